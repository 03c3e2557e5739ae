//! A picture with its words and its sizes.

use super::Prose;
use crate::text::{Words, pieces, push_number};
use crate::web_url::WebUrl;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The address for browsers that know no candidates.
    pub url: WebUrl,
    /// Width of `url` in pixels.
    pub width: Option<u32>,
    /// Height of `url` in pixels.
    pub height: Option<u32>,
    /// Words for those who don't see it; `Some("")` where it only decorates, `None` where nobody said.
    pub alt: Option<String>,
    /// What is to be seen.
    pub caption: Option<Prose>,
    /// Who made it: "© Photo: …".
    pub credit: Option<Words>,
    /// The same picture in other sizes.
    pub renditions: Vec<Rendition>,
}

/// One size of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// Its address.
    pub url: WebUrl,
    /// Its width in pixels.
    pub width: u32,
}

impl Picture {
    /// The size whose place is reserved: as given, else 3:2.
    pub fn size(&self) -> (u32, u32) {
        match (self.width, self.height) {
            (Some(width), Some(height)) => (width, height),
            (Some(width), None) => (width, width.saturating_mul(2).div_ceil(3)),
            (None, Some(height)) => (height.saturating_mul(3).div_ceil(2), height),
            (None, None) => (1200, 800),
        }
    }

    /// Writes the `srcset` of the renditions.
    ///
    /// A comma inside an address would end a candidate, so it is percent-encoded; a space has been already.
    pub fn write_srcset(&self, set: &mut String) {
        set.reserve(self.renditions.len() * 64);
        for (place, rendition) in self.renditions.iter().enumerate() {
            if place > 0 {
                set.push_str(", ");
            }
            let mut pieces = pieces(rendition.url.as_str(), |byte| byte == b',');
            set.push_str(pieces.next().unwrap_or_default());
            for piece in pieces {
                set.push_str("%2C");
                set.push_str(piece);
            }
            set.push(' ');
            push_number(set, rendition.width);
            set.push('w');
        }
    }
}
