//! Sections as they are drawn: each has its key, and a digest of its own that leaves out the sections inside it.

use super::{Digest, Fingerprint, Key, Sink};
use crate::markup::{Name, Tag};

/// A section whose end has not been reached.
pub(super) struct Open<T> {
    depth: u32,
    digest: Digest,
    /// What the sink wants back at the section's end.
    pub(super) place: T,
}

/// The sections that are open now, the innermost last.
pub(super) struct Stamps<T> {
    depth: u32,
    open: Vec<Open<T>>,
    next: Option<Next>,
}

/// A section announced, whose element has not begun.
pub(super) struct Next {
    pub(super) key: String,
    pub(super) frame: bool,
}

impl<T> Default for Stamps<T> {
    fn default() -> Self {
        Stamps {
            depth: 0,
            open: Vec::new(),
            next: None,
        }
    }
}

impl<T: Default> Stamps<T> {
    pub(super) fn section(&mut self, key: Key<'_>, frame: bool) {
        let mut text = String::new();
        key.write(&mut text);
        self.next = Some(Next { key: text, frame });
    }

    /// How many sections stand around the current place.
    pub(super) fn level(&self) -> usize {
        self.open.len()
    }

    /// Counts an element's beginning; gives the section that begins with it, whose place is told by [`Stamps::place`].
    pub(super) fn open(&mut self, tag: Tag) -> Option<Next> {
        let next = self.next.take();
        if next.is_some() {
            self.open.push(Open {
                depth: self.depth,
                digest: Digest::default(),
                place: T::default(),
            });
        }
        self.depth += 1;
        if let Some(open) = self.open.last_mut() {
            open.digest.begin(tag);
        }
        next
    }

    /// Counts an attribute of the element that was opened last.
    pub(super) fn attribute(&mut self, name: Name, value: &str) {
        if let Some(open) = self.open.last_mut() {
            open.digest.attribute(name, value);
        }
    }

    /// Keeps what the sink wants back at the end of the section that has just begun.
    pub(super) fn place(&mut self, place: T) {
        if let Some(open) = self.open.last_mut() {
            open.place = place;
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut() {
            open.digest.text(text);
        }
    }

    /// Counts an element's end; gives the section that ends with it.
    pub(super) fn close(&mut self, tag: Tag) -> Option<(T, Fingerprint)> {
        self.depth = self.depth.saturating_sub(1);
        let open = self.open.last_mut()?;
        open.digest.close(tag);
        if open.depth != self.depth {
            return None;
        }
        let open = self.open.pop()?;
        Some((open.place, open.digest.fingerprint()))
    }
}
