//! Markup as text, byte for byte as a browser would serialise the same nodes.

use super::digest::WRITTEN_LENGTH;
use super::stamp::Stamps;
use super::{Digest, Fingerprint, Key, Sink};
use crate::markup::attr::present;
use crate::markup::{Attr, Name, Tag};

/// A sink that writes HTML.
///
/// Escapes as the [HTML fragment serialisation algorithm](https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments):
/// `&`, `<`, `>` and no-break spaces, and `"` in attributes.
#[derive(Default)]
pub struct Html {
    bytes: Vec<u8>,
    stamps: Stamps<usize>,
    whole: Digest,
}

impl Html {
    /// The markup drawn so far.
    pub fn into_string(self) -> String {
        match String::from_utf8(self.bytes) {
            Ok(text) => text,
            // Only whole strings are ever written, so this is never reached; it keeps what it can all the same.
            Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
        }
    }

    /// A fingerprint of the page, made of those of its sections and their keys: what an `ETag` is made of.
    pub fn fingerprint(&self) -> Fingerprint {
        self.whole.fingerprint()
    }

    fn push(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn escape(&mut self, text: &str, quotes: bool) {
        let mut bytes = text.bytes().peekable();
        while let Some(byte) = bytes.next() {
            match byte {
                b'&' => self.push("&amp;"),
                b'<' => self.push("&lt;"),
                b'>' => self.push("&gt;"),
                b'"' if quotes => self.push("&quot;"),
                // U+00A0 is 0xC2 0xA0 in UTF-8.
                0xC2 if bytes.peek() == Some(&0xA0) => {
                    bytes.next();
                    self.push("&nbsp;");
                }
                other => self.bytes.push(other),
            }
        }
    }

    fn attribute(&mut self, name: Name, value: &str) {
        self.push(" ");
        self.push(name.text());
        self.push("=\"");
        self.escape(value, true);
        self.push("\"");
    }
}

impl Sink for Html {
    fn section(&mut self, key: Key<'_>, frame: bool) {
        self.stamps.section(key, frame);
    }

    fn open(&mut self, tag: Tag, attrs: &[Attr<'_>]) {
        self.push("<");
        self.push(tag.name());
        for attr in present(attrs) {
            self.attribute(attr.name, &attr.value());
        }
        let section = self.stamps.take_next().map(|section| {
            self.whole.field(section.key.as_bytes());
            if !section.key.is_empty() {
                self.attribute(Name::DataKey, &section.key);
            }
            self.push(" ");
            self.push(Name::DataDigest.text());
            self.push("=\"");
            let place = self.bytes.len();
            self.bytes.extend_from_slice(&[b' '; WRITTEN_LENGTH]);
            self.push("\"");
            place
        });
        self.push(">");
        self.stamps.open(tag, attrs, section);
    }

    fn text(&mut self, text: &str) {
        self.stamps.text(text);
        self.escape(text, false);
    }

    fn close(&mut self, tag: Tag) {
        if !tag.is_void() {
            self.push("</");
            self.push(tag.name());
            self.push(">");
        }
        if let Some((place, fingerprint)) = self.stamps.close(tag) {
            self.whole.field(&fingerprint.to_bytes());
            for (to, from) in self
                .bytes
                .iter_mut()
                .skip(place)
                .zip(fingerprint.to_bytes())
            {
                *to = from;
            }
        }
    }
}
