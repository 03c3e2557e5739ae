//! Text that can't fool the reader: what controls a screen or reverses a sentence is taken out.

mod clean;
mod cut;
mod direction;
mod ranges;

use std::ops::Deref;

pub use clean::clean;
pub(crate) use cut::{after, cut, pieces};
pub use direction::first_strong_is_rtl;
use ranges::{is_invisible, is_space};

/// Text that says something: clean, without space at its ends, and with something to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    /// Cleans and trims a text; `None` if nothing visible is left.
    pub fn new(text: &str) -> Option<Words> {
        let clean = clean(text);
        let trimmed = clean.trim_matches(is_space);
        (!is_blank(trimmed)).then(|| Words(String::from(trimmed)))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Words> for String {
    fn from(words: Words) -> String {
        words.0
    }
}

impl Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Words {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Whether a reader would see nothing: no characters, or only spaces and invisible ones.
pub fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|char| !char.is_ascii_graphic() && (is_space(char) || is_invisible(char)))
}

/// Writes a number in decimal digits; what `core::fmt` would add to the module is saved.
pub fn push_number(out: &mut String, number: u32) {
    if number > 9 {
        push_number(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// The first `chars` characters of a text, or all of it.
pub fn clip(text: &str, chars: usize) -> &str {
    let end = text.char_indices().nth(chars).map(|(end, _)| end);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// How long JavaScript thinks a text is: its length in UTF-16 code units.
pub fn utf16_len(text: &str) -> u32 {
    // A character takes a unit for its first byte, and another if it needs four bytes.
    let units = |byte: u8| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0);
    text.bytes().map(units).sum()
}
