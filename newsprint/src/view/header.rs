//! What an article begins with: kicker, headline, standfirst.

use crate::markup::{Sheet, Tag, attr};
use crate::model::Article;
use crate::sink::Key;

/// Whether there is nothing to draw.
pub(super) fn is_empty(article: &Article) -> bool {
    article.kicker.is_none() && article.headline.is_none() && article.standfirst.is_none()
}

/// The header, the headline at its heading level.
pub(super) fn draw(sheet: &mut Sheet<'_>, article: &Article, level: u8) {
    let class = [attr::class("dm-header")];
    sheet.section(Key::Place("header"), Tag::Header, &class, |out| {
        for (tag, class, words) in [
            (Tag::P, "dm-kicker", &article.kicker),
            (Tag::heading(level), "dm-headline", &article.headline),
            (Tag::P, "dm-standfirst", &article.standfirst),
        ] {
            if let Some(words) = words {
                out.classed_text(tag, class, words);
            }
        }
    });
}
