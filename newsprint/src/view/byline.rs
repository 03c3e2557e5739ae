//! Who wrote the article, and when it was published or last changed.

use super::house::House;
use super::link;
use crate::date::Date;
use crate::labels::Label;
use crate::markup::{Markup, Sheet, Tag, attr};
use crate::model::{Article, Author};
use crate::sink::Key;

/// Whether there is nothing to draw.
pub(super) fn is_empty(article: &Article) -> bool {
    article.authors.is_empty() && date(article).is_none()
}

/// Authors and date.
pub(super) fn draw(sheet: &mut Sheet<'_>, house: &House<'_>) {
    let article = &house.page.article;
    let class = [attr::class("dm-byline")];
    sheet.section(Key::Place("byline"), Tag::Div, &class, |out| {
        if !article.authors.is_empty() {
            out.classed(Tag::P, "dm-authors", |out| {
                authors(out, house, &article.authors);
            });
        }
        if let Some((label, date)) = date(article) {
            house.dated(out, label, date);
        }
    });
}

fn authors(out: &mut Markup<'_>, house: &House<'_>, authors: &[Author]) {
    for (place, author) in authors.iter().enumerate() {
        if place > 0 {
            out.text(house.word(Label::Comma));
        }
        link::name(out, house, "dm-author", author.url.as_ref(), &author.name);
        if let Some(title) = &author.job_title {
            out.text(" ");
            out.classed(Tag::Span, "dm-job-title", |out| {
                out.text("(");
                out.text_element(Tag::Bdi, &[], title);
                out.text(")");
            });
        }
    }
}

/// The date above the body: of the last change, if it came after publication.
fn date(article: &Article) -> Option<(Label, &Date)> {
    let published = article.published.as_ref();
    match &article.modified {
        Some(modified) if published.is_none_or(|published| modified.is_later_than(published)) => {
            Some((Label::LatestUpdate, modified))
        }
        _ => published.map(|published| (Label::Published, published)),
    }
}
