//! `<blockquote>`: somebody's words, with the name of who said them.

use super::fold::{Fold, Piece};
use super::prose::{Prose, Style};
use super::tree::Id;
use crate::Draft;

/// Adds a quotation. Each stretch of text is one; what is no text stands between them.
pub(super) fn quote(fold: &mut Fold<'_>, id: Id, style: &Style) {
    let pieces = fold.inside(id, style);
    fold.pieces(quoted(pieces, "quote", None));
}

/// Makes text among pieces a quotation of somebody.
pub(super) fn quoted(pieces: Vec<Piece>, kind: &str, mut citation: Option<Prose>) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut words = Prose::default();
    let mut close = |words: &mut Prose, out: &mut Vec<Piece>| {
        let words = std::mem::take(words);
        if !words.is_blank() {
            let quote = Draft::block(kind).with("text", words.draft());
            out.push(Piece::Block(match citation.take() {
                Some(citation) => quote.with("citation", citation.draft()),
                None => quote,
            }));
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
    if let Some(citation) = citation {
        out.push(Piece::Paragraph(citation));
    }
    out
}
