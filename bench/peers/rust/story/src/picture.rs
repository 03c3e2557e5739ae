//! Pictures: their address, renditions, size and words.

use crate::desk::items;
use crate::house::House;
use crate::model::{Figure, Img};
use crate::prose::prose;
use serde_json::Value;

const WIDTHS: [u32; 5] = [320, 640, 960, 1280, 1920];

struct Found {
    src: String,
    srcset: Option<String>,
    width: u32,
    height: u32,
}

fn picture(house: &House<'_>, item: &Value, path: &str) -> Option<Found> {
    let desk = house.desk;
    let address = if item.is_object() { &item["url"] } else { item };
    let pattern = items(address).first().and_then(Value::as_str);
    let Some(pattern) = pattern else {
        desk.expected(path, "the address of a picture", address);
        return None;
    };
    let at = |width: u32| desk.url(&Value::from(pattern.replace("{width}", &width.to_string())), path);
    let src = at(1280)?;
    let mut renditions: Vec<String> = items(&item["renditions"])
        .iter()
        .filter_map(|one| Some(format!("{} {}w", desk.url(&one["url"], path)?, desk.number(&one["width"], path)?)))
        .collect();
    if renditions.is_empty() && pattern.contains("{width}") {
        renditions = WIDTHS.into_iter().filter_map(|width| Some(format!("{} {width}w", at(width)?))).collect();
    }
    let (width, height) = match (desk.number(&item["width"], path), desk.number(&item["height"], path)) {
        (Some(width), Some(height)) => (width, height),
        (Some(width), None) => (width, (width * 2).div_ceil(3)),
        (None, Some(height)) => ((height * 3).div_ceil(2), height),
        (None, None) => (1200, 800),
    };
    Some(Found { src, srcset: (!renditions.is_empty()).then(|| renditions.join(", ")), width, height })
}

/// The picture of a card, which only decorates.
pub(crate) fn card(house: &House<'_>, value: &Value, path: &str, eager: bool) -> Option<Img> {
    let Found { src, srcset, width, height } = picture(house, items(value).first()?, path)?;
    let sizes = srcset.is_some().then_some(if eager { "320px" } else { "auto, 320px" });
    let loading = if eager { "eager" } else { "lazy" };
    Some(Img { class: None, loading, priority: None, sizes, srcset, src, alt: String::new(), width, height })
}

pub(crate) fn figure(house: &House<'_>, item: &Value, path: &str) -> Option<Figure> {
    let Found { src, srcset, width, height } = picture(house, item, path)?;
    if item["altText"].is_null() {
        house.desk.problem(path, "expected words for those who don't see the picture");
    }
    Some(Figure {
        picture: Img {
            class: Some("dm-picture"),
            loading: "lazy",
            priority: None,
            sizes: srcset.is_some().then_some("auto, (max-width: 720px) 100vw, 720px"),
            srcset,
            src,
            alt: house.desk.words(&item["altText"], path).unwrap_or_default(),
            width,
            height,
        },
        caption: prose(house, &item["caption"], path),
        credit: house.desk.words(&item["creditText"], path),
    })
}
