//! Writes JSON that may stand inside a script element.

use crate::text::push_number;

/// An object that is being written. It ends when it is dropped.
pub(super) struct Object<'o> {
    out: &'o mut String,
    empty: bool,
}

impl<'o> Object<'o> {
    pub(super) fn begin(out: &'o mut String) -> Self {
        out.push('{');
        Object { out, empty: true }
    }

    fn key(&mut self, key: &str) -> &mut String {
        if !self.empty {
            self.out.push(',');
        }
        self.empty = false;
        string(key, self.out);
        self.out.push(':');
        self.out
    }

    pub(super) fn text(&mut self, key: &str, text: &str) {
        string(text, self.key(key));
    }

    /// Nothing, where there is no text.
    pub(super) fn some(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    pub(super) fn number(&mut self, key: &str, number: Option<u32>) {
        if let Some(number) = number {
            push_number(self.key(key), number);
        }
    }

    pub(super) fn no(&mut self, key: &str) {
        self.key(key).push_str("false");
    }

    pub(super) fn object(&mut self, key: &str, write: impl FnOnce(Object<'_>)) {
        write(Object::begin(self.key(key)));
    }

    /// A list of what each item writes; nothing, where there are no items.
    pub(super) fn list<T>(&mut self, key: &str, items: &[T], write: impl Fn(&T, &mut String)) {
        if items.is_empty() {
            return;
        }
        let out = self.key(key);
        for (place, item) in items.iter().enumerate() {
            out.push(if place == 0 { '[' } else { ',' });
            write(item, out);
        }
        out.push(']');
    }
}

impl Drop for Object<'_> {
    fn drop(&mut self) {
        self.out.push('}');
    }
}

/// Writes a string. What could end a script element, open a comment in it, or is a line end to old scripts is
/// written by its number.
pub(super) fn string(text: &str, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\0'..='\u{1F}' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(char)));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}
