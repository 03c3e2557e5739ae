//! Pictures: when they load, which size, and the words with them.

use super::house::House;
use super::prose;
use crate::labels::Label;
use crate::markup::{Markup, Tag, attr};
use crate::model::{Picture, Prose};

/// Where a picture stands.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// In a card, where it only decorates.
    Card {
        /// Whether it is in view at first.
        eager: bool,
    },
    /// Above the article.
    Lead {
        /// Whether it stands before everything else.
        first: bool,
    },
    /// In the body.
    Body,
}

/// A picture. `loading`, `sizes` and `srcset` come before `src`: WebKit begins to load when it sees that.
pub(super) fn draw(out: &mut Markup<'_>, picture: &Picture, place: Place) {
    let (width, height) = picture.size();
    let (eager, high) = match place {
        Place::Card { eager } => (eager, false),
        Place::Lead { first } => (first, first),
        Place::Body => (false, false),
    };
    let (class, sizes, alt) = match place {
        Place::Card { .. } => (None, "auto, 320px", ""),
        Place::Lead { .. } | Place::Body => (
            Some(attr::class("dm-picture")),
            "auto, (max-width: 720px) 100vw, 720px",
            picture.alt.as_deref().unwrap_or_default(),
        ),
    };
    // Only a lazy picture waits until its box is known; Chromium takes `auto` of another one for the whole window.
    let sizes = match sizes.strip_prefix("auto, ") {
        Some(told) if eager => told,
        _ => sizes,
    };
    let loading = if eager {
        attr::loading_eager()
    } else {
        attr::loading_lazy()
    };
    let several = !picture.renditions.is_empty();
    let attrs = [
        attr::maybe(class),
        loading,
        attr::maybe(high.then_some(attr::fetchpriority_high())),
        attr::maybe(several.then_some(attr::sizes(sizes))),
        attr::maybe(several.then_some(attr::srcset(picture))),
        attr::src(&picture.url),
        attr::alt(alt),
        attr::width(width),
        attr::height(height),
        attr::decoding_async(),
    ];
    out.void(Tag::Img, &attrs);
}

/// A picture of the body, with its words.
pub(super) fn figure(out: &mut Markup<'_>, house: &House<'_>, picture: &Picture) {
    out.classed(Tag::Figure, "dm-figure", |out| {
        with_caption(out, house, picture, Place::Body);
    });
}

/// A picture, then what is to be seen and who made it.
pub(super) fn with_caption(
    out: &mut Markup<'_>,
    house: &House<'_>,
    picture: &Picture,
    place: Place,
) {
    draw(out, picture, place);
    let (text, credit) = (&picture.caption, &picture.credit);
    if text.is_none() && credit.is_none() {
        return;
    }
    out.classed(Tag::Figcaption, "dm-caption", |out| {
        if let Some(text) = text {
            prose::element(out, house, Tag::Span, "dm-caption-text", text);
        }
        if text.is_some() && credit.is_some() {
            out.text(" ");
        }
        if let Some(credit) = credit {
            out.classed(Tag::Span, "dm-credit", |out| {
                out.text_element(Tag::Bdi, &[], credit);
            });
        }
    });
}

/// Several pictures in a row that scrolls, so it is a tab stop with a name.
pub(super) fn gallery(
    out: &mut Markup<'_>,
    house: &House<'_>,
    pictures: &[Picture],
    caption: Option<&Prose>,
) {
    let Some(caption) = caption else {
        return row(out, house, pictures, house.word(Label::Gallery));
    };
    out.classed(Tag::Figure, "dm-figure", |out| {
        row(out, house, pictures, &caption.to_plain());
        prose::element(out, house, Tag::Figcaption, "dm-caption", caption);
    });
}

fn row(out: &mut Markup<'_>, house: &House<'_>, pictures: &[Picture], name: &str) {
    let attrs = [
        attr::class("dm-gallery"),
        attr::role("region"),
        attr::tabindex_stop(),
        attr::aria_label(name),
    ];
    out.element(Tag::Section, &attrs, |out| {
        let list = [attr::class("dm-gallery-items"), attr::role("list")];
        out.element(Tag::Ul, &list, |out| {
            for picture in pictures {
                out.element(Tag::Li, &[], |out| figure(out, house, picture));
            }
        });
    });
}
