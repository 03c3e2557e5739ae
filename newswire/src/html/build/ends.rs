//! Where elements end: at their end tags, where the standard implies it, or never.

use super::super::element::{Kind, is_one_of};
use super::super::tokenizer::Tag;
use super::super::tree::{Id, ROOT};
use super::Builder;

/// How many marks go on in the next paragraph.
const PENDING_LIMIT: usize = 8;

impl<'h> Builder<'h> {
    /// Ends what the standard ends when an element of this kind begins.
    pub(super) fn imply_ends(&mut self, kind: Kind) {
        match kind {
            Kind::Item => self.close_inside(&[Kind::Item], &[Kind::List]),
            Kind::Term | Kind::Meaning => {
                self.close_inside(&[Kind::Term, Kind::Meaning], &[Kind::Terms]);
            }
            Kind::Cell | Kind::HeadCell => {
                self.close_inside(&[Kind::Cell, Kind::HeadCell, Kind::TableCaption], &[]);
            }
            Kind::Row => self.close_inside(&[Kind::Row, Kind::TableCaption], &[]),
            Kind::RowGroup | Kind::TableHead | Kind::TableCaption => {
                let parts = [Kind::RowGroup, Kind::TableHead, Kind::TableCaption];
                self.close_inside(&parts, &[]);
            }
            Kind::Link => {
                self.close_inside(&[Kind::Link], &[]);
                let is_link = |tag: &Tag<'_>| Kind::of(tag.name) == Some(Kind::Link);
                self.pending.retain(|tag| !is_link(tag));
            }
            Kind::RubyText => self.close_inside(&[Kind::RubyText], &[Kind::Ruby]),
            _ => {}
        }
        let last = self.open.last().and_then(|open| open.kind.level());
        if kind.level().is_some() && last.is_some() {
            self.close_to(self.open.len().saturating_sub(1));
        }
        if kind.ends_paragraph() {
            self.close_inside(&[Kind::Paragraph], &[]);
        }
    }

    /// Ends the innermost of such elements, unless a wall stands before it.
    pub(super) fn close_inside(&mut self, wanted: &[Kind], walls: &[Kind]) {
        if !wanted.iter().any(|kind| self.is_open(*kind)) {
            return;
        }
        let in_table = wanted.iter().any(|kind| kind.is_table_part());
        for (index, open) in self.open.iter().enumerate().rev() {
            if wanted.contains(&open.kind) {
                self.close_to(index);
                return;
            }
            let wall = if in_table {
                open.kind == Kind::Table
            } else {
                open.kind.is_wall() || walls.contains(&open.kind)
            };
            if wall {
                return;
            }
        }
    }

    /// Ends the element that an end tag names.
    pub(super) fn end(&mut self, tag: &Tag<'h>) {
        if is_one_of(tag.name, &["br"]) {
            let name = tag.name;
            self.start(Tag {
                name,
                ..Tag::default()
            });
            return;
        }
        let foreign = self.open.last().is_some_and(|open| open.foreign);
        if foreign && is_one_of(tag.name, &["p"]) {
            self.close_inside(&[Kind::Svg, Kind::Math], &[]);
        }
        let drawn = Kind::foreign(tag.name).filter(|kind| self.is_open(*kind));
        let kind = drawn.or_else(|| Kind::of(tag.name));
        let Some(kind) = kind else {
            return;
        };
        self.form &= kind != Kind::Form;
        let pending = self.pending.len();
        self.pending
            .retain(|pending| !pending.name.eq_ignore_ascii_case(tag.name));
        match self.find_open(kind, tag.name) {
            Some(index) => {
                let bare = self
                    .open
                    .get(index)
                    .is_some_and(|open| open.node == self.parent(index));
                self.close_to(index);
                if bare {
                    self.edge(kind);
                }
            }
            // An end tag alone is an empty paragraph.
            None if kind == Kind::Paragraph && pending == self.pending.len() => self.edge(kind),
            None => {}
        }
    }

    /// Where an open element stands in the tree.
    fn parent(&self, index: usize) -> Id {
        let around = index
            .checked_sub(1)
            .and_then(|around| self.open.get(around));
        around.map_or(ROOT, |open| open.node)
    }

    /// The open element that an end tag ends.
    fn find_open(&self, kind: Kind, name: &str) -> Option<usize> {
        let heading = kind.level().is_some();
        if !heading && !self.is_open(kind) {
            return None;
        }
        for (index, open) in self.open.iter().enumerate().rev() {
            let heading = heading && open.kind.level().is_some();
            if heading || open.name.eq_ignore_ascii_case(name) {
                return Some(index);
            }
            let wall = match kind {
                Kind::Hidden => false,
                Kind::Item => open.kind == Kind::List || open.kind.is_wall(),
                _ if kind.is_foreign() => open.kind.is_wall() && !open.kind.is_foreign(),
                _ if kind.is_table_part() => open.kind == Kind::Table,
                _ => open.kind.is_wall(),
            };
            let special = kind.is_inline()
                && !(kind.is_format() || kind.is_foreign())
                && !open.kind.is_inline();
            if wall || special {
                return None;
            }
        }
        None
    }

    /// Ends an element and all inside it. Marks among those go on where text comes next.
    fn close_to(&mut self, index: usize) {
        while self.open.len() > index
            && let Some(open) = self.open.pop()
        {
            self.count(open.kind, false);
            let ended = self.open.len() == index;
            if open.kind.is_wall() {
                self.pending.clear();
            } else if open.kind.is_format()
                && !ended
                && !open.unseen
                && self.pending.len() < PENDING_LIMIT
            {
                let node = self.tree.nodes.get(open.node);
                let attributes = node.map(|node| node.attributes.clone()).unwrap_or_default();
                self.pending.push(Tag {
                    name: open.name,
                    attributes,
                    ..Tag::default()
                });
            }
        }
    }

    /// Opens again what was left open.
    pub(super) fn resume(&mut self) {
        if self.pending.is_empty() || self.unseen() || self.full() {
            return;
        }
        for tag in std::mem::take(&mut self.pending) {
            if let Some(kind) = Kind::of(tag.name) {
                self.open(kind, tag, false);
            }
        }
    }
}
