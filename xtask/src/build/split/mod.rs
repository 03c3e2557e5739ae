//! One module as two: what every page needs, and what most pages never call.
//!
//! A function that stands right in a Rust module called `rare` is a door. What is reached through doors alone
//! goes to the second module, which imports the first one's memory, tables and globals. Each calls the other
//! through places in the table: a name for each function would be paid for by every reader. The places of doors
//! are filled when the second module comes. Until then such a call traps, so whoever calls asks before.

mod calls;
mod data;
mod halves;
mod linked;
mod table;
#[cfg(test)]
mod tests;

use anyhow::{Context, Result, ensure};
use calls::{calls, is_door, name, reached, roots};
use data::unread;
use linked::{Linked, Run};
use std::collections::{BTreeMap, BTreeSet};
use table::{in_table, table};
use walrus::{Module, ModuleConfig};

/// The second module knows the first by this name.
const FIRST: &str = "first";

/// The places of functions, which are the same in every module read from the same bytes.
type Functions = BTreeSet<usize>;

/// Parts a bound module; answers the first half, then the second. `linked` is the same module as the linker left it.
pub(super) fn split(bytes: &[u8], linked: &[u8]) -> Result<[Vec<u8>; 2]> {
    let (mut first, mut second) = (read(bytes)?, read(bytes)?);
    let mut plan = Plan::of(&first)?;
    plan.unread = unread(&Linked::read(linked)?, &plan.names_of_first(&first), false);
    plan.shape_first(&mut first)?;
    plan.shape_second(&mut second)?;
    Ok([first.emit_wasm(), second.emit_wasm()])
}

/// Takes the words of panics out of a bound module: whatever would have worded one traps at once.
pub(super) fn without_panics(bytes: &[u8], linked: &[u8]) -> Result<Vec<u8>> {
    let mut module = read(bytes)?;
    let mut plan = Plan::of(&module)?;
    plan.unread = unread(&Linked::read(linked)?, &plan.names_of_first(&module), true);
    plan.shape_alone(&mut module)?;
    Ok(module.emit_wasm())
}

fn read(bytes: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false);
    config.parse(bytes).context("reading the module to part")
}

/// What goes where.
struct Plan {
    /// The functions of the second module.
    second: Functions,
    /// Those of them that the first calls, each with its place in the table.
    doors: BTreeMap<usize, u32>,
    /// The functions of the first that the second calls, each with its place in the table.
    shared: BTreeMap<usize, u32>,
    /// How large the table is with all of them in it.
    table_size: u32,
    /// The data that the first never reads.
    unread: Vec<Run>,
}

impl Plan {
    fn of(module: &Module) -> Result<Plan> {
        let calls = calls(module);
        let doors: Functions = calls
            .keys()
            .copied()
            .filter(|place| is_door(&readable(name(module, *place))))
            .collect();
        ensure!(
            !doors.is_empty(),
            "expected functions in modules named `rare`"
        );
        let first = reached(roots(module)?, &doors, &calls);
        let second: Functions = calls
            .keys()
            .copied()
            .filter(|it| !first.contains(it))
            .collect();
        let called = |by: &Functions| -> Functions {
            by.iter()
                .filter_map(|it| calls.get(it))
                .flatten()
                .copied()
                .collect()
        };
        let mut table_size = u32::try_from(module.tables.get(table(module)?).initial)?;
        let standing = in_table(module)?;
        let mut place = |function: &usize| {
            let standing = standing.get(function).copied();
            let place = standing.unwrap_or_else(|| {
                table_size += 1;
                table_size - 1
            });
            (*function, place)
        };
        let mut doors: BTreeMap<_, _> = called(&first)
            .intersection(&second)
            .map(&mut place)
            .collect();
        doors.extend(
            standing
                .clone()
                .into_iter()
                .filter(|(function, _)| second.contains(function)),
        );
        let first: Functions = calls
            .keys()
            .copied()
            .filter(|it| first.contains(it))
            .collect();
        let shared = called(&second)
            .intersection(&first)
            .map(&mut place)
            .collect();
        Ok(Plan {
            second,
            doors,
            shared,
            table_size,
            unread: Vec::new(),
        })
    }

    fn names_of_first<'m>(&self, module: &'m Module) -> BTreeSet<&'m str> {
        let functions = module.funcs.iter_local();
        let first = functions.filter(|(id, _)| !self.second.contains(&id.index()));
        first
            .filter_map(|(id, _)| module.funcs.get(id).name.as_deref())
            .collect()
    }
}

/// A function's name as people read it.
fn readable(name: &str) -> String {
    rustc_demangle::demangle(name).to_string()
}
