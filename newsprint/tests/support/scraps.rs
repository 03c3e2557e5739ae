//! Small drawings, each a section of its own: what sinks and digests are held to.

use newsprint::markup::{Markup, Sheet, Tag, attr};
use newsprint::sink::{Html, Key, Sink};

/// A small drawing, by name.
pub(crate) type Scrap = (&'static str, fn(&mut Markup<'_>));

/// No two of them draw the same.
pub(crate) const SCRAPS: &[Scrap] = &[
    ("nothing", |out| out.void(Tag::P, &[])),
    ("another-element", |out| out.void(Tag::Div, &[])),
    ("text", |out| out.text_element(Tag::P, &[], "A pier")),
    ("longer-text", |out| {
        out.text_element(Tag::P, &[], "A pier runs out towards a red sun.")
    }),
    ("eight-bytes", |out| {
        out.text_element(Tag::P, &[], "12345678")
    }),
    ("nine-bytes", |out| {
        out.text_element(Tag::P, &[], "123456789")
    }),
    ("two-characters", |out| {
        out.text_element(Tag::P, &[], "\u{1}\u{2}")
    }),
    ("letters-of-four-sizes", |out| {
        out.text_element(Tag::P, &[], "aéع🗼")
    }),
    ("no-break-space", |out| {
        out.text_element(Tag::P, &[], "10\u{a0}km")
    }),
    ("line-feed", |out| out.text_element(Tag::P, &[], "\nA\n")),
    ("markup-as-text", |out| {
        out.text_element(Tag::P, &[], "<b title=\"&amp;\">'</b>")
    }),
    ("class", |out| out.void(Tag::P, &[attr::class("dm-text")])),
    ("two-classes", |out| {
        out.void(Tag::P, &[attr::classes("dm-text", "dm-kicker")])
    }),
    ("class-as-text", |out| {
        out.text_element(Tag::P, &[], "class")
    }),
    ("label", |out| {
        out.void(Tag::P, &[attr::aria_label("dm-text")])
    }),
    ("label-of-markup", |out| {
        out.void(Tag::P, &[attr::aria_label("<\u{a0}\"'&>")])
    }),
    ("two-attributes", |out| {
        out.void(Tag::P, &[attr::class("a"), attr::id("b")])
    }),
    ("two-attributes-turned", |out| {
        out.void(Tag::P, &[attr::id("b"), attr::class("a")])
    }),
    ("empty-attribute", |out| {
        out.void(Tag::Img, &[attr::alt("")])
    }),
    ("no-attribute", |out| out.void(Tag::Img, &[])),
    ("number", |out| {
        out.void(Tag::Img, &[attr::width(4_294_967_295)])
    }),
    ("zero", |out| out.void(Tag::Img, &[attr::width(0)])),
    ("nested", |out| {
        out.element(Tag::Div, &[], |out| {
            out.element(Tag::Div, &[], |out| out.void(Tag::Div, &[]));
        })
    }),
    ("side-by-side", |out| {
        out.element(Tag::Div, &[], |out| {
            out.void(Tag::Div, &[]);
            out.void(Tag::Div, &[]);
        })
    }),
    ("text-before", |out| {
        out.element(Tag::P, &[], |out| {
            out.text("a");
            out.void(Tag::Br, &[]);
        })
    }),
    ("text-after", |out| {
        out.element(Tag::P, &[], |out| {
            out.void(Tag::Br, &[]);
            out.text("a");
        })
    }),
    ("text-inside", |out| {
        out.element(Tag::P, &[], |out| out.text_element(Tag::Span, &[], "a"))
    }),
    ("code", |out| {
        out.element(Tag::Pre, &[], |out| {
            out.text_element(Tag::Code, &[], "\n\na")
        })
    }),
];

/// Draws a scrap as one section.
pub(crate) fn draw(sink: &mut dyn Sink, scrap: &Scrap) {
    Sheet::new(sink).whole(Key::Content, scrap.1);
}

/// A scrap as HTML.
pub(crate) fn html(scrap: &Scrap) -> String {
    let mut html = Html::default();
    draw(&mut html, scrap);
    html.into_string()
}
