//! Tables.

use super::field::Field;
use super::prose::prose;
use crate::model::{Block, Prose, Table};

/// Reads a table; none without a row.
pub(super) fn table(field: &Field<'_>) -> Option<Block> {
    let rows = field.at("rows");
    rows.required("expected rows");
    let rows = rows.all(|row| Some(cells(row)).filter(|cells| !cells.is_empty()));
    if rows.is_empty() {
        return None;
    }
    Some(Block::Table(Table {
        caption: field.prose("caption"),
        head: cells(&field.at("head")),
        rows,
    }))
}

fn cells(row: &Field<'_>) -> Vec<Option<Prose>> {
    row.all(|cell| Some(prose(cell)))
}
