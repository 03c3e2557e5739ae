//! `<figure>`, and the boxes that wrap a gallery: whatever is in them, with its caption and credit.

use super::element::Kind;
use super::fold::{Around, Fold};
use super::piece::Piece;
use super::prose::Prose;
use super::quote;
use super::style::Style;
use super::tree::{Id, Tree};
use crate::Draft;

/// What can have a caption of its own.
const CAPTIONED: [&str; 6] = ["image", "gallery", "video", "audio", "embed", "table"];

/// Adds a figure.
pub(super) fn figure(fold: &mut Fold<'_>, id: Id, style: &Style) {
    let around = Around {
        figure: true,
        embed: fold.around.embed || fold.tree.classes(id, "embed"),
        ..fold.around.apart()
    };
    let mut inside = fold.inside(id, style, around);
    let mut pieces = std::mem::take(&mut inside.pieces);
    let mut caption = std::mem::take(&mut inside.caption);
    let pictures = pieces.iter().filter(|piece| piece.is("image")).count();
    if fold.tree.classes(id, "wp-caption") && pictures == 1 {
        // Here the caption is whatever stands beside the picture.
        let mut rest = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Paragraph(prose) => caption.append(prose),
                other => rest.push(other),
            }
        }
        pieces = rest;
    }
    if pictures > 1 && pictures == pieces.len() {
        let items = Draft::all(pieces.into_iter().map(picture));
        pieces = vec![Piece::Block(Draft::block("gallery").with("items", items))];
    }
    let caption = hand_over(&mut pieces, caption, &inside.credit);
    fold.add(pieces);
    if !caption.is_blank() {
        fold.add(vec![Piece::Paragraph(caption)]);
    }
}

/// Whether a box wraps a gallery, a quotation or the frame of another site, as editors write them.
pub(super) fn is_wrapper(tree: &Tree<'_>, id: Id) -> bool {
    ["gallery", "wp-caption", "wp-block-embed"]
        .iter()
        .any(|class| tree.classes(id, class))
}

/// Keeps a caption apart, and in it the credit.
pub(super) fn caption(fold: &mut Fold<'_>, id: Id, style: &Style) {
    fold.end();
    let around = Around {
        credit: true,
        ..fold.around.apart()
    };
    let inside = fold.inside(id, style, around);
    let mut rest = Vec::new();
    for piece in inside.pieces {
        match piece {
            Piece::Paragraph(prose) => fold.caption.append(prose),
            other => rest.push(other),
        }
    }
    if !inside.credit.is_empty() {
        fold.credit = inside.credit;
    }
    fold.add(rest);
}

/// Keeps a credit apart.
pub(super) fn credit(fold: &mut Fold<'_>, id: Id, style: &Style) {
    let (words, rest) = fold.words(id, style);
    if !fold.credit.is_empty() {
        fold.credit.push_str(", ");
    }
    fold.credit.push_str(&words.plain());
    fold.add(rest);
}

/// Whether an element in a caption is a credit.
pub(super) fn is_credit(tree: &Tree<'_>, id: Id, kind: Kind) -> bool {
    (kind == Kind::Cite) || (tree.classes(id, "credit") && !kind.is_void())
}

/// Gives caption and credit to the one piece they can belong to; answers what is left over.
fn hand_over(pieces: &mut [Piece], mut caption: Prose, credit: &str) -> Prose {
    let fits = |piece: &Piece| CAPTIONED.iter().any(|kind| piece.is(kind));
    let mut fitting = pieces.iter_mut().filter(|piece| fits(piece));
    let one = fitting.next();
    let more = fitting.next().is_some();
    if let Some(Piece::Block(Draft::Object(members))) = one.filter(|_| !more) {
        let image = members
            .first()
            .is_some_and(|(_, kind)| *kind == Draft::from("image"));
        if image && !credit.is_empty() {
            members.push(("creditText", Draft::from(credit)));
        } else if !credit.is_empty() {
            caption.append(Prose::of(credit));
        }
        // A table may have one already.
        if caption.is_blank() || members.iter().any(|(key, _)| *key == "caption") {
            return caption;
        }
        members.push(("caption", caption.draft()));
        return Prose::default();
    }
    if !credit.is_empty() {
        caption.append(Prose::of(credit));
    }
    if !caption.is_blank() && quote::cite(pieces, caption.clone()) {
        return Prose::default();
    }
    caption
}

/// A picture of a gallery, whose type goes without saying.
fn picture(piece: Piece) -> Draft {
    let mut block = piece.block();
    if let Draft::Object(members) = &mut block {
        members.retain(|(key, _)| *key != "type");
    }
    block
}
