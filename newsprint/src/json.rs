//! The only JSON reader: text in, values that borrow from it out, within set limits.
//!
//! RFC 8259 to the letter, but for two kindnesses: a leading byte order mark is skipped, and an
//! escape that is half a surrogate pair, which `JSON.stringify` writes for any emoji cut in two,
//! becomes U+FFFD.

mod number;
mod run;
mod scanner;
mod string;

use std::borrow::Cow;

/// How many lists and objects may lie inside each other; what is inside more is cut.
pub const DEPTH_LIMIT: usize = 32;

/// How many bytes of JSON are read at all.
pub const SIZE_LIMIT: usize = 2 * 1024 * 1024;

/// One JSON value, borrowing its text wherever that has no escapes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'j> {
    /// `null`, and what was cut for lying too deep.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as it was written: nothing here is ever a float.
    Number(&'j str),
    /// A string, its escapes resolved.
    Text(Cow<'j, str>),
    /// An array; without room to grow, so that no value is larger than a text.
    List(Box<[Value<'j>]>),
    /// An object.
    Object(Object<'j>),
}

/// A JSON object: its entries in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object<'j>(Box<[(Cow<'j, str>, Value<'j>)]>);

/// What a JSON text holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document<'j> {
    /// The outermost value.
    pub value: Value<'j>,
    /// How many lists and objects were cut because they lay too deep.
    pub too_deep: u32,
}

/// Why a text is not JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Where reading stopped, in bytes from the start of the text.
    pub offset: usize,
    /// What was expected there.
    pub message: &'static str,
}

/// Reads a whole JSON text.
///
/// # Errors
/// The text is over [`SIZE_LIMIT`], or is not JSON. Depth is never an error.
pub fn parse(text: &str) -> Result<Document<'_>, SyntaxError> {
    if text.len() > SIZE_LIMIT {
        return Err(SyntaxError {
            offset: 0,
            message: "expected at most 2 MiB of JSON",
        });
    }
    parse_to_depth(text, DEPTH_LIMIT)
}

/// Reads a JSON text of any length, in which `depth` lists and objects may lie inside each other.
///
/// # Errors
/// The text is not JSON. Depth is never an error.
pub fn parse_to_depth(text: &str, depth: usize) -> Result<Document<'_>, SyntaxError> {
    scanner::document(text, depth)
}

impl<'j> Value<'j> {
    /// Whether this is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// The string, if this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value, if this is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The items, if this is a list.
    pub fn as_list(&self) -> Option<&[Value<'j>]> {
        match self {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// The entries, if this is an object.
    pub fn as_object(&self) -> Option<&Object<'j>> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The number, if this is a whole one that fits and is not negative, however it is written:
    /// `12`, `12.0` and `1.2e1` are the same.
    pub fn as_unsigned(&self) -> Option<u32> {
        match self {
            Value::Number(written) => number::whole(written),
            _ => None,
        }
    }

    /// What to call this in a problem: "expected text, found a list".
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
        }
    }
}

impl<'j> Object<'j> {
    /// The value of a key; of several, the last, as `JSON.parse` has it.
    pub fn get(&self, key: &str) -> Option<&Value<'j>> {
        let mut entries = self.0.iter().rev();
        entries.find(|entry| entry.0 == key).map(|entry| &entry.1)
    }

    /// Every entry in the order of the text, repeated keys as often as they are written.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value<'j>)> {
        self.0.iter().map(|entry| (&*entry.0, &entry.1))
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many entries there are, repeated keys counted each time.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl SyntaxError {
    /// The place as an editor shows it, both from 1: the line, and the character in it.
    pub fn line_and_column(&self, text: &str) -> (u32, u32) {
        let (mut line, mut column) = (1, 1);
        for (at, char) in text.char_indices() {
            if at >= self.offset {
                break;
            }
            column += 1;
            if char == '\n' {
                line += 1;
                column = 1;
            }
        }
        (line, column)
    }
}
