//! Every file of code: short, and clear from its first line.

use super::{files, none, text};

const CODE: &[&str] = &[".rs", ".js", ".mjs", ".ts", ".css"];

/// One idea needs no more lines.
const MOST_LINES: usize = 300;

#[test]
fn no_file_is_long() {
    let lines = |file: String| {
        let lines = text(&file).lines().count();
        (lines > MOST_LINES).then(|| format!("{file}: {lines} lines"))
    };
    none(files(CODE).into_iter().filter_map(lines).collect());
}

#[test]
fn every_file_says_what_it_is() {
    let says = |file: &String| {
        let text = text(file);
        let first = text.lines().next().unwrap_or_default();
        let openings: &[&str] = match file.rsplit('.').next() {
            Some("rs") => &["//! "],
            Some("css") => &["/* "],
            _ => &["// ", "/** "],
        };
        let words = openings.iter().find_map(|it| first.strip_prefix(it));
        words.is_some_and(|words| !words.trim().is_empty())
    };
    none(files(CODE).into_iter().filter(|file| !says(file)).collect());
}

/// Written in two halves, so that this file isn't found itself.
const UNFINISHED: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("to", "do!("),
    concat!("unimple", "mented!("),
    concat!("#[ign", "ore"),
    concat!("test.sk", "ip("),
    concat!("test.on", "ly("),
    concat!("test.to", "do("),
];

#[test]
fn nothing_is_left_for_later() {
    let mut wrong = Vec::new();
    for file in files(CODE) {
        for (line, words) in text(&file).lines().enumerate() {
            let found = UNFINISHED.iter().filter(|word| words.contains(**word));
            wrong.extend(found.map(|word| format!("{file}:{}: {word}", line + 1)));
        }
    }
    none(wrong);
}
