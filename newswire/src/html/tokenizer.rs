//! HTML to tags and text, by the tokenization rules of the HTML standard (section 13.2.5).
//!
//! The same reads the XML of feeds, where fewer references mean a character.
//! What draws nothing (comments, doctypes, processing instructions) is passed over. Every byte is
//! looked at a fixed number of times.

mod tag;

use super::entity;
pub use tag::Tag;
use tag::ends_name;

/// How text is read until the end tag that closes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Tags, and references to characters.
    Data,
    /// References to characters, no tags: `<textarea>`, `<title>`.
    Escapable,
    /// Neither: `<style>`, `<xmp>`, `<iframe>`.
    Raw,
    /// Neither, and comments may hide an end tag: `<script>`.
    Script,
    /// Neither, and nothing ends it: `<plaintext>`.
    Plain,
}

/// Where in the HTML the reading is.
pub struct Tokenizer<'h> {
    html: &'h str,
    at: usize,
    content: Content,
    /// The element whose end tag ends what isn't data.
    within: &'h str,
    /// Where the last tag begins.
    tag_at: usize,
    /// Whether `<![CDATA[` opens text: inside SVG and MathML.
    pub foreign: bool,
    /// Whether references to characters are those that XML has, so that all others stay as they are.
    xml: bool,
}

impl<'h> Tokenizer<'h> {
    /// At the beginning.
    pub fn new(html: &'h str) -> Tokenizer<'h> {
        Tokenizer {
            html,
            at: 0,
            content: Content::Data,
            within: "",
            tag_at: 0,
            foreign: false,
            xml: false,
        }
    }

    /// At the beginning of XML.
    pub fn xml(xml: &'h str) -> Tokenizer<'h> {
        Tokenizer {
            foreign: true,
            xml: true,
            ..Tokenizer::new(xml)
        }
    }

    /// How many bytes have been read.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Where the tag that was read last begins.
    pub fn tag_position(&self) -> usize {
        self.tag_at
    }

    /// What follows is read so, until the end tag of that name.
    pub fn read_as(&mut self, content: Content, within: &'h str) {
        self.content = content;
        self.within = within;
    }

    /// Adds the text up to the next tag, and answers the tag; none at the end.
    pub fn next(&mut self, text: &mut String) -> Option<Tag<'h>> {
        loop {
            let start = self.at;
            let references = matches!(self.content, Content::Data | Content::Escapable);
            let tags = self.content != Content::Plain;
            while let Some(byte) = self.peek() {
                match byte {
                    b'<' if tags => break,
                    b'&' if references => break,
                    b'\r' | 0 => break,
                    _ => self.at += 1,
                }
            }
            text.push_str(self.slice(start, self.at));
            match self.peek()? {
                b'<' => {
                    if let Some(tag) = self.after_less_than(text) {
                        return Some(tag);
                    }
                }
                b'&' => self.reference(text, false),
                b'\r' => self.line_end(text),
                _ => {
                    // The tree leaves a NUL out of HTML's own elements, and so do we everywhere;
                    // what isn't data has a replacement in its place.
                    self.at += 1;
                    if self.content != Content::Data {
                        text.push('\u{FFFD}');
                    }
                }
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.html.as_bytes().get(self.at).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &'h str {
        self.html.get(from..to).unwrap_or_default()
    }

    /// What has not been read, wherever in a character that begins.
    fn rest(&self) -> &'h [u8] {
        self.html.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// CR, alone or before LF, is LF.
    fn line_end(&mut self, text: &mut String) {
        self.at += 1;
        if self.peek() != Some(b'\n') {
            text.push('\n');
        }
    }

    /// Adds what was read since `start`, in which only line ends and NULs change.
    fn as_it_stands(&self, start: usize, text: &mut String) {
        let mut chars = self.slice(start, self.at).chars().peekable();
        while let Some(char) = chars.next() {
            match char {
                '\r' if chars.peek() == Some(&'\n') => {}
                '\r' => text.push('\n'),
                '\0' => text.push('\u{FFFD}'),
                _ => text.push(char),
            }
        }
    }

    fn reference(&mut self, text: &mut String, in_attribute: bool) {
        let rest = self.rest();
        if self.xml && !entity::is_of_xml(rest) {
            text.push('&');
            self.at += 1;
        } else {
            self.at += entity::decode(rest, in_attribute, text);
        }
    }

    /// Reads on from a `<`: a tag, or something that draws nothing, or text after all.
    fn after_less_than(&mut self, text: &mut String) -> Option<Tag<'h>> {
        let rest = self.rest();
        if self.content != Content::Data {
            if self.content == Content::Script && rest.starts_with(b"<!--") {
                self.script_comment(text);
                return None;
            }
            return self.closing(text);
        }
        match (rest.get(1), rest.get(2)) {
            (Some(b'a'..=b'z' | b'A'..=b'Z'), _) => self.tag(1),
            (Some(b'/'), Some(b'a'..=b'z' | b'A'..=b'Z')) => self.tag(2),
            (Some(b'/'), Some(b'>')) => {
                self.at += 3;
                None
            }
            (Some(b'!'), _) => {
                self.declaration(text);
                None
            }
            (Some(b'?'), _) | (Some(b'/'), Some(_)) => {
                self.skip_past(b">");
                None
            }
            _ => {
                self.literal(text);
                None
            }
        }
    }

    /// The `<` is text.
    fn literal(&mut self, text: &mut String) {
        self.at += 1;
        text.push('<');
    }

    /// In what isn't data: the end tag that was waited for, else text.
    fn closing(&mut self, text: &mut String) -> Option<Tag<'h>> {
        if !self.ends_here("</") {
            self.literal(text);
            return None;
        }
        self.content = Content::Data;
        self.tag(2)
    }

    /// Whether `mark`, the name waited for, and the end of a name stand here.
    fn ends_here(&self, mark: &str) -> bool {
        let rest = self.rest();
        let end = mark.len() + self.within.len();
        rest.starts_with(mark.as_bytes())
            && rest
                .get(mark.len()..end)
                .is_some_and(|name| name.eq_ignore_ascii_case(self.within.as_bytes()))
            && rest.get(end).is_some_and(|byte| ends_name(*byte))
    }

    /// Takes over a comment in a script, whose end tag counts unless `<script` stands before it.
    fn script_comment(&mut self, text: &mut String) {
        let start = self.at;
        let mut inner = false;
        self.at += 2;
        // The dashes of `<!--` may be those of `-->`.
        loop {
            let rest = self.rest();
            match rest.first() {
                None => break,
                Some(b'-') if rest.starts_with(b"-->") => {
                    self.at += 3;
                    break;
                }
                Some(b'<') if !inner && self.ends_here("</") => break,
                Some(b'<') if !inner && self.ends_here("<") => inner = true,
                Some(b'<') if inner && self.ends_here("</") => inner = false,
                _ => {}
            }
            self.at += 1;
        }
        self.as_it_stands(start, text);
    }

    /// `<!`: a comment, a doctype, or in foreign content text as it stands.
    fn declaration(&mut self, text: &mut String) {
        let rest = self.rest();
        if rest.starts_with(b"<!--") {
            self.comment();
        } else if self.foreign && rest.starts_with(b"<![CDATA[") {
            self.at += 9;
            let start = self.at;
            while !self.rest().is_empty() && !self.rest().starts_with(b"]]>") {
                self.at += 1;
            }
            self.as_it_stands(start, text);
            self.skip_past(b"]]>");
        } else if self.xml {
            self.skip_declarations();
        } else {
            self.skip_past(b">");
        }
    }

    /// A comment ends at `-->` or `--!>`, at once at `<!-->` and `<!--->`, and at the end of all.
    fn comment(&mut self) {
        self.at += 4;
        let rest = self.rest();
        if rest.starts_with(b">") {
            self.at += 1;
            return;
        }
        if rest.starts_with(b"->") {
            self.at += 2;
            return;
        }
        loop {
            let rest = self.rest();
            if rest.is_empty() {
                return;
            }
            for end in ["-->", "--!>"] {
                if rest.starts_with(end.as_bytes()) {
                    self.at += end.len();
                    return;
                }
            }
            self.at += 1;
        }
    }
}
