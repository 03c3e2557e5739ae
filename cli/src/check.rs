//! `dont-miss check`: what is wrong, without drawing anything.

use crate::Outcome;
use crate::arguments::Check;
use crate::article::Article;
use anyhow::Result;
use newsprint::{Options, Problem};
use newswire::Format;
use serde_json::{Value, json};
use std::path::Path;

/// What was found in one file.
pub(crate) struct Verdict {
    file: String,
    /// Why nothing can be drawn.
    error: Option<Problem>,
    problems: Vec<Problem>,
}

pub(crate) fn check(arguments: &Check) -> Result<Outcome> {
    let verdicts: Vec<_> = arguments
        .files
        .iter()
        .map(|file| verdict(file, arguments.format.format, Options::default()))
        .collect();
    if arguments.json {
        let files: Vec<_> = verdicts.iter().map(Verdict::to_json).collect();
        println!("{:#}", json!({ "files": files }));
    } else {
        for Verdict {
            file,
            error,
            problems,
        } in &verdicts
        {
            for problem in error.iter().chain(problems) {
                println!("{file}: {problem}");
            }
        }
    }
    let drawn = verdicts.iter().all(|verdict| verdict.error.is_none());
    Ok(if drawn {
        Outcome::Done
    } else {
        Outcome::Nothing
    })
}

/// Reads a file, and says what is wrong.
pub(crate) fn verdict(path: &Path, format: Option<Format>, options: Options) -> Verdict {
    let file = path.display().to_string();
    let failed = |path: String, message: String| Some(Problem { path, message });
    let article = Article::load(path);
    let read = article.map(|article| article.read(format, options));
    let (error, problems) = match read {
        Err(error) => (failed(String::new(), error.to_string()), Vec::new()),
        Ok(Err(failure)) => (failed(failure.path, failure.message), Vec::new()),
        Ok(Ok(drawable)) => (None, drawable.problems),
    };
    Verdict {
        file,
        error,
        problems,
    }
}

impl Verdict {
    /// As `check --json` writes it.
    pub(crate) fn to_json(&self) -> Value {
        let value = |it: &Problem| json!({ "path": it.path, "message": it.message });
        json!({
            "file": self.file,
            "drawn": self.error.is_none(),
            "error": self.error.as_ref().map(value),
            "problems": self.problems.iter().map(value).collect::<Vec<_>>(),
        })
    }
}
