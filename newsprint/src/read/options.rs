//! Options: as attributes give them, or as values.

use super::desk::Desk;
use super::field::Field;
use super::rare;
use crate::json::{Value, parse};
use crate::labels::Label;
use crate::markup::attr::Target;
use crate::options::{LIMIT, Options, Part, SlotPlacement};
use crate::problem::{Path, Problem};
use crate::web_url::WebUrl;

/// Reads options from JSON text, an object of attribute names.
///
/// A value may be text as attributes give it (`"5"`, `"youtube vimeo"`, `""`) or a JSON value (`5`, `["youtube"]`).
/// Names that no view knows (`src`, `lazy` …) are the loader's and pass in silence. A value that can't be used is
/// a problem, and the usual one stands in.
pub fn read_options(json: &str) -> (Options, Vec<Problem>) {
    let desk = Desk::default();
    let options = options(json, &desk);
    (options, desk.into_problems())
}

/// The same options, if all of them are ordinary and as expected; else `None`, and [`read_options`] is asked.
pub fn read_ordinary_options(json: &str) -> Option<Options> {
    let desk = Desk::default().without_rare();
    let options = options(json, &desk);
    (!desk.has_met_rare()).then_some(options)
}

fn options(json: &str, desk: &Desk<'_>) -> Options {
    let document = parse(json);
    let value = document.map_or(Value::Null, |document| document.value);
    let field = &Field {
        value: &value,
        path: Path::Root,
        desk,
    };
    if value.as_object().is_none() {
        field.expected("expected an object of options");
    }
    Options {
        parts: parts(&field.at("parts")),
        language: field.language("lang"),
        direction: field.direction("dir"),
        level: level(&field.at("level")),
        heading: field.words("heading"),
        limit: field.at("limit").count().unwrap_or(LIMIT),
        base: base(&field.at("base")),
        target: target(&field.at("target")),
        access_granted: is(&field.at("access"), "granted", "expected granted"),
        reader_zone: given(&field.at("zone"), rare::zone),
        ago: given(&field.at("ago"), rare::ago),
        allow: given(&field.at("allow"), rare::allow),
        slots: slots(&field.at("slots")),
        labels: given(&field.at("labels"), rare::labels),
        key: key(&field.at("key")),
    }
}

/// An option that few hosts give.
fn given<T: Default>(field: &Field<'_>, read: fn(&Field<'_>) -> T) -> T {
    if field.value.is_null() || !field.desk.has_rare() {
        return T::default();
    }
    read(field)
}

fn level(field: &Field<'_>) -> Option<u8> {
    let level = field.count()?;
    if !matches!(level, 1..=6) {
        field.expected("expected a heading level from 1 to 6");
        return None;
    }
    Some(level as u8)
}

fn base(field: &Field<'_>) -> Option<WebUrl> {
    let base = field.as_url()?;
    if !base.is_absolute() {
        field.expected("expected an absolute address");
        return None;
    }
    Some(base)
}

/// Reads names: in a list, or in one text with space between them. Each counts once.
pub(super) fn names<T: PartialEq>(
    field: &Field<'_>,
    expected: &str,
    named: fn(&str) -> Option<T>,
) -> Vec<T> {
    let mut all = Vec::new();
    for item in field.items() {
        let names = item.text(expected).unwrap_or_default();
        for name in names.split_ascii_whitespace() {
            match named(name) {
                Some(one) if all.contains(&one) => {}
                Some(one) => all.push(one),
                None => item.expected_but(expected, name),
            }
        }
    }
    all
}

fn parts(field: &Field<'_>) -> Vec<Part> {
    let parts = names(field, "expected dont-miss, article or related", Part::named);
    if parts.is_empty() {
        return Part::ALL.to_vec();
    }
    parts
}

fn target(field: &Field<'_>) -> Option<Target> {
    const EXPECTED: &str = "expected _top or _blank";
    match field.text(EXPECTED)? {
        "_top" => Some(Target::Top),
        "_blank" => Some(Target::Blank),
        "_self" => None,
        _ => {
            field.expected(EXPECTED);
            None
        }
    }
}

/// Whether a word is the only one that says yes.
pub(super) fn is(field: &Field<'_>, yes: &str, expected: &str) -> bool {
    let word = field.text(expected);
    let says = word == Some(yes);
    if word.is_some() && !says {
        field.expected(expected);
    }
    says
}

/// An attribute says yes by being there.
pub(super) fn ago(field: &Field<'_>) -> bool {
    match field.value {
        Value::Text(text) if text.is_empty() || text == "ago" => true,
        _ => field.as_flag() == Some(true),
    }
}

fn key(field: &Field<'_>) -> Option<String> {
    const EXPECTED: &str = "expected letters, digits, hyphens and underscores";
    let key = field.as_id()?;
    let fit = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if !key.bytes().all(fit) {
        field.expected(EXPECTED);
        return None;
    }
    Some(key)
}

fn slots(field: &Field<'_>) -> Vec<SlotPlacement> {
    let mut slots: Vec<SlotPlacement> = Vec::new();
    for item in field.items() {
        let at = item.at("name");
        let Some(name) = at.as_words() else {
            at.required("expected a name");
            continue;
        };
        if slots.iter().any(|slot| slot.name == name) {
            at.expected("expected a name that no other slot has");
            continue;
        }
        let after = item.at("after");
        if !after.required("expected after how many blocks the slot stands") {
            continue;
        }
        if let Some(after) = after.count() {
            slots.push(SlotPlacement {
                name,
                after,
                height: item.number("height"),
                label: item.words("label"),
            });
        }
    }
    slots
}

pub(super) fn labels(field: &Field<'_>) -> Vec<(Label, String)> {
    let mut labels = Vec::new();
    let Some(object) = field.value.as_object() else {
        if !field.is_empty() {
            field.expected("expected an object of labels");
        }
        return labels;
    };
    for (name, value) in object.iter() {
        match Label::read(name) {
            Some(label) => {
                let own = Field {
                    value,
                    path: field.path.key(name),
                    desk: field.desk,
                };
                if let Some(words) = own.as_words() {
                    labels.push((label, words.into()));
                }
            }
            None => field.expected_but("expected the name of a label", name),
        }
    }
    labels
}
