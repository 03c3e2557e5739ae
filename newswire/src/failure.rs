//! Why a document can't be translated at all.

use newsprint::Failure;
use newsprint::json::{SyntaxError, Value};
use newsprint::text::{clean, clip, push_number};

use crate::format::Format;

/// How many keys of an unknown document are named.
const KEY_LIMIT: usize = 12;

/// How many characters of each.
const KEY_LENGTH: usize = 40;

fn failure(code: &'static str, message: String) -> Failure {
    Failure {
        code,
        path: String::new(),
        message,
    }
}

/// The text is too long to be read.
pub(crate) fn too_large() -> Failure {
    failure("too-large", "expected at most 8 MiB".into())
}

/// The text isn't JSON.
pub(crate) fn not_json(error: &SyntaxError, text: &str) -> Failure {
    let (line, column) = error.line_and_column(text);
    let mut message = String::from(error.message);
    message.push_str(" at line ");
    push_number(&mut message, line);
    message.push_str(", column ");
    push_number(&mut message, column);
    failure("json", message)
}

/// The text isn't XML, or ends too early.
pub(crate) fn not_xml(expected: &str) -> Failure {
    failure("xml", expected.into())
}

/// The document is in none of the formats; the message names what was looked for, and the keys seen.
pub(crate) fn unknown(root: &Value<'_>) -> Failure {
    let mut message = String::from("expected a document in one of the formats");
    for (index, format) in Format::ALL.into_iter().enumerate() {
        message.push_str(if index > 0 { ", " } else { " " });
        message.push_str(format.name());
    }
    message.push_str("; found ");
    push_seen(&mut message, root);
    failure("unknown-format", message)
}

/// An XML document is no feed.
pub(crate) fn unknown_xml(root: &str) -> Failure {
    let mut message = String::from("expected a feed: rss, feed or rdf:RDF; found the element ");
    message.push_str(clip(&clean(root), KEY_LENGTH));
    failure("unknown-format", message)
}

/// The document isn't what was asked for.
pub(crate) fn other(format: Format, root: &Value<'_>) -> Failure {
    let mut message = String::from("expected a document in the format ");
    message.push_str(format.name());
    message.push_str("; found ");
    push_seen(&mut message, root);
    failure("unknown-format", message)
}

/// The format is known, but its reader was left out when this was built.
pub(crate) fn elsewhere(format: Format) -> Failure {
    let mut message = String::from("expected a build with the reader of the format ");
    message.push_str(format.name());
    failure("elsewhere", message)
}

/// The server answered with an error instead of a document.
pub(crate) fn refused(message: &str) -> Failure {
    let mut text = String::from("expected a document, found an error: ");
    text.push_str(clip(&clean(message), 200));
    failure("unknown-format", text)
}

/// The document isn't meant for readers, or not yet.
pub(crate) fn withheld(key: &str, expected: &str, found: &str) -> Failure {
    let mut message = String::from("expected a published document (");
    message.push_str(key);
    message.push(' ');
    message.push_str(expected);
    message.push_str("), found \"");
    message.push_str(clip(&clean(found), KEY_LENGTH));
    message.push('"');
    failure("withheld", message)
}

/// Writes what an unknown value is, and the keys it has.
fn push_seen(out: &mut String, root: &Value<'_>) {
    let (value, list) = match root {
        Value::List(items) => (items.first().unwrap_or(root), true),
        single => (single, false),
    };
    let Some(object) = value.as_object() else {
        out.push_str(root.kind());
        return;
    };
    out.push_str(if list {
        "a list whose first item has the keys "
    } else {
        "an object with the keys "
    });
    for (index, (key, _)) in object.iter().take(KEY_LIMIT).enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        out.push_str(clip(&clean(key), KEY_LENGTH));
    }
    if object.is_empty() {
        out.push_str("(none)");
    }
    if object.len() > KEY_LIMIT {
        out.push_str(", …");
    }
}
