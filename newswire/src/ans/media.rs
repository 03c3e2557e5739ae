//! Pictures, galleries, film and sound.

use newsprint::json::Value;

use super::credits;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::{Look, holds, whole};
use crate::picture::{Picture, some};

/// A picture; its words are fragments of HTML.
pub(super) fn picture(desk: &Desk<'_>, image: &Value<'_>) -> Picture {
    let caption = image.first("caption subtitle").text();
    let mut picture = Picture {
        alt: hypertext::words_of(image.at("alt_text")),
        caption: caption.and_then(hypertext::prose),
        credit: credits::credit(image),
        ..Picture::sized(desk, image, "url")
    };
    for sizes in ["resized_urls", "resizedUrls"] {
        let sizes = image.at(sizes).as_object();
        for (name, size) in sizes.into_iter().flat_map(|sizes| sizes.iter()) {
            let url = if size.is_object() {
                size.at("url")
            } else {
                size
            };
            // Named by their size, `800x450`, or by their width.
            let digits = name.split(['x', '_', '-']).next().and_then(whole);
            picture.add(desk.url(url), size.at("width").number().or(digits));
        }
    }
    picture
}

/// What stands for anything in a picture: itself, the still of a film, the first of a gallery.
pub(super) fn still(desk: &Desk<'_>, ans: &Value<'_>) -> Option<Picture> {
    let image = match ans.at("type").text() {
        Some("image") | None => ans,
        Some("gallery") if !ans.path("promo_items.basic").says() => {
            ans.at("content_elements").item(0)
        }
        Some(_) => ans.first("promo_items.basic promo_image"),
    };
    if !image.at("url").says() || !matches!(image.at("type").text(), Some("image") | None) {
        return None;
    }
    Some(picture(desk, image)).filter(|picture| picture.url.is_some())
}

/// A gallery.
pub(super) fn gallery(desk: &Desk<'_>, ans: &Value<'_>) -> Option<Draft> {
    let items = ans.at("content_elements").each().iter();
    let items: Vec<Draft> = items
        .filter_map(|item| picture(desk, item).draft())
        .collect();
    let caption = ans.first("description.basic headlines.basic").text();
    Some(
        Draft::block("gallery")
            .with("items", some(items)?)
            .with_some("caption", caption.and_then(hypertext::prose)),
    )
}

/// A film or a sound: its files, else the provider's page, else what its HTML shows.
pub(super) fn played(desk: &Desk<'_>, ans: &Value<'_>, kind: &str) -> Vec<Draft> {
    let caption = ans
        .first("caption headlines.basic description.basic")
        .text();
    let mut sources: Vec<Draft> = Vec::new();
    for stream in ans.at("streams").each() {
        // Pieces of a stream (`ts`) are nothing that a browser plays.
        let format = stream
            .first("stream_type streamType")
            .text()
            .unwrap_or("mp4");
        if let (Some(content_type), Some(url)) =
            (content_type(format, kind), desk.url(stream.at("url")))
        {
            sources.push(
                Draft::object()
                    .with("url", url)
                    .with("contentType", content_type),
            );
        }
    }
    let poster = still(desk, ans).and_then(|picture| picture.url);
    let block = Draft::block(kind)
        .with_some("poster", poster.filter(|_| kind == "video"))
        .with_some("caption", caption.and_then(hypertext::prose))
        // Milliseconds.
        .with_some(
            "duration",
            ans.at("duration").number().map(|time| time / 1000),
        );
    if let Some(sources) = some(sources) {
        return vec![block.with("sources", sources)];
    }
    if let Some(id) = ans.at("youtube_content_id").text() {
        let mut url = String::from("https://www.youtube.com/watch?v=");
        url.push_str(id);
        return vec![block.with("url", url)];
    }
    let shown = hypertext::blocks(desk, ans.at("embed_html"));
    if !shown.is_empty() {
        return shown;
    }
    let url = desk.url(ans.first("canonical_url url"));
    url.map(|url| block.with("url", url)).into_iter().collect()
}

fn content_type(format: &str, kind: &str) -> Option<&'static str> {
    [
        ("mp4", "video/mp4"),
        ("m3u8", "application/vnd.apple.mpegurl"),
        ("hls", "application/vnd.apple.mpegurl"),
        ("mp3", "audio/mpeg"),
        ("webm", "video/webm"),
    ]
    .into_iter()
    .find(|(name, _)| holds(format, name))
    .map(|(_, content_type)| content_type)
    .map(|found| {
        if kind == "audio" && found == "video/mp4" {
            "audio/mp4"
        } else {
            found
        }
    })
}
