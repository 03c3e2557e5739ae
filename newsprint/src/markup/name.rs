//! The names of attributes that may be drawn: a closed list, as of elements.

macro_rules! names {
    ($($name:ident $text:literal),* $(,)?) => {
        /// The name of an attribute that may be drawn.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum Name { $($name),* }

        impl Name {
            /// Every name, in the order of its number.
            pub const ALL: &[Name] = &[$(Name::$name),*];

            /// The attribute's name in HTML.
            pub fn text(self) -> &'static str {
                match self { $(Name::$name => $text),* }
            }

            /// What stands before the value in HTML: a space, the name, `=` and a quote.
            pub(crate) fn start(self) -> &'static str {
                match self { $(Name::$name => concat!(" ", $text, "=\"")),* }
            }
        }
    };
}

names! {
    Alt "alt", AriaDisabled "aria-disabled", AriaLabel "aria-label", Class "class", Controls "controls",
    DataDigest "data-dm-digest", DataEmbed "data-dm-embed", DataEnd "data-dm-end", DataKey "data-dm-key",
    DataProvider "data-dm-provider", DataSlot "data-dm-slot", DateTime "datetime", Decoding "decoding",
    Dir "dir", FetchPriority "fetchpriority", Height "height", Hidden "hidden", Href "href", Id "id",
    Kind "kind", Label "label", Lang "lang", Loading "loading", Poster "poster", Preload "preload",
    Rel "rel", Role "role", Scope "scope", Sizes "sizes", Src "src", SrcLang "srclang", SrcSet "srcset",
    TabIndex "tabindex", Target "target", Type "type", Width "width",
}

impl Name {
    /// Whether the attribute counts in a digest. When a picture loads depends on where it stands,
    /// and a card that moves must stay the same card.
    pub fn is_content(self) -> bool {
        !matches!(self, Name::Loading | Name::FetchPriority | Name::Sizes)
    }
}
