//! Documents that newsrooms already have, translated to the JSON that `newsprint` reads.
//!
//! Every format has a reader of its own. Each answers native JSON, so there is one reader of the
//! model, and what a document can't say natively can't be drawn.

mod ans;
mod apple_news;
mod capi;
mod dates;
mod dcr;
mod desk;
mod detect;
mod draft;
mod echo;
mod failure;
mod feed;
mod format;
pub mod html;
mod hypertext;
mod json_feed;
mod json_ld;
mod look;
mod mapping;
mod ninjs;
mod oembed;
mod optimo;
mod picture;
mod story;
mod translate;
mod wordpress;

pub use draft::Draft;
pub use format::Format;
pub use newsprint::Failure;
pub use translate::{DEPTH_LIMIT, SIZE_LIMIT, Translation, read, read_at};
