//! The table of functions: what stands in it, and where.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use walrus::{ConstExpr, ElementId, ElementItems, ElementKind, FunctionId, Module, TableId, ir};

/// The functions that stand in the table, with their places.
pub(super) fn in_table(module: &Module) -> Result<BTreeMap<usize, u32>> {
    let table = table(module)?;
    let mut places = BTreeMap::new();
    for segment in module.elements.iter() {
        let (offset, functions) =
            active(module, segment.id(), table).context("a segment of the table")?;
        places.extend(functions.into_iter().map(|it| it.index()).zip(offset..));
    }
    Ok(places)
}

pub(super) fn active(
    module: &Module,
    segment: ElementId,
    of: TableId,
) -> Option<(u32, Vec<FunctionId>)> {
    let segment = module.elements.get(segment);
    match (&segment.kind, &segment.items) {
        (
            ElementKind::Active {
                table,
                offset: ConstExpr::Value(ir::Value::I32(offset)),
            },
            ElementItems::Functions(functions),
        ) if *table == of => Some((offset.cast_unsigned(), functions.clone())),
        _ => None,
    }
}

/// Puts functions into the table, in one segment for each run of places.
pub(super) fn fill(module: &mut Module, table: TableId, mut functions: Vec<(u32, FunctionId)>) {
    functions.sort_by_key(|(place, _)| *place);
    for run in functions.chunk_by(|one, next| one.0 + 1 == next.0) {
        let start = run.first().map_or(0, |(place, _)| place.cast_signed());
        let offset = ConstExpr::Value(ir::Value::I32(start));
        let items = ElementItems::Functions(run.iter().map(|(_, id)| *id).collect());
        let segment = module
            .elements
            .add(ElementKind::Active { table, offset }, items);
        module.tables.get_mut(table).elem_segments.insert(segment);
    }
}

pub(super) fn table(module: &Module) -> Result<TableId> {
    module
        .tables
        .main_function_table()?
        .context("expected a table of functions")
}
