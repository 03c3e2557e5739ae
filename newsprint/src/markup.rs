//! The pens that views draw with: what they open, they close.

pub mod attr;
pub mod name;
pub mod tag;

pub use attr::Attr;
pub use name::Name;
pub use tag::Tag;

use crate::sink::{Key, Sink};

/// The pen for what stands inside one section.
pub struct Markup<'s> {
    sink: &'s mut dyn Sink,
}

impl Markup<'_> {
    /// An element and what stands in it.
    pub fn element(&mut self, tag: Tag, attrs: &[Attr<'_>], children: impl FnOnce(&mut Self)) {
        self.open(tag, attrs);
        children(self);
        self.close(tag);
    }

    /// An element that has a class and no other attribute.
    pub fn classed(&mut self, tag: Tag, class: &'static str, children: impl FnOnce(&mut Self)) {
        self.open_classed(tag, class);
        children(self);
        self.close(tag);
    }

    /// An element that has a class and no other attribute, and holds only text.
    pub fn classed_text(&mut self, tag: Tag, class: &'static str, text: &str) {
        self.text_element(tag, &[attr::class(class)], text);
    }

    /// An element that holds only text.
    pub fn text_element(&mut self, tag: Tag, attrs: &[Attr<'_>], text: &str) {
        self.open(tag, attrs);
        self.text(text);
        self.close(tag);
    }

    /// An element without content.
    pub fn void(&mut self, tag: Tag, attrs: &[Attr<'_>]) {
        self.open(tag, attrs);
        self.close(tag);
    }

    // Called from everywhere: out of line, a view is a third smaller.
    #[inline(never)]
    fn open(&mut self, tag: Tag, attrs: &[Attr<'_>]) {
        self.sink.open(tag, attrs);
    }

    #[inline(never)]
    fn open_classed(&mut self, tag: Tag, class: &'static str) {
        self.sink.open(tag, &[attr::class(class)]);
    }

    #[inline(never)]
    fn close(&mut self, tag: Tag) {
        self.sink.close(tag);
    }

    /// Text. It never becomes markup.
    pub fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.sink.text(text);
        }
    }
}

/// The pen for a list of sections: nothing else can be drawn with it, so that what is kept or redrawn
/// by itself is never mixed with what isn't.
pub struct Sheet<'s> {
    sink: &'s mut dyn Sink,
}

impl<'s> Sheet<'s> {
    /// A sheet over a sink.
    pub fn new(sink: &'s mut dyn Sink) -> Self {
        Sheet { sink }
    }

    /// A section: one element, kept or redrawn as a whole.
    pub fn section(
        &mut self,
        key: Key<'_>,
        tag: Tag,
        attrs: &[Attr<'_>],
        children: impl FnOnce(&mut Markup<'_>),
    ) {
        self.whole(key, |out| out.element(tag, attrs, children));
    }

    /// A section whose element the view draws itself: that one, and nothing beside it.
    pub fn whole(&mut self, key: Key<'_>, draw: impl FnOnce(&mut Markup<'_>)) {
        self.sink.section(key, false);
        draw(&mut Markup { sink: self.sink });
    }

    /// A frame: one element that holds sections and nothing else. Its attributes are mended in place.
    pub fn frame(
        &mut self,
        key: Key<'_>,
        tag: Tag,
        attrs: &[Attr<'_>],
        children: impl FnOnce(&mut Sheet<'_>),
    ) {
        self.sink.section(key, true);
        self.sink.open(tag, attrs);
        children(&mut Sheet { sink: self.sink });
        self.sink.close(tag);
    }

    /// The mark after the last section: what stands before it is whole.
    pub fn end(&mut self) {
        self.sink
            .open(Tag::Span, &[attr::data_end(), attr::hidden()]);
        self.sink.close(Tag::Span);
    }
}
