//! The related links, and the heading that lists share.

use super::house::{House, spoken};
use super::link::{self, Story};
use crate::labels::Label;
use crate::markup::{Attr, Markup, Sheet, Tag, attr};
use crate::model::RelatedLink;
use crate::sink::Key;

/// The part, of which there is at least one link; `heading` is the host's.
pub(super) fn draw(sheet: &mut Sheet<'_>, house: &House<'_>, heading: Option<&str>) {
    let related = &house.page.article.related;
    let given = heading.or(related.heading.as_deref());
    let (heading, said) = self::heading(house, given, Label::Related);
    let [lang, dir] = house.content();
    let name = attr::aria_label(heading);
    let attrs = [attr::class("dm-related"), name, lang, dir];
    sheet.frame(Key::Place("related"), Tag::Section, &attrs, |sheet| {
        let head = [attr::class("dm-head")];
        sheet.section(Key::Place("related-head"), Tag::Div, &head, |out| {
            draw_heading(out, house, heading, said);
        });
        let list = [attr::class("dm-links"), attr::role("list")];
        sheet.frame(Key::Place("links"), Tag::Ul, &list, |sheet| {
            for item in &related.items {
                let key = link::key(item.id.as_deref(), &item.url);
                sheet.whole(key, |out| {
                    element(out, house, Tag::Li, "dm-related-item", item)
                });
            }
        });
    });
}

/// An element that holds one link to a story.
pub(super) fn element(
    out: &mut Markup<'_>,
    house: &House<'_>,
    tag: Tag,
    class: &'static str,
    item: &RelatedLink,
) {
    let [lang, dir] = spoken(item.language.as_ref(), item.direction);
    let attrs = [attr::class(class), lang, dir];
    let house = &house.among(item.language.as_ref());
    out.element(tag, &attrs, |out| {
        link::story(
            out,
            house,
            &Story {
                url: &item.url,
                kind: item.kind,
                headline: &item.headline,
                sponsor: None,
            },
        );
        if let Some(date) = &item.published {
            out.text(" ");
            house.date(out, date);
        }
    });
}

/// A list's heading, and its language where the words are ours and it must be said.
pub(super) fn heading<'p>(
    house: &House<'p>,
    given: Option<&'p str>,
    label: Label,
) -> (&'p str, Attr<'static>) {
    match given {
        Some(given) => (given, attr::maybe(None)),
        None => (house.word(label), house.said(label)),
    }
}

/// Draws a list's heading.
pub(super) fn draw_heading(
    out: &mut Markup<'_>,
    house: &House<'_>,
    heading: &str,
    said: Attr<'static>,
) {
    let attrs = [attr::class("dm-heading"), said];
    out.text_element(house.box_heading(), &attrs, heading);
}
