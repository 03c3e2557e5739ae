//! `<img>`, alone or in a `<picture>`: its address, its sizes, and the words for those who don't see it.

use newsprint::web_url::WebUrl;

use super::element::Kind;
use super::fold::Fold;
use super::said::holds;
use super::srcset::candidates;
use super::style::Style;
use super::tree::{Id, ROOT};
use crate::Draft;

/// Where pages that load pictures late keep the address meanwhile.
const LATE: [&str; 5] = [
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-file",
    "data-full-url",
];

/// Where candidates stand, also those of pages that load late.
const SETS: [&str; 3] = ["srcset", "data-srcset", "data-lazy-srcset"];

/// How many renditions one picture may have.
const RENDITION_LIMIT: usize = 16;

/// Adds a picture, or the letter that it stands for.
pub(super) fn image(fold: &mut Fold<'_>, id: Id, style: &Style) {
    let tree = fold.tree;
    let alt = tree.attribute(id, "alt");
    if tree.classes(id, "emoji") || tree.classes(id, "smiley") {
        fold.prose.text(alt.unwrap_or_default(), style);
        return;
    }
    let (width, height) = (tree.number(id, "width"), tree.number(id, "height"));
    let counts_readers =
        width.is_some_and(|width| width <= 1) && height.is_some_and(|height| height <= 1);
    let renditions = renditions(fold, id);
    let Some(url) = address(fold, id).or_else(|| renditions.last().map(|(url, _)| url.clone()))
    else {
        // Words in place of a picture that isn't there.
        if tree.attribute(id, "src").is_none() && !counts_readers {
            fold.prose.text(alt.unwrap_or_default(), style);
        }
        return;
    };
    if counts_readers {
        return;
    }
    let twin = fold.last_picture() == url && (fold.around.noscript || fold.from_noscript);
    if twin {
        return;
    }
    let mut image = Draft::block("image").with("url", url);
    let size = |size: Option<u32>| size.filter(|size| *size > 1);
    image = image
        .with_some("width", size(width))
        .with_some("height", size(height));
    image = image.with_some("altText", alt);
    if renditions.len() > 1 {
        let mut list = Vec::new();
        for (url, width) in renditions {
            list.push(Draft::object().with("url", url).with("width", width));
        }
        image = image.with("renditions", list);
    }
    fold.block(image);
    fold.from_noscript = fold.around.noscript;
}

/// The picture's address: where one is given that only holds the place, the one that comes late.
fn address(fold: &Fold<'_>, id: Id) -> Option<String> {
    let tree = fold.tree;
    let src = tree
        .attribute(id, "src")
        .map(str::trim_ascii)
        .filter(|src| !src.is_empty());
    let late = LATE.iter().find_map(|name| tree.attribute(id, name));
    let late = late.map(str::trim_ascii).filter(|late| !late.is_empty());
    let inline = src.is_some_and(|src| src.starts_with("data:"));
    let usual = if inline { None } else { src };
    let chosen = match late {
        Some(late) if WebUrl::read(late, None).is_ok() => Some(late),
        _ => usual,
    };
    chosen.map(|url| fold.scope.link(url))
}

/// The picture in several widths, each address checked, the narrowest first.
fn renditions(fold: &Fold<'_>, id: Id) -> Vec<(String, u32)> {
    let tree = fold.tree;
    let own = SETS.iter().find_map(|name| tree.attribute(id, name));
    // Sources for some screens may be cut otherwise; those in a newer format aren't for everybody.
    let usual = |source: Id| {
        let kind = tree.attribute(source, "type").unwrap_or_default();
        tree.attribute(source, "media").is_none() && !holds(kind, "avif") && !holds(kind, "jxl")
    };
    let mut sources = tree.elements(fold.around.picture);
    let mut set = own;
    if own.is_none() && fold.around.picture != ROOT {
        set = sources.find_map(|(source, kind)| {
            let fits = kind == Kind::Source && usual(source);
            let mut sets = SETS.iter();
            fits.then(|| sets.find_map(|name| tree.attribute(source, name)))?
        });
    }
    let mut renditions: Vec<(String, u32)> = Vec::new();
    for (url, width) in candidates(set.unwrap_or_default()) {
        let Ok(url) = WebUrl::read(url, fold.scope.base.as_ref()) else {
            continue;
        };
        let place = renditions
            .iter()
            .take_while(|(_, known)| *known < width)
            .count();
        let known = renditions
            .get(place)
            .is_some_and(|(_, known)| *known == width);
        if !known && renditions.len() < RENDITION_LIMIT {
            renditions.push((url.as_str().into(), width));
            if let Some(moved) = renditions.get_mut(place..) {
                moved.rotate_right(1);
            }
        }
    }
    renditions
}
