//! Lists and the lists inside them.

use super::element::Kind;
use super::fold::{Fold, Piece};
use super::prose::Style;
use super::tree::Id;
use crate::Draft;

/// Adds a list; what an item can't hold follows it.
pub(super) fn list(fold: &mut Fold<'_>, id: Id, style: &Style) {
    let mut rest = Vec::new();
    let items = items(fold, id, style, 0, &mut rest);
    if !items.is_empty() {
        let ordered = is_ordered(fold, id);
        fold.block(of(items, ordered, Draft::block("list")));
    }
    fold.pieces(rest);
}

fn is_ordered(fold: &Fold<'_>, id: Id) -> bool {
    let name = fold.tree.nodes.get(id).map_or("", |node| node.name);
    name.eq_ignore_ascii_case("ol")
}

fn of(items: Vec<Draft>, ordered: bool, list: Draft) -> Draft {
    let list = list.with("items", items);
    if ordered {
        list.with("ordered", true)
    } else {
        list
    }
}

fn items(fold: &Fold<'_>, id: Id, style: &Style, depth: u32, rest: &mut Vec<Piece>) -> Vec<Draft> {
    let _ = (depth, Kind::Item);
    let mut items = Vec::new();
    for (child, _) in fold.tree.elements(id) {
        let (words, blocks) = fold.words(child, style);
        if !words.is_blank() {
            items.push(words.draft());
        }
        rest.extend(blocks.into_iter().map(Piece::Block));
    }
    items
}
