//! Lists and the lists inside them.

use super::element::Kind;
use super::fold::{Around, Fold};
use super::piece::{Item, List, Piece};
use super::style::Style;
use super::tree::{Id, What};

/// How many lists may lie inside each other; the items of deeper ones stand beside those around them.
const NESTING_LIMIT: u32 = 8;

/// Adds a list; what an item can't hold follows it.
pub(super) fn list(fold: &mut Fold<'_>, id: Id, style: &Style) {
    let around = Around {
        lists: fold.around.lists + 1,
        ..fold.around.apart()
    };
    let flat = around.lists >= NESTING_LIMIT;
    let mut list = List::default();
    let mut rest = Vec::new();
    // What stands in the list and in none of its items is an item, too.
    let mut loose = Fold::new(fold.tree, fold.scope, around);
    for (child, node) in fold.tree.children(id) {
        match node.what {
            What::Element(Kind::Item) => {
                let before =
                    std::mem::replace(&mut loose, Fold::new(fold.tree, fold.scope, around));
                item(before, flat, &mut list, &mut rest);
                let own = style.inside(fold.tree, child, Kind::Item, fold.scope);
                let inside = fold.inside(child, own.as_ref().unwrap_or(style), around);
                item(inside, flat, &mut list, &mut rest);
            }
            What::Text(from, to) => loose.prose.text(fold.tree.part(from, to), style),
            What::Element(kind) => loose.element(child, kind, style),
        }
    }
    item(loose, flat, &mut list, &mut rest);
    let name = fold.tree.nodes.get(id).map_or("", |node| node.name);
    list.ordered = name.eq_ignore_ascii_case("ol");
    fold.end();
    if !list.items.is_empty() {
        fold.add(vec![Piece::List(list)]);
    }
    fold.add(rest);
}

/// Adds what was gathered as one item; what is no text goes to `rest`.
fn item(mut gathered: Fold<'_>, flat: bool, list: &mut List, rest: &mut Vec<Piece>) {
    gathered.end();
    let mut item = Item::default();
    for piece in gathered.pieces {
        match piece {
            Piece::Paragraph(prose) => item.text.append(prose),
            Piece::List(mut inner) => {
                item.inner.ordered = inner.ordered;
                item.inner.items.append(&mut inner.items);
            }
            block => rest.push(block),
        }
    }
    let mut inner = std::mem::take(&mut item.inner);
    if item.text.is_blank() {
        // A list that stands between items belongs to the one before it.
        match list.items.last_mut() {
            Some(before) if !flat => {
                before.inner.ordered = inner.ordered;
                before.inner.items.append(&mut inner.items);
            }
            _ => list.items.append(&mut inner.items),
        }
    } else if flat {
        list.items.push(item);
        list.items.append(&mut inner.items);
    } else {
        item.inner = inner;
        list.items.push(item);
    }
}
