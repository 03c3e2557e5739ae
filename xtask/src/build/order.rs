//! The order in which functions lie: each beside the one most like it, since what was met a moment ago packs best.

use anyhow::{Result, anyhow};
use std::collections::BTreeSet;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload,
    TypeRef,
};

/// The same module, its functions in another order: what names them names them by their new places.
pub(super) fn order(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut order = Order::of(wasm)?;
    let mut module = Module::new();
    order
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| anyhow!("ordering functions: {error}"))?;
    Ok(module.finish())
}

/// Where each function goes.
struct Order {
    /// How many functions are imported: these come first in every module.
    imported: u32,
    /// Which function comes first, second and so on, by its old place among those of the module's own.
    sequence: Vec<usize>,
    /// The new place of each.
    places: Vec<u32>,
}

impl Order {
    fn of(wasm: &[u8]) -> Result<Order> {
        let (mut imported, mut shapes) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => shapes.push(shape(&body)),
                _ => {}
            }
        }
        let sequence = chain(&shapes);
        let mut places = vec![0; sequence.len()];
        for (place, function) in (imported..).zip(&sequence) {
            if let Some(new) = places.get_mut(*function) {
                *new = place;
            }
        }
        Ok(Order {
            imported,
            sequence,
            places,
        })
    }

    /// What came in the old order, in the new one.
    fn sorted<T: Clone>(&self, items: &[T]) -> Vec<T> {
        let sequence = self.sequence.iter();
        sequence
            .filter_map(|old| items.get(*old).cloned())
            .collect()
    }
}

impl Reencode for Order {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        let own = function.checked_sub(self.imported);
        let place = own.and_then(|own| self.places.get(own as usize));
        Ok(place.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for ty in self.sorted(&types) {
            functions.function(ty);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let bodies = section
            .into_iter()
            .collect::<Result<Vec<_>, BinaryReaderError>>()?;
        for body in self.sorted(&bodies) {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }
}

/// How many bytes in a row count as something that two functions share.
const SHARED: usize = 4;

type Shape<'a> = BTreeSet<&'a [u8]>;

fn shape<'a>(body: &FunctionBody<'a>) -> Shape<'a> {
    body.as_bytes().windows(SHARED).collect()
}

/// From the smallest on, each followed by the one most like it of those that are left.
fn chain(shapes: &[Shape]) -> Vec<usize> {
    let mut left: BTreeSet<usize> = (0..shapes.len()).collect();
    let mut next = left
        .iter()
        .copied()
        .min_by_key(|at| shapes.get(*at).map(BTreeSet::len));
    let mut sequence = Vec::new();
    while let Some(last) = next {
        left.remove(&last);
        sequence.push(last);
        let like = |at: &usize| Some(likeness(shapes.get(last)?, shapes.get(*at)?));
        next = left.iter().copied().max_by(|a, b| {
            like(a)
                .partial_cmp(&like(b))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
    }
    sequence
}

/// The share of what either has that both have.
fn likeness(one: &Shape, other: &Shape) -> f64 {
    let both = one.intersection(other).count();
    let either = one.len() + other.len() - both;
    both as f64 / either.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ir::{Call, Value, Visitor, dfs_in_order};
    use walrus::{FunctionBuilder, FunctionId, ModuleConfig};

    /// `main` calls `one`, `two` and `three`; `one` and `three` are alike.
    fn module() -> Vec<u8> {
        let mut module = walrus::Module::default();
        let mut add = |name: &str, value: i32, wide: bool, calls: &[FunctionId]| {
            let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
            let mut body = function.func_body();
            for called in calls {
                body.call(*called);
            }
            for _ in 0..20 {
                let value = if wide {
                    Value::I64(value.into())
                } else {
                    Value::I32(value)
                };
                body.const_(value).drop();
            }
            function.name(name.to_owned());
            function.finish(Vec::new(), &mut module.funcs)
        };
        let [one, two, three] = [
            ("one", 1000, false),
            ("two", 2000, true),
            ("three", 1000, false),
        ]
        .map(|(name, value, wide)| add(name, value, wide, &[]));
        let main = add("main", 3000, true, &[one, two, three, two]);
        module.exports.add("main", main);
        module.emit_wasm()
    }

    struct Called<'m>(&'m walrus::Module, Vec<String>);

    impl<'i> Visitor<'i> for Called<'_> {
        fn visit_call(&mut self, call: &Call) {
            self.1
                .push(self.0.funcs.get(call.func).name.clone().unwrap());
        }
    }

    /// Who is called by what is exported, and the names of all by their places.
    fn told(wasm: &[u8]) -> (Vec<String>, Vec<String>) {
        let module = ModuleConfig::new().parse(wasm).unwrap();
        let main = module.funcs.get(module.exports.get_func("main").unwrap());
        let local = main.kind.unwrap_local();
        let mut called = Called(&module, Vec::new());
        dfs_in_order(&mut called, local, local.entry_block());
        let names = module.funcs.iter().map(|it| it.name.clone().unwrap());
        (called.1.clone(), names.collect())
    }

    #[test]
    fn like_lies_beside_like_and_calls_still_arrive() {
        let ordered = order(&module()).unwrap();
        wasmparser::validate(&ordered).unwrap();
        let (called, names) = told(&ordered);
        assert_eq!(called, told(&module()).0);
        let place = |name| names.iter().position(|it| it == name).unwrap();
        assert_eq!(place("one").abs_diff(place("three")), 1);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(order(b"no module").is_err());
    }
}
