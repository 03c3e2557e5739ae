//! What an article ends with: when it was begun, and what it is about.

use super::house::House;
use super::link;
use crate::labels::Label;
use crate::markup::{Sheet, Tag, attr};
use crate::model::Article;
use crate::sink::Key;

/// Whether there is nothing to draw.
pub(super) fn is_empty(article: &Article) -> bool {
    article.created.is_none() && article.keywords.is_empty()
}

/// Date created, and keywords.
pub(super) fn draw(sheet: &mut Sheet<'_>, house: &House<'_>) {
    let article = &house.page.article;
    let class = [attr::class("dm-footer")];
    sheet.section(Key::Place("footer"), Tag::Footer, &class, |out| {
        if let Some(created) = &article.created {
            house.dated(out, Label::DateCreated, created);
        }
        if !article.keywords.is_empty() {
            let list = [
                attr::class("dm-keywords"),
                attr::role("list"),
                attr::aria_label(house.word(Label::Topics)),
            ];
            out.element(Tag::Ul, &list, |out| {
                for keyword in &article.keywords {
                    out.classed(Tag::Li, "dm-keyword", |out| match &keyword.url {
                        Some(url) => {
                            link::name(out, house, "dm-text-link", Some(url), &keyword.name)
                        }
                        None => out.text(&keyword.name),
                    });
                }
            });
        }
    });
}
