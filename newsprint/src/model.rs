//! What a page is made of. A value that exists here is a value that is valid: reading saw to it.

mod article;
mod block;
mod embed;
mod media;
mod picture;
mod prose;
mod teaser;

pub use article::{Article, Author, Correction, CorrectionKind, Keyword};
pub use block::{Block, Event, InnerList, ListItem, Table};
pub use embed::{Embed, Provider, SocialPost};
pub use media::{Audio, Captions, MediaFile, Video};
pub use picture::{Picture, Rendition};
pub use prose::{Link, Mark, Marks, Prose, Rel, Run};
pub use teaser::{DontMiss, Kind, Related, RelatedLink, Teaser};
