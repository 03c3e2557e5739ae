//! From text to values: one pass, strings borrowed as they stand, recursion as deep as the limit.

use std::borrow::Cow;

use super::{Document, Object, SyntaxError, Value};

/// What was expected where reading stopped.
pub(super) type Expected = &'static str;

pub(super) fn document(text: &str, depth_limit: usize) -> Result<Document<'_>, SyntaxError> {
    let mut scanner = Scanner {
        text,
        depth_limit,
        at: 0,
        too_deep: 0,
        items: Vec::new(),
        entries: Vec::new(),
    };
    match scanner.document() {
        Ok(value) => Ok(Document {
            value,
            too_deep: scanner.too_deep,
        }),
        Err(message) => Err(SyntaxError {
            offset: scanner.at,
            message,
        }),
    }
}

pub(super) struct Scanner<'j> {
    pub(super) text: &'j str,
    depth_limit: usize,
    /// The next byte to read; when reading fails, the byte at fault.
    pub(super) at: usize,
    too_deep: u32,
    /// The items of lists that have not ended, those of the innermost last.
    items: Vec<Value<'j>>,
    /// The entries of objects that have not ended, those of the innermost last.
    entries: Vec<(Cow<'j, str>, Value<'j>)>,
}

impl<'j> Scanner<'j> {
    fn document(&mut self) -> Result<Value<'j>, Expected> {
        if self.text.starts_with('\u{FEFF}') {
            self.at = '\u{FEFF}'.len_utf8();
        }
        let value = self.value(0)?;
        match self.token() {
            None => Ok(value),
            Some(_) => Err("expected the end of the text"),
        }
    }

    /// One value that lies inside `depth` others.
    fn value(&mut self, depth: usize) -> Result<Value<'j>, Expected> {
        match self.token() {
            Some(b'[' | b'{') if depth == self.depth_limit => {
                self.too_deep += 1;
                self.pass_over()?;
                Ok(Value::Null)
            }
            Some(b'[') => self.list(depth),
            Some(b'{') => self.object(depth),
            _ => self.scalar(),
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value<'j>, Expected> {
        self.at += 1;
        let first = self.items.len();
        let mut more = !self.ends(b']');
        while more {
            let item = self.value(depth + 1)?;
            self.items.push(item);
            more = self.continues(b']')?;
        }
        Ok(Value::List(taken(&mut self.items, first)))
    }

    fn object(&mut self, depth: usize) -> Result<Value<'j>, Expected> {
        self.at += 1;
        let first = self.entries.len();
        let mut more = !self.ends(b'}');
        while more {
            let entry = (self.key()?, self.value(depth + 1)?);
            self.entries.push(entry);
            more = self.continues(b'}')?;
        }
        Ok(Value::Object(Object(taken(&mut self.entries, first))))
    }

    /// Passes over a list or an object, holding it to the same grammar. The brackets still open
    /// are kept on the heap, so no nesting is too deep for this.
    fn pass_over(&mut self) -> Result<(), Expected> {
        let mut open = Vec::new();
        loop {
            let close = match self.token() {
                Some(b'[') => b']',
                Some(b'{') => b'}',
                _ => 0,
            };
            if close == 0 {
                self.scalar()?;
            } else {
                self.at += 1;
                if !self.ends(close) {
                    open.push(close);
                    if close == b'}' {
                        self.key()?;
                    }
                    continue;
                }
            }
            // A value is complete, and perhaps with it what holds it.
            loop {
                let Some(&close) = open.last() else {
                    return Ok(());
                };
                if self.continues(close)? {
                    if close == b'}' {
                        self.key()?;
                    }
                    break;
                }
                open.pop();
            }
        }
    }

    fn key(&mut self) -> Result<Cow<'j, str>, Expected> {
        if self.token() != Some(b'"') {
            return Err("expected a key in double quotes");
        }
        let key = self.string()?;
        if self.token() != Some(b':') {
            return Err("expected a colon after the key");
        }
        self.at += 1;
        Ok(key)
    }

    /// Whether a list or an object ends here, before its first item.
    fn ends(&mut self, close: u8) -> bool {
        let ends = self.token() == Some(close);
        self.at += usize::from(ends);
        ends
    }

    /// Whether another item follows the one just read, rather than the closing bracket.
    fn continues(&mut self, close: u8) -> Result<bool, Expected> {
        let found = self.token();
        if found == Some(b',') || found == Some(close) {
            self.at += 1;
            Ok(found == Some(b','))
        } else if close == b']' {
            Err("expected a comma or a closing square bracket")
        } else {
            Err("expected a comma or a closing brace")
        }
    }

    fn scalar(&mut self) -> Result<Value<'j>, Expected> {
        match self.peek() {
            Some(b'"') => self.string().map(Value::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            _ => Err("expected a value"),
        }
    }

    fn word(&mut self, word: &str, value: Value<'j>) -> Result<Value<'j>, Expected> {
        for byte in word.bytes() {
            if self.peek() != Some(byte) {
                return Err("expected a value");
            }
            self.at += 1;
        }
        Ok(value)
    }

    fn number(&mut self) -> Result<Value<'j>, Expected> {
        let start = self.at;
        self.takes(|byte| byte == b'-');
        // A number may be 0 or begin with another digit; after a 0 no digit may follow.
        if !self.takes(|byte| byte == b'0') {
            self.digits()?;
        }
        if self.takes(|byte| byte == b'.') {
            self.digits()?;
        }
        if self.takes(|byte| matches!(byte, b'e' | b'E')) {
            self.takes(|byte| matches!(byte, b'+' | b'-'));
            self.digits()?;
        }
        Ok(Value::Number(self.since(start)))
    }

    fn digits(&mut self) -> Result<(), Expected> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start {
            return Err("expected a digit");
        }
        Ok(())
    }

    /// Takes the next byte if it is one of those.
    pub(super) fn takes(&mut self, one: fn(u8) -> bool) -> bool {
        let takes = self.peek().is_some_and(one);
        self.at += usize::from(takes);
        takes
    }

    /// The next byte that isn't white space; it stays to be read.
    fn token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn since(&self, start: usize) -> &'j str {
        self.text.get(start..self.at).unwrap_or_default()
    }
}

/// Takes what was read since `first`, in a place of just its size: grown one by one, a text of nothing but short lists
/// would take forty times its size.
fn taken<T>(read: &mut Vec<T>, first: usize) -> Box<[T]> {
    read.split_off(first.min(read.len())).into_boxed_slice()
}
