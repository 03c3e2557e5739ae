//! `check`: problems as lines for people, as one document for machines.

use super::{Run, fed, run};
use serde_json::{Value, json};

const TWICE: &str = "related.items[1]: left out, the same address as related.items[0]";

#[test]
fn a_line_tells_file_path_and_message() {
    let bad = "invalid/related-twice.json";
    let Run { status, out, err } = run(&["check", "valid/french.json", bad]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert_eq!(out, format!("{bad}: {TWICE}\n"));
    let good = run(&["check", "valid/french.json"]);
    assert_eq!((good.status, good.out.as_str()), (0, ""));
    let piped = fed(&["check", "-"], r#"{"headline":"A","url":"javascript:1"}"#);
    assert!(
        piped
            .out
            .starts_with("-: url: expected an http or https address"),
        "{}",
        piped.out
    );
}

#[test]
fn a_file_that_cannot_be_drawn_sets_the_status_and_stops_nobody() {
    let files = [
        "invalid/not-json.json",
        "nowhere.json",
        "invalid/related-twice.json",
    ];
    let Run { status, out, .. } = run(&[&["check"], &files[..]].concat());
    assert_eq!(status, 1);
    let lines: Vec<_> = out.lines().collect();
    assert_eq!(
        lines[0],
        "invalid/not-json.json: expected a value at line 2, column 10"
    );
    assert!(lines[1].starts_with("nowhere.json: "), "{out}");
    assert_eq!(lines[2], format!("invalid/related-twice.json: {TWICE}"));
}

#[test]
fn machines_get_one_document() {
    let files = [
        "valid/french.json",
        "invalid/related-twice.json",
        "invalid/not-json.json",
    ];
    let Run { status, out, .. } = run(&[&["check", "--json"], &files[..]].concat());
    assert_eq!(status, 1);
    let found: Value = serde_json::from_str(&out).expect("JSON");
    let (path, message) = TWICE.split_once(": ").expect("a path");
    let expected = json!({ "files": [
        { "file": files[0], "drawn": true, "error": null, "problems": [] },
        { "file": files[1], "drawn": true, "error": null, "problems": [{ "path": path, "message": message }] },
        { "file": files[2], "drawn": false, "problems": [],
          "error": { "path": "", "message": "expected a value at line 2, column 10" } },
    ] });
    assert_eq!(found, expected);
}
