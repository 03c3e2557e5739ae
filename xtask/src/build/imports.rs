//! What the glue gives to the Wasm, as a list.
//!
//! wasm-bindgen gives every import a name that ends in a hash of sixteen digits. Digits of a hash can't be packed, and
//! each stands in both files: a reader would download them twice. Here the glue hands out a list instead of an object,
//! and the Wasm asks for the places in it, which nobody has to write down.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use walrus::Module;

/// How wasm-bindgen begins and ends what it hands out. The build fails where it doesn't, so a new one can't slip past.
const BEGIN: &str = "    const import0 = {\n        __proto__: null,\n";
const END: &str =
    "    };\n    return {\n        __proto__: null,\n        \"./glue_bg.js\": import0,\n    };\n";

/// Names the imports of a module by their places, and answers its glue with a list in their order.
pub(super) fn list(module: &mut Module, glue: &str) -> Result<String> {
    let (before, rest) = glue.split_once(BEGIN).context("glue: no imports begin")?;
    let (imports, after) = rest.split_once(END).context("glue: no imports end")?;
    let mut entries = entries(imports);
    let mut listed = String::new();
    for (place, import) in module.imports.iter_mut().enumerate() {
        let entry = entries.remove(import.name.as_str());
        listed.push_str(
            &entry.with_context(|| format!("glue: expected the import {}", import.name))?,
        );
        import.module = String::new();
        import.name = place.to_string();
    }
    ensure!(
        entries.is_empty(),
        "glue: nobody imports {:?}",
        entries.keys()
    );
    Ok(format!(
        "{before}    return {{ __proto__: null, \"\": [\n{listed}    ] }};\n{after}"
    ))
}

/// What is handed out, by name; it begins on the line that has its name.
fn entries(imports: &str) -> BTreeMap<&str, String> {
    let mut entries = BTreeMap::new();
    let mut last = None;
    for line in imports.split_inclusive('\n') {
        let named = line
            .strip_prefix("        ")
            .and_then(|line| line.split_once(": function("));
        match named.filter(|(name, _)| !name.starts_with(' ')) {
            Some((name, rest)) => {
                entries.insert(name, format!("        function({rest}"));
                last = Some(name);
            }
            None => {
                if let Some(entry) = last.and_then(|name| entries.get_mut(name)) {
                    entry.push_str(line);
                }
            }
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports these.
    fn module(names: &[&str]) -> Module {
        let mut module = Module::default();
        let ty = module.types.add(&[], &[]);
        for name in names {
            module.add_import_func("./glue_bg.js", name, ty);
        }
        module
    }

    /// Glue that hands out these.
    fn glue(names: &[&str]) -> String {
        let entries: String = names
            .iter()
            .map(|name| {
                format!(
                    "        {name}: function() {{\n            call(\"{name}\");\n        }},\n"
                )
            })
            .collect();
        format!("before\n{BEGIN}{entries}{END}after\n")
    }

    #[test]
    fn imports_are_named_by_their_places_in_the_list() {
        let mut module = module(&["__wbg_push_1", "__wbg_call_2"]);
        let glue = glue(&["__wbg_call_2", "__wbg_push_1"]);
        let listed = list(&mut module, &glue).unwrap();
        let [push, call] = ["push_1", "call_2"].map(|name| listed.find(name).unwrap());
        assert!(push < call, "{listed}");
        assert!(
            listed.starts_with(
                "before\n    return { __proto__: null, \"\": [\n        function() {\n"
            ),
            "{listed}"
        );
        assert!(
            listed.ends_with("        },\n    ] };\nafter\n"),
            "{listed}"
        );
        let named = module
            .imports
            .iter()
            .map(|it| (it.module.as_str(), it.name.as_str()));
        assert_eq!(named.collect::<Vec<_>>(), [("", "0"), ("", "1")]);
    }

    #[test]
    fn glue_that_lacks_an_import_or_has_one_more_is_refused() {
        let both = glue(&["__wbg_call_2", "__wbg_push_1"]);
        assert!(list(&mut module(&["__wbg_call_2"]), &both).is_err());
        assert!(list(&mut module(&["__wbg_other_3"]), &both).is_err());
        assert!(list(&mut module(&[]), "nothing").is_err());
    }
}
