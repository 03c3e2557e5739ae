//! A picture item in its renditions, and what else can be played.

use newsprint::json::Value;

use super::words::spoken;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::{Look, holds};
use crate::picture::{Picture, some};

/// Wider files are for print.
const WIDEST: u32 = 2_000;

/// Every rendition: an object by name (1.x), or a list.
fn renditions<'v, 'j>(item: &'v Value<'j>) -> Vec<&'v Value<'j>> {
    let renditions = item.any_case("renditions");
    match renditions.as_object() {
        Some(object) => object.iter().map(|(_, rendition)| rendition).collect(),
        None => renditions.each().iter().collect(),
    }
}

fn media_type<'v>(rendition: &'v Value<'_>) -> &'v str {
    let kinds = [
        rendition.any_case("mimetype"),
        rendition.any_case("contentType"),
    ];
    kinds.into_iter().find_map(Look::text).unwrap_or_default()
}

/// The picture: the widest rendition that isn't for print, the others of its shape as its sizes.
pub(super) fn of(desk: &Desk<'_>, item: &Value<'_>) -> Option<Picture> {
    let mut sizes: Vec<Picture> = renditions(item)
        .into_iter()
        .filter(|one| media_type(one).is_empty() || holds(media_type(one), "image"))
        .map(|one| Picture::sized(desk, one, "href"))
        .filter(|picture| picture.url.is_some())
        .collect();
    let rank = |picture: &Picture| {
        let width = picture.width.unwrap_or(1);
        if width > WIDEST { 0 } else { width }
    };
    let widest = sizes
        .iter()
        .enumerate()
        .max_by_key(|(_, picture)| rank(picture));
    let index = widest.map(|(index, _)| index)?;
    let mut picture = sizes.swap_remove(index);
    for other in sizes {
        if other.width > Some(WIDEST) {
            continue;
        }
        picture.add_alike(other.url, other.width, other.height);
    }
    // Superdesk keeps the words for those who don't see it in the body.
    picture.alt = ["altText", "body_text"]
        .into_iter()
        .find_map(|key| hypertext::words_of(item.any_case(key)));
    picture.caption = spoken(item, "description").map(Draft::Text);
    picture.credit = ["creditLine", "by", "byline", "copyrightHolder"]
        .into_iter()
        .find_map(|key| hypertext::words_of(item.any_case(key)));
    Some(picture)
}

/// Film or sound, as a block.
pub(super) fn played(desk: &Desk<'_>, item: &Value<'_>) -> Option<Draft> {
    let kind = ["video", "audio"]
        .into_iter()
        .find(|kind| item.at("type").is(kind))?;
    let mut sources = Vec::new();
    for rendition in renditions(item) {
        let media_type = media_type(rendition);
        if holds(media_type, kind)
            && let Some(url) = desk.url(rendition.at("href"))
        {
            sources.push(
                Draft::object()
                    .with("url", url)
                    .with("contentType", media_type),
            );
        }
    }
    Some(
        Draft::block(kind)
            .with("sources", some(sources)?)
            .with_some("caption", spoken(item, "description")),
    )
}
