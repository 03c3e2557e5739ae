//! Documents that newsrooms already have, translated to the JSON that `newsprint` reads.
//!
//! Every format has a reader of its own. Each answers native JSON, so there is one reader of the
//! model, and what a document can't say natively can't be drawn.

mod draft;
mod format;
pub mod html;

pub use draft::Draft;
pub use format::Format;
