//! Video, audio and the frames of other sites.

use super::element::Kind;
use super::fold::Fold;
use super::tree::Id;
use crate::Draft;

/// Adds a video or a sound.
pub(super) fn media(fold: &mut Fold<'_>, id: Id, kind: Kind) {
    let name = if kind == Kind::Video {
        "video"
    } else {
        "audio"
    };
    if let Some(src) = fold.tree.attribute(id, "src") {
        fold.block(Draft::block(name).with("url", fold.scope.link(src)));
    }
}

/// Adds the frame of another site.
pub(super) fn frame(fold: &mut Fold<'_>, id: Id) {
    if let Some(src) = fold.tree.attribute(id, "src") {
        let title = fold.tree.attribute(id, "title").unwrap_or(src);
        fold.block(
            Draft::block("embed")
                .with("url", fold.scope.link(src))
                .with("title", title),
        );
    }
}
