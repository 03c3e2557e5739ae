//! `<figure>`, `<picture>` and `<img>`: pictures with their captions and credits.

use super::element::Kind;
use super::fold::{Fold, Piece, blocks};
use super::prose::Style;
use super::tree::Id;
use crate::Draft;

/// Adds a figure: whatever is in it, with its caption.
pub(super) fn figure(fold: &mut Fold<'_>, id: Id, style: &Style) {
    let pieces = fold.inside(id, style);
    fold.pieces(pieces);
}

/// Adds a picture.
pub(super) fn picture(fold: &mut Fold<'_>, id: Id) {
    let image = if fold.tree.find(id, |kind| kind == Kind::Image).is_some() {
        fold.tree.find(id, |kind| kind == Kind::Image).unwrap_or(id)
    } else {
        id
    };
    if fold.tree.has_class(image, "wp-smiley") {
        return;
    }
    let Some(src) = fold.tree.attribute(image, "src") else {
        return;
    };
    let block = Draft::block("image")
        .with("url", fold.scope.link(src))
        .with_some("altText", fold.tree.attribute(image, "alt"));
    fold.block(block);
    let _ = (blocks, |piece: Piece| piece);
}
