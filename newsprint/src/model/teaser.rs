//! What leads elsewhere: the teasers under "Don't miss", and the related links.

use super::Picture;
use crate::date::Date;
use crate::language::{Direction, Language};
use crate::text::Words;
use crate::web_url::WebUrl;

/// The teaser carousel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DontMiss {
    /// Its heading, if not the usual one.
    pub heading: Option<Words>,
    /// The teasers, in the publisher's order, without duplicates.
    pub items: Vec<Teaser>,
}

/// One card of the carousel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teaser {
    /// The headline, whole.
    pub headline: Words,
    /// Where it leads.
    pub url: WebUrl,
    /// Its picture.
    pub picture: Option<Picture>,
    /// The words above the headline.
    pub kicker: Option<Words>,
    /// A summary.
    pub standfirst: Option<Words>,
    /// When the story was published.
    pub published: Option<Date>,
    /// What is behind it.
    pub kind: Kind,
    /// Who paid for it.
    pub sponsor: Option<Words>,
    /// The publisher's id.
    pub id: Option<String>,
    /// The headline's language, where it is another than the page's.
    pub language: Option<Language>,
    /// The headline's direction, where it is another than the page's.
    pub direction: Option<Direction>,
}

/// The list of related links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Related {
    /// Its heading, if not the usual one.
    pub heading: Option<Words>,
    /// The links, in the publisher's order, without duplicates.
    pub items: Vec<RelatedLink>,
}

/// One related link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedLink {
    /// The headline; an address alone stands for itself.
    pub headline: Words,
    /// Where it leads.
    pub url: WebUrl,
    /// What is behind it.
    pub kind: Kind,
    /// When the story was published.
    pub published: Option<Date>,
    /// The publisher's id.
    pub id: Option<String>,
    /// The headline's language, where it is another than the page's.
    pub language: Option<Language>,
    /// The headline's direction, where it is another than the page's.
    pub direction: Option<Direction>,
}

/// What is behind a teaser or a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    #[default]
    Article,
    Liveblog,
    Video,
    Gallery,
    Audio,
    Interactive,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Kind] = &[
        Kind::Article,
        Kind::Liveblog,
        Kind::Video,
        Kind::Gallery,
        Kind::Audio,
        Kind::Interactive,
    ];

    /// The kind's name in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Article => "article",
            Kind::Liveblog => "liveblog",
            Kind::Video => "video",
            Kind::Gallery => "gallery",
            Kind::Audio => "audio",
            Kind::Interactive => "interactive",
        }
    }
}
