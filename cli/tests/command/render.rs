//! `render`: the same markup as everywhere, its problems beside it.

use super::{Run, end, fed, fixtures, golden, run};
use newsprint::{Options, read};
use std::fs;

/// The names of the fixtures that ask for no options.
fn plain(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(fixtures(folder)).expect("fixtures");
    let paths = entries.map(|entry| entry.expect("a file").path());
    let json = paths.filter(|path| path.extension().is_some_and(|it| it == "json"));
    let alone = json.filter(|path| !path.with_extension("options").exists());
    let names = alone.map(|path| path.file_name().expect("a name").display().to_string());
    let mut names: Vec<_> = names.map(|name| format!("{folder}/{name}")).collect();
    names.sort();
    assert!(names.len() > 20, "{names:?}");
    names
}

#[test]
fn every_fixture_is_drawn_as_the_library_draws_it_with_its_problems_beside_it() {
    for file in plain("valid").into_iter().chain(plain("invalid")) {
        let json = fs::read_to_string(fixtures(&file)).expect("UTF-8");
        let expected = match read(&json, Options::default()) {
            Ok((page, problems)) => Run {
                status: 0,
                out: page.to_html(),
                err: problems
                    .iter()
                    .map(|problem| format!("{file}: {problem}\n"))
                    .collect(),
            },
            Err(failure) => Run {
                status: 1,
                out: String::new(),
                err: format!("{file}: error: {failure}\n"),
            },
        };
        assert_eq!(run(&["render", &file]), expected, "{file}");
    }
}

#[test]
fn standard_input_is_called_by_a_hyphen() {
    let article = r#"{"headline":"From a pipe","image":"javascript:1"}"#;
    let Run { status, out, err } = fed(&["render", "-"], article);
    assert!(out.contains("From a pipe"), "{out}");
    assert_eq!(status, 0);
    assert_eq!(
        err,
        "-: image: expected an http or https address, found \"javascript:1\"\n"
    );
    let marked = fed(&["render", "-"], &format!("\u{FEFF}{article}"));
    assert_eq!(marked.out, out);
}

#[test]
fn forms_around_the_markup_are_as_they_were() {
    let corrections = "valid/corrections.json";
    golden("bare.html", &run(&["render", corrections]).out);
    golden(
        "json-ld.html",
        &run(&["render", corrections, "--json-ld"]).out,
    );
    let options = [
        "--parts",
        "article",
        "--level=2",
        "--ago",
        "--src",
        "/a.json",
        "--lazy",
    ];
    let element = [&["render", corrections, "--element"][..], &options].concat();
    golden("element.html", &run(&element).out);
    golden("page.html", &run(&["render", corrections, "--page"]).out);
    let data = [
        "render",
        corrections,
        "--page",
        "--data",
        "--assets=https://cdn.example/w/",
    ];
    let data = run(&data).out;
    assert!(
        data.contains(r#"src="https://cdn.example/w/dont-miss.js""#),
        "{data}"
    );
    assert!(
        data.contains(r#"<dont-miss><script type="application/json">{"#),
        "{data}"
    );
}

#[test]
fn a_publisher_that_the_json_names_is_in_the_json_ld() {
    let article = r#"{"headline":"A","publisher":"Tidewatch","isPartOf":{"name":"Daily"}}"#;
    let Run { out, .. } = fed(&["render", "-", "--json-ld"], article);
    let publisher = r#""publisher":{"@type":"Organization","name":"Tidewatch"}"#;
    assert!(out.contains(publisher), "{out}");
    assert!(
        out.contains(r#""isPartOf":[{"@type":"CreativeWork","name":"Daily"}]"#),
        "{out}"
    );
}

#[test]
fn a_body_for_subscribers_never_goes_out_with_the_data() {
    let article = r#"{"headline":"A","isAccessibleForFree":false,"articleBody":"The secret."}"#;
    let Run { status, out, err } = fed(&["render", "-", "--page", "--data"], article);
    assert_eq!(status, 0);
    assert!(
        !out.contains("The secret.") && out.contains("<dont-miss><article"),
        "{out}"
    );
    assert!(err.contains("isAccessibleForFree"), "{err}");
    let open = fed(
        &["render", "-", "--page", "--data", "--access=granted"],
        article,
    );
    assert!(open.out.contains("The secret.") && open.err.is_empty());
}

#[test]
fn a_file_that_cannot_be_read_draws_nothing() {
    let Run { status, out, err } = run(&["render", "nowhere.json"]);
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(err.starts_with("nowhere.json: error: "), "{err}");
}

#[test]
fn colours_are_for_terminals() {
    let bad = "invalid/related-twice.json";
    assert!(!run(&["render", bad]).err.contains('\u{1b}'));
    let mut forced = super::command(&["render", bad]);
    forced.env("CLICOLOR_FORCE", "1");
    assert!(end(forced, "").err.contains('\u{1b}'));
}
