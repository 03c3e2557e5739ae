//! Pictures, sound and film of an item: Media RSS, enclosures, the picture in its text.

use super::xml::Element;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::echo;
use crate::hypertext;
use crate::look::{holds, whole};
use crate::picture::Picture;

/// What an item has besides words.
#[derive(Default)]
pub(super) struct Media {
    pub(super) picture: Option<Picture>,
    /// `audio` or `video`.
    pub(super) kind: Option<&'static str>,
    /// The sound or film itself.
    pub(super) block: Option<Draft>,
}

/// Looks through an item, and the groups in it.
pub(super) fn of(desk: &Desk<'_>, at: &str, item: &Element<'_>) -> Media {
    let mut media = Media::default();
    let groups = item.all("media:group");
    for holder in groups.chain([item]) {
        for element in &holder.children {
            match &*element.name {
                "media:content" => content(desk, at, holder, element, &mut media),
                "enclosure" | "link" | "atom:link" => enclosure(desk, at, element, &mut media),
                _ => {}
            }
        }
    }
    if media.picture.is_none() {
        media.picture = thumbnail(desk, at, item);
    }
    media
}

fn address(desk: &Desk<'_>, at: &str, element: &Element<'_>) -> Option<String> {
    let text = element
        .attribute("url")
        .or_else(|| element.attribute("href"))?;
    desk.url_at(text, &|| {
        let mut place = String::from(at);
        element.step(&mut place);
        place
    })
}

fn size(element: &Element<'_>, name: &str) -> Option<u32> {
    element
        .attribute(name)
        .and_then(whole)
        .filter(|size| *size > 0)
}

/// `image`, `video` or `audio`, as the element says or its address ends.
fn medium(element: &Element<'_>) -> Option<&'static str> {
    const KINDS: [&str; 3] = ["image", "video", "audio"];
    let medium = element.attribute("medium");
    let said = medium.or_else(|| element.attribute("type"));
    if let Some(said) = said {
        return KINDS.into_iter().find(|kind| holds(said, kind));
    }
    let address = element.attribute("url")?;
    let pictures = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];
    let pictured = pictures.iter().any(|ending| holds(address, ending));
    (pictured || element.child("media:thumbnail").is_none()).then_some("image")
}

fn content(
    desk: &Desk<'_>,
    at: &str,
    holder: &Element<'_>,
    element: &Element<'_>,
    media: &mut Media,
) {
    match medium(element) {
        Some("image") => {}
        Some(kind) => return played(desk, at, element, kind, media),
        None => return,
    }
    let (width, height) = (size(element, "width"), size(element, "height"));
    let url = address(desk, at, element);
    let Some(known) = &mut media.picture else {
        let words = |name: &str| {
            let own = element.text_of(name).or_else(|| holder.text_of(name));
            own.and_then(hypertext::words)
        };
        media.picture = url.map(|url| Picture {
            url: Some(url),
            width,
            height,
            alt: words("media:text"),
            caption: element
                .text_of("media:description")
                .and_then(hypertext::prose),
            credit: words("media:credit").or_else(|| words("media:copyright")),
            ..Picture::default()
        });
        return;
    };
    // The largest leads, the others are its sizes.
    if width > known.width && known.width.is_some() {
        let smaller = (known.url.clone(), known.width, known.height);
        (known.url, known.width, known.height) = (url, width, height);
        known.add_alike(smaller.0, smaller.1, smaller.2);
    } else {
        known.add_alike(url, width, height);
    }
}

fn played(desk: &Desk<'_>, at: &str, element: &Element<'_>, kind: &'static str, media: &mut Media) {
    if media.kind.is_none() {
        media.kind = Some(kind);
        media.block = address(desk, at, element).map(|url| {
            Draft::block(kind)
                .with("url", url)
                .with_some("contentType", element.attribute("type"))
        });
    }
}

fn enclosure(desk: &Desk<'_>, at: &str, element: &Element<'_>, media: &mut Media) {
    if element.name != "enclosure" && element.attribute("rel") != Some("enclosure") {
        return;
    }
    match element.attribute("type").and_then(|_| medium(element)) {
        Some("image") if media.picture.is_none() => {
            media.picture = address(desk, at, element).map(|url| Picture::at(Some(url)));
        }
        Some(kind @ ("audio" | "video")) => played(desk, at, element, kind, media),
        _ => {}
    }
}

/// A thumbnail of the item, of its group or of what is played: the widest.
fn thumbnail(desk: &Desk<'_>, at: &str, item: &Element<'_>) -> Option<Picture> {
    let inner = item
        .children
        .iter()
        .filter(|child| matches!(&*child.name, "media:group" | "media:content"));
    let found = [item].into_iter().chain(inner);
    let found = found.flat_map(|holder| holder.all("media:thumbnail"));
    let widest = found.max_by_key(|element| size(element, "width").unwrap_or(1));
    let element = widest.or_else(|| item.child("itunes:image"))?;
    let url = address(desk, at, element)?;
    Some(Picture {
        url: Some(url),
        width: size(element, "width"),
        height: size(element, "height"),
        ..Picture::default()
    })
}

/// The first picture in a text.
pub(super) fn in_text(desk: &Desk<'_>, html: &str) -> Option<Picture> {
    // Cheaper than reading all of it for nothing.
    if !holds(html, "<img") {
        return None;
    }
    let blocks = hypertext::quiet_blocks(desk, html);
    let image = blocks.iter().find(|block| echo::is_image(block))?;
    let number = |key| match echo::member(image, key) {
        Some(Draft::Number(number)) => Some(*number),
        _ => None,
    };
    match echo::member(image, "url") {
        Some(Draft::Text(url)) => Some(Picture {
            url: Some(url.clone()),
            width: number("width"),
            height: number("height"),
            ..Picture::default()
        }),
        _ => None,
    }
}
