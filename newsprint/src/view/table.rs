//! Tables, in a box that scrolls by itself and is a tab stop with a name.

use super::house::House;
use super::prose;
use crate::labels::Label;
use crate::markup::{Attr, Markup, Tag, attr};
use crate::model::{Prose, Table};

/// A table.
pub(super) fn draw(out: &mut Markup<'_>, house: &House<'_>, table: &Table) {
    let caption = table.caption.as_ref();
    let plain = caption.map(Prose::to_plain);
    let name = plain.as_deref().unwrap_or(house.word(Label::Table));
    let attrs = [
        attr::class("dm-table"),
        attr::role("region"),
        attr::tabindex_stop(),
        attr::aria_label(name),
    ];
    out.element(Tag::Div, &attrs, |out| {
        out.element(Tag::Table, &[], |out| {
            if let Some(caption) = caption {
                out.element(Tag::Caption, &[], |out| prose::draw(out, house, caption));
            }
            if !table.head.is_empty() {
                out.element(Tag::Thead, &[], |out| {
                    row(out, house, &table.head, Tag::Th, &[attr::scope_col()]);
                });
            }
            if !table.rows.is_empty() {
                out.element(Tag::Tbody, &[], |out| {
                    for cells in &table.rows {
                        row(out, house, cells, Tag::Td, &[]);
                    }
                });
            }
        });
    });
}

/// A row. An empty cell heads nothing, so it is never a header.
fn row(
    out: &mut Markup<'_>,
    house: &House<'_>,
    cells: &[Option<Prose>],
    tag: Tag,
    attrs: &[Attr<'_>],
) {
    out.element(Tag::Tr, &[], |out| {
        for cell in cells {
            match cell {
                Some(text) => out.element(tag, attrs, |out| prose::draw(out, house, text)),
                None => out.void(Tag::Td, &[]),
            }
        }
    });
}
