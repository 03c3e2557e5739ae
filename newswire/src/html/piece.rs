//! Parts of a body: text that may still become something, and finished blocks.

use super::prose::Prose;
use crate::Draft;

/// Part of a body. Text stays open to what it may become: a quote, an item, a cell.
pub(super) enum Piece {
    /// Running text.
    Paragraph(Prose),
    /// A list.
    List(List),
    /// Anything else, finished.
    Block(Draft),
}

/// A list, or one inside an item.
#[derive(Default)]
pub(super) struct List {
    pub(super) ordered: bool,
    pub(super) items: Vec<Item>,
}

/// An item, perhaps with a list inside.
#[derive(Default)]
pub(super) struct Item {
    pub(super) text: Prose,
    pub(super) inner: List,
}

impl Piece {
    /// Whether this is a block of that type.
    pub(super) fn is(&self, kind: &str) -> bool {
        matches!(self, Piece::Block(block) if text_of(block, "type") == kind)
    }

    /// The piece as a block of the native JSON.
    pub(super) fn block(self) -> Draft {
        match self {
            Piece::Paragraph(prose) => Draft::block("paragraph").with("text", prose.draft()),
            Piece::List(list) => list.fill(Draft::block("list")),
            Piece::Block(block) => block,
        }
    }
}

impl List {
    /// Writes the list into an object: a block, or an item around it.
    fn fill(self, around: Draft) -> Draft {
        let items = Draft::all(self.items.into_iter().map(Item::draft));
        let list = around.with("items", items);
        if self.ordered {
            list.with("ordered", true)
        } else {
            list
        }
    }

    /// Adds the words of all items to a text, each on a line of its own.
    fn lines(self, out: &mut Prose) {
        for item in self.items {
            out.append(item.text);
            item.inner.lines(out);
        }
    }
}

impl Item {
    fn draft(self) -> Draft {
        let text = self.text.draft();
        if self.inner.items.is_empty() {
            return text;
        }
        self.inner.fill(Draft::object().with("text", text))
    }
}

/// All that is text as one text, each part on a line of its own, and what is no text.
pub(super) fn join(pieces: Vec<Piece>) -> (Prose, Vec<Piece>) {
    let mut words = Prose::default();
    let mut rest = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Paragraph(prose) => words.append(prose),
            Piece::List(list) => list.lines(&mut words),
            block => rest.push(block),
        }
    }
    (words, rest)
}

/// The text of a member of a block.
pub(super) fn text_of<'d>(block: &'d Draft, key: &str) -> &'d str {
    let Draft::Object(members) = block else {
        return "";
    };
    match members.iter().find(|(known, _)| *known == key) {
        Some((_, Draft::Text(text))) => text,
        _ => "",
    }
}
