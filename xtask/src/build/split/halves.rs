//! Each half, made of the whole by taking out the other.

use super::calls::function;
use super::table::{active, fill, in_table, table};
use super::{FIRST, Plan, readable};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use walrus::ir::{self, Instr, InstrLocId, InstrSeq, VisitorMut};
use walrus::{ConstExpr, DataKind, FunctionId, GlobalKind, LocalFunction, Module, TableId, TypeId};

impl Plan {
    /// Takes the second half out, and hands over what that needs.
    pub(super) fn shape_first(&self, module: &mut Module) -> Result<()> {
        let table = table(module)?;
        let size = u64::from(self.table_size);
        module.tables.get_mut(table).initial = size;
        module.tables.get_mut(table).maximum = Some(size);
        self.clear_places(module, table);
        let mut through = ThroughTable::to(&self.doors, module, table)?;
        for (id, function) in module.funcs.iter_local_mut() {
            if !self.second.contains(&id.index()) {
                through.lead(function);
            }
        }
        self.lend(module, table)?;
        let tables: Vec<_> = module.tables.iter().map(|table| table.id()).collect();
        for (place, id) in tables.into_iter().enumerate() {
            module.exports.add(&table_name(place), id);
        }
        let globals: Vec<_> = module.globals.iter().map(|global| global.id()).collect();
        for (place, id) in globals.into_iter().enumerate() {
            module.exports.add(&global_name(place), id);
        }
        self.take_unread(module);
        finish(module);
        Ok(())
    }

    /// Puts what the second half calls into the table, unless it stands there.
    fn lend(&self, module: &mut Module, table: TableId) -> Result<()> {
        let standing = in_table(module)?;
        let mut lent = Vec::new();
        for (shared, place) in &self.shared {
            if !standing.contains_key(shared) {
                let shared = function(module, *shared).context("a shared function")?;
                lent.push((*place, shared.id()));
            }
        }
        fill(module, table, lent);
        Ok(())
    }

    /// Takes the second half out, for good.
    pub(super) fn shape_alone(&self, module: &mut Module) -> Result<()> {
        let table = table(module)?;
        self.clear_places(module, table);
        let doors = self.doors.keys();
        let doors = doors.filter_map(|door| Some(function(module, *door)?.id()));
        let mut trap = Trap(doors.collect());
        for (id, function) in module.funcs.iter_local_mut() {
            if !self.second.contains(&id.index()) {
                let start = function.entry_block();
                ir::dfs_pre_order_mut(&mut trap, function, start);
            }
        }
        self.take_unread(module);
        finish(module);
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
            let kept = (offset..)
                .zip(functions)
                .filter(|(_, it)| !self.second.contains(&it.index()));
            fill(module, table, kept.collect());
        }
    }

    /// Keeps the second half only.
    pub(super) fn shape_second(&self, module: &mut Module) -> Result<()> {
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
        let data = self.take_unread(module);
        for segment in module.data.iter().map(|it| it.id()).collect::<Vec<_>>() {
            module.data.delete(segment);
        }
        let mut through = ThroughTable::to(&self.shared, module, table)?;
        for (id, function) in module.funcs.iter_local_mut() {
            if self.second.contains(&id.index()) {
                through.lead(function);
            }
        }
        for memory in module.memories.iter().map(|it| it.id()).collect::<Vec<_>>() {
            let import = module.imports.add(FIRST, "memory", memory);
            let memory = module.memories.get_mut(memory);
            memory.import = Some(import);
            memory.data_segments.clear();
        }
        let memory = module.get_memory_id()?;
        for (address, bytes) in data {
            let offset = ConstExpr::Value(ir::Value::I32(address.cast_signed()));
            module.data.add(DataKind::Active { memory, offset }, bytes);
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
        finish(module);
        Ok(())
    }

    /// Takes out the data that the first never reads, and leaves zeros in its place.
    fn take_unread(&self, module: &mut Module) -> Vec<(u32, Vec<u8>)> {
        let mut taken = Vec::new();
        for segment in module.data.iter().map(|it| it.id()).collect::<Vec<_>>() {
            let segment = module.data.get_mut(segment);
            let DataKind::Active {
                offset: ConstExpr::Value(ir::Value::I32(start)),
                ..
            } = segment.kind
            else {
                continue;
            };
            for run in &self.unread {
                let start = start.cast_unsigned();
                let place =
                    run.start.wrapping_sub(start) as usize..run.end.wrapping_sub(start) as usize;
                if let Some(bytes) = segment.value.get_mut(place) {
                    taken.push((run.start, bytes.to_vec()));
                    bytes.fill(0);
                }
            }
        }
        taken
    }
}

/// Short, and never the name of an export of Rust's.
fn table_name(place: usize) -> String {
    format!("t{place}")
}

fn global_name(place: usize) -> String {
    format!("g{place}")
}

/// Turns calls of the other half into calls through the table.
struct ThroughTable {
    table: TableId,
    places: BTreeMap<FunctionId, (u32, TypeId)>,
}

impl ThroughTable {
    fn to(functions: &BTreeMap<usize, u32>, module: &Module, table: TableId) -> Result<Self> {
        let mut places = BTreeMap::new();
        for (called, place) in functions {
            let called = function(module, *called).context("a function of the other half")?;
            places.insert(called.id(), (*place, called.ty()));
        }
        Ok(ThroughTable { table, places })
    }

    fn lead(&mut self, function: &mut LocalFunction) {
        let start = function.entry_block();
        ir::dfs_pre_order_mut(self, function, start);
    }
}

impl VisitorMut for ThroughTable {
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        let before = std::mem::take(&mut sequence.instrs);
        for (instruction, at) in before {
            let Instr::Call(call) = &instruction else {
                sequence.instrs.push((instruction, at));
                continue;
            };
            let Some((place, ty)) = self.places.get(&call.func).copied() else {
                sequence.instrs.push((instruction, at));
                continue;
            };
            let value = ir::Value::I32(place.cast_signed());
            let table = self.table;
            sequence
                .instrs
                .push((ir::Const { value }.into(), InstrLocId::default()));
            sequence
                .instrs
                .push((ir::CallIndirect { ty, table }.into(), at));
        }
    }
}

/// Turns calls of doors into traps.
struct Trap(BTreeSet<FunctionId>);

impl VisitorMut for Trap {
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        for (instruction, _) in &mut sequence.instrs {
            if let Instr::Call(call) = instruction
                && self.0.contains(&call.func)
            {
                *instruction = ir::Unreachable {}.into();
            }
        }
    }
}

/// Drops what isn't called any more, and what the linker left; from here on names are for people.
fn finish(module: &mut Module) {
    walrus::passes::gc::run(module);
    for section in ["linking", "reloc.CODE", "reloc.DATA"] {
        module.customs.remove_raw(section);
    }
    for function in module.funcs.iter_mut() {
        function.name = function.name.as_deref().map(readable);
    }
}
