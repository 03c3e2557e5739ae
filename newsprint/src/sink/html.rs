//! Markup as text, byte for byte as a browser would serialise the same nodes.

use super::digest::WRITTEN_LENGTH;
use super::stamp::Stamps;
use super::{Digest, Fingerprint, Key, Sink};
use crate::markup::attr::present;
use crate::markup::{Attr, Name, Tag};
use crate::text::Ends;

/// What may have to be escaped; 0xC2 begins a no-break space, and much else.
const ESCAPED: Ends = Ends {
    at: &[b'&', b'<', b'>', b'"', 0xC2],
    below: 0,
};

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
        let mut rest = text.as_bytes();
        loop {
            let (before, from) = rest
                .split_at_checked(ESCAPED.run(rest))
                .unwrap_or((rest, &[]));
            self.bytes.extend_from_slice(before);
            let (escaped, after) = match from {
                [] => return,
                [b'&', after @ ..] => ("&amp;", after),
                [b'<', after @ ..] => ("&lt;", after),
                [b'>', after @ ..] => ("&gt;", after),
                [b'"', after @ ..] if quotes => ("&quot;", after),
                // U+00A0 in UTF-8.
                [0xC2, 0xA0, after @ ..] => ("&nbsp;", after),
                [other, after @ ..] => {
                    self.bytes.push(*other);
                    ("", after)
                }
            };
            self.push(escaped);
            rest = after;
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
