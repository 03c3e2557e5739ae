//! The body: one text, or blocks with elements; a live blog's blocks are a timeline.

use newsprint::json::Value;

use super::media;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;
use crate::picture::{Picture, some};
use crate::story::event;

/// The blocks of a content.
pub(super) fn blocks(desk: &Desk<'_>, content: &Value<'_>) -> Vec<Draft> {
    let parts = content.path("blocks.body").each();
    if content.at("type").is("liveblog") && !parts.is_empty() {
        return timeline(desk, parts).into_iter().collect();
    }
    let text = content.path("fields.body");
    let mut body = Vec::new();
    if text.says() {
        body = hypertext::blocks(desk, text);
    } else {
        for part in parts {
            body.extend(block(desk, part));
        }
    }
    if body.is_empty() {
        body = loose(desk, content);
    }
    body
}

fn timeline(desk: &Desk<'_>, parts: &[Value<'_>]) -> Option<Draft> {
    let mut events = Vec::new();
    for part in parts {
        let date = part.first("firstPublishedDate publishedDate createdDate");
        events.push(event(desk.date(date), part.at("title"), block(desk, part)));
    }
    some(events).map(|events| Draft::block("timeline").with("events", events))
}

/// One block: its elements, else its HTML.
fn block(desk: &Desk<'_>, part: &Value<'_>) -> Vec<Draft> {
    let elements = part.at("elements").each();
    if elements.is_empty() {
        return hypertext::blocks(desk, part.at("bodyHtml"));
    }
    elements.iter().flat_map(|one| element(desk, one)).collect()
}

fn element(desk: &Desk<'_>, one: &Value<'_>) -> Vec<Draft> {
    let kind = one.at("type").text().unwrap_or_default();
    // `richLink` has its fields in `richLinkTypeData`.
    let mut name = String::from(kind);
    name.push_str("TypeData");
    let data = one.at(&name);
    let draft = match kind {
        "text" => return hypertext::blocks(desk, data.at("html")),
        "image" => media::picture(desk, one).and_then(Picture::block),
        "video" => media::played(desk, one, "video"),
        "audio" => media::played(desk, one, "audio"),
        "richLink" | "rich-link" => {
            let data = one.at("richLinkTypeData");
            desk.url(data.first("originalUrl url")).map(|url| {
                Draft::block("relatedLink")
                    .with("url", url)
                    .with_some("headline", hypertext::words_of(data.at("linkText")))
            })
        }
        "pullquote" => data
            .at("html")
            .text()
            .and_then(hypertext::prose)
            .map(|text| {
                Draft::block("pullquote")
                    .with("text", text)
                    .with_some("citation", hypertext::words_of(data.at("attribution")))
            }),
        _ => return other(desk, one, data),
    };
    if draft.is_none() {
        desk.report(one, "expected an element with something to show");
    }
    draft.into_iter().collect()
}

/// Posts, maps, charts: whatever their HTML shows, else a link to where they are.
fn other(desk: &Desk<'_>, one: &Value<'_>, data: &Value<'_>) -> Vec<Draft> {
    let shown = hypertext::blocks(desk, data.at("html"));
    if !shown.is_empty() {
        return shown;
    }
    let Some(url) = desk.url(data.first("originalUrl url iframeUrl")) else {
        desk.report(one.at("type"), "expected an element type");
        return Vec::new();
    };
    let title = hypertext::words_of(data.first("title alt caption"));
    vec![
        Draft::block("embed")
            .with("url", url)
            .with_some("title", title),
    ]
}

/// Pictures and film beside the text: of a gallery or a video there is nothing else.
fn loose(desk: &Desk<'_>, content: &Value<'_>) -> Vec<Draft> {
    let elements = content.at("elements").each().iter();
    let mut pictures = Vec::new();
    let mut body = Vec::new();
    for one in elements {
        match one.at("type").text() {
            Some("image") if !one.at("relation").is("thumbnail") => {
                pictures.extend(media::picture(desk, one).and_then(Picture::draft));
            }
            Some("video") => body.extend(media::played(desk, one, "video")),
            Some("audio") => body.extend(media::played(desk, one, "audio")),
            _ => {}
        }
    }
    if pictures.len() > 1 {
        body.extend(some(pictures).map(|items| Draft::block("gallery").with("items", items)));
    }
    body
}
