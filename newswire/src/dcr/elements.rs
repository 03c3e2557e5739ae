//! Elements of a body, told by the end of their `_type`.

use newsprint::json::Value;

use super::media;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;
use crate::picture::Picture;

/// Elements inside elements, this deep.
const DEPTH_LIMIT: u32 = 8;

/// The blocks of several elements.
pub(super) fn all(desk: &Desk<'_>, elements: &Value<'_>, depth: u32) -> Vec<Draft> {
    let each = elements.each().iter();
    each.flat_map(|one| element(desk, one, depth)).collect()
}

/// The blocks of one element.
pub(super) fn element(desk: &Desk<'_>, one: &Value<'_>, depth: u32) -> Vec<Draft> {
    let html = one.at("html");
    let name = one.at("_type").text().unwrap_or_default();
    let name = name.rsplit(['.']).next().unwrap_or_default();
    let draft = match name {
        "ImageBlockElement" => media::picture(desk, one).and_then(Picture::block),
        "RichLinkBlockElement" => rich_link(desk, one),
        "PullquoteBlockElement" => html.text().and_then(hypertext::prose).map(|text| {
            Draft::block("pullquote")
                .with("text", text)
                .with_some("citation", hypertext::words_of(one.at("attribution")))
        }),
        "DividerBlockElement" => Some(Draft::block("divider")),
        "YoutubeBlockElement" | "YoutubeAtomBlockElement" => youtube(desk, one),
        "MediaAtomBlockElement" | "VideoFacebookBlockElement" | "GuVideoBlockElement" => {
            film(desk, one)
        }
        "AudioAtomBlockElement" | "AudioBlockElement" => played(
            desk,
            one.first("trackUrl url"),
            "audio",
            hypertext::words_of(one.at("title")),
        ),
        "CommentBlockElement" => one
            .at("body")
            .text()
            .and_then(hypertext::prose)
            .map(|text| {
                Draft::block("quote")
                    .with("text", text)
                    .with_some("citation", hypertext::words_of(one.at("authorName")))
            }),
        // Room for advertisements, and forms that only the Guardian's own pages have.
        "AdPlaceholderBlockElement" | "NewsletterSignupBlockElement" => return Vec::new(),
        _ => return other(desk, one, depth),
    };
    if draft.is_none() {
        desk.report(one, "expected an element with something to show");
    }
    draft.into_iter().collect()
}

fn rich_link(desk: &Desk<'_>, one: &Value<'_>) -> Option<Draft> {
    let url = desk.url(one.at("url"))?;
    let words = hypertext::words_of(one.at("text"));
    Some(
        Draft::block("relatedLink")
            .with("url", url)
            .with_some("headline", words),
    )
}

fn titled(url: String, one: &Value<'_>) -> Draft {
    let title = one.first("mediaTitle title alt caption source");
    Draft::block("embed")
        .with("url", url)
        .with_some("title", hypertext::words_of(title))
}

fn youtube(desk: &Desk<'_>, one: &Value<'_>) -> Option<Draft> {
    let url = match one.at("assetId").text() {
        Some(id) => {
            let mut url = String::from("https://www.youtube.com/watch?v=");
            url.push_str(id);
            Some(url)
        }
        None => desk.url(one.first("originalUrl url")),
    };
    url.map(|url| titled(url, one))
}

fn film(desk: &Desk<'_>, one: &Value<'_>) -> Option<Draft> {
    let mut sources = Vec::new();
    for asset in one.at("assets").each() {
        let content_type = asset
            .at("mimeType")
            .text()
            .filter(|kind| kind.starts_with("video"));
        if let (Some(content_type), Some(url)) = (content_type, desk.url(asset.at("url"))) {
            sources.push(
                Draft::object()
                    .with("url", url)
                    .with("contentType", content_type),
            );
        }
    }
    let caption = hypertext::words_of(one.first("caption title"));
    match crate::picture::some(sources) {
        Some(sources) => Some(
            Draft::block("video")
                .with("sources", sources)
                .with_some("caption", caption),
        ),
        None => played(desk, one.first("originalUrl url"), "video", caption),
    }
}

fn played(desk: &Desk<'_>, url: &Value<'_>, kind: &str, caption: Option<String>) -> Option<Draft> {
    let url = desk.url(url)?;
    Some(
        Draft::block(kind)
            .with("url", url)
            .with_some("caption", caption),
    )
}

/// Everything else shows what its HTML says, what is nested in it, or where it leads.
fn other(desk: &Desk<'_>, one: &Value<'_>, depth: u32) -> Vec<Draft> {
    let mut blocks = Vec::new();
    let title = one.first("title heading");
    if let (Some(title), true) = (hypertext::words_of(title), one.first("body html").says()) {
        blocks.push(Draft::block("heading").with("level", 3).with("text", title));
    }
    blocks.extend(hypertext::blocks(desk, one.first("html body fallbackHtml")));
    if depth < DEPTH_LIMIT {
        for list in [
            "elements",
            "content",
            "summary",
            "bodyElements",
            "events",
            "questions",
        ] {
            for inner in one.at(list).each().iter().filter(|inner| inner.is_object()) {
                blocks.extend(element(desk, inner, depth + 1));
            }
        }
    }
    let address = one.first("originalUrl url embedUrl iframeUrl");
    let framed = |block: &Draft| {
        ["embed", "socialPost", "video", "audio", "table"]
            .iter()
            .any(|kind| crate::echo::is_block(block, kind))
    };
    if address.says()
        && !blocks.iter().any(framed)
        && let Some(url) = desk.url(address)
    {
        blocks.push(titled(url, one));
    }
    if blocks.is_empty() {
        desk.report(one.at("_type"), "expected an element type");
    }
    blocks
}
