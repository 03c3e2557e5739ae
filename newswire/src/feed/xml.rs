//! XML as a tree of elements: what feeds need, and no more.

use newsprint::Failure;
use newsprint::text::push_number;

use crate::failure;
use crate::html::tokenizer::{Tag, Tokenizer};

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
    attributes: Vec<(&'t str, String)>,
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
        let mut found = self.attributes.iter().filter(|(known, _)| *known == name);
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
    let mut tokens = Tokenizer::xml(text);
    let mut tree = Tree {
        text,
        open: vec![Open::default()],
        too_deep: 0,
        namespaces: Vec::new(),
    };
    let mut words = String::new();
    loop {
        words.clear();
        let tag = tokens.next(&mut words);
        if let Some(open) = tree.open.last_mut() {
            open.element.text.push_str(&words);
        }
        match tag {
            None => return tree.finish(),
            Some(tag) if tag.ends => tree.end(tag.name, tokens.tag_position())?,
            Some(tag) => {
                let (name, empty) = (tag.name, tag.self_closing);
                tree.start(tag, tokens.position());
                if empty {
                    tree.end(name, tokens.position())?;
                }
            }
        }
    }
}

/// An element that isn't closed yet.
#[derive(Default)]
struct Open<'t> {
    element: Element<'t>,
    /// Its name as written.
    name: &'t str,
    /// Where its inside begins.
    start: usize,
}

/// The tree while it grows.
struct Tree<'t> {
    text: &'t str,
    /// The elements that are open; first the document.
    open: Vec<Open<'t>>,
    too_deep: usize,
    namespaces: Vec<(&'t str, &'static str)>,
}

impl<'t> Tree<'t> {
    fn start(&mut self, tag: Tag<'t>, at: usize) {
        if self.open.len() > DEPTH_LIMIT {
            self.too_deep += 1;
            return;
        }
        for (key, value) in &tag.attributes {
            if let Some(("xmlns", prefix)) = key.split_once([':']) {
                let uri = value.trim_end_matches(['/', '#']);
                let known = NAMESPACES.iter().find(|(_, known)| *known == uri);
                if let Some((usual, _)) = known {
                    self.namespaces.push((prefix, usual));
                }
            }
        }
        let element = Element {
            name: self.usual(tag.name),
            attributes: tag.attributes,
            ..Element::default()
        };
        self.open.push(Open {
            element,
            name: tag.name,
            start: at,
        });
    }

    /// A name with the usual prefix of its namespace.
    fn usual(&self, name: &str) -> String {
        let Some((prefix, local)) = name.split_once([':']) else {
            return name.into();
        };
        let mut known = self.namespaces.iter().rev();
        let usual = known
            .find(|(written, _)| *written == prefix)
            .map_or(prefix, |(_, usual)| usual);
        // A feed may be all Atom with a prefix; in RSS, Atom's elements are guests.
        let at_home = |name: &str| {
            self.open
                .get(1)
                .is_some_and(|root| root.element.name == name)
        };
        if usual == "rss" || (usual == "atom" && (at_home("feed") || self.open.len() == 1)) {
            return local.into();
        }
        let mut name = String::from(usual);
        name.push(':');
        name.push_str(local);
        name
    }

    fn end(&mut self, name: &str, at: usize) -> Result<(), Failure> {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return Ok(());
        }
        let parents = self.open.len().saturating_sub(1);
        if parents == 0 || self.open.last().is_none_or(|open| open.name != name) {
            return Err(self.broken(at));
        }
        if let Some(Open {
            mut element, start, ..
        }) = self.open.pop()
        {
            element.inner = self.text.get(start..at).unwrap_or_default();
            if let Some(Open {
                element: parent, ..
            }) = self.open.last_mut()
            {
                element.index = parent.all(&element.name).count();
                parent.children.push(element);
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Element<'t>, Failure> {
        if self.open.len() > 1 || self.too_deep > 0 {
            return Err(self.broken(self.text.len()));
        }
        let document = self.open.pop().unwrap_or_default().element;
        let (mut elements, text) = (document.children, document.text);
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
        if let Some(open) = self.open.get(1..).and_then(<[_]>::last) {
            message.push_str(" and the end of ");
            message.push_str(newsprint::text::clip(&open.element.name, 40));
        }
        message.push_str(" at line ");
        let line = u32::try_from(lines.count()).unwrap_or(u32::MAX);
        push_number(&mut message, line.saturating_add(1));
        failure::not_xml(&message)
    }
}
