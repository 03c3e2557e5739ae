//! "Don't miss": a heading with its buttons, the cards, and where a reader lands who skips them.

use super::house::House;
use super::{link, related, teaser};
use crate::labels::Label;
use crate::markup::{Markup, Sheet, Tag, attr};
use crate::model::Teaser;
use crate::page::Page;
use crate::sink::{Digest, Key};

/// From so many cards on there is a link past them.
const SKIPPED_FROM: usize = 4;

/// How many cards are in view at first, and have their pictures at once.
const EAGER: usize = 3;

/// The teasers that are drawn.
pub(super) fn teasers(page: &Page) -> &[Teaser] {
    let items = &page.article.dont_miss.items;
    items.get(..page.options.limit as usize).unwrap_or(items)
}

/// The part, of which there is at least one teaser; `heading` is the host's.
pub(super) fn draw(sheet: &mut Sheet<'_>, house: &House<'_>, heading: Option<&str>, first: bool) {
    let page = house.page;
    let teasers = teasers(page);
    let given = heading.or(page.article.dont_miss.heading.as_deref());
    let (heading, said) = related::heading(house, given, Label::DontMiss);
    let past = past(page, heading);
    let [lang, dir] = house.content();
    let name = attr::aria_label(heading);
    let attrs = [attr::class("dm-dont-miss"), name, lang, dir];
    sheet.frame(Key::Place("dont-miss"), Tag::Section, &attrs, |sheet| {
        let head = [attr::class("dm-head")];
        sheet.section(Key::Place("dont-miss-head"), Tag::Div, &head, |out| {
            related::draw_heading(out, house, heading, said);
            if teasers.len() >= SKIPPED_FROM {
                let href = attr::anchor_href(&past);
                let attrs = [attr::class("dm-skip"), href, house.said(Label::Skip)];
                let text = house.phrase(Label::Skip, "heading", heading);
                out.text_element(Tag::A, &attrs, &text);
            }
            if teasers.len() > 1 {
                out.classed(Tag::Div, "dm-buttons", |out| {
                    button(
                        out,
                        house,
                        "dm-button dm-previous",
                        Label::PreviousOf,
                        heading,
                    );
                    button(out, house, "dm-button dm-next", Label::NextOf, heading);
                });
            }
        });
        let list = [attr::class("dm-teasers"), attr::role("list")];
        sheet.frame(Key::Place("teasers"), Tag::Ul, &list, |sheet| {
            for (place, item) in teasers.iter().enumerate() {
                let key = link::key(item.id.as_deref(), &item.url);
                let eager = first && place < EAGER;
                sheet.whole(key, |out| teaser::draw(out, house, item, eager));
            }
        });
        let foot = [attr::class("dm-foot")];
        sheet.section(Key::Place("dont-miss-foot"), Tag::Div, &foot, |out| {
            out.void(Tag::P, &[attr::class("dm-status"), attr::role("status")]);
            let id = attr::id(&past);
            let attrs = [attr::class("dm-past"), id, attr::tabindex_script()];
            out.void(Tag::Div, &attrs);
        });
    });
}

/// A button of the carousel; nothing to do until it goes live.
fn button(
    out: &mut Markup<'_>,
    house: &House<'_>,
    class: &'static str,
    label: Label,
    heading: &str,
) {
    let name = house.phrase(label, "heading", heading);
    let attrs = [
        attr::class(class),
        attr::type_button(),
        attr::aria_label(&name),
        attr::aria_disabled(),
        house.said(label),
    ];
    out.void(Tag::Button, &attrs);
}

/// What may not stand in an id.
fn is_space_or_control(letter: char) -> bool {
    matches!(letter, '\0'..=' ' | '\u{7f}'..='\u{a0}')
}

/// The id of the place past the cards: the same as long as the page is the same, whatever comes first on it.
fn past(page: &Page, heading: &str) -> String {
    let mut id = String::from("dm-");
    match &page.options.key {
        Some(key) => id.extend(key.chars().filter(|letter| !is_space_or_control(*letter))),
        None => {
            let article = &page.article;
            let first = article.dont_miss.items.first();
            let url = article.url.as_ref().or(first.map(|teaser| &teaser.url));
            let identity = article.identity.as_deref().or(url.map(|url| url.as_str()));
            let mut digest = Digest::default();
            digest.field(heading.as_bytes());
            digest.field(identity.unwrap_or_default().as_bytes());
            digest.fingerprint().write(&mut id);
        }
    }
    id.push_str("-past");
    id
}
