//! A tree to blocks: paragraphs are gathered, everything else ends the one that is being gathered.

use std::rc::Rc;

use super::Scope;
use super::element::Kind;
use super::prose::{Link, Prose, Style};
use super::tree::{Id, Tree, What};
use super::{list, media, picture, quote, table};
use crate::Draft;

/// Part of a body. Paragraphs stay open to what they may become: quotes, items, cells.
pub(super) enum Piece {
    /// Running text.
    Paragraph(Prose),
    /// Anything else, finished.
    Block(Draft),
}

/// The blocks of one place while they are being gathered.
pub(super) struct Fold<'f> {
    pub(super) tree: &'f Tree<'f>,
    pub(super) scope: &'f Scope,
    prose: Prose,
    pub(super) pieces: Vec<Piece>,
}

impl<'f> Fold<'f> {
    /// Nothing gathered yet.
    pub(super) fn new(tree: &'f Tree<'f>, scope: &'f Scope) -> Fold<'f> {
        Fold {
            tree,
            scope,
            prose: Prose::default(),
            pieces: Vec::new(),
        }
    }

    /// What stands inside an element, gathered apart from what stands around it.
    pub(super) fn inside(&self, id: Id, style: &Style) -> Vec<Piece> {
        let mut fold = Fold::new(self.tree, self.scope);
        fold.children(id, style);
        fold.end();
        fold.pieces
    }

    /// All words inside an element as one text, each paragraph on a line of its own; what is no text follows.
    pub(super) fn words(&self, id: Id, style: &Style) -> (Prose, Vec<Draft>) {
        join(self.inside(id, style))
    }

    /// Ends the paragraph.
    pub(super) fn end(&mut self) {
        let mut prose = std::mem::take(&mut self.prose);
        prose.finish();
        if !prose.is_blank() {
            self.pieces.push(Piece::Paragraph(prose));
        }
    }

    /// Adds a block.
    pub(super) fn block(&mut self, block: Draft) {
        self.end();
        self.pieces.push(Piece::Block(block));
    }

    /// Adds what was gathered elsewhere.
    pub(super) fn pieces(&mut self, mut pieces: Vec<Piece>) {
        self.end();
        self.pieces.append(&mut pieces);
    }

    /// Gathers what stands inside an element.
    pub(super) fn children(&mut self, id: Id, style: &Style) {
        let tree = self.tree;
        for (id, node) in tree.children(id) {
            match node.what {
                What::Text(from, to) => self.prose.text(tree.part(from, to), style),
                What::Element(kind) => self.element(id, kind, style),
            }
        }
    }

    /// A box: its content stands apart from what is around.
    fn boxed(&mut self, id: Id, style: &Style) {
        self.end();
        self.children(id, style);
        self.end();
    }

    fn element(&mut self, id: Id, kind: Kind, style: &Style) {
        let spoken = self.spoken(id, style);
        let style = spoken.as_ref().unwrap_or(style);
        match kind {
            Kind::Strong => self.children(id, &style.marked("strong")),
            Kind::Emphasis | Kind::Cite => self.children(id, &style.marked("emphasis")),
            Kind::Strike => self.children(id, &style.marked("strike")),
            Kind::Sub => self.children(id, &style.marked("sub")),
            Kind::Sup => self.children(id, &style.marked("sup")),
            Kind::Marked => self.children(id, &style.marked("mark")),
            Kind::Underline => self.children(id, &style.marked("underline")),
            Kind::Code => self.children(id, &style.marked("code")),
            Kind::Link => self.children(id, &self.linked(id, style)),
            Kind::Break => {
                if self.prose.line_break() {
                    self.end();
                }
            }
            Kind::WordBreak => self.prose.push("\u{200B}", style),
            Kind::Inline | Kind::Ruby | Kind::RubyText | Kind::Noscript | Kind::Foreign => {
                self.children(id, style)
            }
            Kind::Inlay | Kind::Choice | Kind::TextArea | Kind::Svg | Kind::Math => {
                self.prose.text(" ", style);
                self.children(id, style);
                self.prose.text(" ", style);
            }
            Kind::Heading(level) => self.heading(id, level, style),
            Kind::Quote => quote::quote(self, id, style),
            Kind::List | Kind::Menu => list::list(self, id, style),
            Kind::Preformatted => self.preformatted(id, style),
            Kind::Figure => picture::figure(self, id, style),
            Kind::Image | Kind::Picture => picture::picture(self, id),
            Kind::Table => table::table(self, id, style),
            Kind::Video | Kind::Audio => media::media(self, id, kind),
            Kind::Frame | Kind::Embed => media::frame(self, id),
            Kind::Divider => self.block(Draft::block("divider")),
            Kind::Source
            | Kind::Track
            | Kind::Void
            | Kind::Hidden
            | Kind::Raw
            | Kind::Script
            | Kind::Title => {}
            Kind::Object => {
                self.children(id, style);
            }
            _ => self.boxed(id, style),
        }
    }

    /// A style in the language and direction that an element says of itself.
    fn spoken(&self, id: Id, style: &Style) -> Option<Style> {
        let language = self
            .tree
            .attribute(id, "lang")
            .filter(|text| !text.is_empty());
        let direction = match self.tree.attribute(id, "dir") {
            Some(dir) if dir.eq_ignore_ascii_case("rtl") => Some("rtl"),
            Some(dir) if dir.eq_ignore_ascii_case("ltr") => Some("ltr"),
            _ => None,
        };
        if language.is_none() && direction.is_none() {
            return None;
        }
        let mut style = style.clone();
        if let Some(language) = language {
            style.language = Some(Rc::from(language));
        }
        if direction.is_some() {
            style.direction = direction;
        }
        Some(style)
    }

    fn linked(&self, id: Id, style: &Style) -> Style {
        let mut style = style.clone();
        let href = self.tree.attribute(id, "href").map(str::trim_ascii);
        // What leads to a place in the same text leads nowhere once it stands elsewhere.
        if let Some(href) = href.filter(|href| !href.is_empty() && !href.starts_with(['#'])) {
            style.link = Some(Rc::new(Link {
                href: self.scope.link(href),
                rel: self.tree.attribute(id, "rel").unwrap_or_default().into(),
            }));
        }
        style
    }

    fn heading(&mut self, id: Id, level: u8, style: &Style) {
        for piece in self.inside(id, style) {
            match piece {
                Piece::Paragraph(prose) => self.block(
                    Draft::block("heading")
                        .with("level", u32::from(level))
                        .with("text", prose.draft()),
                ),
                Piece::Block(block) => self.block(block),
            }
        }
    }

    fn preformatted(&mut self, id: Id, _style: &Style) {
        let mut text = String::new();
        self.gather(id, &mut text);
        let text = text.strip_prefix(['\n']).unwrap_or(&text);
        if !newsprint::text::is_blank(text) {
            self.block(Draft::block("code").with("text", text));
        }
    }

    /// Adds all text inside an element as it stands.
    pub(super) fn gather(&self, id: Id, out: &mut String) {
        for (id, node) in self.tree.children(id) {
            match node.what {
                What::Text(from, to) => out.push_str(self.tree.part(from, to)),
                What::Element(Kind::Break) => out.push('\n'),
                What::Element(_) => self.gather(id, out),
            }
        }
    }
}

/// Paragraphs as one text, each on a line of its own, and what is no text.
pub(super) fn join(pieces: Vec<Piece>) -> (Prose, Vec<Draft>) {
    let mut words = Prose::default();
    let mut rest = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Paragraph(prose) => words.append(prose),
            Piece::Block(block) => rest.push(block),
        }
    }
    (words, rest)
}

/// Pieces as blocks of the native JSON.
pub(super) fn blocks(pieces: Vec<Piece>) -> Vec<Draft> {
    let mut blocks = Vec::new();
    for piece in pieces {
        blocks.push(match piece {
            Piece::Paragraph(prose) => Draft::block("paragraph").with("text", prose.draft()),
            Piece::Block(block) => block,
        });
    }
    blocks
}
