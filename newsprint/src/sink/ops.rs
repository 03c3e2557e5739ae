//! Drawing as a list of operations and one run of text, from which one call into JavaScript makes the nodes.

use super::digest::WRITTEN_LENGTH;
use super::stamp::Stamps;
use super::{Fingerprint, Key, Sink};
use crate::markup::attr::present;
use crate::markup::{Attr, Name, Tag};
use crate::text::utf16_len;

/// A sink that records operations.
///
/// An operation is a number: its low byte says what, the upper 24 bits how many UTF-16 units of the
/// text go with it. 0 closes an element, 1 is text, 2 and up open an element (by [`Tag`] number),
/// [`ATTRIBUTES`] and up set an attribute (by [`Name`] number).
#[derive(Default)]
pub struct Ops {
    codes: Vec<u32>,
    text: Vec<u8>,
    sections: Vec<Drawn>,
    stamps: Stamps<Place>,
}

/// The number of the first operation that sets an attribute.
pub const ATTRIBUTES: u32 = 96;

const CLOSE: u32 = 0;
const TEXT: u32 = 1;
const OPEN: u32 = 2;

/// Where a section's own entry is, and where its digest will stand in the text.
#[derive(Default)]
pub struct Place {
    section: usize,
    digest: usize,
}

/// A section that was drawn: how it is found again, and which operations draw it.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// As it stands in `data-dm-key`; empty for a block, which is found by its fingerprint.
    pub key: String,
    /// What was drawn, sections inside it left out.
    pub fingerprint: Fingerprint,
    /// Whether it holds sections.
    pub frame: bool,
    /// How many sections stand around it.
    pub level: usize,
    /// Its operations.
    pub codes: core::ops::Range<usize>,
    /// Its text, in bytes.
    pub text: core::ops::Range<usize>,
    /// For a frame: where the operations of its own element and attributes end.
    pub head: usize,
}

impl Ops {
    /// The sections drawn, in document order, each before those inside it.
    pub fn sections(&self) -> &[Drawn] {
        &self.sections
    }

    /// The operations and the text that draw neighbouring sections, with all that stands in them.
    pub fn drawing(&self, first: &Drawn, last: &Drawn) -> (&[u32], &[u8]) {
        self.part(
            first.codes.start..last.codes.end,
            first.text.start..last.text.end,
        )
    }

    /// What follows the last section.
    pub fn end(&self) -> (&[u32], &[u8]) {
        let mut whole = self.sections.iter().filter(|section| section.level == 0);
        match whole.next_back() {
            Some(last) => self.part(
                last.codes.end..self.codes.len(),
                last.text.end..self.text.len(),
            ),
            None => self.all(),
        }
    }

    /// The operations that open one section's element and set its attributes.
    pub fn head(&self, section: &Drawn) -> (&[u32], &[u8]) {
        self.part(section.codes.start..section.head, section.text.clone())
    }

    fn part(
        &self,
        codes: core::ops::Range<usize>,
        text: core::ops::Range<usize>,
    ) -> (&[u32], &[u8]) {
        (
            self.codes.get(codes).unwrap_or_default(),
            self.text.get(text).unwrap_or_default(),
        )
    }

    /// Everything drawn.
    pub fn all(&self) -> (&[u32], &[u8]) {
        (&self.codes, &self.text)
    }

    fn push(&mut self, code: u32, text: &str) {
        self.codes.push(code | utf16_len(text) << 8);
        self.text.extend_from_slice(text.as_bytes());
    }

    fn attribute(&mut self, name: Name, value: &str) {
        self.push(ATTRIBUTES + name as u32, value);
    }
}

impl Sink for Ops {
    fn section(&mut self, key: Key<'_>, frame: bool) {
        self.stamps.section(key, frame);
    }

    fn open(&mut self, tag: Tag, attrs: &[Attr<'_>]) {
        let (codes, text) = (self.codes.len(), self.text.len());
        let level = self.stamps.level();
        let section = self.stamps.open(tag);
        self.codes.push(OPEN + tag as u32);
        for attr in present(attrs) {
            let value = attr.value();
            self.stamps.attribute(attr.name, &value);
            self.attribute(attr.name, &value);
        }
        let Some(section) = section else { return };
        if !section.key.is_empty() {
            self.attribute(Name::DataKey, &section.key);
        }
        self.stamps.place(Place {
            section: self.sections.len(),
            digest: self.text.len(),
        });
        self.codes
            .push((ATTRIBUTES + Name::DataDigest as u32) | (WRITTEN_LENGTH as u32) << 8);
        self.text.extend_from_slice(&[b' '; WRITTEN_LENGTH]);
        self.sections.push(Drawn {
            key: section.key,
            fingerprint: super::Digest::default().fingerprint(),
            frame: section.frame,
            level,
            codes: codes..codes,
            text: text..text,
            head: self.codes.len(),
        });
    }

    fn text(&mut self, text: &str) {
        self.stamps.text(text);
        self.push(TEXT, text);
    }

    fn close(&mut self, tag: Tag) {
        self.codes.push(CLOSE);
        let Some((place, fingerprint)) = self.stamps.close(tag) else {
            return;
        };
        for (to, from) in self
            .text
            .iter_mut()
            .skip(place.digest)
            .zip(fingerprint.to_bytes())
        {
            *to = from;
        }
        let (codes, text) = (self.codes.len(), self.text.len());
        if let Some(drawn) = self.sections.get_mut(place.section) {
            drawn.fingerprint = fingerprint;
            drawn.codes.end = codes;
            drawn.text.end = text;
        }
    }
}
