//! A small module, parted.

use super::calls::is_door;
use super::table::{in_table, table};
use super::{FIRST, read, split};
use walrus::{FunctionBuilder, FunctionId, Module, ValType};

/// `main` calls `door` and `both`; `door` calls `both` and `behind`.
fn whole() -> Vec<u8> {
    let mut module = Module::default();
    let table = module
        .tables
        .add_local(false, 1, Some(1), walrus::RefType::FUNCREF);
    module.exports.add("table", table);
    let memory = module.memories.add_local(false, false, 1, None, None);
    module.exports.add("memory", memory);
    let mut add = |name: &str, calls: &[FunctionId]| {
        let mut function = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
        let argument = module.locals.add(ValType::I32);
        for called in calls {
            function.func_body().local_get(argument).call(*called);
        }
        function.name(name.to_owned());
        let id = function.finish(vec![argument], &mut module.funcs);
        (name == "main").then(|| module.exports.add("main", id));
        id
    };
    let both = add("widget::both", &[]);
    let behind = add("widget::behind", &[]);
    let door = add("widget::rare::door::h0123456789abcdef", &[both, behind]);
    add("main", &[door, both]);
    module.emit_wasm()
}

/// Nobody has linked it, so there is no data to part.
fn halves() -> anyhow::Result<[Vec<u8>; 2]> {
    let whole = whole();
    split(&whole, &whole)
}

fn names(module: &Module) -> Vec<&str> {
    let named = module.funcs.iter_local();
    named
        .filter_map(|(id, _)| module.funcs.get(id).name.as_deref())
        .collect()
}

#[test]
fn what_is_behind_a_door_alone_goes() {
    let [first, second] = halves().unwrap().map(|half| read(&half).unwrap());
    let mut stay = names(&first);
    stay.sort_unstable();
    assert_eq!(stay, ["main", "widget::both"]);
    let mut go = names(&second);
    go.sort_unstable();
    assert_eq!(
        go,
        ["widget::behind", "widget::rare::door::h0123456789abcdef"]
    );
}

#[test]
fn each_calls_the_other_through_places_that_the_other_fills() {
    let [first, second] = halves().unwrap().map(|half| read(&half).unwrap());
    let places = |half| in_table(half).unwrap().into_values().collect::<Vec<_>>();
    assert_eq!(first.tables.get(table(&first).unwrap()).initial, 3);
    assert_eq!((places(&first), places(&second)), (vec![2], vec![1]));
    let exported: Vec<_> = first.exports.iter().map(|it| it.name.as_str()).collect();
    for import in second.imports.iter() {
        assert_eq!(import.module, FIRST);
        assert!(exported.contains(&import.name.as_str()), "{}", import.name);
    }
}

#[test]
fn doors_are_known_by_the_module_they_stand_in() {
    for door in [
        "newsprint::read::rare::block::h0123456789abcdef",
        "dont_miss::rare::align",
        "core[c5930c85a12de822]::panicking::panic_fmt",
        "<alloc[3ca501edff3f0c7c]::string::String as core[c5930c85a12de822]::fmt::Write>::write_char",
    ] {
        assert!(is_door(door), "{door}");
    }
    for other in [
        "dont_miss::rare",
        "dont_miss::rare::align::{{closure}}::h0123456789abcdef",
        "newsprint::read::rarely::block",
        "<newsprint::rare::Thing as core::clone::Clone>::clone",
    ] {
        assert!(!is_door(other), "{other}");
    }
}
