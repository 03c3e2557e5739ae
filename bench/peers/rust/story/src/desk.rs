//! What every reader shares: the base of addresses, what was wrong, and the plain values.

use crate::address::{address, is_web};
use crate::model::Problem;
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;

#[derive(Default)]
pub(crate) struct Desk {
    pub base: RefCell<Option<String>>,
    pub problems: RefCell<Vec<Problem>>,
    pub slots: RefCell<HashSet<String>>,
    /// The level of the body's last heading.
    pub level: Cell<u8>,
}

/// Text without controls and overrides of direction.
pub(crate) fn clean(text: &str) -> String {
    let stays = |letter: &char| match letter {
        '\n' | '\t' => true,
        '\u{202a}'..='\u{202e}' | '\u{fdd0}'..='\u{fdef}' => false,
        letter => !letter.is_control() && u32::from(*letter) & 0xfffe != 0xfffe,
    };
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(stays).collect()
}

/// The items of a list; a single value is a list of one, nothing an empty one.
pub(crate) fn items(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        Value::Null => &[],
        Value::String(text) if text.is_empty() => &[],
        single => std::slice::from_ref(single),
    }
}

/// The member `key` of an object, or the value itself where it isn't one.
pub(crate) fn obvious<'v>(value: &'v Value, key: &str) -> &'v Value {
    if value.is_object() { &value[key] } else { value }
}

/// A value as text; numbers, too.
pub(crate) fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

impl Desk {
    pub fn problem(&self, path: &str, message: &str) {
        let (path, message) = (path.to_owned(), message.to_owned());
        self.problems.borrow_mut().push(Problem { path, message });
    }

    pub fn expected(&self, path: &str, what: &str, found: &Value) {
        match found {
            Value::Null => self.problem(path, &format!("expected {what}")),
            found => self.problem(path, &format!("expected {what}, found {found}")),
        }
    }

    /// Visible words, trimmed.
    pub fn words(&self, value: &Value, path: &str) -> Option<String> {
        if value.is_null() {
            return None;
        }
        let Some(text) = text_of(value) else {
            if !value.as_array().is_some_and(Vec::is_empty) {
                self.expected(path, "text", value);
            }
            return None;
        };
        let words = clean(&text).trim().to_owned();
        (!words.is_empty()).then_some(words)
    }

    /// An address that may be followed.
    pub fn url(&self, value: &Value, path: &str) -> Option<String> {
        let text = value.as_str().filter(|text| !text.is_empty());
        if value.is_null() || (value.is_string() && text.is_none()) {
            return None;
        }
        let url = text.and_then(|text| address(text, self.base.borrow().as_deref(), is_web));
        if url.is_none() {
            self.expected(path, "an http or https address", value);
        }
        url
    }

    /// A whole number over 0.
    pub fn number(&self, value: &Value, path: &str) -> Option<u32> {
        let digits = text_of(value)?;
        let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
        let number = digits.parse().ok().filter(|number| *number > 0);
        if number.is_none() {
            self.expected(path, "a whole number", value);
        }
        number
    }
}
