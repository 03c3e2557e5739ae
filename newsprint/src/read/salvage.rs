//! What is kept of parts that can't be drawn: their words.

use std::borrow::Cow;

use super::field::Field;
use super::prose::prose;
use super::rare;
use crate::json::Value;
use crate::model::Block;
use crate::text::is_blank;

/// The keys under which publishers write what readers see.
const VISIBLE: &[&str] = &[
    "@value",
    "altText",
    "answer",
    "answers",
    "author",
    "blocks",
    "body",
    "caption",
    "citation",
    "content",
    "creditText",
    "date",
    "description",
    "events",
    "head",
    "heading",
    "headline",
    "items",
    "kicker",
    "name",
    "options",
    "question",
    "quote",
    "rows",
    "summary",
    "text",
    "title",
];

/// The keys whose items are each a text of their own, not the runs of one.
const APART: &[&str] = &[
    "answers", "blocks", "body", "content", "events", "head", "items", "options", "rows",
];

/// Every visible word of a value.
pub(super) fn words_of<'v>(value: &'v Value<'_>, separator: &str) -> Cow<'v, str> {
    if let Value::Text(text) = value {
        return Cow::Borrowed(text);
    }
    let mut text = String::new();
    gather(value, separator, &mut text);
    Cow::Owned(text)
}

/// Adds every visible word of a value to a text.
///
/// Recursion ends because the JSON reader cuts what lies too deep.
pub(super) fn gather(value: &Value<'_>, separator: &str, out: &mut String) {
    let text = match value {
        Value::Text(text) => text,
        Value::Number(number) => *number,
        Value::List(items) => {
            for item in items {
                gather(item, separator, out);
            }
            return;
        }
        Value::Object(object) => {
            for (key, value) in object.iter() {
                if VISIBLE.contains(&key) {
                    gather(value, separator, out);
                }
            }
            return;
        }
        Value::Null | Value::Bool(_) => return,
    };
    if !out.is_empty() {
        out.push_str(separator);
    }
    out.push_str(text);
}

/// Names all the words of a part that can't be drawn, where nothing else will show them.
pub(super) fn lost_words(field: &Field<'_>, expected: &str) {
    if !field.desk.has_rare() {
        return;
    }
    let mut words = String::new();
    if field.value.as_object().is_some() {
        gather(field.value, ", ", &mut words);
    }
    if !is_blank(&words) {
        field.expected_but(expected, &words);
    }
}

/// Adds the words of a part that can't be drawn, as paragraphs.
pub(super) fn salvage(field: &Field<'_>, out: &mut Vec<Block>) {
    if field.desk.has_rare() {
        rare::keep_words(field, out);
    }
}

/// What [`salvage`] does, where it can be done.
pub(super) fn keep_words(field: &Field<'_>, out: &mut Vec<Block>) {
    let Value::Object(object) = field.value else {
        if field.value.as_bool().is_none()
            && let Some(text) = prose(field)
        {
            out.push(Block::Paragraph(text));
        }
        return;
    };
    for (key, value) in object.iter() {
        if !VISIBLE.contains(&key) {
            continue;
        }
        let member = Field {
            value,
            path: field.path.key(key),
            desk: field.desk,
        };
        if APART.contains(&key) {
            for item in member.items() {
                salvage(&item, out);
            }
        } else {
            salvage(&member, out);
        }
    }
}
