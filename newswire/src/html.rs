//! HTML, as publishers' bodies, captions and headlines have it, to native JSON.
//!
//! Tags and text by the standard's rules, a small tree, and what it says folded into blocks. What
//! isn't known is unwrapped and its text kept; no markup leaves here.

mod build;
mod element;
mod entities;
mod entity;
mod figure;
mod fit;
mod fold;
mod frame;
mod list;
mod media;
mod picture;
mod piece;
mod prose;
mod quote;
mod said;
mod shortcode;
mod social;
mod srcset;
mod style;
mod table;
pub mod tokenizer;
mod tree;

use std::cell::RefCell;

use newsprint::language::Language;
use newsprint::web_url::{LinkUrl, WebUrl};

use crate::Draft;
use fold::{Around, Fold};
use style::Style;

/// What the HTML of one document has in common.
#[derive(Default)]
pub struct Scope {
    /// What relative addresses are joined to, if the reader of the native JSON would join them to
    /// something else.
    pub base: Option<WebUrl>,
    /// The language of the document, of which its parts say nothing.
    pub language: Option<Language>,
    /// What was too much, in the words of a problem.
    pub problems: RefCell<Vec<&'static str>>,
}

impl Scope {
    /// An address, joined to the base. What is none stays as it is, so that the reader of the native
    /// JSON can say so.
    fn link(&self, address: &str) -> String {
        match LinkUrl::read(address, self.base.as_ref()) {
            Ok(url) => url.as_str().into(),
            Err(_) => newsprint::text::clip(address, 2_100).into(),
        }
    }
}

/// Reads a body as blocks of the native JSON.
pub fn blocks(html: &str, scope: &Scope) -> Vec<Draft> {
    let (tree, whole) = build::build(html);
    let (blocks, all) = fit::blocks(Fold::whole(&tree, scope));
    if !whole || !all {
        let mut problems = scope.problems.borrow_mut();
        problems.push(
            "expected at most 512 KiB and 20,000 nodes of HTML, kept only the words of the rest",
        );
    }
    blocks
}

/// Reads running text, such as a caption, as runs of the native JSON. Paragraphs are lines.
pub fn prose(html: &str) -> Draft {
    words(html).draft()
}

/// Reads text without any marks, such as a headline: the words, with single spaces between them.
pub fn plain(html: &str) -> String {
    words(html).plain()
}

fn words(html: &str) -> prose::Prose {
    let (tree, _) = build::build(html);
    let scope = Scope::default();
    let fold = Fold::new(&tree, &scope, Around::default());
    fold.words(tree::ROOT, &Style::default()).0
}
