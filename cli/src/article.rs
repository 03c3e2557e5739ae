//! An article as it comes: from a file, or from standard input.

use newsprint::json_ld::Imprint;
use newsprint::web_url::WebUrl;
use newsprint::{Failure, Options, Page, Problem};
use newswire::{Format, Translation};
use std::fs;
use std::io::{self, Read};
use std::path::Path;

/// The path that means standard input.
const STDIN: &str = "-";

/// A text that was read, and under which name it is spoken of.
pub(crate) struct Article {
    /// The file's path as given; `-` for standard input.
    pub(crate) name: String,
    /// What stands in it.
    text: String,
}

/// An article that can be drawn.
pub(crate) struct Drawable {
    pub(crate) page: Page,
    pub(crate) imprint: Imprint,
    pub(crate) problems: Vec<Problem>,
    /// The JSON it was read from, translated where the document wasn't.
    pub(crate) json: String,
}

impl Article {
    /// Reads a file, or standard input.
    ///
    /// # Errors
    /// It can't be read, or isn't UTF-8.
    pub(crate) fn load(path: &Path) -> io::Result<Article> {
        let text = if path.as_os_str() == STDIN {
            let mut text = String::new();
            io::stdin().lock().read_to_string(&mut text).map(|_| text)
        } else {
            fs::read_to_string(path)
        };
        Ok(Article {
            name: path.display().to_string(),
            text: text?,
        })
    }

    /// Reads the article itself.
    ///
    /// # Errors
    /// Nothing can be drawn of it.
    pub(crate) fn read(
        &self,
        format: Option<Format>,
        options: Options,
    ) -> Result<Drawable, Failure> {
        let base = options.base.clone();
        let (json, mut problems) = self.json(format, base.as_ref().map(WebUrl::as_str))?;
        let (page, more) = newsprint::read(&json, options)?;
        problems.extend(more);
        Ok(Drawable {
            page,
            imprint: newsprint::read::imprint(&json, base.as_ref()),
            problems,
            json,
        })
    }

    /// The document as native JSON, and what couldn't be translated.
    ///
    /// What the browser reads by itself, JSON-LD included, is left as it is, so that both draw the same.
    pub(crate) fn json(
        &self,
        format: Option<Format>,
        base: Option<&str>,
    ) -> Result<(String, Vec<Problem>), Failure> {
        // What editors on Windows put first is no part of the text.
        let text = self.text.strip_prefix('\u{FEFF}').unwrap_or(&self.text);
        let markup = text.trim_start().starts_with('<');
        match newswire::read(text, format, base) {
            Ok(Translation {
                format: Format::JsonLd,
                ..
            }) if format.is_none() && !markup => {}
            Ok(translation) => return Ok((translation.json, translation.problems)),
            Err(failure) if format.is_some() || markup || failure.code == "withheld" => {
                return Err(failure);
            }
            Err(_) => {}
        }
        Ok((text.to_owned(), Vec::new()))
    }
}
