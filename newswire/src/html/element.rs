//! The elements that mean something here, by name.

/// What an element is for. Of what isn't listed, only the text counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[rustfmt::skip]
pub(super) enum Kind {
    // Containers.
    /// Any box that says no more than where it begins and ends.
    Block,
    Paragraph, Heading(u8), Quote, List, Menu, Item, Terms, Term, Meaning, Figure, Caption, Aside,
    Details, Summary, Preformatted, Noscript,
    // Tables.
    Table, TableCaption, TableHead, RowGroup, Row, Cell, HeadCell,
    // Things.
    Image, Picture, Source, Track, Video, Audio, Frame, Embed, Object, Break, WordBreak, Divider,
    // Words.
    Link, Strong, Emphasis, Strike, Sub, Sup, Marked, Underline, Code, Cite, Inline, Inlay, Ruby, RubyText,
    // What isn't text, or nobody sees.
    Hidden, Void, Svg, Math, Foreign, TextArea, Title, Raw, Script, Plain, Choice,
}

use std::cmp::Ordering;

use Kind::*;

/// Names in small letters, sorted.
#[rustfmt::skip]
const KINDS: &[(&str, Kind)] = &[
    ("a", Link), ("abbr", Inline), ("acronym", Inline), ("address", Block), ("area", Void),
    ("article", Block), ("aside", Aside), ("audio", Audio), ("b", Strong), ("base", Void),
    ("bdi", Inline), ("bdo", Inline), ("bgsound", Void), ("blockquote", Quote), ("body", Block),
    ("br", Break), ("button", Inlay), ("caption", TableCaption), ("center", Block), ("cite", Cite), ("code", Code), ("col", Void),
    ("colgroup", RowGroup), ("datalist", Hidden), ("dd", Meaning), ("del", Strike), ("desc", Hidden), ("details", Details),
    ("dfn", Emphasis), ("dialog", Block), ("dir", List), ("div", Block), ("dl", Terms), ("dt", Term), ("em", Emphasis), ("embed", Embed),
    ("fieldset", Block), ("figcaption", Caption), ("figure", Figure), ("font", Inline), ("footer", Block),
    ("foreignobject", Foreign), ("form", Block), ("frame", Void), ("h1", Heading(2)), ("h2", Heading(2)), ("h3", Heading(3)),
    ("h4", Heading(4)), ("h5", Heading(4)), ("h6", Heading(4)), ("head", Block), ("header", Block), ("hgroup", Block),
    ("hr", Divider), ("html", Block), ("i", Emphasis), ("iframe", Frame), ("image", Image), ("img", Image), ("input", Void), ("ins", Underline),
    ("kbd", Code), ("keygen", Void), ("legend", Block), ("li", Item), ("link", Void), ("listing", Preformatted), ("main", Block), ("mark", Marked),
    ("math", Math), ("menu", Menu), ("meta", Void), ("metadata", Hidden), ("nav", Block), ("noembed", Raw), ("noframes", Raw),
    ("noscript", Noscript), ("object", Object), ("ol", List), ("optgroup", Choice), ("option", Choice), ("p", Paragraph), ("param", Void), ("picture", Picture),
    ("plaintext", Plain), ("pre", Preformatted), ("q", Inline), ("rp", Inline), ("rt", RubyText), ("ruby", Ruby),
    ("s", Strike), ("samp", Code), ("script", Script), ("search", Block), ("section", Block), ("select", Inlay), ("small", Inline), ("source", Source), ("span", Inline),
    ("strike", Strike), ("strong", Strong), ("style", Raw), ("sub", Sub), ("summary", Summary), ("sup", Sup), ("svg", Svg),
    ("table", Table), ("tbody", RowGroup), ("td", Cell), ("template", Hidden), ("textarea", TextArea),
    ("tfoot", RowGroup), ("th", HeadCell), ("thead", TableHead), ("time", Inline), ("title", Title), ("tr", Row), ("track", Track), ("tt", Code), ("u", Underline),
    ("ul", List), ("var", Emphasis), ("video", Video), ("wbr", WordBreak), ("xml", Hidden), ("xmp", Raw),
];

impl Kind {
    /// The kind of the element with that name, in capitals or small letters.
    pub(super) fn of(name: &str) -> Option<Kind> {
        let mut low = 0;
        let mut high = KINDS.len();
        while low < high {
            let middle = (low + high) / 2;
            let (known, kind) = KINDS.get(middle)?;
            match compare(known, name) {
                Ordering::Equal => return Some(*kind),
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
            }
        }
        let debris = [
            "w:worddocument",
            "w:latentstyles",
            "o:officedocumentsettings",
            "m:mathpr",
        ];
        let debris = debris.iter().any(|known| known.eq_ignore_ascii_case(name));
        debris.then_some(Hidden)
    }

    /// Whether it never has anything inside.
    pub(super) fn is_void(self) -> bool {
        matches!(
            self,
            Image | Source | Track | Embed | Break | WordBreak | Divider | Void
        )
    }

    /// Whether it stands in a line of text.
    pub(super) fn is_inline(self) -> bool {
        matches!(
            self,
            Link | Strong
                | Emphasis
                | Strike
                | Sub
                | Sup
                | Marked
                | Underline
                | Code
                | Cite
                | Inline
                | Inlay
                | Ruby
                | RubyText
                | Break
                | WordBreak
                | Choice
                | TextArea
                | Svg
                | Math
                | Foreign
        )
    }

    /// Whether it ends at once what it marks, wherever that is.
    pub(super) fn is_format(self) -> bool {
        matches!(
            self,
            Link | Strong | Emphasis | Strike | Sub | Sup | Marked | Underline | Code
        )
    }

    /// Whether an end tag inside it has no say over what is outside.
    pub(super) fn is_wall(self) -> bool {
        matches!(
            self,
            Table | TableCaption | Cell | HeadCell | Object | Hidden | Foreign
        )
    }
}

fn compare(known: &str, name: &str) -> Ordering {
    let lower = name.bytes().map(|byte| byte.to_ascii_lowercase());
    known.bytes().cmp(lower)
}
