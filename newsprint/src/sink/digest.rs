//! A fingerprint of what is drawn: equal markup, equal fingerprint, in every release that writes the same version.

use super::{Key, Sink};
use crate::markup::attr::present;
use crate::markup::{Attr, Name, Tag};

/// The version of the format, the first character of every written fingerprint.
///
/// Version 1: a 64-bit state, begun at `0xcbf29ce484222325`; each 8 bytes of a field, little-endian and filled
/// with zeros, are mixed in by `state = (state ^ word) × 0x9e3779b97f4a7c15 (mod 2^64); state ^= state >> 32`, then the
/// field's length. Fields: a byte for the kind of event (1 open, 2 attribute, 3 text, 4 close)
/// with the tag's or attribute's name, and the value or text. It guards against staleness, not against
/// forgery: who can write the attribute can write the page.
pub const VERSION: char = '1';

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// A finished fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(u64);

/// How many characters a written fingerprint has.
pub const WRITTEN_LENGTH: usize = 17;

impl Fingerprint {
    /// Reads the written form; nothing if it is of another version.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(VERSION)?.as_bytes();
        let value = digits.iter().try_fold(0, |value: u64, byte| {
            let digit = match byte {
                b'0'..=b'9' => byte - b'0',
                b'a'..=b'f' => byte - b'a' + 10,
                _ => return None,
            };
            Some(value << 4 | u64::from(digit))
        });
        value
            .filter(|_| text.len() == WRITTEN_LENGTH)
            .map(Fingerprint)
    }

    /// The version, then sixteen hexadecimal digits.
    pub fn to_bytes(self) -> [u8; WRITTEN_LENGTH] {
        let mut bytes = [b'0'; WRITTEN_LENGTH];
        let mut rest = self.0;
        for byte in bytes.iter_mut().rev() {
            let digit = (rest & 15) as u8;
            *byte = if digit < 10 {
                b'0' + digit
            } else {
                b'a' - 10 + digit
            };
            rest >>= 4;
        }
        if let Some(first) = bytes.first_mut() {
            *first = VERSION as u8;
        }
        bytes
    }

    /// Appends the written form.
    pub fn write(self, out: &mut String) {
        out.extend(self.to_bytes().iter().map(|byte| char::from(*byte)));
    }
}

/// A fingerprint in the making.
#[derive(Clone, Debug)]
pub struct Digest {
    state: u64,
}

impl Default for Digest {
    fn default() -> Self {
        Digest { state: SEED }
    }
}

impl Digest {
    fn mix(&mut self, word: u64) {
        self.state = (self.state ^ word).wrapping_mul(MULTIPLIER);
        self.state ^= self.state >> 32;
    }

    /// Adds a run of bytes with its length.
    pub fn field(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        for word in words {
            self.mix(u64::from_le_bytes(*word));
        }
        if !rest.is_empty() {
            let mut word = 0;
            for byte in rest.iter().rev() {
                word = word << 8 | u64::from(*byte);
            }
            self.mix(word);
        }
        self.mix(bytes.len() as u64);
    }

    /// What has been drawn so far, as a fingerprint.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint(self.state)
    }

    fn event(&mut self, kind: u8, name: &str) {
        self.mix(u64::from(kind));
        self.field(name.as_bytes());
    }

    /// An element begins; its attributes come next.
    pub(super) fn begin(&mut self, tag: Tag) {
        self.event(1, tag.name());
    }

    /// An attribute with its value.
    pub(super) fn attribute(&mut self, name: Name, value: &str) {
        if name.is_content() {
            self.event(2, name.text());
            self.field(value.as_bytes());
        }
    }
}

/// Sections nested in what is drawn count like any other element here; the sinks that write
/// fingerprints keep one digest for each section instead.
impl Sink for Digest {
    fn section(&mut self, _key: Key<'_>, _frame: bool) {}

    fn open(&mut self, tag: Tag, attrs: &[Attr<'_>]) {
        self.begin(tag);
        for attr in present(attrs) {
            self.attribute(attr.name, &attr.value());
        }
    }

    fn text(&mut self, text: &str) {
        self.mix(3);
        self.field(text.as_bytes());
    }

    fn close(&mut self, _tag: Tag) {
        self.mix(4);
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn what_was_written_is_read_and_nothing_else() {
        for value in [0, 1, 0xcbf2_9ce4_8422_2325, u64::MAX] {
            let mut written = String::new();
            Fingerprint(value).write(&mut written);
            assert_eq!(Fingerprint::read(&written), Some(Fingerprint(value)));
            for other in [
                written.replacen('1', "0", 1),
                written.to_uppercase() + "F",
                written.clone() + "0",
                format!("1+{}", written.get(2..).unwrap_or_default()),
                written.get(..16).unwrap_or_default().to_owned(),
                String::new(),
            ] {
                assert_eq!(Fingerprint::read(&other), None, "{other}");
            }
        }
    }
}
