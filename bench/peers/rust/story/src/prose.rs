//! Running text: a string, or a list of strings and runs.

use crate::address::{address, is_linkable};
use crate::desk::{clean, items, obvious, text_of};
use crate::house::House;
use crate::language::{language, written};
use crate::model::{Link, Piece, Prose, Run};
use serde_json::Value;

/// Marks and their elements, from the outermost in.
const MARKS: [(&str, &str); 8] = [
    ("strong", "strong"),
    ("emphasis", "em"),
    ("underline", "u"),
    ("strike", "s"),
    ("mark", "mark"),
    ("code", "code"),
    ("sub", "sub"),
    ("sup", "sup"),
];

pub(crate) fn prose(house: &House<'_>, value: &Value, path: &str) -> Option<Prose> {
    let mut pieces: Prose = Vec::new();
    let mut visible = false;
    // An item of a list may hold runs of its own.
    let flat = items(value).iter().flat_map(|item| match &item["text"] {
        Value::Array(runs) => runs.iter(),
        _ => std::slice::from_ref(item).iter(),
    });
    for item in flat {
        let ends = item["break"] == true;
        let text = text_of(obvious(item, "text"));
        if text.is_none() && !ends {
            house.desk.expected(path, "text or a run of text", item);
            continue;
        }
        let text = clean(&text.unwrap_or_default());
        visible |= !text.trim().is_empty();
        if !text.is_empty() {
            let link = link(house, item, path);
            push(&mut pieces, link, run(house, item, text, path));
        }
        if ends {
            push(&mut pieces, None, Run::Break);
        }
    }
    visible.then_some(pieces)
}

/// The same, where nothing is a problem.
pub(crate) fn required(house: &House<'_>, value: &Value, path: &str) -> Option<Prose> {
    if value.is_null() {
        house.desk.expected(path, "text", value);
    }
    prose(house, value, path)
}

pub(crate) fn plain(text: String) -> Prose {
    vec![Piece { link: None, runs: vec![Run::Text { text, tags: Vec::new(), lang: None, dir: None }] }]
}

fn push(pieces: &mut Prose, link: Option<Link>, run: Run) {
    match pieces.last_mut() {
        Some(last) if last.link == link => last.runs.push(run),
        _ => pieces.push(Piece { link, runs: vec![run] }),
    }
}

fn run(house: &House<'_>, item: &Value, text: String, path: &str) -> Run {
    let given: Vec<_> = items(&item["marks"]).iter().filter_map(Value::as_str).collect();
    for mark in &given {
        if !MARKS.iter().any(|(known, _)| known == mark) {
            house.desk.expected(path, "a known mark", &Value::from(*mark));
        }
    }
    let lang = language(house.desk, &item["lang"], path);
    let dir = written(house.desk, &item["dir"], path, lang.as_deref());
    Run::Text { text, tags: MARKS.iter().filter(|(mark, _)| given.contains(mark)).map(|(_, tag)| *tag).collect(), lang, dir }
}

fn link(house: &House<'_>, item: &Value, path: &str) -> Option<Link> {
    let text = item["href"].as_str()?;
    let Some(href) = address(text, house.desk.base.borrow().as_deref(), is_linkable) else {
        house.desk.expected(path, "an http or https address", &item["href"]);
        return None;
    };
    let given: Vec<_> = items(&item["rel"]).iter().filter_map(Value::as_str).flat_map(str::split_whitespace).collect();
    let rel: Vec<_> = ["sponsored", "nofollow", "ugc"].into_iter().filter(|word| given.contains(word)).collect();
    Some(house.link(href, &rel))
}
