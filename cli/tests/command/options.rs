//! Every option of the element is a flag, and means the same.

use super::{Run, fed, run};
use newsprint::{read, read_options};
use serde_json::json;

const ARTICLE: &str = r#"{
    "headline": "The boats", "datePublished": "2026-11-22T18:30:00+01:00", "isAccessibleForFree": false,
    "articleBody": ["One.", { "type": "embed", "url": "https://youtu.be/abcdefghijk", "title": "A film" }],
    "dontMiss": [{ "headline": "A", "url": "/a" }, { "headline": "B", "url": "/b" }],
    "related": [{ "headline": "C", "url": "/c" }]
}"#;

#[test]
fn flags_draw_what_attributes_draw() {
    let labels = r#"{"readMore":"Go on"}"#;
    let slots = r#"[{"name":"top","after":1,"height":250}]"#;
    let slots_value: serde_json::Value = serde_json::from_str(slots).expect("JSON");
    let table = [
        (
            vec!["--parts", "related article"],
            json!({ "parts": "related article" }),
        ),
        (
            vec!["--parts", "related", "--parts", "article"],
            json!({ "parts": "related article" }),
        ),
        (vec!["--lang", "fr"], json!({ "lang": "fr" })),
        (vec!["--dir", "rtl"], json!({ "dir": "rtl" })),
        (vec!["--level", "3"], json!({ "level": "3" })),
        (
            vec!["--heading", "Tonight"],
            json!({ "heading": "Tonight" }),
        ),
        (vec!["--limit", "1"], json!({ "limit": "1" })),
        (
            vec!["--base", "https://a.example/b/"],
            json!({ "base": "https://a.example/b/" }),
        ),
        (vec!["--target", "_blank"], json!({ "target": "_blank" })),
        (vec!["--access", "granted"], json!({ "access": "granted" })),
        (vec!["--zone", "reader"], json!({ "zone": "reader" })),
        (vec!["--ago"], json!({ "ago": "" })),
        (
            vec!["--access=granted", "--allow", "youtube x"],
            json!({ "access": "granted", "allow": "youtube x" }),
        ),
        (vec!["--key", "second"], json!({ "key": "second" })),
        (
            vec!["--labels", labels],
            json!({ "labels": { "readMore": "Go on" } }),
        ),
        (
            vec!["--access=granted", "--slots", slots],
            json!({ "access": "granted", "slots": slots_value }),
        ),
    ];
    for (flags, attributes) in table {
        let (options, problems) = read_options(&attributes.to_string());
        assert_eq!(problems, []);
        let (page, _) = read(ARTICLE, options.clone()).expect("it can be drawn");
        let bare = fed(&[&["render", "-"], &flags[..]].concat(), ARTICLE);
        assert_eq!(bare.out, page.to_html(), "{flags:?}");
        let element = fed(
            &[&["render", "-", "--element"], &flags[..]].concat(),
            ARTICLE,
        );
        let start = element
            .out
            .strip_suffix("</dont-miss>")
            .expect("an element");
        let start = start.strip_suffix(&page.to_html()).expect("the markup");
        let names = options
            .attributes()
            .into_iter()
            .map(|(name, value)| match &*value {
                "" => format!(" {name}"),
                value => format!(" {name}=\"{value}\""),
            });
        assert_eq!(
            start,
            format!("<dont-miss{}>", names.collect::<String>()),
            "{flags:?}"
        );
    }
}

#[test]
fn what_only_the_loader_knows_is_passed_on() {
    let flags = [
        "--src=/a.json?b&c",
        "--crossorigin=use-credentials",
        "--lazy",
        "--refresh=60",
    ];
    let Run { out, .. } = fed(
        &[&["render", "-", "--element"], &flags[..]].concat(),
        ARTICLE,
    );
    let start =
        r#"<dont-miss src="/a.json?b&amp;c" crossorigin="use-credentials" lazy refresh="60">"#;
    assert!(out.starts_with(start), "{out}");
}

#[test]
fn what_makes_no_sense_is_told_with_status_2() {
    let table: &[(&[&str], &str)] = &[
        (&[], "Usage:"),
        (&["paint"], "paint"),
        (&["render"], "FILE"),
        (&["render", "a", "b"], "--out DIR"),
        (&["render", "a", "--level", "7"], "--level"),
        (&["render", "a", "--parts", "article footer"], "footer"),
        (&["render", "a", "--allow", "facebook"], "facebook"),
        (
            &["render", "a", "--base", "/b"],
            "--base: expected an absolute address, found \"/b\"",
        ),
        (
            &["render", "a", "--lang", "!"],
            "--lang: expected a language tag",
        ),
        (&["render", "a", "--labels", "[]"], "expected a JSON object"),
        (
            &["render", "a", "--labels", r#"{"x":"y"}"#],
            "--labels: expected the name of a label",
        ),
        (&["render", "a", "--slots", "{}"], "expected a JSON list"),
        (&["render", "a", "--data", "--src", "/a.json"], "--src"),
        (&["check"], "FILE"),
        (&["check", "a", "--page"], "--page"),
        (&["render", "a", "--format", "docx"], "docx"),
        (&["serve", "--port", "70000"], "--port"),
        (&["serve", "--lang", "!"], "--lang: expected a language tag"),
        (&["completions", "tcsh"], "tcsh"),
    ];
    for (arguments, said) in table {
        let Run { status, out, err } = run(arguments);
        assert_eq!((status, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.contains(said), "{arguments:?}: {err}");
    }
}
