//! Tags and text to a tree: what HTML leaves out is implied, what it gets wrong is mended, and what
//! is too much is flattened.

use super::element::Kind;
use super::tokenizer::{Content, Tag, Tokenizer};
use super::tree::{Id, Node, ROOT, Tree, What};

/// How deep elements may lie inside each other; what is deeper lies side by side.
const DEPTH_LIMIT: usize = 64;

/// How many nodes a tree may have; what comes after is text.
const NODE_LIMIT: usize = 20_000;

/// How many bytes of a body are read for more than their text.
const SIZE_LIMIT: usize = 512 * 1024;

/// How many elements may be open; of those inside even more, the tags are passed over.
const OPEN_LIMIT: usize = 512;

/// An element whose end has not come.
struct Open<'h> {
    kind: Kind,
    name: &'h str,
    /// Where its children go.
    node: Id,
}

struct Builder<'h> {
    tree: Tree<'h>,
    tokens: Tokenizer<'h>,
    open: Vec<Open<'h>>,
    /// How many elements were open when one began whose text nobody sees.
    hidden: Option<usize>,
}

/// Builds the tree of a piece of HTML; also whether a limit was met.
pub(super) fn build(html: &str) -> (Tree<'_>, bool) {
    let mut builder = Builder {
        tree: Tree::new(),
        tokens: Tokenizer::new(html),
        open: Vec::new(),
        hidden: None,
    };
    loop {
        let from = builder.tree.text.len();
        let tag = builder.tokens.next(&mut builder.tree.text);
        if builder.hidden.is_some() {
            builder.tree.text.truncate(from);
        }
        let to = builder.tree.text.len();
        if to > from {
            builder.text(from, to);
        }
        match tag {
            None => break,
            Some(tag) if tag.ends => builder.end(&tag),
            Some(tag) => builder.start(tag),
        }
    }
    let full = builder.full();
    (builder.tree, full)
}

impl<'h> Builder<'h> {
    fn full(&self) -> bool {
        self.tree.nodes.len() >= NODE_LIMIT || self.tokens.position() > SIZE_LIMIT
    }

    fn here(&self) -> Id {
        self.open.last().map_or(ROOT, |open| open.node)
    }

    fn text(&mut self, from: usize, to: usize) {
        let here = self.here();
        let last = self.tree.nodes.get(here).map_or(ROOT, |node| node.last);
        // Text goes on where it ended, past what means nothing.
        if last != ROOT
            && let Some(node) = self.tree.nodes.get_mut(last)
            && let What::Text(start, end) = node.what
            && end == from
        {
            node.what = What::Text(start, to);
            return;
        }
        self.tree
            .append(here, Node::new(What::Text(from, to), "", Vec::new()));
    }

    /// A space where a box begins or ends that is flattened.
    fn gap(&mut self, kind: Kind) {
        if self.hidden.is_none() && !kind.is_inline() {
            let from = self.tree.text.len();
            self.tree.text.push('\n');
            self.text(from, from + 1);
        }
    }

    fn start(&mut self, mut tag: Tag<'h>) {
        let Some(mut kind) = Kind::of(tag.name) else {
            return;
        };
        if is_hidden(&tag) && !kind.is_void() {
            kind = Kind::Hidden;
        }
        self.imply_ends(kind);
        match kind {
            Kind::Script => self.tokens.read_as(Content::Script, tag.name),
            Kind::Raw => self.tokens.read_as(Content::Raw, tag.name),
            Kind::Frame => self.tokens.read_as(Content::Raw, tag.name),
            Kind::TextArea | Kind::Title => self.tokens.read_as(Content::Escapable, tag.name),
            Kind::Plain => self.tokens.read_as(Content::Plain, tag.name),
            _ => {}
        }
        let depth = self.open.len();
        let flat = depth >= DEPTH_LIMIT || self.full();
        let hides = matches!(
            kind,
            Kind::Hidden | Kind::Script | Kind::Raw | Kind::Frame | Kind::Title
        ) && !tag.name.eq_ignore_ascii_case("xmp");
        let node = if self.hidden.is_some() || kind == Kind::Void || (hides && kind != Kind::Frame)
        {
            self.here()
        } else if flat && (!kind.is_void() || self.full()) {
            self.gap(kind);
            self.here()
        } else {
            let attributes = std::mem::take(&mut tag.attributes);
            let node = Node::new(What::Element(kind), tag.name, attributes);
            self.tree.append(self.here(), node)
        };
        if kind.is_void() {
            return;
        }
        if depth >= OPEN_LIMIT && !hides {
            return;
        }
        if hides && self.hidden.is_none() {
            self.hidden = Some(depth);
        }
        self.open.push(Open {
            kind,
            name: tag.name,
            node,
        });
    }

    /// Ends what the standard ends when an element of this kind begins.
    fn imply_ends(&mut self, kind: Kind) {
        match kind {
            Kind::Item => self.close_inside(
                |open| open == Kind::Item,
                |open| open == Kind::List || open == Kind::Menu,
            ),
            Kind::Term | Kind::Meaning => self.close_inside(
                |open| matches!(open, Kind::Term | Kind::Meaning),
                |open| open == Kind::Terms,
            ),
            Kind::Cell | Kind::HeadCell => self.close_inside(
                |open| matches!(open, Kind::Cell | Kind::HeadCell | Kind::TableCaption),
                |open| open == Kind::Table,
            ),
            Kind::Row => self.close_inside(
                |open| matches!(open, Kind::Row | Kind::TableCaption),
                |open| open == Kind::Table,
            ),
            Kind::RowGroup | Kind::TableHead | Kind::TableCaption => self.close_inside(
                |open| matches!(open, Kind::RowGroup | Kind::TableHead | Kind::TableCaption),
                |open| open == Kind::Table,
            ),
            Kind::Link => self.close_inside(|open| open == Kind::Link, Kind::is_wall),
            Kind::RubyText => {
                self.close_inside(|open| open == Kind::RubyText, |open| open == Kind::Ruby)
            }
            _ => {}
        }
        if !kind.is_inline()
            && !matches!(
                kind,
                Kind::Image
                    | Kind::Picture
                    | Kind::Source
                    | Kind::Track
                    | Kind::Video
                    | Kind::Audio
                    | Kind::Frame
                    | Kind::Embed
                    | Kind::Object
                    | Kind::Hidden
                    | Kind::Void
                    | Kind::Script
                    | Kind::Raw
                    | Kind::Title
                    | Kind::Noscript
                    | Kind::Term
            )
        {
            self.close_inside(|open| open == Kind::Paragraph, Kind::is_wall);
        }
    }

    /// Ends the innermost such element, unless a wall stands before it.
    fn close_inside(&mut self, wanted: fn(Kind) -> bool, wall: fn(Kind) -> bool) {
        for (index, open) in self.open.iter().enumerate().rev() {
            if wanted(open.kind) {
                self.close_to(index);
                return;
            }
            if wall(open.kind) {
                return;
            }
        }
    }

    fn end(&mut self, tag: &Tag<'h>) {
        if tag.name.eq_ignore_ascii_case("br") {
            self.start(Tag {
                name: tag.name,
                ..Tag::default()
            });
            return;
        }
        let Some(kind) = Kind::of(tag.name) else {
            return;
        };
        let part = matches!(
            kind,
            Kind::Table
                | Kind::TableCaption
                | Kind::TableHead
                | Kind::RowGroup
                | Kind::Row
                | Kind::Cell
                | Kind::HeadCell
        );
        for (index, open) in self.open.iter().enumerate().rev() {
            if open.name.eq_ignore_ascii_case(tag.name) {
                self.close_to(index);
                break;
            }
            let wall = if part {
                open.kind == Kind::Table
            } else {
                open.kind.is_wall()
            };
            let special = kind.is_inline() && !kind.is_format() && !open.kind.is_inline();
            if wall || special {
                break;
            }
        }
        if self.full() || self.open.len() >= DEPTH_LIMIT {
            self.gap(kind);
        }
    }

    fn close_to(&mut self, index: usize) {
        self.open.truncate(index);
        if self.hidden.is_some_and(|hidden| index <= hidden) {
            self.hidden = None;
        }
    }
}

/// Whether the page keeps an element out of sight.
fn is_hidden(tag: &Tag<'_>) -> bool {
    tag.attributes.iter().any(|(name, value)| {
        if name.eq_ignore_ascii_case("hidden") {
            return !value.eq_ignore_ascii_case("until-found");
        }
        let mut said = value.bytes().filter(|byte| !byte.is_ascii_whitespace());
        name.eq_ignore_ascii_case("style") && {
            let mut wanted = b"display:none".iter().peekable();
            said.any(|byte| {
                if wanted
                    .peek()
                    .is_some_and(|wanted| byte.eq_ignore_ascii_case(wanted))
                {
                    wanted.next();
                } else {
                    wanted = b"display:none".iter().peekable();
                }
                wanted.peek().is_none()
            })
        }
    })
}
