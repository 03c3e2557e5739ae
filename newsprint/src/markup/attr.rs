//! The attributes that may be drawn: named constructors only, so that `onclick`, `style` or `srcdoc` can't be written.

use std::borrow::Cow;

use super::Name;
use crate::date::Date;
use crate::language::{Direction, Language};
use crate::model::{Picture, Provider, Rel};
use crate::text::push_number;
use crate::web_url::{LinkUrl, WebUrl};

/// One attribute of an element, or none: what is only sometimes there has its place in a list all the same.
#[derive(Clone, Copy, Debug)]
pub struct Attr<'a> {
    pub(crate) name: Name,
    value: Value<'a>,
}

/// An attribute's value. It becomes text where it is written, so that a list of attributes costs nothing.
#[derive(Clone, Copy, Debug)]
enum Value<'a> {
    Absent,
    Text(&'a str),
    Classes(&'static str, &'static str),
    Number(u32),
    Anchor(&'a str),
    Date(&'a Date),
    Rel(Rel, bool),
    SrcSet(&'a Picture),
}

impl Attr<'_> {
    /// The attribute's name.
    pub fn name(&self) -> Name {
        self.name
    }

    /// The attribute's value, as it is written.
    pub fn value(&self) -> Cow<'_, str> {
        let mut text = String::new();
        match self.value {
            Value::Absent => {}
            Value::Text(text) => return Cow::Borrowed(text),
            Value::Classes(what, how) => {
                text.push_str(what);
                text.push(' ');
                text.push_str(how);
            }
            Value::Number(number) => push_number(&mut text, number),
            Value::Anchor(id) => {
                text.push('#');
                text.push_str(id);
            }
            Value::Date(date) => date.write_iso(&mut text),
            Value::Rel(rel, new_tab) => rel.write(new_tab, &mut text),
            Value::SrcSet(picture) => picture.write_srcset(&mut text),
        }
        Cow::Owned(text)
    }
}

/// The attributes of a list that are there.
pub fn present<'a, 'l>(attrs: &'l [Attr<'a>]) -> impl Iterator<Item = &'l Attr<'a>> {
    attrs
        .iter()
        .filter(|attr| !matches!(attr.value, Value::Absent))
}

/// An attribute that is there only sometimes.
pub fn maybe(attr: Option<Attr<'_>>) -> Attr<'_> {
    attr.unwrap_or(ABSENT)
}

const ABSENT: Attr<'static> = Attr {
    name: Name::Class,
    value: Value::Absent,
};

/// Where a followed link opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The whole window, out of any frame.
    Top,
    /// A new tab, which gets no hold of this page.
    Blank,
}

macro_rules! fixed {
    ($($(#[$doc:meta])* $function:ident $name:ident $text:literal;)*) => {
        $($(#[$doc])* pub const fn $function() -> Attr<'static> { of(Name::$name, $text) })*
    };
}

const fn of(name: Name, text: &str) -> Attr<'_> {
    Attr {
        name,
        value: Value::Text(text),
    }
}

const fn number(name: Name, number: u32) -> Attr<'static> {
    Attr {
        name,
        value: Value::Number(number),
    }
}

/// Classes, for style only.
pub const fn class(names: &'static str) -> Attr<'static> {
    of(Name::Class, names)
}

/// Two classes: what something is, and how it looks here.
pub const fn classes(what: &'static str, how: &'static str) -> Attr<'static> {
    Attr {
        name: Name::Class,
        value: Value::Classes(what, how),
    }
}

/// A role of WAI-ARIA.
pub const fn role(role: &'static str) -> Attr<'static> {
    of(Name::Role, role)
}

/// The accessible name, where no visible text gives it.
pub fn aria_label(text: &str) -> Attr<'_> {
    of(Name::AriaLabel, text)
}

/// A link's address.
pub fn href(url: &WebUrl) -> Attr<'_> {
    of(Name::Href, url.as_str())
}

/// The address of a link in running text, which may be `mailto:` or `tel:`.
pub fn link_href(url: &LinkUrl) -> Attr<'_> {
    of(Name::Href, url.as_str())
}

/// The address of an anchor on the same page, given as its id.
pub const fn anchor_href(id: &str) -> Attr<'_> {
    Attr {
        name: Name::Href,
        value: Value::Anchor(id),
    }
}

/// An anchor on the page.
pub fn id(id: &str) -> Attr<'_> {
    of(Name::Id, id)
}

/// What a link says of its target, nothing where there is nothing to say.
///
/// `new_tab` adds `noopener`: the page that opens gets no hold of this one.
pub fn rel(rel: Rel, new_tab: bool) -> Attr<'static> {
    if rel == Rel::default() && !new_tab {
        return ABSENT;
    }
    Attr {
        name: Name::Rel,
        value: Value::Rel(rel, new_tab),
    }
}

/// Where a followed link opens.
pub const fn target(target: Target) -> Attr<'static> {
    of(
        Name::Target,
        match target {
            Target::Top => "_top",
            Target::Blank => "_blank",
        },
    )
}

/// A media file's address.
pub fn src(url: &WebUrl) -> Attr<'_> {
    of(Name::Src, url.as_str())
}

/// A picture's words for those who don't see it; empty where it only decorates.
pub fn alt(text: &str) -> Attr<'_> {
    of(Name::Alt, text)
}

/// The sizes that a picture is to be had in.
pub const fn srcset(picture: &Picture) -> Attr<'_> {
    Attr {
        name: Name::SrcSet,
        value: Value::SrcSet(picture),
    }
}

/// How wide a picture will stand, in CSS.
pub const fn sizes(sizes: &'static str) -> Attr<'static> {
    of(Name::Sizes, sizes)
}

/// Width in pixels.
pub const fn width(pixels: u32) -> Attr<'static> {
    number(Name::Width, pixels)
}

/// Height in pixels.
pub const fn height(pixels: u32) -> Attr<'static> {
    number(Name::Height, pixels)
}

/// The picture shown before a video plays.
pub fn poster(url: &WebUrl) -> Attr<'_> {
    of(Name::Poster, url.as_str())
}

/// The language of the content.
pub fn lang(language: &Language) -> Attr<'_> {
    of(Name::Lang, language.as_str())
}

/// The language of the widget's own words.
pub const fn label_lang(language: &'static str) -> Attr<'static> {
    of(Name::Lang, language)
}

/// The direction of writing.
pub fn dir(direction: Direction) -> Attr<'static> {
    of(Name::Dir, direction.as_str())
}

/// A date for machines.
pub const fn datetime(date: &Date) -> Attr<'_> {
    Attr {
        name: Name::DateTime,
        value: Value::Date(date),
    }
}

/// The media type of a file (`video/mp4`).
pub fn media_type(text: &str) -> Attr<'_> {
    of(Name::Type, text)
}

/// The language of a text track.
pub fn srclang(language: &Language) -> Attr<'_> {
    of(Name::SrcLang, language.as_str())
}

/// The name of a text track.
pub fn track_label(text: &str) -> Attr<'_> {
    of(Name::Label, text)
}

/// The host's name for a slot.
pub fn data_slot(name: &str) -> Attr<'_> {
    of(Name::DataSlot, name)
}

/// The provider of an embed that waits for consent.
pub fn data_provider(provider: Provider) -> Attr<'static> {
    of(Name::DataProvider, provider.name())
}

/// The address of an embed that waits for consent.
pub fn data_embed(url: &WebUrl) -> Attr<'_> {
    of(Name::DataEmbed, url.as_str())
}

fixed! {
    /// A button that submits nothing.
    type_button Type "button";
    /// A control that is there, but does nothing now.
    aria_disabled AriaDisabled "true";
    /// Focusable by script only.
    tabindex_script TabIndex "-1";
    /// A tab stop.
    tabindex_stop TabIndex "0";
    /// Loaded when it comes near the viewport.
    loading_lazy Loading "lazy";
    /// Loaded at once.
    loading_eager Loading "eager";
    /// Decoded apart from the page's drawing.
    decoding_async Decoding "async";
    /// Fetched before others.
    fetchpriority_high FetchPriority "high";
    /// A player with the browser's own controls.
    controls Controls "";
    /// No byte of the media before the reader asks for it.
    preload_none Preload "none";
    /// Captions for those who don't hear.
    kind_captions Kind "captions";
    /// A header cell of a column.
    scope_col Scope "col";
    /// Not shown.
    hidden Hidden "";
    /// The mark after the last section: what stands before it is whole.
    data_end DataEnd "";
}
