//! The article, from its headline to its keywords.

use super::house::House;
use super::picture::{self, Place};
use super::{block, byline, correction, footer, header, slot};
use crate::markup::{Sheet, Tag, attr};
use crate::sink::Key;

/// The part.
pub(super) fn draw(sheet: &mut Sheet<'_>, house: &House<'_>, first: bool) {
    let page = house.page;
    let article = &page.article;
    let [lang, dir] = house.content();
    let attrs = [attr::class("dm-article"), lang, dir];
    sheet.frame(Key::Place("article"), Tag::Article, &attrs, |sheet| {
        if !header::is_empty(article) {
            header::draw(sheet, article, page.options.level.unwrap_or(1));
        }
        if let Some(lead) = article.pictures.first() {
            let class = [attr::class("dm-figure dm-lead")];
            sheet.section(Key::Place("picture"), Tag::Figure, &class, |out| {
                picture::with_caption(out, house, lead, Place::Lead { first });
            });
        }
        if !byline::is_empty(article) {
            byline::draw(sheet, house);
        }
        for item in &article.corrections {
            sheet.whole(Key::Content, |out| correction::draw(out, house, item));
        }
        if article.paywalled && !page.options.access_granted {
            sheet.whole(Key::Slot("paywall"), |out| slot::paywall(out, house));
        } else if !article.body.is_empty() {
            body(sheet, house);
        }
        if !footer::is_empty(article) {
            footer::draw(sheet, house);
        }
    });
}

/// The body: a section for each block, and the host's slots where it wants them.
fn body(sheet: &mut Sheet<'_>, house: &House<'_>) {
    let blocks = &house.page.article.body;
    let slots = &house.page.options.slots;
    let class = [attr::class("dm-body")];
    sheet.frame(Key::Place("body"), Tag::Div, &class, |sheet| {
        let mut each = block::each(house, blocks);
        for place in 0..=blocks.len() {
            // A slot that would stand past the end stands at the end.
            let here = |after: u32| (after as usize).min(blocks.len()) == place;
            for placed in slots.iter().filter(|placed| here(placed.after)) {
                let label = placed.label.as_deref();
                sheet.whole(Key::Slot(&placed.name), |out| {
                    slot::draw(out, house, &placed.name, placed.height, label);
                });
            }
            if let Some((under, item)) = each.next() {
                sheet.whole(block::key(item), |out| block::draw(out, &under, item));
            }
        }
    });
}
