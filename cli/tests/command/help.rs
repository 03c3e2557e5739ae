//! Help: complete, and true.

use super::{Run, run};

#[test]
fn every_command_explains_itself_and_its_statuses() {
    for command in [&["--help"][..], &["render", "--help"], &["check", "--help"]] {
        let Run { status, out, err } = run(command);
        assert_eq!((status, err.as_str()), (0, ""), "{command:?}");
        assert!(out.contains("Exit status: 0"), "{command:?}");
        assert!(!out.contains('\u{1b}'), "{command:?}");
    }
    let version = format!("dont-miss {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(run(&["--version"]).out, version);
}

#[test]
fn every_attribute_of_the_element_is_a_flag() {
    let element = include_str!("../../../www/loader/element.js");
    let (_, rest) = element
        .split_once("const OPTIONS = \"")
        .expect("the attributes");
    let (attributes, _) = rest.split_once('"').expect("an end");
    let others = ["src", "crossorigin", "lazy", "refresh", "labels", "slots"];
    let help = run(&["render", "--help"]).out;
    for name in attributes.split(' ').chain(others) {
        assert!(help.contains(&format!("--{name}")), "--{name} is missing");
    }
}
