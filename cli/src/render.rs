//! `dont-miss render`: markup on standard output, problems on standard error; or many files at once.

mod many;

use crate::arguments::Render;
use crate::article::Article;
use crate::markup::Form;
use crate::{Outcome, report};
use anyhow::{Context, Result};
use newsprint::Options;
use std::io::{self, Write};
use std::path::Path;

pub(crate) fn render(arguments: &Render) -> Result<Outcome> {
    let options = match arguments.options.read() {
        Ok(options) => options,
        Err(problems) => {
            report::usage(&problems);
            return Ok(Outcome::WrongUsage);
        }
    };
    let form = Form::of(arguments);
    match (&arguments.out, &*arguments.files) {
        (Some(out), files) => many::render(files, out, &form, &options),
        (None, [file]) => {
            let Some(markup) = markup(file, &form, options) else {
                return Ok(Outcome::Nothing);
            };
            io::stdout()
                .write_all(markup.as_bytes())
                .context("standard output")?;
            Ok(Outcome::Done)
        }
        (None, _) => {
            report::error(&anyhow::anyhow!("several files need a folder: --out DIR"));
            Ok(Outcome::WrongUsage)
        }
    }
}

/// The markup of a file, its problems reported; none if nothing can be drawn.
fn markup(file: &Path, form: &Form<'_>, options: Options) -> Option<String> {
    let article = match Article::load(file) {
        Ok(article) => article,
        Err(error) => {
            report::unreadable(&file.display().to_string(), &error);
            return None;
        }
    };
    match article.read(form.format(), options) {
        Ok(drawable) => {
            report::problems(&article.name, &drawable.problems);
            if let Some(problem) = form.withheld(&drawable) {
                report::problems(&article.name, &[problem]);
            }
            Some(form.write(&drawable))
        }
        Err(failure) => {
            report::failure(&article.name, &failure);
            None
        }
    }
}
