//! A picture on its way to the native JSON: its address, its words, and its other sizes.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::look::Look;

/// Narrower ones are thumbnails and tracking pixels.
const NARROWEST: u32 = 100;

/// More sizes than this help no browser to choose.
const RENDITION_LIMIT: usize = 12;

/// A picture; only the address is needed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Picture {
    pub(crate) url: Option<String>,
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
    /// Words for those who don't see it; empty if it only decorates.
    pub(crate) alt: Option<String>,
    pub(crate) caption: Option<Draft>,
    pub(crate) credit: Option<String>,
    pub(crate) renditions: Vec<(u32, String)>,
}

impl Picture {
    /// The picture at an address.
    pub(crate) fn at(url: Option<String>) -> Picture {
        Picture {
            url,
            ..Picture::default()
        }
    }

    /// The picture whose address and size are members of an object.
    pub(crate) fn sized(desk: &Desk<'_>, value: &Value<'_>, url: &str) -> Picture {
        Picture {
            url: desk.url(value.at(url)),
            width: value.at("width").number(),
            height: value.at("height").number(),
            ..Picture::default()
        }
    }

    /// Adds another size of the same picture; of two of one width the first stays.
    pub(crate) fn add(&mut self, url: Option<String>, width: Option<u32>) {
        let (Some(url), Some(width)) = (url, width) else {
            return;
        };
        let new = self.renditions.iter().all(|(known, _)| *known != width);
        if new && width >= NARROWEST && self.renditions.len() < RENDITION_LIMIT {
            let after = self.renditions.iter().position(|(known, _)| *known > width);
            let place = after.unwrap_or(self.renditions.len());
            self.renditions.insert(place, (width, url));
        }
    }

    /// Adds a size that is a crop of the same shape, within a twentieth; others show something else.
    pub(crate) fn add_alike(
        &mut self,
        url: Option<String>,
        width: Option<u32>,
        height: Option<u32>,
    ) {
        let (Some(own_width), Some(own_height)) = (self.width, self.height) else {
            return self.add(url, width);
        };
        let (Some(other_width), Some(other_height)) = (width, height) else {
            return;
        };
        let one = u64::from(own_width) * u64::from(other_height);
        let other = u64::from(other_width) * u64::from(own_height);
        if one.abs_diff(other) * 20 <= one {
            self.add(url, width);
        }
    }

    /// The picture as a value of the native JSON; none without an address.
    pub(crate) fn draft(self) -> Option<Draft> {
        self.fill(Draft::object())
    }

    /// The picture as a block of a body.
    pub(crate) fn block(self) -> Option<Draft> {
        self.fill(Draft::block("image"))
    }

    fn fill(mut self, draft: Draft) -> Option<Draft> {
        if self.alt.is_none() && self.caption.is_some() {
            // What formats without a field for it can say of the picture, the caption says.
            self.alt = Some(String::new());
        }
        let renditions = self
            .renditions
            .into_iter()
            .map(|(width, url)| Draft::object().with("url", url).with("width", width));
        let renditions = Draft::all(renditions);
        Some(
            draft
                .with("url", self.url?)
                .with_some("width", self.width)
                .with_some("height", self.height)
                .with_some("altText", self.alt)
                .with_some("caption", self.caption)
                .with_some("creditText", self.credit)
                .with_some("renditions", some(renditions)),
        )
    }
}

/// A list, unless it is empty.
pub(crate) fn some(list: Vec<Draft>) -> Option<Draft> {
    (!list.is_empty()).then_some(Draft::List(list))
}
