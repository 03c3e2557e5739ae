//! One tag: its name, and its attributes with their values decoded.

use super::Tokenizer;

/// How many attributes of one tag are kept.
const ATTRIBUTE_LIMIT: usize = 256;

/// A tag.
#[derive(Debug, Default)]
pub struct Tag<'h> {
    /// As it is written; HTML doesn't tell capitals from small letters.
    pub name: &'h str,
    /// Whether it is an end tag.
    pub ends: bool,
    /// Whether it is written `<name/>`, which counts outside HTML's own elements only.
    pub self_closing: bool,
    /// Names as written, values decoded. Of two with one name, the first counts.
    pub attributes: Vec<(&'h str, String)>,
}

impl<'h> Tokenizer<'h> {
    /// A tag whose name begins `skip` bytes on; none if the HTML ends before the tag does.
    pub(super) fn tag(&mut self, skip: usize) -> Option<Tag<'h>> {
        self.tag_at = self.at;
        self.at += skip;
        let name = self.until(ends_name);
        let mut tag = Tag {
            name,
            ends: skip == 2,
            ..Tag::default()
        };
        loop {
            match self.peek()? {
                b'>' => {
                    self.at += 1;
                    return Some(tag);
                }
                b'/' => {
                    self.at += 1;
                    if self.peek() == Some(b'>') {
                        tag.self_closing = true;
                    }
                }
                byte if is_space(byte) => self.at += 1,
                _ => self.attribute(&mut tag),
            }
        }
    }

    fn attribute(&mut self, tag: &mut Tag<'h>) {
        let start = self.at;
        // An equals sign at the beginning is part of the name.
        self.at += 1;
        self.until(|byte| byte == b'=' || ends_name(byte));
        let name = self.slice(start, self.at);
        self.until(|byte| !is_space(byte));
        let mut value = String::new();
        if self.peek() == Some(b'=') {
            self.at += 1;
            self.until(|byte| !is_space(byte));
            match self.peek() {
                Some(quote @ (b'"' | b'\'')) => {
                    self.at += 1;
                    self.value(&mut value, |byte| byte == quote);
                    self.at += 1;
                }
                Some(b'>') | None => {}
                _ => self.value(&mut value, |byte| byte == b'>' || is_space(byte)),
            }
        }
        if tag.attributes.len() < ATTRIBUTE_LIMIT {
            tag.attributes.push((name, value));
        }
    }

    fn value(&mut self, value: &mut String, ends: impl Fn(u8) -> bool) {
        loop {
            let plain = self.until(|byte| ends(byte) || matches!(byte, b'&' | b'\r' | 0));
            value.push_str(plain);
            match self.peek() {
                Some(byte) if ends(byte) => return,
                None => return,
                Some(b'&') => self.reference(value, true),
                Some(b'\r') => self.line_end(value),
                Some(_) => {
                    self.at += 1;
                    value.push('\u{FFFD}');
                }
            }
        }
    }

    /// Goes on after the next such bytes, or to the end.
    pub(super) fn skip_past(&mut self, end: &[u8]) {
        while self.at < self.html.len() {
            if self.rest().starts_with(end) {
                self.at += end.len();
                return;
            }
            self.at += 1;
        }
    }

    /// Goes on after a declaration of XML, which may have others inside.
    pub(super) fn skip_declarations(&mut self) {
        let mut depth = 0;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'<' => depth += 1,
                b'>' if depth <= 1 => return,
                b'>' => depth -= 1,
                _ => {}
            }
        }
    }

    /// What stands before the next such byte.
    fn until(&mut self, ends: impl Fn(u8) -> bool) -> &'h str {
        let start = self.at;
        while self.peek().is_some_and(|byte| !ends(byte)) {
            self.at += 1;
        }
        self.slice(start, self.at)
    }
}

pub(super) fn ends_name(byte: u8) -> bool {
    byte == b'/' || byte == b'>' || is_space(byte)
}

/// ASCII whitespace, as the standard has it.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0C)
}
