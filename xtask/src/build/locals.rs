//! The numbers of local variables: any will do, so each function gets those with which its code repeats most of what
//! came before, since that packs best.

use anyhow::Result;
use std::collections::HashMap;
use std::ops::Range;
use wasmparser::{FunctionBody, Operator, Parser, Payload, ValType};

/// So many bytes in a row count as something that code repeats.
const LENGTHS: [usize; 5] = [2, 3, 4, 6, 8];
/// In the first round a function knows only those before it, in later ones all others.
const ROUNDS: usize = 3;

/// Gives the locals of each function other numbers. The module does the same as before and is as long.
pub(super) fn renumber(wasm: &mut [u8]) -> Result<()> {
    let functions = functions(wasm)?;
    let mut seen = Seen::default();
    for round in 0..ROUNDS {
        for function in &functions {
            let Some(code) = wasm.get_mut(function.code.clone()) else {
                continue;
            };
            if round > 0 {
                seen.unlearn(code);
            }
            function.settle(code, &seen);
            seen.learn(code);
        }
    }
    Ok(())
}

/// What there is to choose in a function.
struct Function {
    code: Range<usize>,
    /// Where in the code a local is named, by one byte.
    places: Vec<usize>,
    /// Locals of one type, whose numbers may be exchanged.
    pairs: Vec<(u8, u8)>,
}

fn functions(wasm: &[u8]) -> Result<Vec<Function>> {
    let (mut parameters, mut types, mut functions) = (Vec::new(), Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::TypeSection(section) => {
                for ty in section.into_iter_err_on_gc_types() {
                    parameters.push(ty?.params().len());
                }
            }
            Payload::FunctionSection(section) => {
                types = section.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::CodeSectionEntry(body) => {
                let ty = types.get(functions.len()).copied().unwrap_or_default();
                let parameters = parameters.get(ty as usize).copied().unwrap_or_default();
                functions.push(Function::of(&body, parameters)?);
            }
            _ => {}
        }
    }
    Ok(functions)
}

impl Function {
    fn of(body: &FunctionBody, parameters: usize) -> Result<Function> {
        // Parameters stay what they are to callers.
        let mut types: Vec<Option<ValType>> = vec![None; parameters];
        for group in body.get_locals_reader()? {
            let (count, ty) = group?;
            types.extend((0..count).map(|_| Some(ty)));
        }
        let mut function = Function {
            code: body.range(),
            places: Vec::new(),
            pairs: Vec::new(),
        };
        // Larger numbers take a second byte.
        let Some(count) = u8::try_from(types.len()).ok().filter(|it| *it < 128) else {
            return Ok(function);
        };
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let at = operators.original_position() - function.code.start;
            if let Operator::LocalGet { .. }
            | Operator::LocalSet { .. }
            | Operator::LocalTee { .. } = operators.read()?
            {
                function.places.push(at + 1);
            }
        }
        for one in 0..count {
            for other in one + 1..count {
                let [ty, same] =
                    [one, other].map(|it| types.get(usize::from(it)).copied().flatten());
                if ty.is_some() && ty == same {
                    function.pairs.push((one, other));
                }
            }
        }
        Ok(function)
    }

    /// Exchanges numbers for as long as that makes the code repeat more of what was seen.
    fn settle(&self, code: &mut [u8], seen: &Seen) {
        let mut better = true;
        while better {
            better = false;
            for pair in &self.pairs {
                let named = self.named(code, *pair);
                let before = seen.worth(code, &named);
                exchange(code, &named, *pair);
                // By more than sums of fractions may err: else two numberings could take turns for ever.
                if seen.worth(code, &named) > before + 1e-9 {
                    better = true;
                } else {
                    exchange(code, &named, *pair);
                }
            }
        }
    }

    /// Where one of the two is named.
    fn named(&self, code: &[u8], (one, other): (u8, u8)) -> Vec<usize> {
        let is_meant = |at: &usize| code.get(*at).is_some_and(|it| *it == one || *it == other);
        self.places.iter().copied().filter(is_meant).collect()
    }
}

fn exchange(code: &mut [u8], places: &[usize], (one, other): (u8, u8)) {
    for at in places {
        if let Some(number) = code.get_mut(*at) {
            *number = if *number == one { other } else { one };
        }
    }
}

/// How often each row of bytes stands in the code, by its length.
#[derive(Default)]
struct Seen([HashMap<u64, u32>; LENGTHS.len()]);

impl Seen {
    fn learn(&mut self, code: &[u8]) {
        for (rows, length) in self.0.iter_mut().zip(LENGTHS) {
            for row in code.windows(length) {
                *rows.entry(number(row)).or_default() += 1;
            }
        }
    }

    fn unlearn(&mut self, code: &[u8]) {
        for (rows, length) in self.0.iter_mut().zip(LENGTHS) {
            for row in code.windows(length) {
                if let Some(count) = rows.get_mut(&number(row)) {
                    *count = count.saturating_sub(1);
                }
            }
        }
    }

    /// How many of the rows that reach over these places were seen; what was seen often counts a little more.
    fn worth(&self, code: &[u8], places: &[usize]) -> f64 {
        let mut worth = 0.0;
        for (rows, length) in self.0.iter().zip(LENGTHS) {
            let mut next = 0;
            for place in places {
                for start in next.max((place + 1).saturating_sub(length))..=*place {
                    let row = code.get(start..start + length);
                    let count = row.and_then(|row| rows.get(&number(row))).copied();
                    if let Some(count @ 1..) = count {
                        worth += 1.0 + 0.15 * f64::from(count).ln();
                    }
                }
                next = place + 1;
            }
        }
        worth
    }
}

/// Up to eight bytes as one number.
fn number(row: &[u8]) -> u64 {
    row.iter()
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, Function as Code, FunctionSection, Module, TypeSection};

    /// Functions with a parameter and two locals, which copy from one to the next in the order given.
    fn module(orders: &[[u32; 3]]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([wasm_encoder::ValType::I32], []);
        let (mut functions, mut codes) = (FunctionSection::new(), CodeSection::new());
        for order in orders {
            functions.function(0);
            let mut code = Code::new([(2, wasm_encoder::ValType::I32)]);
            let mut body = code.instructions();
            for pair in order.windows(2) {
                body.local_get(pair[0]).local_set(pair[1]);
            }
            body.end();
            codes.function(&code);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&codes);
        module.finish()
    }

    fn renumbered(orders: &[[u32; 3]]) -> Vec<u8> {
        let mut wasm = module(orders);
        renumber(&mut wasm).unwrap();
        wasmparser::validate(&wasm).unwrap();
        wasm
    }

    #[test]
    fn a_function_takes_the_numbers_of_one_that_does_the_same() {
        assert_eq!(
            renumbered(&[[0, 2, 1], [0, 1, 2], [0, 2, 1]]),
            module(&[[0, 2, 1]; 3])
        );
    }

    #[test]
    fn parameters_keep_their_numbers() {
        assert_eq!(
            renumbered(&[[1, 0, 2], [0, 1, 2]]),
            module(&[[1, 0, 2], [0, 1, 2]])
        );
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(renumber(&mut b"no module".to_vec()).is_err());
    }
}
