//! What views are drawn on. One view, so that no two outputs can drift.

pub mod digest;
pub mod html;
pub mod ops;
mod stamp;

pub use digest::{Digest, Fingerprint};
pub use html::Html;
pub use ops::Ops;

use crate::markup::{Attr, Tag};

/// Receives what a view draws, in document order and balanced: [`crate::markup`] sees to that.
pub trait Sink {
    /// The next element opened is the root of a section that is kept or redrawn by itself;
    /// a `frame` holds sections only.
    fn section(&mut self, key: Key<'_>, frame: bool);
    /// An element begins.
    fn open(&mut self, tag: Tag, attrs: &[Attr<'_>]);
    /// Text inside the open element, not empty.
    fn text(&mut self, text: &str);
    /// The element that was opened last ends; elements without content, too.
    fn close(&mut self, tag: Tag);
}

/// How a section is found again on a page that was drawn before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'k> {
    /// By its place in the design: `header`, `dont-miss`.
    Place(&'static str),
    /// By the publisher's id.
    Id(&'k str),
    /// By the address it leads to.
    Address(&'k str),
    /// By the host's name for a slot.
    Slot(&'k str),
    /// By what is drawn: a block of the body.
    Content,
}

impl Key<'_> {
    /// Writes the key as it stands in the markup: `header`, `id:42`, `to:1f…`, `slot:top`;
    /// nothing for [`Key::Content`]. An address is shortened to its fingerprint.
    pub fn write(&self, out: &mut String) {
        match self {
            Key::Place(name) => out.push_str(name),
            Key::Id(id) => {
                out.push_str("id:");
                out.push_str(id);
            }
            Key::Address(address) => {
                out.push_str("to:");
                let mut digest = Digest::default();
                digest.field(address.as_bytes());
                digest.fingerprint().write(out);
            }
            Key::Slot(name) => {
                out.push_str("slot:");
                out.push_str(name);
            }
            Key::Content => {}
        }
    }
}
