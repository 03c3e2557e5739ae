//! The article as schema.org's `NewsArticle`, for search engines and whoever else reads JSON-LD.
//!
//! Only servers write it: nothing of this is in the module that readers download.

mod article;
mod body;
mod imprint;
mod writer;

pub use imprint::{Imprint, Publication, Publisher};

use crate::page::Page;

/// Writes a page's article as JSON-LD, fit to stand inside `<script type="application/ld+json">`: no `<`, `>`
/// or `&` is in it, and no line separator that scripts once choked on.
///
/// Read again, it gives the same article, as far as schema.org has words for it: kickers, alternative texts, kinds
/// of corrections, marks and links in the text, teasers and related links have none there. A body for paying readers
/// is left out. `None` where the page shows no article.
pub fn write(page: &Page, imprint: &Imprint) -> Option<String> {
    if !page.shows_article() {
        return None;
    }
    let mut text = String::new();
    article::write(page, imprint, writer::Object::begin(&mut text));
    Some(text)
}
