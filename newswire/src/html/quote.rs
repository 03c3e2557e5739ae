//! `<blockquote>`: somebody's words, with the name of who said them; or a post of a social network.

use super::element::Kind;
use super::fold::{Around, Fold};
use super::piece::{Piece, join};
use super::prose::Prose;
use super::social;
use super::style::Style;
use super::tree::{Id, ROOT, What};
use crate::Draft;

/// Adds a quotation. Each stretch of text is one; what is no text stands between them.
pub(super) fn quote(fold: &mut Fold<'_>, id: Id, style: &Style) {
    if social::post(fold, id, style) {
        return;
    }
    let around = Around {
        quote: true,
        ..fold.around.apart()
    };
    let inside = fold.inside(id, style, around);
    let kind = if fold.tree.classes(id, "pullquote") {
        "pullquote"
    } else {
        "quote"
    };
    fold.add(quoted(inside.pieces, kind, inside.caption));
}

/// Makes text among pieces a quotation of somebody.
fn quoted(pieces: Vec<Piece>, kind: &str, source: Prose) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut words = Prose::default();
    let mut quotes = 0;
    let mut close = |words: &mut Prose, out: &mut Vec<Piece>| {
        let words = std::mem::take(words);
        if !words.is_blank() {
            quotes += 1;
            out.push(Piece::Block(Draft::block(kind).with("text", words.draft())));
        }
    };
    for piece in pieces {
        match piece {
            Piece::Paragraph(prose) => words.append(prose),
            block => {
                close(&mut words, &mut out);
                out.push(block);
            }
        }
    }
    close(&mut words, &mut out);
    if !source.is_blank() && !cite(&mut out, source.clone()) {
        out.push(Piece::Paragraph(source));
    }
    out
}

/// Gives the last quotation among pieces its source; whether there is one without.
pub(super) fn cite(pieces: &mut [Piece], source: Prose) -> bool {
    for piece in pieces.iter_mut().rev() {
        let quotes = piece.is("quote") || piece.is("pullquote");
        if let Piece::Block(Draft::Object(members)) = piece
            && quotes
        {
            let free = members.iter().all(|(key, _)| *key != "citation");
            if free {
                members.push(("citation", source.draft()));
            }
            return free;
        }
    }
    false
}

/// Whether a `<cite>` names who is quoted: it stands alone in its paragraph, perhaps after a dash.
pub(super) fn is_source(fold: &Fold<'_>, id: Id) -> bool {
    fold.around.quote && fold.prose.is_dash() && ends_line(fold, id)
}

/// Keeps who is quoted apart.
pub(super) fn source(fold: &mut Fold<'_>, id: Id, style: &Style) {
    if fold.prose.is_dash() {
        fold.prose = Prose::default();
    }
    fold.end();
    let around = Around {
        quote: true,
        ..fold.around.apart()
    };
    let inside = fold.inside(id, style, around);
    let (mut words, rest) = join(inside.pieces);
    words.trim_dash();
    fold.caption.append(inside.caption);
    fold.caption.append(words);
    fold.add(rest);
}

/// Whether nothing is seen after an element in its paragraph.
fn ends_line(fold: &Fold<'_>, id: Id) -> bool {
    let mut next = fold.tree.nodes.get(id).map_or(ROOT, |node| node.next);
    while next != ROOT
        && let Some(node) = fold.tree.nodes.get(next)
    {
        match node.what {
            What::Text(from, to) if !fold.tree.part(from, to).trim_ascii().is_empty() => {
                return false;
            }
            What::Element(kind) => return !kind.is_inline() || kind == Kind::Break,
            What::Text(..) => next = node.next,
        }
    }
    true
}
