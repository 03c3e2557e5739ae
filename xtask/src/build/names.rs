//! Short names for what the glue calls in the Wasm.
//!
//! wasm-bindgen exports what its glue needs under long names, some of which end in a hash of sixteen digits. Each
//! stands in both files, and a reader would download it twice. Here the same short name is put into both, and what the
//! glue doesn't call isn't exported.

use anyhow::{Result, ensure};
use std::cmp::Reverse;
use walrus::Module;

/// Shortens the names of the exports that begin with an underscore; answers the glue with the same names.
pub(super) fn shorten(module: &mut Module, glue: &str) -> Result<String> {
    let is_ours = |(at, _)| {
        let next = glue.as_bytes().get(at + 1);
        next.is_some_and(u8::is_ascii_lowercase)
    };
    ensure!(
        !glue.match_indices('$').any(is_ours),
        "glue: expected no name that begins with a dollar sign"
    );
    let exports = module.exports.iter();
    let inner = exports.filter(|export| export.name.starts_with('_'));
    let mut inner: Vec<_> = inner
        .map(|it| (it.id(), format!("wasm.{}", it.name)))
        .collect();
    // One name may be the beginning of another.
    inner.sort_by_key(|(_, name)| Reverse(name.len()));
    let mut changed = glue.to_owned();
    let mut count = 0;
    for (export, called) in inner {
        if changed.contains(&called) {
            let name = short(count);
            changed = changed.replace(&called, &format!("wasm.{name}"));
            module.exports.get_mut(export).name = name;
            count += 1;
        } else {
            module.exports.delete(export);
        }
    }
    Ok(changed)
}

/// `$a`, `$b` … `$z`, `$ba`: a word that wasm-bindgen itself never writes.
fn short(mut index: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'a' + u8::try_from(index % 26).unwrap_or_default());
        index /= 26;
        if index == 0 {
            break;
        }
    }
    letters.push(b'$');
    letters.reverse();
    String::from_utf8(letters).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that exports one function under all of these names.
    fn module(names: &[&str]) -> Module {
        let mut module = Module::default();
        let ty = module.types.add(&[], &[]);
        let (function, _) = module.add_import_func("m", "f", ty);
        for name in names {
            module.exports.add(name, function);
        }
        module
    }

    fn exported(module: &Module) -> Vec<&str> {
        module.exports.iter().map(|it| it.name.as_str()).collect()
    }

    #[test]
    fn an_inner_name_is_the_same_short_word_on_both_sides() {
        let mut module = module(&["update", "__free", "__free_all17h13b84f0ec12a6345E"]);
        let glue = "wasm.update(); wasm.__free(); wasm.__free_all17h13b84f0ec12a6345E(`${x}`);";
        let changed = shorten(&mut module, glue).unwrap();
        assert_eq!(changed, "wasm.update(); wasm.$b(); wasm.$a(`${x}`);");
        assert_eq!(exported(&module), ["update", "$b", "$a"]);
    }

    #[test]
    fn what_nobody_calls_is_not_exported() {
        let mut module = module(&["memory", "__handler"]);
        shorten(&mut module, "wasm.memory").unwrap();
        assert_eq!(exported(&module), ["memory"]);
    }

    #[test]
    fn glue_that_has_names_like_ours_is_refused() {
        assert!(shorten(&mut module(&["__free"]), "$a + wasm.__free").is_err());
    }

    #[test]
    fn names_go_on_after_the_alphabet() {
        assert_eq!(
            [0, 25, 26, 27, 51, 52].map(short),
            ["$a", "$z", "$ba", "$bb", "$bz", "$ca"]
        );
    }
}
