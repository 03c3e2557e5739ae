//! Tables of data; those that only place things are unwrapped.

use super::element::Kind;
use super::fold::{Fold, Piece};
use super::prose::Style;
use super::tree::Id;
use crate::Draft;

/// Adds a table.
pub(super) fn table(fold: &mut Fold<'_>, id: Id, style: &Style) {
    let mut rows = Vec::new();
    let mut rest = Vec::new();
    gather(fold, id, style, &mut rows, &mut rest);
    if !rows.is_empty() {
        fold.block(Draft::block("table").with("rows", rows));
    }
    fold.pieces(rest);
}

fn gather(fold: &Fold<'_>, id: Id, style: &Style, rows: &mut Vec<Draft>, rest: &mut Vec<Piece>) {
    for (child, kind) in fold.tree.elements(id) {
        match kind {
            Kind::RowGroup | Kind::TableHead => gather(fold, child, style, rows, rest),
            Kind::Row => {
                let mut cells = Vec::new();
                for (cell, _) in fold.tree.elements(child) {
                    let (words, blocks) = fold.words(cell, style);
                    cells.push(words.draft());
                    rest.extend(blocks.into_iter().map(Piece::Block));
                }
                rows.push(Draft::List(cells));
            }
            _ => rest.append(&mut fold.inside(child, style)),
        }
    }
}
