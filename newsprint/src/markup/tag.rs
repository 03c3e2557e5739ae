//! The elements that may be drawn: a closed list, so that no other can be named.

macro_rules! tags {
    ($($tag:ident $name:literal),* $(,)?) => {
        /// An element that may be drawn.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum Tag { $($tag),* }

        impl Tag {
            /// Every tag, in the order of its number.
            pub const ALL: &[Tag] = &[$(Tag::$tag),*];

            /// The element's name in HTML.
            pub fn name(self) -> &'static str {
                match self { $(Tag::$tag => $name),* }
            }

            /// How its first tag begins in HTML; attributes and `>` follow.
            pub(crate) fn start(self) -> &'static str {
                match self { $(Tag::$tag => concat!("<", $name)),* }
            }

            /// Its last tag in HTML.
            pub(crate) fn end(self) -> &'static str {
                match self { $(Tag::$tag => concat!("</", $name, ">")),* }
            }
        }
    };
}

tags! {
    A "a", Article "article", Aside "aside", Audio "audio", Bdi "bdi", Blockquote "blockquote", Br "br",
    Button "button", Caption "caption", Code "code", Div "div", Em "em", Figcaption "figcaption",
    Figure "figure", Footer "footer", H1 "h1", H2 "h2", H3 "h3", H4 "h4", H5 "h5", H6 "h6",
    Header "header", Hr "hr", Img "img", Li "li", Mark "mark", Ol "ol", P "p", Pre "pre", S "s",
    Section "section", Source "source", Span "span", Strong "strong", Sub "sub", Sup "sup",
    Table "table", Tbody "tbody", Td "td", Th "th", Thead "thead", Time "time", Tr "tr",
    Track "track", U "u", Ul "ul", Video "video",
}

impl Tag {
    /// Whether the element has no end tag and no content.
    pub fn is_void(self) -> bool {
        matches!(
            self,
            Tag::Br | Tag::Hr | Tag::Img | Tag::Source | Tag::Track
        )
    }

    /// The heading of a level; deeper than 6 is 6.
    pub fn heading(level: u8) -> Tag {
        match level {
            0 | 1 => Tag::H1,
            2 => Tag::H2,
            3 => Tag::H3,
            4 => Tag::H4,
            5 => Tag::H5,
            _ => Tag::H6,
        }
    }
}
