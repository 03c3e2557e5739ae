//! An article as it comes: from a file, or from standard input.

use newsprint::json_ld::Imprint;
use newsprint::{Failure, Options, Page, Problem};
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
    pub(crate) text: String,
}

/// An article that can be drawn.
pub(crate) struct Drawable {
    pub(crate) page: Page,
    pub(crate) imprint: Imprint,
    pub(crate) problems: Vec<Problem>,
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
    pub(crate) fn read(&self, options: Options) -> Result<Drawable, Failure> {
        // What editors on Windows put first is no part of the text.
        let json = self.text.strip_prefix('\u{FEFF}').unwrap_or(&self.text);
        let base = options.base.clone();
        let (page, problems) = newsprint::read(json, options)?;
        Ok(Drawable {
            page,
            imprint: newsprint::read::imprint(json, base.as_ref()),
            problems,
        })
    }
}
