//! The formats that are read, and what hosts call them.

/// A format of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The JSON that `newsprint` reads: nothing to translate, `native`.
    Native,
    /// schema.org JSON-LD as it stands in pages, `json-ld`.
    JsonLd,
    /// The WordPress REST API: a post or a list of posts, `wordpress`.
    WordPress,
    /// RSS 2.0, Atom or RDF, `feed`.
    Feed,
    /// JSON Feed 1.0 and 1.1, `json-feed`.
    JsonFeed,
    /// Arc XP's ANS 0.10, `ans`.
    Ans,
    /// IPTC ninjs 1.x, 2.x and 3.x, `ninjs`.
    Ninjs,
    /// The BBC's Optimo and Simorgh blocks, `optimo`.
    Optimo,
    /// The Guardian's Content API, `capi`.
    Capi,
    /// The Guardian's rendering model, `dcr`.
    Dcr,
    /// Apple News Format, `apple-news`.
    AppleNews,
    /// oEmbed, `oembed`.
    OEmbed,
}

impl Format {
    /// Every format, in the order in which they are looked for.
    pub const ALL: [Format; 12] = [
        Format::Native,
        Format::Feed,
        Format::JsonFeed,
        Format::JsonLd,
        Format::Capi,
        Format::Dcr,
        Format::Optimo,
        Format::WordPress,
        Format::AppleNews,
        Format::Ans,
        Format::Ninjs,
        Format::OEmbed,
    ];

    /// What hosts call it, in the `format` attribute and option.
    pub fn name(self) -> &'static str {
        match self {
            Format::Native => "native",
            Format::JsonLd => "json-ld",
            Format::WordPress => "wordpress",
            Format::Feed => "feed",
            Format::JsonFeed => "json-feed",
            Format::Ans => "ans",
            Format::Ninjs => "ninjs",
            Format::Optimo => "optimo",
            Format::Capi => "capi",
            Format::Dcr => "dcr",
            Format::AppleNews => "apple-news",
            Format::OEmbed => "oembed",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }
}
