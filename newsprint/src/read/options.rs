//! Options: as attributes give them, or as values.

use std::borrow::Cow;

use super::desk::Desk;
use super::field::Field;
use crate::json::{Value, parse};
use crate::labels::Label;
use crate::markup::attr::Target;
use crate::model::Provider;
use crate::options::{Options, Part, SlotPlacement};
use crate::problem::{Path, Problem};

/// Reads options from JSON text, an object of attribute names.
///
/// A value may be text as attributes give it (`"5"`, `"youtube vimeo"`, `""`) or a JSON value (`5`, `["youtube"]`).
/// Names that no view knows (`src`, `lazy` …) are the loader's and pass in silence. A value that can't be used is
/// a problem, and the usual one stands in.
pub fn read_options(json: &str) -> (Options, Vec<Problem>) {
    let desk = Desk::default();
    let document = parse(json);
    let value = document.map_or(Value::Null, |document| document.value);
    let field = Field {
        value: &value,
        path: Path::Root,
        desk: &desk,
    };
    if value.as_object().is_none() {
        field.expected("expected an object of options");
    }
    let options = options(&field);
    (options, desk.into_problems())
}

fn options(field: &Field<'_>) -> Options {
    let mut options = Options {
        language: field.at("lang").language(),
        direction: field.at("dir").direction(),
        heading: field.at("heading").words(),
        target: target(&field.at("target")),
        access_granted: is(&field.at("access"), "granted", "expected granted"),
        reader_zone: is(&field.at("zone"), "reader", "expected reader"),
        ago: ago(&field.at("ago")),
        key: key(&field.at("key")),
        ..Options::default()
    };
    let parts = parts(&field.at("parts"));
    if !parts.is_empty() {
        options.parts = parts;
    }
    let at = field.at("level");
    options.level = at.count().and_then(|level| {
        let level = u8::try_from(level)
            .ok()
            .filter(|level| matches!(level, 1..=6));
        if level.is_none() {
            at.expected("expected a heading level from 1 to 6");
        }
        level
    });
    if let Some(limit) = field.at("limit").count() {
        options.limit = limit;
    }
    let at = field.at("base");
    options.base = at.url().filter(|base| {
        if !base.is_absolute() {
            at.expected("expected an absolute address");
        }
        base.is_absolute()
    });
    let at = field.at("allow");
    each_name(&at, "expected a provider", &mut |name| {
        let provider = Provider::named(name);
        options.allow.extend(provider);
        provider.is_some()
    });
    slots(&field.at("slots"), &mut options.slots);
    labels(&field.at("labels"), &mut options.labels);
    options
}

/// Goes through names: in a list, or in one text with space between them.
fn each_name(field: &Field<'_>, expected: &str, take: &mut dyn FnMut(&str) -> bool) {
    for item in field.items() {
        let names = item.text(expected).unwrap_or_default();
        for name in names.split_ascii_whitespace() {
            if !take(name) {
                item.expected_but(expected, &Value::Text(Cow::Borrowed(name)));
            }
        }
    }
}

fn parts(field: &Field<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    each_name(
        field,
        "expected dont-miss, article or related",
        &mut |name| {
            let part = Part::ALL.iter().find(|part| part.name() == name);
            parts.extend(part.filter(|part| !parts.contains(*part)));
            part.is_some()
        },
    );
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
fn is(field: &Field<'_>, yes: &str, expected: &str) -> bool {
    let word = field.text(expected);
    let says = word == Some(yes);
    if word.is_some() && !says {
        field.expected(expected);
    }
    says
}

/// An attribute says yes by being there.
fn ago(field: &Field<'_>) -> bool {
    match field.value {
        Value::Text(text) if text.is_empty() || text == "ago" => true,
        _ => field.flag() == Some(true),
    }
}

fn key(field: &Field<'_>) -> Option<String> {
    const EXPECTED: &str = "expected letters, digits, hyphens and underscores";
    let key = field.id()?;
    let fit = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if !key.bytes().all(fit) {
        field.expected(EXPECTED);
        return None;
    }
    Some(key)
}

fn slots(field: &Field<'_>, slots: &mut Vec<SlotPlacement>) {
    for item in field.items() {
        let at = item.at("name");
        let Some(name) = at.words() else {
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
                height: item.at("height").number(),
                label: item.at("label").words(),
            });
        }
    }
}

fn labels(field: &Field<'_>, labels: &mut Vec<(Label, String)>) {
    let Some(object) = field.value.as_object() else {
        if !field.is_empty() {
            field.expected("expected an object of labels");
        }
        return;
    };
    for (name, value) in object.iter() {
        match Label::read(name) {
            Some(label) => {
                let own = Field {
                    value,
                    path: field.path.key(name),
                    desk: field.desk,
                };
                let words = own.words();
                labels.extend(words.map(|words| (label, words.as_str().into())));
            }
            None => field.expected_but(
                "expected the name of a label",
                &Value::Text(Cow::Borrowed(name)),
            ),
        }
    }
}
