//! The blocks of a page.

use newsprint::json::Value;

use super::runs::{inside, paragraphs, runs, text_in};
use super::{media, promo};
use crate::desk::Desk;
use crate::draft::Draft;
use crate::look::Look;
use crate::oembed;
use crate::picture::some;
use crate::story::{Story, author};

/// Groups inside groups, this deep.
const DEPTH_LIMIT: u32 = 16;

/// Fills a story from the blocks of its page: the first headline and the first picture lead.
pub(super) fn fill(desk: &Desk<'_>, blocks: &Value<'_>, story: &mut Story) {
    for block in blocks.each() {
        match block.at("type").text().unwrap_or_default() {
            "headline" | "visuallyHiddenHeadline" if story.headline.is_none() => {
                story.headline = text_in(block);
            }
            "byline" => bylines(desk, block, story),
            "image" if story.picture.is_none() && story.body.is_empty() => {
                story.picture = media::picture(desk, block);
            }
            _ => add(desk, block, 0, &mut story.body),
        }
    }
}

/// Adds what a block says.
fn add(desk: &Desk<'_>, block: &Value<'_>, depth: u32, out: &mut Vec<Draft>) {
    if depth > DEPTH_LIMIT {
        return desk.report(block, "expected at most 16 blocks inside each other");
    }
    match block.at("type").text().unwrap_or_default() {
        "text" | "introduction" => texts(desk, block, out),
        "paragraph" => out.extend(runs(desk, block).map(paragraph)),
        "headline" | "subheadline" | "crosshead" => {
            let heading = Draft::block("heading").with("level", 2);
            out.extend(text_in(block).map(|text| heading.with("text", text)));
        }
        "unorderedList" => out.extend(list(desk, block, false)),
        "orderedList" => out.extend(list(desk, block, true)),
        "quote" | "blockQuote" | "pullQuote" => {
            let quote = Draft::block("quote");
            out.extend(text_in(block).map(|text| quote.with("text", text)));
        }
        "image" => match media::picture(desk, block) {
            Some(picture) => out.extend(picture.block()),
            None => desk.report(block, "expected a picture with an address"),
        },
        "imageGallery" | "gallery" => out.extend(media::gallery(desk, block)),
        "video" | "audio" | "aresMedia" | "legacyMedia" => media::played(desk, block, out),
        "social" | "embed" | "oEmbed" | "uploader" => embed(desk, block, out),
        "relatedContent" | "links" => out.extend(links(desk, block)),
        "divider" => out.push(Draft::block("divider")),
        // Room for advertisements, other widgets, and what only machines read.
        "mpu" | "wsoj" | "timestamp" | "jumpTo" | "include" | "ad" | "podcastPromo" => {}
        "byline" | "contributor" => out.extend(text_in(block).map(|text| paragraph(text.into()))),
        "group" => {
            for inner in inside(block) {
                add(desk, inner, depth + 1, out);
            }
        }
        _ => {
            desk.report(block.at("type"), "expected a block type");
            texts(desk, block, out);
        }
    }
}

fn paragraph(text: Draft) -> Draft {
    Draft::block("paragraph").with("text", text)
}

/// Paragraphs, and the lists that stand among them.
fn texts(desk: &Desk<'_>, block: &Value<'_>, out: &mut Vec<Draft>) {
    for inner in inside(block) {
        match inner.at("type").text() {
            Some("paragraph") => out.extend(runs(desk, inner).map(paragraph)),
            Some("unorderedList") => out.extend(list(desk, inner, false)),
            Some("orderedList") => out.extend(list(desk, inner, true)),
            _ => out.extend(paragraphs(desk, inner).into_iter().map(paragraph)),
        }
    }
}

fn list(desk: &Desk<'_>, block: &Value<'_>, ordered: bool) -> Option<Draft> {
    let items = inside(block).iter().flat_map(|item| paragraphs(desk, item));
    let items = some(Draft::all(items))?;
    Some(
        Draft::block("list")
            .with("ordered", ordered)
            .with("items", items),
    )
}

/// A post of another site: its oEmbed, else its address.
fn embed(desk: &Desk<'_>, block: &Value<'_>, out: &mut Vec<Draft>) {
    if let Some(oembed) = find(block, "oembed", 0) {
        return out.extend(oembed::blocks(desk, oembed));
    }
    let address = block.first("model.href model.url model.locator model.source");
    let Some(url) = desk.url(address) else {
        return desk.report(block, "expected an embed with an address");
    };
    out.push(
        Draft::block("embed")
            .with("url", url)
            .with_some("title", text_in(block)),
    );
}

/// The first member of that name, in the block or in what is inside it.
fn find<'v, 'j>(block: &'v Value<'j>, key: &str, depth: u32) -> Option<&'v Value<'j>> {
    let here = block.path("model").at(key);
    if here.is_object() {
        return Some(here);
    }
    if depth > DEPTH_LIMIT {
        return None;
    }
    inside(block)
        .iter()
        .find_map(|inner| find(inner, key, depth + 1))
}

/// Links to other pages, wherever they lie in the block.
fn links(desk: &Desk<'_>, block: &Value<'_>) -> Option<Draft> {
    let mut items = Vec::new();
    promo::links_in(desk, block, 0, &mut items);
    let mut titles = inside(block)
        .iter()
        .filter(|inner| inner.at("type").is("title"));
    let heading = titles.next().and_then(text_in);
    Some(
        Draft::block("linkList")
            .with_some("heading", heading)
            .with("items", some(items)?),
    )
}

/// Contributors with their names and roles.
fn bylines(desk: &Desk<'_>, block: &Value<'_>, story: &mut Story) {
    for contributor in inside(block) {
        let part = |kind: &str| {
            let mut parts = inside(contributor).iter();
            parts.find(|part| part.at("type").is(kind))
        };
        let Some(name) = part("name").and_then(text_in) else {
            continue;
        };
        let link = part("link").and_then(|link| find_locator(link, 0));
        story.authors.push(
            author(name)
                .with_some("url", link.and_then(|link| desk.url(link)))
                .with_some("jobTitle", part("role").and_then(text_in)),
        );
    }
}

/// Where a link leads.
pub(super) fn find_locator<'v, 'j>(block: &'v Value<'j>, depth: u32) -> Option<&'v Value<'j>> {
    let here = block.path("model.locator");
    if here.text().is_some() {
        return Some(here);
    }
    if depth > DEPTH_LIMIT {
        return None;
    }
    inside(block)
        .iter()
        .find_map(|inner| find_locator(inner, depth + 1))
}
