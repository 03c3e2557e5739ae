//! The JSON reader agrees with the grammar and with serde_json about what is JSON and what it says.

#![allow(
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may panic"
)]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod dice;
mod payloads;
#[path = "data/json_scalars.rs"]
mod scalars;
#[path = "data/json_structures.rs"]
mod structures;

use dice::{Dice, spoil};
use newsprint::json::{DEPTH_LIMIT, SIZE_LIMIT, Value, parse};

/// What must come of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Verdict {
    /// It is JSON by the grammar.
    Json,
    /// It is not.
    Not,
    /// The grammar leaves it to the reader what becomes of it, and we read it.
    Read,
}

#[test]
fn every_situation_is_read_as_the_grammar_says() {
    for (situation, verdict, text) in structures::CASES.iter().chain(scalars::CASES) {
        let read = parse(text);
        assert_eq!(
            read.is_ok(),
            *verdict != Verdict::Not,
            "{situation}: {text:?}: {read:?}"
        );
        agree(text);
    }
}

#[test]
fn two_hundred_thousand_documents_are_read_as_serde_json_reads_them() {
    let mut dice = Dice::new(8259);
    let (mut read, mut cut) = (0, 0);
    for _ in 0..200_000 {
        let mut text = String::new();
        let deep = if dice.once_in(40) { 40 } else { 4 };
        write(&mut text, deep, &mut dice);
        for _ in 0..dice.below(3) {
            text = spoil(&text, PIECES, &mut dice);
        }
        agree(&text);
        if let Ok(document) = parse(&text) {
            read += 1;
            cut += document.too_deep;
        }
    }
    // Both kinds have to come up, or nothing was tried.
    assert!((60_000..190_000).contains(&read), "{read}");
    assert!(cut > 500, "{cut}");
}

#[test]
fn hostile_documents_are_read_as_serde_json_reads_them() {
    let rows = payloads::of_kind("json-");
    for row in &rows {
        let text = payloads::text(row);
        agree(&text);
        let read = parse(&text).is_ok();
        // Only of one suite does the file know what must come.
        let suite = row["source"].as_str().unwrap_or_default();
        match row["expect"].as_str() {
            _ if !suite.contains("test_parsing/") => {}
            // What isn't UTF-8 has been mended on its way here.
            Some("reject") if row["enc"] != "base64" => assert!(!read, "{}", text),
            Some("accept") => assert!(read, "{}", text),
            _ => {}
        }
    }
    println!("{} hostile documents", rows.len());
}

/// Holds our reading of a text against serde_json's: first whether it is JSON at all, then value
/// by value, with what we do on purpose done to serde_json's side too.
fn agree(text: &str) {
    let ours = parse(text);
    if text.len() > SIZE_LIMIT {
        assert!(ours.is_err());
        return;
    }
    let plain = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    // Read only to be ignored, nothing is out of range, half a pair or too deep.
    let json = serde_json::from_str::<serde::de::IgnoredAny>(plain).is_ok();
    assert_eq!(ours.is_ok(), json, "{text:?}: {ours:?}");
    let Ok(ours) = ours else { return };
    match serde_json::from_str(&mended(plain)) {
        Ok(theirs) => {
            let mut cut = 0;
            same(&ours.value, &theirs, 0, &mut cut);
            // What was cut under a key that comes again isn't to be found any more.
            assert!(ours.too_deep >= cut, "{text:?}");
        }
        Err(error) => {
            let error = error.to_string();
            let limits = ["number out of range", "recursion limit exceeded"];
            assert!(
                limits.iter().any(|limit| error.starts_with(limit)),
                "{text:?}: {error}"
            );
        }
    }
}

fn same(ours: &Value<'_>, theirs: &serde_json::Value, depth: usize, cut: &mut u32) {
    use serde_json::Value as Theirs;
    match (ours, theirs) {
        (Value::Null, Theirs::Array(_) | Theirs::Object(_)) if depth == DEPTH_LIMIT => *cut += 1,
        (Value::Null, Theirs::Null) => {}
        (Value::Bool(ours), Theirs::Bool(theirs)) => assert_eq!(ours, theirs),
        (Value::Text(ours), Theirs::String(theirs)) => assert_eq!(ours, theirs),
        (Value::Number(written), Theirs::Number(theirs)) => {
            let number = written.parse::<f64>().unwrap();
            // Unless asked to, serde_json may miss a float by its last digit.
            let apart = (number - theirs.as_f64().unwrap()).abs();
            assert!(apart <= number.abs() * 1e-15, "{written} is not {theirs}");
            match ours.as_unsigned() {
                Some(whole) => assert_eq!(f64::from(whole), number, "{written}"),
                // Of a number this short a float is exact, unless it is too small for one.
                None if written.len() < 9 && number.abs() > 1e-300 => {
                    let fits = (0.0..4_294_967_296.0).contains(&number);
                    assert!(!fits || number.fract() != 0.0, "{written}");
                }
                None => {}
            }
        }
        (Value::List(ours), Theirs::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len());
            for (ours, theirs) in ours.iter().zip(theirs) {
                same(ours, theirs, depth + 1, cut);
            }
        }
        (Value::Object(ours), Theirs::Object(theirs)) => {
            assert!(ours.iter().all(|(key, _)| theirs.contains_key(key)));
            for (key, theirs) in theirs {
                same(ours.get(key).unwrap(), theirs, depth + 1, cut);
            }
        }
        _ => panic!("{ours:?} is not {theirs:?}"),
    }
}

/// The text with each half of a surrogate pair written as the escape of U+FFFD, found by
/// decoding runs of escapes as UTF-16.
fn mended(text: &str) -> String {
    let mut out = String::new();
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    loop {
        let escape = rest.strip_prefix("\\u").and_then(|digits| digits.get(..4));
        if let Some(Ok(unit)) = escape.map(|digits| u16::from_str_radix(digits, 16)) {
            units.push(unit);
            rest = &rest[6..];
            continue;
        }
        for decoded in char::decode_utf16(units.drain(..)) {
            let mut pair = [0; 2];
            for unit in decoded.unwrap_or('\u{FFFD}').encode_utf16(&mut pair) {
                out += &format!("\\u{unit:04x}");
            }
        }
        // An escaped backslash isn't the start of another escape.
        let length = if rest.starts_with("\\\\") {
            2
        } else {
            rest.chars().next().map_or(0, char::len_utf8)
        };
        if length == 0 {
            return out;
        }
        out += &rest[..length];
        rest = &rest[length..];
    }
}

/// Writes a JSON value, nested at most `deep`.
fn write(out: &mut String, deep: usize, dice: &mut Dice) {
    space(out, dice);
    match dice.below(if deep == 0 { 6 } else { 10 }) {
        0 => *out += dice.pick(&["null", "true", "false"]),
        1 | 2 => *out += dice.pick(NUMBERS),
        3..=5 => write_text(out, dice),
        6 | 7 => write_items(out, '[', ']', deep, dice),
        _ => write_items(out, '{', '}', deep, dice),
    }
    space(out, dice);
}

fn write_items(out: &mut String, open: char, close: char, deep: usize, dice: &mut Dice) {
    out.push(open);
    // One item if it is to go deep, or the text would fill memory before it does.
    let items = if deep > 8 { 1 } else { dice.below(4) };
    for item in 0..items {
        if item > 0 {
            out.push(',');
        }
        if open == '{' {
            write_text(out, dice);
            out.push(':');
        }
        if deep > 8 && !dice.once_in(60) {
            write_items(out, '[', ']', deep - 1, dice);
        } else {
            write(out, deep - 1, dice);
        }
    }
    out.push(close);
}

fn write_text(out: &mut String, dice: &mut Dice) {
    out.push('"');
    for _ in 0..dice.below(5) {
        *out += dice.pick(LETTERS);
    }
    out.push('"');
}

fn space(out: &mut String, dice: &mut Dice) {
    if dice.once_in(8) {
        *out += dice.pick(&[" ", "\n", "\r\n", "\t", "  "]);
    }
}

const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "7",
    "-12",
    "640",
    "0.5",
    "12.0",
    "1e2",
    "1E+2",
    "25e-1",
    "250e-1",
    "4294967295",
    "4294967296",
    "123456789012345678901234567890",
    "-1.5e-7",
    "0.1e1",
    "1e400",
    "3.14159",
];

const LETTERS: &[&str] = &[
    "a",
    "b",
    "Z",
    " ",
    "é",
    "你",
    "😀",
    "\\n",
    "\\\"",
    "\\\\",
    "\\/",
    "\\u0041",
    "\\u00e9",
    "\\u0000",
    "\\ud83d\\ude00",
    "\\ud83d",
    "\\uDE00",
    "\u{7F}",
    "\u{2028}",
    "\u{FEFF}",
];

/// What documents are spoilt with.
const PIECES: &[&str] = &[
    "[", "]", "{", "}", ",", ":", "\"", "\\", "\\u", "\\ud83d", "0", "1", "9", "-", "+", ".", "e",
    "E", "t", "null", " ", "\n", "\t", "\0", "\u{1F}", "\u{B}", "\u{A0}", "\u{FEFF}", "'", "/",
    "//", "é", "😀", "a", "\"\"", "[]", "{}", "1e5", "Infinity",
];
