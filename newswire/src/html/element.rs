//! The elements that mean something here, by name.

use std::cmp::Ordering;

use Kind::*;

/// What an element is for. Of what isn't listed, only the text counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[rustfmt::skip]
pub(super) enum Kind {
    // Boxes.
    /// A box that says no more than where it begins and ends.
    Block,
    Paragraph, Heading2, Heading3, Heading4, Quote, List, Item, Terms, Term, Meaning, Figure, Caption, Details, Summary,
    Preformatted, Noscript, Footer, Form,
    // Tables.
    Table, TableCaption, RowGroup, TableHead, Row, Cell, HeadCell,
    // Things.
    Image, Picture, Source, Track, Video, Audio, Frame, Embed, Object, Break, Divider,
    // Words.
    Link, Strong, Emphasis, Strike, Sub, Sup, Marked, Underline, Code, Cite, Said, Inline, Ruby, RubyText,
    /// Words that stand apart from those around them without ending the line: a button, a choice.
    Inlay,
    // What nobody sees, or what is no element of HTML.
    Hidden,
    /// What tools leave behind, which ends wherever what is around it ends.
    Debris,
    Void, Svg, Math,
    /// HTML inside SVG or MathML.
    Island,
    /// The same, where nobody sees it: a title or description of a drawing.
    Unseen,
    // What is read otherwise than as tags and text.
    TextArea, Title, Raw, Sample, Script, Plain,
}

/// Names in small letters, sorted.
#[rustfmt::skip]
const KINDS: &[(&str, Kind)] = &[
    ("a", Link), ("abbr", Inline), ("address", Block), ("annotation", Hidden), ("area", Void), ("article", Block),
    ("aside", Block), ("audio", Audio), ("b", Strong), ("base", Void), ("bdi", Inline), ("bdo", Inline), ("bgsound", Void),
    ("blockquote", Quote), ("body", Block), ("br", Break), ("button", Inlay), ("caption", TableCaption), ("center", Block),
    ("cite", Cite), ("code", Code), ("col", Void), ("colgroup", Void), ("datalist", Debris), ("dd", Meaning), ("del", Strike),
    ("details", Details), ("dfn", Emphasis), ("dialog", Block), ("dir", List), ("div", Block), ("dl", Terms), ("dt", Term),
    ("em", Emphasis), ("embed", Embed), ("fieldset", Block), ("figcaption", Caption), ("figure", Figure), ("font", Inline),
    ("footer", Footer), ("form", Form), ("frame", Void), ("h1", Heading2), ("h2", Heading2), ("h3", Heading3),
    ("h4", Heading4), ("h5", Heading4), ("h6", Heading4), ("head", Block), ("header", Block), ("hgroup", Block),
    ("hr", Divider), ("html", Block), ("i", Emphasis), ("iframe", Frame), ("image", Image), ("img", Image), ("input", Void),
    ("ins", Underline), ("kbd", Code), ("keygen", Void), ("legend", Block), ("li", Item), ("link", Void),
    ("listing", Preformatted), ("main", Block), ("malignmark", Math), ("mark", Marked), ("math", Math), ("menu", List), ("meta", Void), ("mglyph", Math),
    ("nav", Block), ("noembed", Raw), ("noframes", Raw), ("noscript", Noscript), ("object", Object), ("ol", List),
    ("optgroup", Inlay), ("option", Inlay), ("p", Paragraph), ("param", Void), ("picture", Picture), ("plaintext", Plain),
    ("pre", Preformatted), ("q", Said), ("rb", Inline), ("rp", Inline), ("rt", RubyText), ("rtc", Inline), ("ruby", Ruby), ("s", Strike), ("samp", Code),
    ("script", Script), ("search", Block), ("section", Block), ("select", Inlay), ("small", Inline), ("source", Source),
    ("span", Inline), ("strike", Strike), ("strong", Strong), ("style", Raw), ("sub", Sub), ("summary", Summary),
    ("sup", Sup), ("svg", Svg), ("table", Table), ("tbody", RowGroup), ("td", Cell), ("template", Hidden),
    ("textarea", TextArea), ("tfoot", RowGroup), ("th", HeadCell), ("thead", TableHead), ("time", Inline), ("title", Title),
    ("tr", Row), ("track", Track), ("tt", Code), ("u", Underline), ("ul", List), ("var", Emphasis), ("video", Video),
    ("wbr", Void), ("xml", Debris), ("xmp", Sample),
];

/// What word processors leave behind, whose text is settings.
const DEBRIS: [&str; 4] = [
    "w:worddocument",
    "w:latentstyles",
    "o:officedocumentsettings",
    "m:mathpr",
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
        is_one_of(name, &DEBRIS).then_some(Debris)
    }

    /// The kind of an element of SVG or MathML with that name; none if only its text counts.
    pub(super) fn foreign(name: &str) -> Option<Kind> {
        const ISLANDS: [&str; 7] = [
            "foreignobject",
            "mi",
            "mo",
            "mn",
            "ms",
            "mtext",
            "annotation-xml",
        ];
        const RAW: [&str; 5] = ["metadata", "style", "script", "defs", "annotation"];
        if is_one_of(name, &ISLANDS) {
            return Some(Island);
        }
        if is_one_of(name, &["title", "desc"]) {
            return Some(Unseen);
        }
        if is_one_of(name, &RAW) {
            return Some(Raw);
        }
        if name.eq_ignore_ascii_case("text") {
            return Some(Inlay);
        }
        Kind::of(name).filter(|kind| matches!(kind, Svg | Math))
    }

    /// Whether it never has anything inside.
    pub(super) fn is_void(self) -> bool {
        matches!(
            self,
            Image | Source | Track | Embed | Break | Divider | Void
        )
    }

    /// Whether it stands in a line of text.
    pub(super) fn is_inline(self) -> bool {
        self.is_format()
            || matches!(
                self,
                Cite | Said
                    | Debris
                    | Inline
                    | Inlay
                    | Ruby
                    | RubyText
                    | Break
                    | TextArea
                    | Svg
                    | Math
                    | Island
            )
    }

    /// Whether it goes on marking words after a paragraph that was left open inside it has ended.
    pub(super) fn is_format(self) -> bool {
        matches!(
            self,
            Link | Strong | Emphasis | Strike | Sub | Sup | Marked | Underline | Code
        )
    }

    /// The level of a heading.
    pub(super) fn level(self) -> Option<u32> {
        match self {
            Heading2 => Some(2),
            Heading3 => Some(3),
            Heading4 => Some(4),
            _ => None,
        }
    }

    /// Whether it stands apart from the words around it.
    pub(super) fn is_box(self) -> bool {
        self.ends_paragraph() || self.is_table_part()
    }

    /// Whether it ends a paragraph that was left open (HTML standard, section 13.2.6.4.7).
    pub(super) fn ends_paragraph(self) -> bool {
        matches!(
            self,
            Block
                | Paragraph
                | Heading2
                | Heading3
                | Heading4
                | Quote
                | List
                | Item
                | Terms
                | Term
                | Meaning
                | Figure
                | Caption
                | Details
                | Summary
                | Preformatted
                | Footer
                | Form
                | Table
                | Divider
                | Sample
                | Plain
        )
    }

    /// Whether its end tag says nothing of what is outside, and end tags inside it neither.
    pub(super) fn is_wall(self) -> bool {
        matches!(
            self,
            Table | TableCaption | Cell | HeadCell | Object | Hidden | Island | Unseen
        )
    }

    /// Whether it is an element of SVG or MathML, or HTML right inside one.
    pub(super) fn is_foreign(self) -> bool {
        matches!(self, Svg | Math | Island | Unseen)
    }

    /// Whether it ends the SVG or MathML that it stands in (HTML standard, section 13.2.6.5).
    pub(super) fn breaks_out(self) -> bool {
        let words = self.is_inline() && !matches!(self, Link | Inlay | TextArea);
        let boxes = self.ends_paragraph() && !matches!(self, Sample | Plain);
        words || boxes || self == Image
    }

    /// Whether it is part of a table.
    pub(super) fn is_table_part(self) -> bool {
        matches!(
            self,
            Table | TableCaption | RowGroup | TableHead | Row | Cell | HeadCell
        )
    }

    /// Whether nobody sees the text in it.
    pub(super) fn is_unseen(self) -> bool {
        matches!(
            self,
            Hidden | Debris | Script | Raw | Frame | Title | Unseen
        )
    }
}

/// Whether a name is one of those, in capitals or small letters.
pub(super) fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

fn compare(known: &str, name: &str) -> Ordering {
    let small = name.bytes().map(|byte| byte.to_ascii_lowercase());
    known.bytes().cmp(small)
}
