//! What is wrong in the JSON, and exactly where.

use crate::text::push_number;

/// One part that can't be shown as given. It is left out (its text is kept), the page is drawn.
///
/// Displayed as `path: message`, for example
/// `dontMiss[2].url: expected an http or https address, found "javascript:…"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, in the words of the JSON: `articleBody[3].image.url`; empty for the whole document.
    pub path: String,
    /// What was expected, then what was found; lower case, no full stop.
    pub message: String,
}

impl core::fmt::Display for Problem {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if !self.path.is_empty() {
            out.write_str(&self.path)?;
            out.write_str(": ")?;
        }
        out.write_str(&self.message)
    }
}

/// How many problems are kept; what comes after is only counted.
pub const PROBLEM_LIMIT: usize = 500;

/// The problems met so far.
#[derive(Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
    uncounted: u32,
}

impl Problems {
    /// Notes one problem.
    pub fn report(&mut self, path: &Path<'_>, message: &str) {
        if self.list.len() < PROBLEM_LIMIT {
            self.list.push(Problem {
                path: path.to_text(),
                message: message.into(),
            });
        } else {
            self.uncounted = self.uncounted.saturating_add(1);
        }
    }

    /// All of them, in the order of the document; the last one counts those over [`PROBLEM_LIMIT`].
    pub fn into_list(mut self) -> Vec<Problem> {
        if self.uncounted > 0 {
            let mut message = String::new();
            push_number(&mut message, self.uncounted);
            message.push_str(" more problems are not listed");
            self.list.push(Problem {
                path: String::new(),
                message,
            });
        }
        self.list
    }
}

/// A place in the JSON, as a chain of the steps that lead to it; costs nothing until a problem is met.
#[derive(Clone, Copy, Debug)]
pub enum Path<'p> {
    /// The document itself.
    Root,
    /// A member of an object.
    Key(&'p Path<'p>, &'p str),
    /// An item of a list.
    Index(&'p Path<'p>, usize),
}

impl<'p> Path<'p> {
    /// The member `key` of what stands here.
    pub fn key(&'p self, key: &'p str) -> Path<'p> {
        Path::Key(self, key)
    }

    /// The item `index` of what stands here.
    pub fn index(&'p self, index: usize) -> Path<'p> {
        Path::Index(self, index)
    }

    /// `dontMiss[2].url`.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) {
        match self {
            Path::Root => {}
            Path::Key(parent, key) => {
                parent.write(out);
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(key);
            }
            Path::Index(parent, index) => {
                parent.write(out);
                out.push('[');
                push_number(out, u32::try_from(*index).unwrap_or(u32::MAX));
                out.push(']');
            }
        }
    }
}
