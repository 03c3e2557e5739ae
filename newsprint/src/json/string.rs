//! Strings: borrowed as they stand, or written anew once an escape is met.

use std::borrow::Cow;

use super::run::run;
use super::scanner::{Expected, Scanner};

impl<'j> Scanner<'j> {
    /// The string whose opening quote is the next byte.
    pub(super) fn string(&mut self) -> Result<Cow<'j, str>, Expected> {
        self.at += 1;
        let plain = self.plain();
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Ok(Cow::Borrowed(plain));
        }
        let mut text = String::from(plain);
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => self.escape(&mut text)?,
                Some(_) => return Err("expected control characters in text to be escaped"),
                None => return Err("expected the text's closing quote"),
            }
            text.push_str(self.plain());
        }
        self.at += 1;
        Ok(Cow::Owned(text))
    }

    /// The part of a string up to whatever isn't plain text. It ends at an ASCII byte or at the
    /// end, so always between characters.
    fn plain(&mut self) -> &'j str {
        let start = self.at;
        let bytes = self.text.as_bytes().get(start..).unwrap_or_default();
        self.at += run(bytes);
        self.since(start)
    }

    fn escape(&mut self, text: &mut String) -> Result<(), Expected> {
        self.at += 1;
        let char = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                let char = self.code_point()?;
                text.push(char);
                return Ok(());
            }
            _ => return Err("expected a known escape"),
        };
        self.at += 1;
        text.push(char);
        Ok(())
    }

    /// The character of one `\u` escape, or of two that are a surrogate pair.
    fn code_point(&mut self) -> Result<char, Expected> {
        let first = self.unit()?;
        let after_first = self.at;
        if (0xD800..0xDC00).contains(&first)
            && self.takes(|byte| byte == b'\\')
            && self.takes(|byte| byte == b'u')
        {
            let second = self.unit()?;
            if (0xDC00..0xE000).contains(&second) {
                let pair = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(pair).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
        // Half a pair, or no surrogate at all; whatever came next is read by itself.
        self.at = after_first;
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// The four hexadecimal digits of a `\u` escape.
    fn unit(&mut self) -> Result<u32, Expected> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            unit = unit * 16 + digit.ok_or("expected four hexadecimal digits")?;
            self.at += 1;
        }
        Ok(unit)
    }
}
