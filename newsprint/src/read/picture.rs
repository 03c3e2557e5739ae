//! A picture: an address, or an object with its words and its sizes.

use super::field::Field;
use super::salvage::salvage;
use crate::model::{Block, Picture, Rendition};
use crate::text::push_number;
use crate::web_url::WebUrl;

/// The widths that `{width}` in an address stands for.
const WIDTHS: [u32; 5] = [320, 640, 960, 1280, 1920];

/// Where the address alone counts.
const USUAL_WIDTH: u32 = 1280;

/// Reads a picture; none without an address.
pub(super) fn picture(field: &Field<'_>) -> Option<Picture> {
    let field = field.resolved();
    field.desk.count(3);
    let member = if field.value.as_object().is_some() {
        field.either("url", "contentUrl")
    } else {
        field
    };
    // A list of crops may stand for the address: the first is the publisher's choice.
    let address = member.items().next().unwrap_or(member);
    if !address.required("expected the address of a picture") {
        return None;
    }
    let mut renditions = field.at("renditions").all(rendition);
    let pattern = address.text("expected an address")?;
    let url = match expand(pattern, USUAL_WIDTH) {
        None => address.as_url()?,
        Some(usual) => {
            let at = |text: &str| WebUrl::read(text, field.desk.base.get()).ok();
            let Some(url) = at(&usual) else {
                address.expected("expected the address of a picture");
                return None;
            };
            if renditions.is_empty() {
                for width in WIDTHS {
                    let expanded = expand(pattern, width).and_then(|text| at(&text));
                    if let Some(url) = expanded {
                        renditions.push(Rendition { url, width });
                    }
                }
            }
            url
        }
    };
    Some(Picture {
        url,
        width: field.number("width"),
        height: field.number("height"),
        alt: alt(&field.at("altText")),
        caption: field.prose("caption"),
        credit: field.words("creditText"),
        renditions,
    })
}

/// Reads a picture that tells something by itself.
pub(super) fn described_picture(field: &Field<'_>) -> Option<Picture> {
    let picture = picture(field)?;
    require_alt(field, &picture);
    Some(picture)
}

/// Reads several pictures; the words of those that can't be shown go to `rest`.
pub(super) fn gallery(field: &Field<'_>, rest: &mut Vec<Block>) -> Option<Block> {
    let list = field.at("items");
    let mut items = Vec::new();
    if list.required("expected pictures") {
        for item in list.items() {
            match described_picture(&item) {
                Some(picture) => items.push(picture),
                None => salvage(&item, rest),
            }
        }
    }
    (!items.is_empty()).then(|| Block::Gallery {
        items,
        caption: field.prose("caption"),
    })
}

/// Reports a picture that says nothing to those who don't see it.
pub(super) fn require_alt(field: &Field<'_>, picture: &Picture) {
    if picture.alt.is_none() {
        field
            .resolved()
            .at("altText")
            .report("expected words for those who don't see the picture");
    }
}

/// The words for those who don't see it: none if nobody said, empty if it only decorates.
fn alt(field: &Field<'_>) -> Option<String> {
    match field.value.as_text() {
        Some(_) if field.is_empty() => Some(String::new()),
        _ => field.as_words().map(Into::into),
    }
}

fn rendition(field: &Field<'_>) -> Option<Rendition> {
    let address = field.obvious("url");
    let width = field.at("width");
    let there = address.required("expected the address of a picture")
        && width.required("expected the rendition's width in pixels");
    if !there {
        return None;
    }
    Some(Rendition {
        url: address.as_url()?,
        width: width.as_number()?,
    })
}

/// Writes a width in place of each `{width}`; none where there is no such place.
fn expand(pattern: &str, width: u32) -> Option<String> {
    let mut out = String::new();
    let mut rest = pattern;
    let mut found = false;
    while let Some((before, after)) = rest.split_once(['{']) {
        out.push_str(before);
        match after.strip_prefix("width}") {
            Some(after) => {
                push_number(&mut out, width);
                rest = after;
                found = true;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    found.then(|| {
        out.push_str(rest);
        out
    })
}
