//! XML as a tree of elements: what feeds need, and no more.

use newsprint::text::push_number;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::failure;
use newsprint::Failure;

/// How many elements may lie inside each other; of what is inside more only the words stay.
const DEPTH_LIMIT: usize = 64;

/// The prefixes that names get here, whatever a document calls their namespaces.
const NAMESPACES: &[(&str, &str)] = &[
    ("media", "http://search.yahoo.com/mrss"),
    ("content", "http://purl.org/rss/1.0/modules/content"),
    ("dc", "http://purl.org/dc/elements/1.1"),
    ("dcterms", "http://purl.org/dc/terms"),
    ("atom", "http://www.w3.org/2005/Atom"),
    ("rss", "http://purl.org/rss/1.0"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
];

/// One element.
#[derive(Debug, Default)]
pub(super) struct Element<'t> {
    /// The name, with the usual prefix of its namespace; in Atom's and RSS's own without.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) children: Vec<Element<'t>>,
    text: String,
    /// What stands between its tags, as written.
    inner: &'t str,
    /// Where it stands among those of its name.
    index: usize,
}

impl<'t> Element<'t> {
    /// The first child of that name.
    pub(super) fn child(&self, name: &str) -> Option<&Element<'t>> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All children of that name.
    pub(super) fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element<'t>> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// An attribute that says anything.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut found = self.attributes.iter().filter(|(known, _)| known == name);
        let value = found.next().map(|(_, value)| value.trim_ascii());
        value.filter(|value| !value.is_empty())
    }

    /// The text in it, markup that wasn't escaped included.
    pub(super) fn content(&self) -> &str {
        if self.children.is_empty() {
            &self.text
        } else {
            self.inner
        }
    }

    /// The text of the first child of that name, if it says anything.
    pub(super) fn text_of(&self, name: &str) -> Option<&str> {
        let named = self.children.iter().filter(|child| child.name == name);
        let mut texts = named.map(|child| child.content().trim_ascii());
        texts.find(|text| !text.is_empty())
    }

    /// `item[2]`, or `link` where there is one only.
    pub(super) fn step(&self, out: &mut String) {
        if !out.is_empty() {
            out.push('.');
        }
        out.push_str(&self.name);
        if self.index > 0 || self.name == "item" || self.name == "entry" {
            out.push('[');
            push_number(out, u32::try_from(self.index).unwrap_or(u32::MAX));
            out.push(']');
        }
    }
}

/// Reads a whole document.
///
/// # Errors
/// The text isn't XML, or ends before its elements do.
pub(super) fn parse(text: &str) -> Result<Element<'_>, Failure> {
    let text = text.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']);
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut tree = Tree {
        text,
        open: vec![(Element::default(), 0)],
        too_deep: 0,
        namespaces: Vec::new(),
    };
    loop {
        let before = position(&reader);
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(_) => return Err(tree.broken(position(&reader))),
        };
        match event {
            Event::Start(tag) => tree.start(&tag, position(&reader)),
            Event::Empty(tag) => {
                tree.start(&tag, position(&reader));
                tree.end(position(&reader));
            }
            Event::End(_) => tree.end(before),
            Event::Text(text) => tree.push(&text.decode().unwrap_or_default()),
            Event::CData(text) => tree.push(&text.decode().unwrap_or_default()),
            Event::GeneralRef(name) => tree.reference(&name),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    tree.finish()
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or_default()
}

/// The tree while it grows.
struct Tree<'t> {
    text: &'t str,
    /// The elements that aren't closed yet, each with where its inside begins; first the document.
    open: Vec<(Element<'t>, usize)>,
    too_deep: usize,
    namespaces: Vec<(String, &'static str)>,
}

impl<'t> Tree<'t> {
    fn start(&mut self, tag: &BytesStart<'_>, at: usize) {
        if self.open.len() > DEPTH_LIMIT {
            self.too_deep += 1;
            return;
        }
        let mut attributes = Vec::new();
        for attribute in tag.html_attributes().with_checks(false).flatten() {
            let key = String::from_utf8_lossy(attribute.key.as_ref());
            let value = match attribute.unescape_value() {
                Ok(value) => value.into_owned(),
                // An entity of HTML, or none at all.
                Err(_) => String::from_utf8_lossy(&attribute.value).into_owned(),
            };
            if let Some(prefix) = key.strip_prefix("xmlns:") {
                let uri = value.trim_end_matches(['/', '#']);
                let known = NAMESPACES.iter().find(|(_, known)| *known == uri);
                if let Some((usual, _)) = known {
                    self.namespaces.push((prefix.into(), usual));
                }
            }
            attributes.push((key.into_owned(), value));
        }
        let name = self.usual(&String::from_utf8_lossy(tag.name().as_ref()));
        let element = Element {
            name,
            attributes,
            ..Element::default()
        };
        self.open.push((element, at));
    }

    /// A name with the usual prefix of its namespace.
    fn usual(&self, name: &str) -> String {
        let Some((prefix, local)) = name.split_once([':']) else {
            return name.into();
        };
        let mut known = self.namespaces.iter().rev();
        let usual = known
            .find(|(written, _)| written == prefix)
            .map_or(prefix, |(_, usual)| usual);
        // A feed may be all Atom with a prefix; in RSS, Atom's elements are guests.
        let at_home = |name: &str| self.open.get(1).is_some_and(|(root, _)| root.name == name);
        if usual == "rss" || (usual == "atom" && (at_home("feed") || self.open.len() == 1)) {
            return local.into();
        }
        let mut name = String::from(usual);
        name.push(':');
        name.push_str(local);
        name
    }

    fn end(&mut self, at: usize) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some((mut element, start)) = self.open.pop() else {
            return;
        };
        element.inner = self.text.get(start..at).unwrap_or_default();
        if let Some((parent, _)) = self.open.last_mut() {
            element.index = parent.all(&element.name).count();
            parent.children.push(element);
        }
    }

    fn push(&mut self, text: &str) {
        if let Some((element, _)) = self.open.last_mut() {
            element.text.push_str(text);
        }
    }

    /// What XML itself names is resolved; HTML's entities wait for those who read HTML.
    fn reference(&mut self, name: &BytesRef<'_>) {
        if let Ok(Some(char)) = name.resolve_char_ref() {
            return self.push(char.encode_utf8(&mut [0; 4]));
        }
        let name = name.decode().unwrap_or_default();
        let char = match &*name {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            other => {
                self.push("&");
                self.push(other);
                ";"
            }
        };
        self.push(char);
    }

    fn finish(mut self) -> Result<Element<'t>, Failure> {
        if self.open.len() > 1 || self.too_deep > 0 {
            return Err(self.broken(self.text.len()));
        }
        let document = self.open.pop().map(|(document, _)| document);
        let (mut elements, text) = document
            .map(|it| (it.children, it.text))
            .unwrap_or_default();
        match elements.pop() {
            // Two documents in one are none.
            Some(root) if elements.is_empty() && text.trim_ascii().is_empty() => Ok(root),
            Some(_) => Err(self.broken(self.text.len())),
            None => Err(failure::not_xml("expected an element at line 1")),
        }
    }

    fn broken(&self, at: usize) -> Failure {
        let lines = self.text.bytes().take(at).filter(|byte| *byte == b'\n');
        let mut message = String::from("expected well-formed XML");
        if let Some((element, _)) = self.open.get(1..).and_then(<[_]>::last) {
            message.push_str(" and the end of ");
            message.push_str(newsprint::text::clip(&element.name, 40));
        }
        message.push_str(" at line ");
        let line = u32::try_from(lines.count()).unwrap_or(u32::MAX);
        push_number(&mut message, line.saturating_add(1));
        failure::not_xml(&message)
    }
}
