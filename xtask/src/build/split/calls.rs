//! Which function calls which, and which of them are doors.

use super::Functions;
use super::table::in_table;
use anyhow::Result;
use std::collections::BTreeMap;
use walrus::ir::{self, Visitor};
use walrus::{ExportItem, FunctionId, Module};

/// Whether a function's name, as the compiler demangles it, says that it is a door.
pub(super) fn is_door(name: &str) -> bool {
    // `core[c5930c85a12de822]::panicking::panic_fmt`: a panic ends in a trap with or without its words.
    let library = name.split(['[', ']']).step_by(2).collect::<String>();
    const PANICS: [&str; 5] = [
        "core::panicking::",
        "std::panicking::",
        "core::fmt::",
        "core::str::slice_error_fail",
        "core::slice::index::slice_index_fail",
    ];
    if PANICS.iter().any(|it| library.contains(it)) {
        return true;
    }
    let mut steps = name.rsplit("::").skip_while(|step| is_hash(step));
    steps.next().is_some_and(|own| !own.contains(['{', '>'])) && steps.next() == Some("rare")
}

pub(super) fn is_hash(step: &str) -> bool {
    step.len() == 17
        && step.starts_with('h')
        && step.bytes().skip(1).all(|it| it.is_ascii_hexdigit())
}

#[derive(Default)]
struct Called(Vec<usize>);

impl Visitor<'_> for Called {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.0.push(function.index());
    }
}

pub(super) fn name(module: &Module, place: usize) -> &str {
    function(module, place)
        .and_then(|it| it.name.as_deref())
        .unwrap_or_default()
}

/// For each function that isn't imported those that it names.
pub(super) fn calls(module: &Module) -> BTreeMap<usize, Vec<usize>> {
    let calls = module.funcs.iter_local().map(|(id, function)| {
        let mut called = Called::default();
        ir::dfs_in_order(&mut called, function, function.entry_block());
        (id.index(), called.0)
    });
    calls.collect()
}

/// All that is reached from `roots` without going through a door.
pub(super) fn reached(
    roots: Vec<usize>,
    doors: &Functions,
    calls: &BTreeMap<usize, Vec<usize>>,
) -> Functions {
    let mut reached = Functions::new();
    let mut waiting = roots;
    while let Some(function) = waiting.pop() {
        if !doors.contains(&function) && reached.insert(function) {
            waiting.extend(calls.get(&function).into_iter().flatten());
        }
    }
    reached
}

/// What may be called from outside: exports, and what stands in the table.
pub(super) fn roots(module: &Module) -> Result<Vec<usize>> {
    let exported = module
        .exports
        .iter()
        .filter_map(|export| match export.item {
            ExportItem::Function(id) => Some(id.index()),
            _ => None,
        });
    let mut roots: Vec<usize> = exported.collect();
    roots.extend(module.start.map(|id| id.index()));
    roots.extend(in_table(module)?.keys());
    Ok(roots)
}

pub(super) fn function(module: &Module, place: usize) -> Option<&walrus::Function> {
    module
        .funcs
        .iter()
        .find(|function| function.id().index() == place)
}
