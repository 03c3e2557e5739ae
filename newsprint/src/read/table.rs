//! Tables.

use super::field::Field;
use super::prose::prose;
use crate::model::{Block, Prose, Table};

/// Reads a table; none without a row.
pub(super) fn table(field: &Field<'_>) -> Option<Block> {
    let rows = field.at("rows");
    let mut table = Table {
        caption: prose(&field.at("caption")),
        head: row(&field.at("head")),
        rows: Vec::new(),
    };
    if !rows.required("expected rows") {
        return None;
    }
    for item in rows.items() {
        let row = row(&item);
        if !row.is_empty() {
            table.rows.push(row);
        }
    }
    (!table.rows.is_empty()).then_some(Block::Table(table))
}

fn row(field: &Field<'_>) -> Vec<Option<Prose>> {
    let mut cells = Vec::new();
    for cell in field.items() {
        cells.push(prose(&cell));
    }
    cells
}
