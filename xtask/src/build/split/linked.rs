//! What the linker leaves behind: which function, and which data, names which data.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{
    DataKind, KnownCustom, Linking, Operator, Parser, Payload, RelocSectionReader, RelocationType,
    SymbolInfo, TypeRef,
};

/// A run of bytes in memory.
pub(super) type Run = Range<u32>;

/// A data segment.
struct Segment<'a> {
    address: u32,
    bytes: &'a [u8],
    /// Where they lie in the data section.
    place: Run,
}

#[derive(Default)]
pub(super) struct Linked<'a> {
    symbols: Vec<SymbolInfo<'a>>,
    segments: Vec<Segment<'a>>,
    /// Where each function's code lies in the code section.
    bodies: Vec<Run>,
    /// How many functions are imported: those come first.
    imported: u32,
    /// The symbols named in the code section and in the data section, by place.
    named_by_code: BTreeMap<u32, u32>,
    named_by_data: BTreeMap<u32, u32>,
}

impl<'a> Linked<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut linked = Linked::default();
        let mut code = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            match payload.context("reading what the linker left")? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        linked.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionStart { range, .. } => code = range.start,
                Payload::CodeSectionEntry(body) => {
                    linked.bodies.push(within(code, body.range())?);
                }
                Payload::DataSection(data) => {
                    let start = data.range().start;
                    for segment in data {
                        let segment = segment?;
                        let first = segment.range.end - segment.data.len();
                        let place = within(start, first..segment.range.end)?;
                        linked.segments.push(Segment {
                            address: address(&segment.kind)?,
                            bytes: segment.data,
                            place,
                        });
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => {
                        for part in linking.subsections() {
                            if let Linking::SymbolTable(symbols) = part? {
                                linked.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                            }
                        }
                    }
                    KnownCustom::Reloc(names) if custom.name() == "reloc.CODE" => {
                        linked.named_by_code = named(&names)?;
                    }
                    KnownCustom::Reloc(names) if custom.name() == "reloc.DATA" => {
                        linked.named_by_data = named(&names)?;
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        Ok(linked)
    }

    /// The data that functions name, by the functions' names.
    pub(super) fn named_by_functions(&self) -> BTreeMap<&'a str, BTreeSet<u32>> {
        let mut all = BTreeMap::new();
        for symbol in &self.symbols {
            let SymbolInfo::Func {
                index,
                name: Some(name),
                ..
            } = symbol
            else {
                continue;
            };
            let own = index.checked_sub(self.imported);
            let Some(body) = own.and_then(|own| self.bodies.get(own as usize)) else {
                continue;
            };
            let named = self.named_by_code.range(body.clone());
            all.insert(*name, named.map(|(_, symbol)| *symbol).collect());
        }
        all
    }

    /// The symbols that the data of a symbol names.
    pub(super) fn named_by(&self, symbol: u32) -> impl Iterator<Item = u32> {
        let place = self.segment(symbol).map_or(0..0, |(segment, own)| {
            segment.place.start + own.start..segment.place.start + own.end
        });
        self.named_by_data.range(place).map(|(_, symbol)| *symbol)
    }

    /// Where the data of a symbol lies in memory.
    pub(super) fn run(&self, symbol: u32) -> Option<Run> {
        let (segment, own) = self.segment(symbol)?;
        Some(segment.address + own.start..segment.address + own.end)
    }

    /// The data of a symbol.
    pub(super) fn bytes(&self, symbol: u32) -> &'a [u8] {
        let found = self.segment(symbol);
        let bytes = found
            .and_then(|(segment, own)| segment.bytes.get(own.start as usize..own.end as usize));
        bytes.unwrap_or_default()
    }

    /// The symbols of data.
    pub(super) fn data(&self) -> impl Iterator<Item = u32> {
        let symbols = self.symbols.iter().zip(0..);
        symbols
            .filter(|(it, _)| matches!(it, SymbolInfo::Data { .. }))
            .map(|(_, place)| place)
    }

    fn segment(&self, symbol: u32) -> Option<(&Segment<'a>, Run)> {
        let Some(SymbolInfo::Data {
            symbol: Some(found),
            ..
        }) = self.symbols.get(symbol as usize)
        else {
            return None;
        };
        let segment = self.segments.get(found.index as usize)?;
        Some((segment, found.offset..found.offset + found.size))
    }
}

/// The symbols of data that a section names.
fn named(section: &RelocSectionReader<'_>) -> Result<BTreeMap<u32, u32>> {
    let mut named = BTreeMap::new();
    for entry in section.entries() {
        let entry = entry?;
        if let RelocationType::MemoryAddrLeb
        | RelocationType::MemoryAddrSleb
        | RelocationType::MemoryAddrI32 = entry.ty
        {
            named.insert(entry.offset, entry.index);
        }
    }
    Ok(named)
}

fn address(kind: &DataKind<'_>) -> Result<u32> {
    let DataKind::Active { offset_expr, .. } = kind else {
        anyhow::bail!("expected data with an address")
    };
    match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        _ => anyhow::bail!("expected data with a constant address"),
    }
}

fn within(start: usize, range: Range<usize>) -> Result<Run> {
    Ok(u32::try_from(range.start - start)?..u32::try_from(range.end - start)?)
}
