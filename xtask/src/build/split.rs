//! One module as two: what every page needs, and what most pages never call.
//!
//! A function that stands right in a Rust module called `rare` is a door. What is reached through doors alone
//! goes to the second module, which imports the first one's memory, tables and functions. The first calls a door
//! through a place in its table, which the second fills when it comes. Until then such a call traps, so
//! whoever calls asks before.

use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use walrus::ir::{self, Instr, InstrLocId, InstrSeq, Visitor, VisitorMut};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, FunctionKind, GlobalKind,
    ImportedFunction, Module, ModuleConfig, TableId, TypeId,
};

/// The second module knows the first by this name.
const FIRST: &str = "first";

/// The places of functions, which are the same in every module read from the same bytes.
type Functions = BTreeSet<usize>;

/// Parts a module; answers the first half, then the second.
pub(super) fn split(bytes: &[u8]) -> Result<[Vec<u8>; 2]> {
    let (mut first, mut second) = (read(bytes)?, read(bytes)?);
    let plan = Plan::of(&first)?;
    plan.shape_first(&mut first)?;
    plan.shape_second(&mut second)?;
    Ok([first.emit_wasm(), second.emit_wasm()])
}

fn read(bytes: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false);
    config.parse(bytes).context("reading the module to part")
}

/// Whether a function's name, as the compiler demangles it, says that it is a door.
fn is_door(name: &str) -> bool {
    // `core[c5930c85a12de822]::panicking::panic_fmt`: a panic ends in a trap with or without its words.
    let library = name.split(['[', ']']).step_by(2).collect::<String>();
    if ["core::panicking::", "std::panicking::", "core::fmt::"].iter().any(|it| library.contains(it)) {
        return true;
    }
    let mut steps = name.rsplit("::").skip_while(|step| is_hash(step));
    steps.next().is_some_and(|own| !own.contains(['{', '>'])) && steps.next() == Some("rare")
}

fn is_hash(step: &str) -> bool {
    step.len() == 17 && step.starts_with('h') && step.bytes().skip(1).all(|it| it.is_ascii_hexdigit())
}

/// What goes where.
struct Plan {
    /// The functions of the second module.
    second: Functions,
    /// Those of them that the first calls, each with its place in the table.
    doors: BTreeMap<usize, u32>,
    /// The functions of the first that the second calls, each with the name it is handed over by.
    shared: BTreeMap<usize, String>,
    /// How large the table is with all doors in it.
    table_size: u32,
}

impl Plan {
    fn of(module: &Module) -> Result<Plan> {
        let calls = calls(module);
        let doors: Functions = calls
            .keys()
            .copied()
            .filter(|place| is_door(name(module, *place)))
            .collect();
        ensure!(!doors.is_empty(), "expected functions in modules named `rare`");
        let first = reached(roots(module)?, &doors, &calls);
        let second: Functions = calls.keys().copied().filter(|it| !first.contains(it)).collect();
        let called = |by: &Functions| -> Functions {
            by.iter().filter_map(|it| calls.get(it)).flatten().copied().collect()
        };
        let mut table_size = u32::try_from(module.tables.get(table(module)?).initial)?;
        let mut doors = in_table(module)?;
        doors.retain(|function, _| second.contains(function));
        for function in called(&first).intersection(&second) {
            doors.entry(*function).or_insert_with(|| {
                table_size += 1;
                table_size - 1
            });
        }
        let first: Functions = calls.keys().copied().filter(|it| first.contains(it)).collect();
        let shared = called(&second).intersection(&first).copied().collect::<Vec<_>>();
        let shared = shared.into_iter().zip((0..).map(|it: u32| it.to_string())).collect();
        Ok(Plan { second, doors, shared, table_size })
    }

    /// Takes the second half out, and hands over what that needs.
    fn shape_first(&self, module: &mut Module) -> Result<()> {
        let table = table(module)?;
        let size = u64::from(self.table_size);
        module.tables.get_mut(table).initial = size;
        module.tables.get_mut(table).maximum = Some(size);
        self.clear_places(module, table);
        let mut through = ThroughTable { table, doors: BTreeMap::new() };
        for (door, place) in &self.doors {
            let door = function(module, *door).context("a door")?;
            through.doors.insert(door.id(), (*place, door.ty()));
        }
        for (id, function) in module.funcs.iter_local_mut() {
            if !self.second.contains(&id.index()) {
                let start = function.entry_block();
                ir::dfs_pre_order_mut(&mut through, function, start);
            }
        }
        for (shared, name) in &self.shared {
            let id = function(module, *shared).context("a shared function")?.id();
            module.exports.add(name, id);
        }
        let tables: Vec<_> = module.tables.iter().map(|table| table.id()).collect();
        for (place, id) in tables.into_iter().enumerate() {
            module.exports.add(&table_name(place), id);
        }
        let globals: Vec<_> = module.globals.iter().map(|global| global.id()).collect();
        for (place, id) in globals.into_iter().enumerate() {
            module.exports.add(&global_name(place), id);
        }
        walrus::passes::gc::run(module);
        Ok(())
    }

    /// Leaves the places of doors in the table empty.
    fn clear_places(&self, module: &mut Module, table: TableId) {
        let segments: Vec<_> = module.elements.iter().map(|segment| segment.id()).collect();
        for segment in segments {
            let Some((offset, functions)) = active(module, segment, table) else {
                continue;
            };
            module.tables.get_mut(table).elem_segments.remove(&segment);
            module.elements.delete(segment);
            let kept = (offset..).zip(functions).filter(|(_, it)| !self.second.contains(&it.index()));
            fill(module, table, kept.collect());
        }
    }

    /// Keeps the second half only.
    fn shape_second(&self, module: &mut Module) -> Result<()> {
        let doors = self.doors.iter();
        let doors = doors.filter_map(|(door, place)| Some((*place, function(module, *door)?.id())));
        let doors = doors.collect();
        let table = table(module)?;
        module.start = None;
        for export in module.exports.iter().map(|it| it.id()).collect::<Vec<_>>() {
            module.exports.delete(export);
        }
        for segment in module.elements.iter().map(|it| it.id()).collect::<Vec<_>>() {
            module.elements.delete(segment);
        }
        for data in module.data.iter().map(|it| it.id()).collect::<Vec<_>>() {
            module.data.delete(data);
        }
        for (shared, name) in &self.shared {
            let shared = function(module, *shared).context("a shared function")?;
            let (id, ty) = (shared.id(), shared.ty());
            let import = module.imports.add(FIRST, name, id);
            module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
        for memory in module.memories.iter().map(|it| it.id()).collect::<Vec<_>>() {
            let import = module.imports.add(FIRST, "memory", memory);
            let memory = module.memories.get_mut(memory);
            memory.import = Some(import);
            memory.data_segments.clear();
        }
        let tables: Vec<_> = module.tables.iter().map(|table| table.id()).collect();
        for (place, id) in tables.into_iter().enumerate() {
            let import = module.imports.add(FIRST, &table_name(place), id);
            let table = module.tables.get_mut(id);
            table.import = Some(import);
            // However large it is in the first.
            table.maximum = None;
            table.elem_segments.clear();
        }
        let globals: Vec<_> = module.globals.iter().map(|global| global.id()).collect();
        for (place, id) in globals.into_iter().enumerate() {
            let import = module.imports.add(FIRST, &global_name(place), id);
            module.globals.get_mut(id).kind = GlobalKind::Import(import);
        }
        fill(module, table, doors);
        walrus::passes::gc::run(module);
        Ok(())
    }
}

/// Short, and never the name of an export of Rust's.
fn table_name(place: usize) -> String {
    format!("t{place}")
}

fn global_name(place: usize) -> String {
    format!("g{place}")
}

/// Turns calls of doors into calls through the table.
struct ThroughTable {
    table: TableId,
    doors: BTreeMap<FunctionId, (u32, TypeId)>,
}

impl VisitorMut for ThroughTable {
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        let before = std::mem::take(&mut sequence.instrs);
        for (instruction, at) in before {
            let Instr::Call(call) = &instruction else {
                sequence.instrs.push((instruction, at));
                continue;
            };
            let Some((place, ty)) = self.doors.get(&call.func).copied() else {
                sequence.instrs.push((instruction, at));
                continue;
            };
            let value = ir::Value::I32(place.cast_signed());
            let table = self.table;
            sequence.instrs.push((ir::Const { value }.into(), InstrLocId::default()));
            sequence.instrs.push((ir::CallIndirect { ty, table }.into(), at));
        }
    }
}

#[derive(Default)]
struct Called(Vec<usize>);

impl Visitor<'_> for Called {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.0.push(function.index());
    }
}

fn name(module: &Module, place: usize) -> &str {
    function(module, place).and_then(|it| it.name.as_deref()).unwrap_or_default()
}

/// For each function that isn't imported those that it names.
fn calls(module: &Module) -> BTreeMap<usize, Vec<usize>> {
    let calls = module.funcs.iter_local().map(|(id, function)| {
        let mut called = Called::default();
        ir::dfs_in_order(&mut called, function, function.entry_block());
        (id.index(), called.0)
    });
    calls.collect()
}

/// All that is reached from `roots` without going through a door.
fn reached(roots: Vec<usize>, doors: &Functions, calls: &BTreeMap<usize, Vec<usize>>) -> Functions {
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
fn roots(module: &Module) -> Result<Vec<usize>> {
    let exported = module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(id) => Some(id.index()),
        _ => None,
    });
    let mut roots: Vec<usize> = exported.collect();
    roots.extend(module.start.map(|id| id.index()));
    roots.extend(in_table(module)?.keys());
    Ok(roots)
}

/// The functions that stand in the table, with their places.
fn in_table(module: &Module) -> Result<BTreeMap<usize, u32>> {
    let table = table(module)?;
    let mut places = BTreeMap::new();
    for segment in module.elements.iter() {
        let (offset, functions) = active(module, segment.id(), table).context("a segment of the table")?;
        places.extend(functions.into_iter().map(|it| it.index()).zip(offset..));
    }
    Ok(places)
}

fn active(module: &Module, segment: walrus::ElementId, of: TableId) -> Option<(u32, Vec<FunctionId>)> {
    let segment = module.elements.get(segment);
    match (&segment.kind, &segment.items) {
        (
            ElementKind::Active { table, offset: ConstExpr::Value(ir::Value::I32(offset)) },
            ElementItems::Functions(functions),
        ) if *table == of => Some((offset.cast_unsigned(), functions.clone())),
        _ => None,
    }
}

/// Puts functions into the table, in one segment for each run of places.
fn fill(module: &mut Module, table: TableId, mut functions: Vec<(u32, FunctionId)>) {
    functions.sort_by_key(|(place, _)| *place);
    for run in functions.chunk_by(|one, next| one.0 + 1 == next.0) {
        let start = run.first().map_or(0, |(place, _)| place.cast_signed());
        let offset = ConstExpr::Value(ir::Value::I32(start));
        let items = ElementItems::Functions(run.iter().map(|(_, id)| *id).collect());
        let segment = module.elements.add(ElementKind::Active { table, offset }, items);
        module.tables.get_mut(table).elem_segments.insert(segment);
    }
}

fn table(module: &Module) -> Result<TableId> {
    module.tables.main_function_table()?.context("expected a table of functions")
}

fn function(module: &Module, place: usize) -> Option<&walrus::Function> {
    module.funcs.iter().find(|function| function.id().index() == place)
}
