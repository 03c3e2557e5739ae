//! HTML to native JSON: what is read, what is drawn of it, and that no word is lost on the way.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

mod cases;
#[path = "../../../newsprint/tests/dice/mod.rs"]
#[allow(dead_code, reason = "each suite uses its part")]
mod dice;
mod fixtures;
mod hostile;
mod limits;
#[path = "../../../newsprint/tests/payloads/mod.rs"]
mod payloads;
mod seen;
mod soup;
mod srcset;
#[path = "../../../newsprint/tests/support/mod.rs"]
mod support;
mod tokenizer;

use newswire::Draft;
use newswire::html::{Scope, blocks};

/// A draft as JSON text.
fn json(draft: &Draft) -> String {
    let mut out = String::new();
    draft.write(&mut out);
    out
}

/// The blocks of a body as JSON text.
fn body(html: &str) -> String {
    json(&Draft::List(blocks(html, &Scope::default())))
}

/// The page that a body is drawn as.
fn drawn(html: &str) -> String {
    let document = format!(
        "{{\"headline\":\"-\",\"inLanguage\":\"en\",\"url\":\"https://news.example/fog\",\"articleBody\":{}}}",
        body(html)
    );
    let (page, _) = newsprint::read(&document, newsprint::Options::default()).expect("a page");
    page.to_html()
}

/// Checks a page against the rules of every page, and that it shows every letter of the body. Where HTML
/// is broken, browsers and we may see different words in the same letters.
fn check_letters(html: &str) -> Result<(), String> {
    let page = drawn(html);
    support::rules::check(&page)?;
    let lost = seen::lost_letters(html, &page);
    match lost.is_empty() {
        true => Ok(()),
        false => Err(format!("lost {lost:?}")),
    }
}

/// Checks a page against the rules of every page, and that it shows every word of the body.
fn check(html: &str) -> Result<(), String> {
    let page = drawn(html);
    support::rules::check(&page)?;
    let lost = seen::lost(html, &page);
    match lost.is_empty() {
        true => Ok(()),
        false => Err(format!("lost {lost:?}")),
    }
}
