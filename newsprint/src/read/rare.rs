//! The doors to what most articles don't need: in browsers it comes as a second module, when it is met.
//!
//! Whatever is reached through these functions alone stands in that module. So nothing may be inlined here.

use super::block::boxed;
use super::complaint;
use super::embed::{embed, social_post};
use super::field::Field;
use super::link::{each, heading};
use super::media::{audio, video};
use super::options;
use super::picture::gallery;
use super::prose::text_of;
use super::salvage::{self, gather, salvage};
use super::table::table;
use crate::date::Date;
use crate::labels::Label;
use crate::model::{Block, Event, Provider};
use crate::text::{clean, is_blank};

/// Reads a block of the rarer types, as `block::block` does.
#[inline(never)]
pub(super) fn block(field: &Field<'_>, depth: u32, rest: &mut Vec<Block>) -> Option<Block> {
    let kind = field.at("type");
    Some(match kind.value.as_text().unwrap_or_default() {
        "gallery" => gallery(field, rest)?,
        "video" => video(field)?,
        "audio" => audio(field)?,
        "socialPost" => social_post(field)?,
        "embed" => embed(field)?,
        "table" => table(field)?,
        "linkList" => link_list(field, rest)?,
        "note" => Block::Note(text_of(&field.at("text"))?),
        "factBox" => fact_box(field, depth)?,
        "timeline" => timeline(field, depth)?,
        "code" => code(field)?,
        _ => {
            kind.expected("expected a block type");
            return None;
        }
    })
}

/// See [`Field::report`].
#[inline(never)]
pub(super) fn report(field: &Field<'_>, message: &str) {
    complaint::report(field, message);
}

/// See [`Field::cut`].
#[inline(never)]
pub(super) fn cut(field: &Field<'_>, most: &str, left_out: usize) {
    complaint::cut(field, most, left_out);
}

/// See [`Field::expected`].
#[inline(never)]
pub(super) fn expected(field: &Field<'_>, expected: &str) {
    complaint::expected(field, expected);
}

/// See [`Field::expected_but`].
#[inline(never)]
pub(super) fn expected_but(field: &Field<'_>, expected: &str, text: &str) {
    complaint::expected_but(field, expected, text);
}

/// See [`salvage::salvage`].
#[inline(never)]
pub(super) fn keep_words(field: &Field<'_>, out: &mut Vec<Block>) {
    salvage::keep_words(field, out);
}

/// Reads the option `zone`.
#[inline(never)]
pub(super) fn zone(field: &Field<'_>) -> bool {
    options::is(field, "reader", "expected reader")
}

/// Reads the option `ago`.
#[inline(never)]
pub(super) fn ago(field: &Field<'_>) -> bool {
    options::ago(field)
}

/// Reads the option `allow`.
#[inline(never)]
pub(super) fn allow(field: &Field<'_>) -> Vec<Provider> {
    options::names(field, "expected a provider", Provider::named)
}

/// Reads the option `labels`.
#[inline(never)]
pub(super) fn labels(field: &Field<'_>) -> Vec<(Label, String)> {
    options::labels(field)
}

fn link_list(field: &Field<'_>, rest: &mut Vec<Block>) -> Option<Block> {
    let items = field.at("items");
    items.required("expected links");
    let mut links = Vec::new();
    each(
        &items,
        true,
        &mut |item| salvage(item, rest),
        &mut |_, link| links.push(link),
    );
    (!links.is_empty()).then(|| Block::LinkList {
        heading: heading(field),
        items: links,
    })
}

fn fact_box(field: &Field<'_>, depth: u32) -> Option<Block> {
    let inner = field.at("blocks");
    let there = inner.required("expected blocks");
    there.then(|| Block::FactBox {
        heading: heading(field),
        blocks: boxed(&inner, depth + 1),
    })
}

fn timeline(field: &Field<'_>, depth: u32) -> Option<Block> {
    let list = field.at("events");
    list.required("expected events");
    let mut events = Vec::new();
    for item in list.items() {
        let when = item.at("date");
        let date = when.value.as_text().and_then(Date::read);
        let event = Event {
            date,
            date_text: if date.is_none() {
                when.as_words()
            } else {
                None
            },
            heading: heading(&item),
            blocks: boxed(&item.obvious("blocks"), depth + 1),
        };
        item.desk.count(3);
        let says = event.heading.is_some() || !event.blocks.is_empty();
        if says || !when.is_empty() {
            events.push(event);
        }
    }
    (!events.is_empty()).then_some(Block::Timeline(events))
}

fn code(field: &Field<'_>) -> Option<Block> {
    let at = field.at("text");
    let mut text = String::new();
    gather(at.value, "\n", &mut text);
    if is_blank(&text) {
        at.expected("expected text");
        return None;
    }
    Some(Block::Code {
        text: clean(&text).into_owned(),
        language: field.words("language"),
    })
}
