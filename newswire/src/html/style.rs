//! The style of running text: marks, where it leads, its language and direction.

use std::rc::Rc;

use newsprint::language::{Direction, Language};
use newsprint::text::is_blank;

use super::Scope;
use super::element::Kind;
use super::tree::{Id, Tree};
use crate::Draft;

/// The marks that the native JSON knows, each with what it is made of.
const MARKS: [(Kind, &str); 10] = [
    (Kind::Strong, "strong"),
    (Kind::Emphasis, "emphasis"),
    (Kind::Cite, "emphasis"),
    (Kind::Strike, "strike"),
    (Kind::Sub, "sub"),
    (Kind::Sup, "sup"),
    (Kind::Code, "code"),
    (Kind::Marked, "mark"),
    (Kind::Underline, "underline"),
    (Kind::Summary, "strong"),
];

/// How words are marked, where they lead, and what is said of them.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// A bit for each of [`MARKS`].
    marks: u16,
    link: Option<Rc<Link>>,
    language: Option<Rc<str>>,
    direction: Option<&'static str>,
}

/// Where words lead, and what is said of that.
#[derive(PartialEq, Eq)]
struct Link {
    href: String,
    rel: String,
}

impl Style {
    /// The style of what stands in an element, if it is another than the style around it.
    pub(super) fn inside(
        &self,
        tree: &Tree<'_>,
        id: Id,
        kind: Kind,
        scope: &Scope,
    ) -> Option<Style> {
        let mut style = self.marked(kind);
        if kind == Kind::Link {
            style.link = link(tree, id, scope);
        }
        let language = tree
            .attribute(id, "lang")
            .or_else(|| tree.attribute(id, "xml:lang"));
        if let Some(language) = language.and_then(Language::read) {
            let same = scope.language.as_ref() == Some(&language);
            style.language = (!same).then(|| Rc::from(language.as_str()));
        }
        let direction = tree.attribute(id, "dir").unwrap_or_default();
        if let Some(direction) = Direction::read(direction) {
            let usual = scope.language.as_ref().map(Language::direction);
            style.direction = (usual != Some(direction)).then(|| direction.as_str());
        }
        (style != *self).then_some(style)
    }

    /// The same style with the mark of a kind of elements.
    pub(super) fn marked(&self, kind: Kind) -> Style {
        let mut style = self.clone();
        for (index, (known, _)) in MARKS.iter().enumerate() {
            if *known == kind {
                style.marks |= 1 << index;
            }
        }
        style
    }

    /// Where the words lead.
    pub(super) fn href(&self) -> Option<&str> {
        self.link.as_ref().map(|link| link.href.as_str())
    }

    /// Words in this style, as the native JSON has them.
    pub(super) fn dress(&self, text: String) -> Draft {
        // A link needs a name.
        let link = self.link.as_ref().filter(|_| !is_blank(&text));
        let plain = self.marks == 0 && self.language.is_none() && self.direction.is_none();
        if plain && link.is_none() {
            return Draft::Text(text);
        }
        let mut run = Draft::object().with("text", text);
        let mut marks: Vec<Draft> = Vec::new();
        for (index, (_, name)) in MARKS.iter().enumerate() {
            let name = Draft::from(*name);
            if self.marks & (1 << index) != 0 && !marks.contains(&name) {
                marks.push(name);
            }
        }
        if !marks.is_empty() {
            run = run.with("marks", marks);
        }
        if let Some(link) = link {
            run = run.with("href", link.href.as_str());
            if !link.rel.is_empty() {
                run = run.with("rel", link.rel.as_str());
            }
        }
        run.with_some("lang", self.language.as_deref())
            .with_some("dir", self.direction)
    }
}

/// Where an `<a>` leads. What leads to a place in the same text leads nowhere once that stands elsewhere.
fn link(tree: &Tree<'_>, id: Id, scope: &Scope) -> Option<Rc<Link>> {
    let href = tree.attribute(id, "href")?.trim_ascii();
    if href.is_empty() || href.starts_with(['#']) {
        return None;
    }
    let said = tree.attribute(id, "rel").unwrap_or_default();
    let mut rel = String::new();
    for word in said.split_ascii_whitespace() {
        for known in ["sponsored", "nofollow", "ugc"] {
            if word.eq_ignore_ascii_case(known) {
                if !rel.is_empty() {
                    rel.push(' ');
                }
                rel.push_str(known);
            }
        }
    }
    Some(Rc::new(Link {
        href: scope.link(href),
        rel,
    }))
}
