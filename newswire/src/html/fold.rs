//! A tree to blocks: paragraphs are gathered, everything else ends the one that is being gathered.
//!
//! It goes down the tree by recursion, which ends because the tree is never deeper than its limit.

use super::element::Kind;
use super::piece::{Piece, join, text_of};
use super::prose::Prose;
use super::style::Style;
use super::tree::{Id, ROOT, Tree, What};
use super::{Scope, figure, frame, list, media, picture, quote, table};
use crate::Draft;

/// What is around the place that is being gathered.
#[derive(Clone, Copy, Default)]
pub(super) struct Around {
    /// A figure, which keeps its caption apart.
    pub(super) figure: bool,
    /// A figure for something of another site, of which there may be no more than the address.
    pub(super) embed: bool,
    /// A quotation, which keeps apart who said it.
    pub(super) quote: bool,
    /// A caption, which keeps the credit apart.
    pub(super) credit: bool,
    /// How many lists.
    pub(super) lists: u32,
    /// What browsers show that run no scripts: pictures that also stand beside it for those that do.
    pub(super) noscript: bool,
    /// The `<picture>` whose `<img>` is to come.
    pub(super) picture: Id,
}

/// The pieces of one place while they are being gathered.
pub(super) struct Fold<'f> {
    pub(super) tree: &'f Tree<'f>,
    pub(super) scope: &'f Scope,
    pub(super) around: Around,
    pub(super) prose: Prose,
    pub(super) pieces: Vec<Piece>,
    /// The caption of the figure, or who is quoted.
    pub(super) caption: Prose,
    /// Who made the picture.
    pub(super) credit: String,
    /// Whether the last picture was for browsers that run no scripts.
    pub(super) from_noscript: bool,
}

impl Around {
    /// The same place, seen from where nothing is kept apart.
    pub(super) fn apart(self) -> Around {
        Around {
            figure: false,
            embed: false,
            quote: false,
            credit: false,
            ..self
        }
    }
}

impl<'f> Fold<'f> {
    /// Nothing gathered yet.
    pub(super) fn new(tree: &'f Tree<'f>, scope: &'f Scope, around: Around) -> Fold<'f> {
        Fold {
            tree,
            scope,
            around,
            prose: Prose::default(),
            pieces: Vec::new(),
            caption: Prose::default(),
            credit: String::new(),
            from_noscript: false,
        }
    }

    /// What stands inside an element, gathered apart from what stands around it.
    pub(super) fn inside(&self, id: Id, style: &Style, around: Around) -> Fold<'f> {
        let mut fold = Fold::new(self.tree, self.scope, around);
        fold.children(id, style);
        fold.end();
        fold
    }

    /// All words inside an element as one text, each paragraph on a line of its own, and what is no text.
    pub(super) fn words(&self, id: Id, style: &Style) -> (Prose, Vec<Piece>) {
        join(self.inside(id, style, self.around.apart()).pieces)
    }

    /// Ends the paragraph.
    pub(super) fn end(&mut self) {
        let mut prose = std::mem::take(&mut self.prose);
        prose.finish();
        if !prose.is_blank() {
            self.pieces.push(match self.around.embed {
                true => frame::address(prose),
                false => Piece::Paragraph(prose),
            });
        }
    }

    /// Adds a block.
    pub(super) fn block(&mut self, block: Draft) {
        self.end();
        self.pieces.push(Piece::Block(block));
    }

    /// Adds what was gathered elsewhere.
    pub(super) fn add(&mut self, pieces: impl IntoIterator<Item = Piece>) {
        self.end();
        self.pieces.extend(pieces);
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

    /// Gathers an element.
    pub(super) fn element(&mut self, id: Id, kind: Kind, style: &Style) {
        if kind == Kind::Cite && quote::is_source(self, id) {
            quote::source(self, id, style);
            return;
        }
        let own = style.inside(self.tree, id, kind, self.scope);
        let style = own.as_ref().unwrap_or(style);
        match kind {
            Kind::Break => {
                if self.prose.line_break() {
                    self.end();
                }
            }
            Kind::Footer if self.around.quote => quote::source(self, id, style),
            Kind::Caption if self.around.figure => figure::caption(self, id, style),
            _ if self.around.credit && figure::is_credit(self.tree, id, kind) => {
                figure::credit(self, id, style)
            }
            Kind::Said => {
                self.prose.push("“", style);
                self.children(id, style);
                self.prose.push("”", style);
            }
            Kind::RubyText => self.ruby(id, style),
            Kind::Inlay | Kind::TextArea => {
                self.prose.space(style);
                self.children(id, style);
                self.prose.space(style);
            }
            Kind::Noscript => {
                let around = std::mem::replace(&mut self.around.noscript, true);
                self.children(id, style);
                self.around.noscript = around;
            }
            Kind::Picture => {
                let around = std::mem::replace(&mut self.around.picture, id);
                self.children(id, style);
                self.around.picture = around;
            }
            Kind::Image => picture::image(self, id, style),
            Kind::Heading2 | Kind::Heading3 | Kind::Heading4 => self.heading(id, kind, style),
            Kind::Term => self.boxed(id, &style.marked(Kind::Strong)),
            Kind::Quote => quote::quote(self, id, style),
            Kind::Block | Kind::List if figure::is_wrapper(self.tree, id) => {
                figure::figure(self, id, style);
            }
            Kind::List => list::list(self, id, style),
            Kind::Preformatted | Kind::Sample | Kind::Plain => self.preformatted(id, style),
            Kind::Figure => figure::figure(self, id, style),
            Kind::Table => table::table(self, id, style),
            Kind::Video | Kind::Audio => media::media(self, id, kind),
            Kind::Frame | Kind::Embed => frame::frame(self, id, style),
            Kind::Divider => self.block(Draft::block("divider")),
            Kind::Source | Kind::Track | Kind::Void => {}
            _ if kind.is_inline() || kind == Kind::Object => self.children(id, style),
            _ => self.boxed(id, style),
        }
    }

    fn heading(&mut self, id: Id, kind: Kind, style: &Style) {
        let level = kind.level().unwrap_or(2);
        for piece in self.inside(id, style, self.around.apart()).pieces {
            match piece {
                Piece::Paragraph(prose) => {
                    let heading = Draft::block("heading").with("level", level);
                    self.block(heading.with("text", prose.draft()));
                }
                other => self.add(vec![other]),
            }
        }
    }

    /// How a word is read, in brackets unless the page has set them.
    fn ruby(&mut self, id: Id, style: &Style) {
        let bracketed = self.prose.opens_bracket();
        if !bracketed {
            self.prose.push(" (", style);
        }
        self.children(id, style);
        if !bracketed {
            self.prose.push(")", style);
        }
    }

    /// Text whose lines and spaces stay: code, unless it says that it is verse.
    fn preformatted(&mut self, id: Id, style: &Style) {
        self.end();
        let mut text = String::new();
        let mut things = false;
        self.gather(id, &mut text, &mut things);
        let verse = self.tree.classes(id, "verse");
        if things || verse {
            self.verse(id, style);
            self.end();
            return;
        }
        let text = text.strip_prefix(['\n']).unwrap_or(&text);
        if !newsprint::text::is_blank(text) {
            self.block(Draft::block("code").with("text", text));
        }
    }

    /// Each line of what stands inside an element is a line.
    fn verse(&mut self, id: Id, style: &Style) {
        let tree = self.tree;
        for (id, node) in tree.children(id) {
            match node.what {
                What::Text(from, to) => {
                    for (index, line) in tree.part(from, to).split(['\n']).enumerate() {
                        if index > 0 && self.prose.line_break() {
                            self.end();
                        }
                        self.prose.text(line, style);
                    }
                }
                What::Element(kind) if kind.is_inline() && kind != Kind::Break => {
                    let own = style.inside(tree, id, kind, self.scope);
                    self.verse(id, own.as_ref().unwrap_or(style));
                }
                What::Element(kind) => self.element(id, kind, style),
            }
        }
    }

    /// Adds all text inside an element as it stands, and says whether anything else is in it.
    fn gather(&self, id: Id, out: &mut String, things: &mut bool) {
        for (id, node) in self.tree.children(id) {
            match node.what {
                What::Text(from, to) => out.push_str(self.tree.part(from, to)),
                What::Element(Kind::Break) => out.push('\n'),
                What::Element(Kind::Link) => {
                    *things = true;
                }
                What::Element(kind) => {
                    *things |= !kind.is_inline() && kind != Kind::Block;
                    self.gather(id, out, things);
                }
            }
        }
    }

    /// The address of the picture that stands right before this place.
    pub(super) fn last_picture(&self) -> &str {
        match self.pieces.last() {
            Some(Piece::Block(block)) if self.prose.is_blank() => text_of(block, "url"),
            _ => "",
        }
    }

    /// Reads the whole tree.
    pub(super) fn whole(tree: &'f Tree<'f>, scope: &'f Scope) -> Vec<Piece> {
        let fold = Fold::new(tree, scope, Around::default());
        fold.inside(ROOT, &Style::default(), Around::default())
            .pieces
    }
}
