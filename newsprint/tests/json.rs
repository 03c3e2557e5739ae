//! What the JSON reader promises: values, limits, numbers, and errors with their places.

#![allow(clippy::string_slice, reason = "a test may panic")]

use std::borrow::Cow;

use newsprint::json::{DEPTH_LIMIT, SIZE_LIMIT, Value, parse};

#[test]
fn values_keep_what_was_written() {
    let text = r#" { "b" : [1.50, -0, "é\u00e9\n"], "a" : true, "b2":null, "a": {"": "x"} } "#;
    let document = parse(text).unwrap();
    let object = document.value.as_object().unwrap();
    assert_eq!(
        (object.len(), object.is_empty(), document.too_deep),
        (4, false, 0)
    );
    let keys: Vec<_> = object.iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["b", "a", "b2", "a"]);
    // Of several, the last.
    assert_eq!(object.get("a").unwrap().kind(), "an object");
    assert_eq!(object.get("c"), None);
    let list = object.get("b").unwrap().as_list().unwrap();
    assert_eq!(list[0], Value::Number("1.50"));
    assert_eq!(list[1], Value::Number("-0"));
    assert_eq!(list[2].as_text(), Some("éé\n"));
    let inner = object.get("a").unwrap().as_object().unwrap();
    assert_eq!(inner.get("").unwrap().as_text(), Some("x"));
    assert!(matches!(
        inner.get(""),
        Some(Value::Text(Cow::Borrowed("x")))
    ));
}

#[test]
fn a_value_is_only_what_it_is() {
    let all = [
        ("null", "null"),
        ("true", "a boolean"),
        ("1", "a number"),
        ("\"1\"", "text"),
        ("[]", "a list"),
        ("{}", "an object"),
    ];
    for (text, kind) in all {
        let value = parse(text).unwrap().value;
        assert_eq!(value.kind(), kind);
        assert_eq!(value.as_bool().is_some(), kind == "a boolean");
        assert_eq!(value.as_unsigned().is_some(), kind == "a number");
        assert_eq!(value.as_text().is_some(), kind == "text");
        assert_eq!(value.as_list().is_some(), kind == "a list");
        assert_eq!(value.as_object().is_some(), kind == "an object");
    }
}

#[test]
fn whole_numbers_are_told_however_they_are_written() {
    let numbers: &[(&str, Option<u32>)] = &[
        ("0", Some(0)),
        ("-0", Some(0)),
        ("-0.0e7", Some(0)),
        ("0e99999999999999999999", Some(0)),
        ("12", Some(12)),
        ("12.0", Some(12)),
        ("12.000000000000000000000000000", Some(12)),
        ("1e2", Some(100)),
        ("1E+2", Some(100)),
        ("1.5e1", Some(15)),
        ("0.0005e4", Some(5)),
        ("1200e-2", Some(12)),
        ("1200e-3", None),
        ("1.5", None),
        ("0.1", None),
        ("1e-1", None),
        ("-1", None),
        ("-1e0", None),
        ("4294967295", Some(u32::MAX)),
        ("4294967296", None),
        ("4.294967295e9", Some(u32::MAX)),
        ("42949672950e-1", Some(u32::MAX)),
        ("42949672951e-1", None),
        ("1e9", Some(1_000_000_000)),
        ("1e10", None),
        ("1e99999999999999999999", None),
        ("1e-99999999999999999999", None),
        ("99999999999999999999999999", None),
        ("0.99999999999999999999999999", None),
    ];
    for (written, whole) in numbers {
        let value = parse(written).unwrap().value;
        assert_eq!(value.as_unsigned(), *whole, "{written}");
    }
}

#[test]
fn what_lies_too_deep_is_cut_and_counted_but_still_has_to_be_json() {
    let nested = |depth: usize, inside: &str| "[".repeat(depth) + inside + &"]".repeat(depth);
    assert_eq!(parse(&nested(DEPTH_LIMIT, "1")).unwrap().too_deep, 0);
    let cut = nested(DEPTH_LIMIT, "1, {\"a\": [[\"]\"]]}, [], \"kept\"");
    let document = parse(&cut).unwrap();
    assert_eq!(document.too_deep, 2);
    let mut value = &document.value;
    for _ in 1..DEPTH_LIMIT {
        value = &value.as_list().unwrap()[0];
    }
    let kinds: Vec<_> = value.as_list().unwrap().iter().map(Value::kind).collect();
    assert_eq!(kinds, ["a number", "null", "null", "text"]);

    for broken in [
        "[1,]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{1:1}",
        "[\"\\q\"]",
        "[1}",
        "[[]",
        "{]",
        "[01]",
    ] {
        assert!(parse(&nested(DEPTH_LIMIT, broken)).is_err(), "{broken}");
    }
    let most = SIZE_LIMIT / 2;
    assert_eq!(parse(&nested(most, "")).unwrap().too_deep, 1);
    assert!(parse(&nested(most, "")[1..]).is_err());
    assert!(parse(&"[".repeat(SIZE_LIMIT)).is_err());
    let objects = "{\"\":".repeat(300_000) + "0" + &"}".repeat(300_000);
    assert_eq!(parse(&objects).unwrap().too_deep, 1);
}

#[test]
fn size_is_checked_first() {
    let fits = format!("\"{}\"", "a".repeat(SIZE_LIMIT - 2));
    assert!(parse(&fits).is_ok());
    let error = parse(&(fits + " ")).unwrap_err();
    assert_eq!(
        (error.offset, error.message),
        (0, "expected at most 2 MiB of JSON")
    );
    assert_eq!(parse(&"?".repeat(SIZE_LIMIT + 1)).unwrap_err(), error);
}

#[test]
fn an_error_says_where_and_what() {
    let places: &[(&str, usize, (u32, u32), &str)] = &[
        ("", 0, (1, 1), "expected a value"),
        (
            "{\n  \"é\": 1,\n  \"ü\": 01\n}",
            22,
            (3, 9),
            "expected a comma or a closing brace",
        ),
        ("[1,\r\n 2,]", 8, (2, 4), "expected a value"),
        ("{\"a\" 1}", 5, (1, 6), "expected a colon after the key"),
        ("{a:1}", 1, (1, 2), "expected a key in double quotes"),
        (
            "[\"a\nb\"]",
            3,
            (1, 4),
            "expected control characters in text to be escaped",
        ),
        ("[\"😀\\q\"]", 7, (1, 5), "expected a known escape"),
        (
            "[\"\\u12G4\"]",
            6,
            (1, 7),
            "expected four hexadecimal digits",
        ),
        ("\"a", 2, (1, 3), "expected the text's closing quote"),
        ("-", 1, (1, 2), "expected a digit"),
        ("{} x", 3, (1, 4), "expected the end of the text"),
        ("\u{FEFF}x", 3, (1, 2), "expected a value"),
    ];
    for (text, offset, place, message) in places {
        let error = parse(text).unwrap_err();
        assert_eq!(
            (error.offset, error.message),
            (*offset, *message),
            "{text:?}"
        );
        assert_eq!(error.line_and_column(text), *place, "{text:?}");
    }
}

#[test]
fn half_a_surrogate_pair_becomes_one_replacement() {
    for (written, read) in [
        (r#""\uD83D""#, "\u{FFFD}"),
        (r#""\uDE00""#, "\u{FFFD}"),
        (r#""\uD83D\uDE00""#, "😀"),
        (r#""\uD83D\uD83D\uDE00""#, "\u{FFFD}😀"),
        (r#""\uDE00\uD83D""#, "\u{FFFD}\u{FFFD}"),
        (r#""\uD83D\u0041""#, "\u{FFFD}A"),
        (r#""\uD83D\\uDE00""#, "\u{FFFD}\\uDE00"),
        (r#""\uD83Dx\uDE00""#, "\u{FFFD}x\u{FFFD}"),
    ] {
        assert_eq!(
            parse(written).unwrap().value.as_text(),
            Some(read),
            "{written}"
        );
    }
}

#[test]
fn a_value_is_no_larger_than_a_text() {
    assert_eq!(size_of::<Value<'_>>(), size_of::<String>());
}
