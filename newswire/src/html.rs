//! HTML, as publishers' bodies, captions and headlines have it, to native JSON.
//!
//! Tags and text by the standard's rules, a small tree, and what it says folded into blocks. What
//! isn't known is unwrapped and its text kept; no markup leaves here.

mod build;
mod element;
mod entities;
mod entity;
mod fold;
mod list;
mod media;
mod picture;
mod prose;
mod quote;
mod table;
pub mod tokenizer;
mod tree;

use std::cell::RefCell;

use newsprint::web_url::{LinkUrl, WebUrl};

use crate::Draft;
use fold::Fold;
use prose::Style;

/// What the HTML of one document has in common.
#[derive(Default)]
pub struct Scope {
    /// What relative addresses are joined to, if the reader of the native JSON would join them to
    /// something else.
    pub base: Option<WebUrl>,
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
    let (tree, full) = build::build(html);
    if full {
        let problem =
            "expected at most 512 KiB and 20,000 elements of HTML, kept the words of the rest";
        scope.problems.borrow_mut().push(problem);
    }
    let mut fold = Fold::new(&tree, scope);
    fold.children(tree::ROOT, &Style::default());
    fold.end();
    fold::blocks(fold.pieces)
}

/// Reads running text, such as a caption, as runs of the native JSON. Paragraphs are lines.
pub fn prose(html: &str) -> Draft {
    let (tree, _) = build::build(html);
    let scope = Scope::default();
    let fold = Fold::new(&tree, &scope);
    fold.words(tree::ROOT, &Style::default()).0.draft()
}

/// Reads text without any marks, such as a headline: the words, with single spaces between them.
pub fn plain(html: &str) -> String {
    let (tree, _) = build::build(html);
    let scope = Scope::default();
    let fold = Fold::new(&tree, &scope);
    fold.words(tree::ROOT, &Style::default()).0.plain()
}
