//! The names of the widget's own words.

/// Makes [`Label`] and its names from one list, so that they can't disagree.
macro_rules! labels {
    ($($(#[doc = $doc:literal])+ $label:ident = $name:literal,)+) => {
        /// One of the widget's own words, by what it is for. `{…}` stands for what
        /// [`Labels::fill`](super::Labels::fill) puts in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Label { $($(#[doc = $doc])+ $label,)+ }

        impl Label {
            /// Every label, in the order of the tables.
            pub const ALL: &[Label] = &[$(Label::$label,)+];
            /// The names in the same order, parted by spaces.
            const NAMES: &str = concat!($($name, " "),+);
        }
    };
}

labels! {
    /// The heading of the teasers.
    DontMiss = "dontMiss",
    /// The last words of a card's link.
    ReadMore = "readMore",
    /// The heading of the related links.
    Related = "related",
    /// Stands before the date of the latest change.
    LatestUpdate = "latestUpdate",
    /// Stands before the date of publication.
    Published = "published",
    /// Stands before the date of creation, below the body.
    DateCreated = "dateCreated",
    /// A button that pages back, by itself.
    Previous = "previous",
    /// A button that pages on, by itself.
    Next = "next",
    /// A button that pages back in the section of this `{heading}`.
    PreviousOf = "previousOf",
    /// A button that pages on in the section of this `{heading}`.
    NextOf = "nextOf",
    /// The link past the section of this `{heading}`.
    Skip = "skip",
    /// Which teasers are in view: `{first}`, `{last}`, `{total}`.
    Status = "status",
    /// The same where only one is in view: `{first}`, `{total}`.
    StatusOne = "statusOne",
    /// The visible label of a slot.
    Advertisement = "advertisement",
    /// Heads a correction.
    Correction = "correction",
    /// Heads a correction that clarifies.
    Clarification = "clarification",
    /// Heads a correction that brings the article up to date.
    Update = "update",
    /// The heading of the key points.
    KeyPoints = "keyPoints",
    /// The name of the keywords.
    Topics = "topics",
    /// The type word of a live blog.
    Liveblog = "liveblog",
    /// The type word of a video.
    Video = "video",
    /// The type word of a gallery.
    Gallery = "gallery",
    /// The type word of a sound recording.
    Audio = "audio",
    /// The type word of an interactive piece.
    Interactive = "interactive",
    /// Who paid for what a teaser leads to: `{sponsor}`.
    Sponsored = "sponsored",
    /// The button that loads what another house (`{provider}`) serves.
    Consent = "consent",
    /// What that button will do: `{provider}`.
    ConsentNote = "consentNote",
    /// The link to the original at `{provider}`.
    OpenOn = "openOn",
    /// The name of a table that has no caption.
    Table = "table",
    /// Follows the name of a link that leaves the tab.
    OpensInNewTab = "opensInNewTab",
    /// Stands where the body of a paid article would.
    Paywall = "paywall",
    /// Stands where something can't be shown.
    Unavailable = "unavailable",
    /// The name of an editor's note.
    Note = "note",
    /// The name of a list of dated events.
    Timeline = "timeline",
    /// The name of a quotation.
    Quote = "quote",
    /// The name of a video's caption track.
    Captions = "captions",
    /// Parts the names in a list of names.
    Comma = "comma",
}

impl Label {
    /// Reads a name as the `labels` option has it: `dontMiss`.
    pub fn read(name: &str) -> Option<Label> {
        let mut names = Label::NAMES.split([' ']);
        let place = names.position(|known| known == name)?;
        Label::ALL.get(place).copied()
    }

    /// The name in the `labels` option.
    pub fn name(self) -> &'static str {
        let mut names = Label::NAMES.split([' ']);
        names.nth(self as usize).unwrap_or_default()
    }
}
