//! Pictures of JSON-LD: mostly one picture in several crops.

use newsprint::json::Value;

use super::graph::Graph;
use super::words::text;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::look::{Look, whole};
use crate::picture::Picture;

/// One crop, and its shape: the size known, or the proportions in its name (`…/16x9/boat.jpg`).
struct Crop {
    picture: Picture,
    shape: Option<(u32, u32)>,
}

/// The picture: the crop whose shape comes closest to 3:2, the others of its shape as its sizes.
pub(super) fn of(desk: &Desk<'_>, graph: &Graph<'_>, value: &Value<'_>) -> Option<Picture> {
    let mut crops: Vec<Crop> = Vec::new();
    for one in value.each() {
        let node = graph.resolve(one);
        // A list of crops may stand for the address.
        let address = if node.is_object() {
            node.first("url contentUrl @id")
        } else {
            node
        };
        crops.extend(
            address
                .each()
                .iter()
                .filter_map(|address| crop(desk, node, address)),
        );
    }
    let best = crops
        .iter()
        .enumerate()
        .min_by_key(|(_, crop)| distance(crop));
    let index = best.map(|(index, _)| index)?;
    let mut lead = crops.swap_remove(index).picture;
    for Crop { picture, .. } in crops {
        if picture.width.is_some() {
            lead.add_alike(picture.url, picture.width, picture.height);
        }
    }
    Some(lead)
}

fn crop(desk: &Desk<'_>, node: &Value<'_>, address: &Value<'_>) -> Option<Crop> {
    /// What is smaller is a shape, not a size.
    const SMALLEST: u32 = 50;
    let url = desk.url(address)?;
    let named = named_shape(&url);
    let size = |key| node.at(key).number();
    let told = size("width").zip(size("height"));
    let exact = told.or(named.filter(|(width, height)| *width.min(height) >= SMALLEST));
    let picture = Picture {
        width: exact.map(|(width, _)| width).or(size("width")),
        height: exact.map(|(_, height)| height).or(size("height")),
        caption: text(node.at("caption")).map(Draft::Text),
        credit: text(node.first("creditText copyrightNotice creator author")),
        url: Some(url),
        ..Picture::default()
    };
    Some(Crop {
        picture,
        shape: told.or(named),
    })
}

/// How far a shape is from 3:2, in hundredths; what has none comes after what is near, before what is far. Of one
/// shape the widest is nearest.
fn distance(crop: &Crop) -> (u64, u32) {
    let width = crop.picture.width.unwrap_or_default();
    let Some((w, h)) = crop.shape else {
        return (40, u32::MAX - width);
    };
    let ratio = u64::from(w) * 100 / u64::from(h).max(1);
    (ratio.abs_diff(150), u32::MAX - width)
}

/// The size or the shape in an address: `…/1200x675/boat.jpg`, `…/16x9/boat.jpg`.
fn named_shape(url: &str) -> Option<(u32, u32)> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts = url.split(['/', '_', '-', '.', '=', '&', '?']);
    let mut shapes = parts.filter_map(|part| {
        let (width, height) = part.split_once(['x'])?;
        let named = digits(width) && digits(height);
        let shape = (whole(width)?, whole(height)?);
        (named && shape.0 > 0 && shape.1 > 0).then_some(shape)
    });
    shapes.next()
}
