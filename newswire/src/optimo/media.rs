//! Pictures, whose addresses are built from parts, and what can be played only on the BBC's own pages.

use newsprint::json::Value;
use newsprint::text::push_number;

use super::runs::{inside, paragraphs, text_in};
use crate::desk::Desk;
use crate::draft::Draft;
use crate::look::Look;
use crate::picture::{Picture, some};

/// The widths that the BBC's own pages ask for.
const WIDTHS: [u32; 5] = [240, 320, 480, 624, 800];

/// A picture block: raw picture, words for those who don't see it, caption.
pub(super) fn picture(desk: &Desk<'_>, block: &Value<'_>) -> Option<Picture> {
    let part = |kind: &str| inside(block).iter().find(|inner| inner.at("type").is(kind));
    let raw = part("rawImage")?.at("model");
    let caption = part("caption").map(|caption| paragraphs(desk, caption));
    let mut picture = sized(raw)?;
    picture.alt = part("altText").and_then(text_in);
    picture.caption = caption.and_then(|lines| lines.into_iter().next());
    Some(picture)
}

/// A picture in all its widths: `originCode` says which server has it.
fn sized(raw: &Value<'_>) -> Option<Picture> {
    let locator = raw.at("locator").text()?;
    let origin = raw.at("originCode").text().unwrap_or("cpsprodpb");
    let address = |width: u32| {
        let mut url = String::from("https://ichef.bbci.co.uk/");
        let by_id = matches!(origin, "mpv" | "pips");
        url.push_str(if by_id { "images/ic/" } else { "news/" });
        push_number(&mut url, width);
        if by_id {
            url.push_str("xn");
        } else {
            url.push('/');
            url.push_str(origin);
        }
        url.push('/');
        url.push_str(locator);
        url
    };
    let mut picture = Picture {
        url: Some(address(800)),
        width: raw.at("width").number(),
        height: raw.at("height").number(),
        credit: raw.at("copyrightHolder").text().map(Into::into),
        ..Picture::default()
    };
    for width in WIDTHS {
        picture.add(Some(address(width)), Some(width));
    }
    Some(picture)
}

/// A picture of an older page: whole address, or host and path.
pub(super) fn indexed(desk: &Desk<'_>, image: &Value<'_>) -> Option<Picture> {
    let address = image.first("href url path");
    let url = match address.text()? {
        path if path.starts_with("/cpsprodpb") => {
            let mut url = String::from("https://ichef.bbci.co.uk/news/800");
            url.push_str(path);
            Some(url)
        }
        _ => desk.url(address),
    };
    Some(Picture {
        url,
        width: image.at("width").number(),
        height: image.at("height").number(),
        alt: image.at("altText").text().map(Into::into),
        caption: image.at("caption").text().map(Draft::from),
        credit: image.at("copyrightHolder").text().map(Into::into),
        ..Picture::default()
    })
}

pub(super) fn gallery(desk: &Desk<'_>, block: &Value<'_>) -> Option<Draft> {
    let pictures = inside(block)
        .iter()
        .filter_map(|inner| picture(desk, inner)?.draft());
    Some(Draft::block("gallery").with("items", some(Draft::all(pictures))?))
}

/// Film or sound: its still and its words, since only the BBC's own player has the files.
pub(super) fn played(desk: &Desk<'_>, block: &Value<'_>, out: &mut Vec<Draft>) {
    let media = find(block, "aresMedia", 0).unwrap_or(block);
    let metadata = find(media, "aresMediaMetadata", 0)
        .unwrap_or(media)
        .at("model");
    let caption = find(block, "caption", 0).map(|caption| paragraphs(desk, caption));
    let caption = caption.and_then(|lines| lines.into_iter().next());
    let words = caption.or_else(|| {
        metadata
            .first("title synopses.short")
            .text()
            .map(Into::into)
    });
    let still = find(media, "image", 0).and_then(|image| picture(desk, image));
    let still = still.or_else(|| recipe(metadata.at("imageUrl")));
    desk.report(block, "expected the address of a media file");
    match still {
        Some(mut still) => {
            still.caption = words;
            out.extend(still.block());
        }
        None => out.extend(words.map(|text| Draft::block("paragraph").with("text", text))),
    }
}

/// `ichef.bbci.co.uk/images/ic/$recipe/p01.jpg`: no scheme, and a size to be filled in.
pub(super) fn recipe(image: &Value<'_>) -> Option<Picture> {
    let (mut start, end) = image.text()?.split_once(['$'])?;
    let (_, end) = end.split_once(['/'])?;
    while let Some(rest) = start.strip_prefix("https://") {
        start = rest;
    }
    let mut url = String::from("https://");
    url.push_str(start.trim_start_matches(['/']));
    url.push_str("640xn/");
    url.push_str(end);
    Some(Picture::at(Some(url)))
}

fn find<'v, 'j>(block: &'v Value<'j>, kind: &str, depth: u32) -> Option<&'v Value<'j>> {
    if depth > 8 {
        return None;
    }
    inside(block).iter().find_map(|inner| {
        if inner.at("type").is(kind) {
            Some(inner)
        } else {
            find(inner, kind, depth + 1)
        }
    })
}
