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
pub struct Html {
    bytes: Vec<u8>,
    stamps: Stamps<usize>,
    whole: Digest,
}

/// How many bytes there is room for at first, and for each block: most pages are no longer, and a text that grows is
/// moved each time.
const USUAL_LENGTH: usize = 16 * 1024;
const USUAL_BLOCK: usize = 512;

impl Default for Html {
    fn default() -> Self {
        Html::with_room(0)
    }
}

impl Html {
    /// A sink with room for a page of so many blocks; it takes any other, too.
    pub fn with_room(blocks: usize) -> Self {
        Html {
            bytes: Vec::with_capacity(USUAL_LENGTH + blocks * USUAL_BLOCK),
            stamps: Stamps::default(),
            whole: Digest::default(),
        }
    }

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
            let (before, from) = rest.split_at_checked(plain(rest)).unwrap_or((rest, &[]));
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
        self.push(name.start());
        self.escape(value, true);
        self.push("\"");
    }
}

impl Sink for Html {
    fn section(&mut self, key: Key<'_>, frame: bool) {
        self.stamps.section(key, frame);
    }

    fn open(&mut self, tag: Tag, attrs: &[Attr<'_>]) {
        let section = self.stamps.open(tag);
        self.push(tag.start());
        for attr in present(attrs) {
            let value = attr.value();
            self.stamps.attribute(attr.name, &value);
            self.attribute(attr.name, &value);
        }
        if let Some(section) = section {
            self.whole.field(section.key.as_bytes());
            if !section.key.is_empty() {
                self.attribute(Name::DataKey, &section.key);
            }
            self.push(Name::DataDigest.start());
            self.stamps.place(self.bytes.len());
            self.bytes.extend_from_slice(&[b' '; WRITTEN_LENGTH]);
            self.push("\"");
        }
        self.push(">");
    }

    fn text(&mut self, text: &str) {
        self.stamps.text(text);
        self.escape(text, false);
    }

    fn close(&mut self, tag: Tag) {
        if !tag.is_void() {
            self.push(tag.end());
        }
        if let Some((place, fingerprint)) = self.stamps.close(tag) {
            let written = fingerprint.to_bytes();
            self.whole.field(&written);
            if let Some(digest) = self.bytes.get_mut(place..place + WRITTEN_LENGTH) {
                digest.copy_from_slice(&written);
            }
        }
    }
}

/// How many bytes at the start are written as they are.
fn plain(bytes: &[u8]) -> usize {
    const STEP: usize = 16;
    let (steps, _) = bytes.as_chunks::<STEP>();
    // Without a way out in the middle of a step, so that a compiler can look at all its bytes at once.
    let stops = |step: &[u8; STEP]| step.iter().fold(false, |any, byte| any | is_special(*byte));
    let clear = match steps.iter().position(stops) {
        Some(clear) => clear * STEP,
        // The last step, which overlaps the one before, goes to the end.
        None if bytes.last_chunk().is_some_and(|last| !stops(last)) => return bytes.len(),
        None => steps.len() * STEP,
    };
    let mut rest = bytes.iter().skip(clear);
    let last = rest.position(|byte| is_special(*byte));
    last.map_or(bytes.len(), |last| clear + last)
}

/// Whether a byte may have to be escaped; 0xC2 begins a no-break space, and much else. Nothing here is skipped, so that
/// many bytes can be asked at once.
fn is_special(byte: u8) -> bool {
    (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == 0xC2)
}

#[cfg(test)]
mod tests {
    use super::{is_special, plain};

    #[test]
    fn many_at_a_time_are_told_as_one_by_one() {
        for byte in 0..=u8::MAX {
            for length in 0..50 {
                for place in 0..=length {
                    let mut bytes = vec![b'a'; length];
                    bytes.insert(place, byte);
                    let wanted = if is_special(byte) { place } else { length + 1 };
                    assert_eq!(plain(&bytes), wanted, "{byte} at {place} of {length}");
                }
            }
        }
    }
}
