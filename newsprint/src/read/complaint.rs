//! Problems in words: what was expected, then what was found.

use super::field::Field;
use crate::json::Value;
use crate::text::{clean, clip, push_number};

/// How many characters of what was found a problem shows.
const FOUND_LIMIT: usize = 200;

/// How much was left out.
pub(super) fn cut(field: &Field<'_>, most: &str, left_out: usize) {
    let mut message = String::from("expected at most ");
    message.push_str(most);
    message.push_str(", left out ");
    push_number(&mut message, u32::try_from(left_out).unwrap_or(u32::MAX));
    report(field, &message);
}

/// What stands there instead; or nothing.
pub(super) fn expected(field: &Field<'_>, expected: &str) {
    match field.value {
        Value::Null => report(field, expected),
        Value::Text(text) => expected_but(field, expected, text),
        Value::Number(number) => found(field, expected, number, ""),
        other => found(field, expected, other.kind(), ""),
    }
}

/// A text in what stands there.
pub(super) fn expected_but(field: &Field<'_>, expected: &str, text: &str) {
    found(field, expected, &clean(text), "\"");
}

fn found(field: &Field<'_>, expected: &str, found: &str, quote: &str) {
    let mut message = String::from(expected);
    message.push_str(", found ");
    message.push_str(quote);
    let clipped = clip(found, FOUND_LIMIT);
    for character in clipped.chars() {
        // A problem is one line.
        message.push(if character == '\n' { ' ' } else { character });
    }
    if clipped.len() < found.len() {
        message.push('…');
    }
    message.push_str(quote);
    report(field, &message);
}

/// The message, with the path to it.
pub(super) fn report(field: &Field<'_>, message: &str) {
    field.desk.report(&field.path, message);
}
