//! Native JSON while it is being written.

/// One value of the native JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Draft {
    /// `true` or `false`.
    Bool(bool),
    /// A whole number: a width, a level, a number of seconds.
    Number(u32),
    /// A string. Text, never markup.
    Text(String),
    /// An array.
    List(Vec<Draft>),
    /// An object: its members in the order they were set.
    Object(Vec<(&'static str, Draft)>),
}

impl Draft {
    /// An object without members.
    pub fn object() -> Draft {
        Draft::Object(Vec::new())
    }

    /// An object with a `type`, as every block of a body has it.
    pub fn block(kind: &str) -> Draft {
        Draft::object().with("type", kind)
    }

    /// All that are handed over, in a list. One function for all, for the sake of the module's size.
    pub(crate) fn all(drafts: impl IntoIterator<Item = Draft>) -> Vec<Draft> {
        let mut drafts = drafts.into_iter();
        gather(&mut || drafts.next())
    }

    /// The same object with one member more; anything but an object is left as it is.
    pub fn with(mut self, key: &'static str, value: impl Into<Draft>) -> Draft {
        self.put(key, value.into());
        self
    }

    /// Adds a member to an object. One function for all, for the sake of the module's size.
    #[inline(never)]
    fn put(&mut self, key: &'static str, value: Draft) {
        if let Draft::Object(members) = self {
            members.push((key, value));
        }
    }

    /// The same object with one member more, if there is something to say.
    pub fn with_some(self, key: &'static str, value: Option<impl Into<Draft>>) -> Draft {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// The same object without a member.
    pub fn without(mut self, key: &str) -> Draft {
        if let Draft::Object(members) = &mut self {
            members.retain(|(name, _)| *name != key);
        }
        self
    }

    /// Writes this as JSON text.
    pub fn write(&self, out: &mut String) {
        match self {
            Draft::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Draft::Number(number) => newsprint::text::push_number(out, *number),
            Draft::Text(text) => quote(out, text),
            Draft::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Draft::Object(members) => {
                out.push('{');
                for (index, (key, value)) in members.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    quote(out, key);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

#[inline(never)]
fn gather(next: &mut dyn FnMut() -> Option<Draft>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    while let Some(draft) = next() {
        drafts.push(draft);
    }
    drafts
}

/// A JSON string (RFC 8259, section 7): quotes, backslashes and controls are escaped.
fn quote(out: &mut String, text: &str) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    out.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => {
                out.push('\\');
                out.push(char);
            }
            '\u{0}'..='\u{1f}' => {
                let code = char as usize;
                out.push_str("\\u00");
                for digit in [code >> 4, code & 15] {
                    out.push(HEX.get(digit).copied().unwrap_or('0'));
                }
            }
            _ => out.push(char),
        }
    }
    out.push('"');
}

impl From<&str> for Draft {
    fn from(text: &str) -> Draft {
        Draft::Text(text.into())
    }
}

impl From<String> for Draft {
    fn from(text: String) -> Draft {
        Draft::Text(text)
    }
}

impl From<u32> for Draft {
    fn from(number: u32) -> Draft {
        Draft::Number(number)
    }
}

impl From<bool> for Draft {
    fn from(truth: bool) -> Draft {
        Draft::Bool(truth)
    }
}

impl From<Vec<Draft>> for Draft {
    fn from(items: Vec<Draft>) -> Draft {
        Draft::List(items)
    }
}
