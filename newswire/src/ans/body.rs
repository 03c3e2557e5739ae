//! The elements of a body.

use newsprint::json::Value;

use super::{headline, media, quote};
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;
use crate::oembed;
use crate::picture::some;
use crate::story::paragraph;

/// Groups inside groups, this deep.
const DEPTH_LIMIT: u32 = 16;

/// The blocks for several elements.
pub(super) fn elements(desk: &Desk<'_>, list: &Value<'_>, depth: u32) -> Vec<Draft> {
    let each = list.each().iter();
    each.flat_map(|one| element(desk, one, depth)).collect()
}

/// The blocks for one element.
pub(super) fn element(desk: &Desk<'_>, one: &Value<'_>, depth: u32) -> Vec<Draft> {
    if depth > DEPTH_LIMIT {
        desk.report(one, "expected at most 16 elements inside each other");
        return Vec::new();
    }
    let content = one.at("content");
    let block = match one.at("type").text().unwrap_or_default() {
        "text" | "raw_html" => return hypertext::blocks(desk, content),
        "header" => heading(one),
        "image" => media::picture(desk, one).block(),
        "gallery" => media::gallery(desk, one),
        kind @ ("video" | "audio") => return media::played(desk, one, kind),
        "list" => some(list_items(one, depth)).map(|items| list(one, items)),
        "quote" | "blockquote" => return quote::blocks(desk, one, depth),
        "interstitial_link" => link(desk, one, Draft::block("relatedLink")),
        "link_list" => link_list(desk, one),
        "oembed_response" => return oembed::blocks(desk, one.at("raw_oembed")),
        "table" => table(one),
        "code" => content
            .text()
            .map(|text| Draft::block("code").with("text", text)),
        "divider" => Some(Draft::block("divider")),
        "correction" => correction(one),
        "numeric_rating" => rating(one),
        "element_group" | "content_zone" | "group" => {
            return elements(desk, one.at("content_elements"), depth + 1);
        }
        "story" | "collection" => story_link(desk, one),
        "author" | "reference" => None,
        _ => return unknown(desk, one, depth),
    };
    if block.is_none() && !one.at("type").is("author") {
        desk.report(one, "expected an element with something to show");
    }
    block.into_iter().collect()
}

/// An element of an unknown type keeps its words.
fn unknown(desk: &Desk<'_>, one: &Value<'_>, depth: u32) -> Vec<Draft> {
    desk.report(one.at("type"), "expected an element type");
    let words = one.first("content endorsement text html");
    let mut blocks = hypertext::blocks(desk, words);
    blocks.extend(elements(desk, one.at("content_elements"), depth + 1));
    blocks
}

fn prose(value: &Value<'_>) -> Option<Draft> {
    value.text().and_then(hypertext::prose)
}

fn heading(one: &Value<'_>) -> Option<Draft> {
    let level = one.at("level").number().unwrap_or(2).clamp(2, 4);
    let heading = Draft::block("heading").with("level", level);
    prose(one.at("content")).map(|text| heading.with("text", text))
}

fn list(one: &Value<'_>, items: Draft) -> Draft {
    let ordered = one.at("list_type").is("ordered");
    Draft::block("list")
        .with("ordered", ordered)
        .with("items", items)
}

/// Items; a list among them belongs to the item before it.
fn list_items(one: &Value<'_>, depth: u32) -> Vec<Draft> {
    let mut items: Vec<Draft> = Vec::new();
    for item in one.at("items").each() {
        if item.at("type").is("list") && depth < DEPTH_LIMIT {
            let Some(inner) = some(list_items(item, depth + 1)) else {
                continue;
            };
            let text = items.pop().unwrap_or(Draft::Text(String::new()));
            let holder = match text {
                held @ Draft::Object(_) => held,
                text => Draft::object().with("text", text),
            };
            let ordered = item.at("list_type").is("ordered");
            items.push(holder.with("items", inner).with("ordered", ordered));
        } else {
            items.extend(prose(item.at("content")));
        }
    }
    items
}

fn link(desk: &Desk<'_>, one: &Value<'_>, draft: Draft) -> Option<Draft> {
    let url = desk.url(one.at("url"))?;
    let words = hypertext::words_of(one.first("content headline"));
    Some(draft.with("url", url).with_some("headline", words))
}

fn story_link(desk: &Desk<'_>, one: &Value<'_>) -> Option<Draft> {
    let url = desk.url(super::address(one))?;
    let words = headline(one)?;
    Some(
        Draft::block("relatedLink")
            .with("url", url)
            .with("headline", words),
    )
}

/// Links; if more is said of them, or one leads nowhere, a box in which each stands with its words.
fn link_list(desk: &Desk<'_>, one: &Value<'_>) -> Option<Draft> {
    let items = one.at("items").each();
    let links: Vec<_> = items
        .iter()
        .map(|item| link(desk, item, Draft::block("relatedLink")))
        .collect();
    let said = |item: &Value<'_>| hypertext::blocks(desk, item.path("description.content"));
    let plain = items.iter().all(|item| said(item).is_empty()) && links.iter().all(Option::is_some);
    let kind = if plain { "linkList" } else { "factBox" };
    let draft = Draft::block(kind).with_some("heading", hypertext::words_of(one.at("title")));
    if plain {
        let bare = links.into_iter().flatten().map(|link| link.without("type"));
        return Some(draft.with("items", some(Draft::all(bare))?));
    }
    let mut blocks = Vec::new();
    for (item, link) in items.iter().zip(links) {
        let words = || hypertext::words_of(item.first("content headline")).map(paragraph);
        blocks.extend(link.or_else(words));
        blocks.extend(said(item));
    }
    Some(draft.with("blocks", some(blocks)?))
}

fn table(one: &Value<'_>) -> Option<Draft> {
    let cell = |cell: &Value<'_>| prose(cell.at("content")).or_else(|| prose(cell));
    let cells = |row: &Value<'_>| -> Vec<Draft> {
        let cells = row.each().iter();
        cells
            .map(|one| cell(one).unwrap_or(Draft::Text(String::new())))
            .collect()
    };
    let rows = one
        .at("rows")
        .each()
        .iter()
        .map(|row| Draft::List(cells(row)));
    Some(
        Draft::block("table")
            .with_some("head", some(cells(one.at("header"))))
            .with("rows", some(Draft::all(rows))?),
    )
}

/// A correction, of the story or at its place.
pub(super) fn correction(one: &Value<'_>) -> Option<Draft> {
    let kind = match one.at("correction_type").text() {
        Some("clarification") => "clarification",
        _ => "correction",
    };
    let text = prose(one.at("text"))?;
    Some(Draft::block(kind).with("text", text))
}

/// `4/5 stars`.
fn rating(one: &Value<'_>) -> Option<Draft> {
    let mut text = String::from(one.at("numeric_rating").id()?);
    if let Some(most) = one.at("max").id() {
        text.push('/');
        text.push_str(most);
    }
    if let Some(unit) = one.at("units").text() {
        text.push(' ');
        text.push_str(unit);
    }
    Some(paragraph(text))
}
