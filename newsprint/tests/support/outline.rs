//! A sink for people: a node a line, `h1.dm-headline "…"`, and which elements are sections.

use newsprint::markup::{Attr, Name, Tag, attr};
use newsprint::sink::{Key, Sink};

/// Text in quotes, as it is read; what would not be seen is spelled out.
fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        let seen = !letter.is_control()
            && !matches!(letter, '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}');
        match letter {
            '"' => quoted.push_str("\\\""),
            '\n' => quoted.push_str("\\n"),
            _ if seen => quoted.push(letter),
            _ => quoted.extend(letter.escape_unicode()),
        }
    }
    quoted + "\""
}

/// Draws an outline.
#[derive(Default)]
pub(crate) struct Outline {
    lines: Vec<String>,
    depth: usize,
    section: String,
    /// Whether the element opened last has nothing in it yet.
    fresh: bool,
}

impl Outline {
    /// The outline, a node a line.
    pub(crate) fn finish(self) -> String {
        assert_eq!(self.depth, 0, "what is opened is closed");
        self.lines.join("\n") + "\n"
    }

    fn line(&mut self, text: &str) {
        self.lines
            .push(format!("{}{text}", "  ".repeat(self.depth)));
    }
}

impl Sink for Outline {
    fn section(&mut self, key: Key<'_>, frame: bool) {
        assert!(self.section.is_empty(), "a section is one element");
        let mut name = String::new();
        match key {
            // Shorter to read than its fingerprint, and in no test's way.
            Key::Address(address) => name.push_str(address),
            key => key.write(&mut name),
        }
        self.section = match (frame, name.is_empty()) {
            (true, _) => format!("  # frame {name}"),
            (false, true) => String::from("  # section"),
            (false, false) => format!("  # section {name}"),
        };
    }

    fn open(&mut self, tag: Tag, attrs: &[Attr<'_>]) {
        let mut line = String::from(tag.name());
        for attr in attr::present(attrs) {
            let (name, value) = (attr.name(), attr.value());
            match name {
                Name::Class => line.extend(value.split(' ').map(|class| format!(".{class}"))),
                _ if value.is_empty() => line.push_str(&format!(" {}", name.text())),
                _ => line.push_str(&format!(" {}={}", name.text(), quote(&value))),
            }
        }
        line.push_str(&std::mem::take(&mut self.section));
        self.line(&line);
        self.depth += 1;
        self.fresh = true;
    }

    fn text(&mut self, text: &str) {
        assert!(!text.is_empty(), "a text has text in it");
        let text = quote(text);
        match self.lines.last_mut().filter(|_| self.fresh) {
            // Text that begins an element stands beside it.
            Some(line) if !line.contains("  # ") => {
                line.push(' ');
                line.push_str(&text);
            }
            _ => self.line(&text),
        }
        self.fresh = false;
    }

    fn close(&mut self, _tag: Tag) {
        self.depth -= 1;
        self.fresh = false;
    }
}
