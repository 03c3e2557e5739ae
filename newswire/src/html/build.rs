//! Tags and text to a tree: what HTML leaves out is implied, what it gets wrong is mended, and what
//! is too much is flattened.

mod ends;

use super::element::{Kind, is_one_of};
use super::said::{holds, is_hidden};
use super::shortcode::{self, Part};
use super::tokenizer::{Content, Tag, Tokenizer};
use super::tree::{Id, Node, ROOT, Tree, What};

/// How deep elements may lie inside each other; what is deeper lies side by side.
const DEPTH_LIMIT: u32 = 64;

/// How many nodes a tree may have; what comes after is text.
const NODE_LIMIT: usize = 20_000;

/// How many bytes of a body are read for more than their text.
const SIZE_LIMIT: usize = 512 * 1024;

/// How many elements may be open; of those inside even more, the tags are passed over.
const OPEN_LIMIT: usize = 1_024;

/// What classes of boxes tell something.
const MEANT: [&str; 4] = ["gallery", "pullquote", "credit", "embed"];

/// How many kinds of elements there are, at the most.
const KINDS: usize = 80;

/// An element whose end has not come.
struct Open<'h> {
    kind: Kind,
    name: &'h str,
    /// Where its children go; how deep that is.
    node: Id,
    depth: u32,
    /// Whether its text isn't seen.
    unseen: bool,
    /// Whether its children are elements of SVG or MathML.
    foreign: bool,
}

struct Builder<'h> {
    tree: Tree<'h>,
    tokens: Tokenizer<'h>,
    open: Vec<Open<'h>>,
    /// How many elements of each kind are open, so that none is looked for in vain.
    counts: [u16; KINDS],
    /// Whether a form waits for its end tag; none begins inside it.
    form: bool,
    /// Marks that were left open in a paragraph that has ended.
    pending: Vec<Tag<'h>>,
}

/// Builds the tree of a piece of HTML; and whether it fits into the limits.
pub(super) fn build(html: &str) -> (Tree<'_>, bool) {
    let mut builder = Builder {
        tree: Tree::new(),
        tokens: Tokenizer::new(html),
        open: Vec::new(),
        counts: [0; KINDS],
        form: false,
        pending: Vec::new(),
    };
    let mut text = String::new();
    loop {
        text.clear();
        builder.tokens.foreign = builder
            .open
            .last()
            .is_some_and(|open| open.foreign || open.kind.is_foreign());
        let tag = builder.tokens.next(&mut text);
        if !text.is_empty() && !builder.unseen() {
            shortcode::parts(&text, |part| builder.part(part));
        }
        match tag {
            None => break,
            Some(tag) if tag.ends => builder.end(&tag),
            Some(tag) => builder.start(tag),
        }
    }
    let whole = !builder.full();
    (builder.tree, whole)
}

impl<'h> Builder<'h> {
    fn full(&self) -> bool {
        self.tree.nodes.len() >= NODE_LIMIT || self.tokens.position() > SIZE_LIMIT
    }

    fn here(&self) -> Id {
        self.open.last().map_or(ROOT, |open| open.node)
    }

    fn depth(&self) -> u32 {
        self.open.last().map_or(0, |open| open.depth)
    }

    fn count(&mut self, kind: Kind, opens: bool) {
        if let Some(count) = self.counts.get_mut(kind as usize) {
            *count = if opens {
                count.saturating_add(1)
            } else {
                count.saturating_sub(1)
            };
        }
    }

    /// Whether an element of that kind is open.
    fn is_open(&self, kind: Kind) -> bool {
        self.counts
            .get(kind as usize)
            .is_some_and(|count| *count > 0)
    }

    fn unseen(&self) -> bool {
        self.open.last().is_some_and(|open| open.unseen)
    }

    fn part(&mut self, part: Part<'_>) {
        match part {
            Part::Text(text) => {
                if text.bytes().any(|byte| !byte.is_ascii_whitespace()) {
                    self.resume();
                }
                self.text(text);
            }
            Part::Caption => self.start(Tag {
                name: "figure",
                attributes: vec![("class", String::from("wp-caption"))],
                ..Tag::default()
            }),
            Part::CaptionEnd => self.end(&Tag {
                name: "figure",
                ends: true,
                ..Tag::default()
            }),
        }
    }

    fn text(&mut self, text: &str) {
        let from = self.tree.text.len();
        self.tree.text.push_str(text);
        let to = self.tree.text.len();
        let here = self.here();
        let last = self.tree.nodes.get(here).map_or(ROOT, |node| node.last);
        // Text goes on where it ended, past what means nothing.
        if last != ROOT
            && let Some(node) = self.tree.nodes.get_mut(last)
            && let What::Text(start, end) = node.what
            && end == from
        {
            node.what = What::Text(start, to);
        } else if to > from {
            let node = Node::new(What::Text(from, to), "", Vec::new());
            self.tree.append(here, node);
        }
    }

    fn start(&mut self, tag: Tag<'h>) {
        if self.open.last().is_some_and(|open| open.foreign) {
            let foreign = Kind::foreign(tag.name);
            if foreign.is_some() || !Kind::of(tag.name).is_some_and(Kind::breaks_out) {
                if let Some(kind) = foreign {
                    self.open(kind, tag, true);
                }
                return;
            }
            self.close_inside(&[Kind::Svg, Kind::Math], &[]);
        }
        let Some(kind) = Kind::of(tag.name) else {
            return;
        };
        let glyph = kind == Kind::Math && !is_one_of(tag.name, &["math"]);
        let ignored = (glyph
            && !self
                .open
                .last()
                .is_some_and(|open| open.kind == Kind::Island))
            || (kind == Kind::Form && self.form);
        if ignored {
            return;
        }
        self.form |= kind == Kind::Form;
        self.imply_ends(kind);
        let content = match kind {
            Kind::Script => Some(Content::Script),
            Kind::Raw | Kind::Frame | Kind::Sample => Some(Content::Raw),
            Kind::TextArea | Kind::Title => Some(Content::Escapable),
            Kind::Plain => Some(Content::Plain),
            _ => None,
        };
        if let Some(content) = content {
            self.tokens.read_as(content, tag.name);
        }
        if kind.is_inline() || kind == Kind::Image {
            self.resume();
        }
        self.open(kind, tag, false);
    }

    /// Adds an element to the tree, and waits for its end.
    fn open(&mut self, kind: Kind, mut tag: Tag<'h>, foreign: bool) {
        let stands_alone = foreign || matches!(kind, Kind::Svg | Kind::Math);
        let void = kind.is_void() || (stands_alone && tag.self_closing);
        let hidden = is_hidden(&tag);
        let unseen = self.unseen() || hidden || kind.is_unseen();
        let mut depth = self.depth();
        let node =
            if self.unseen() || hidden || (unseen && kind != Kind::Frame) || kind == Kind::Void {
                self.here()
            } else if self.full() {
                self.gap(kind);
                self.here()
            } else if (depth >= DEPTH_LIMIT && !void) || says_nothing(kind, &tag) {
                // Boxes inside boxes come to no depth.
                self.edge(kind);
                self.here()
            } else {
                depth += 1;
                let attributes = std::mem::take(&mut tag.attributes);
                let node = Node::new(What::Element(kind), tag.name, attributes);
                self.tree.append(self.here(), node)
            };
        let around = self.open.last().is_some_and(|open| open.foreign);
        if !void && (self.open.len() < OPEN_LIMIT || kind.is_unseen()) {
            self.count(kind, true);
            self.open.push(Open {
                kind,
                name: tag.name,
                node,
                depth,
                unseen,
                foreign: matches!(kind, Kind::Svg | Kind::Math) || (around && !kind.is_foreign()),
            });
        }
    }

    /// Where a box without a node begins or ends.
    fn edge(&mut self, kind: Kind) {
        if self.unseen() || !kind.is_box() {
            return;
        }
        if self.full() {
            self.gap(kind);
            return;
        }
        let here = self.here();
        let last = self.tree.nodes.get(here).map_or(ROOT, |node| node.last);
        let edge = What::Element(Kind::Block);
        let edged = last == ROOT
            || self
                .tree
                .nodes
                .get(last)
                .is_some_and(|node| node.what == edge);
        if !edged {
            self.tree.append(here, Node::new(edge, "", Vec::new()));
        }
    }

    /// A space where a box begins or ends that is flattened.
    fn gap(&mut self, kind: Kind) {
        if !self.unseen() && (kind.is_box() || kind == Kind::Break) {
            self.text("\n");
        }
    }
}

/// Whether an element is only there to be styled.
fn says_nothing(kind: Kind, tag: &Tag<'_>) -> bool {
    let told = |(name, value): &(&str, String)| {
        is_one_of(name, &["lang", "xml:lang", "dir"])
            || (name.eq_ignore_ascii_case("class") && MEANT.iter().any(|meant| holds(value, meant)))
    };
    let plain = matches!(kind, Kind::Block | Kind::Form | Kind::Inline);
    // The document's own language is the article's.
    let whole = is_one_of(tag.name, &["html", "body"]);
    plain && (whole || !tag.attributes.iter().any(told))
}
