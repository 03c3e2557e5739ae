//! What an article's body may consist of.

use super::{Audio, Correction, Embed, Picture, Prose, RelatedLink, SocialPost, Video};
use crate::date::Date;
use crate::text::Words;

/// One block of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Prose),
    /// A heading inside the body: 2 is the highest, 4 the deepest.
    Heading {
        /// 2 to 4, in a box from 2 again; which level of the page that is, is the view's business.
        level: u8,
        /// Its words.
        text: Prose,
    },
    /// A list, numbered or not.
    List {
        /// Whether it is numbered.
        ordered: bool,
        /// Its items.
        items: Vec<ListItem>,
    },
    /// A picture.
    Image(Picture),
    /// Several pictures that belong together.
    Gallery {
        /// The pictures; never empty.
        items: Vec<Picture>,
        /// What is to be seen.
        caption: Option<Prose>,
    },
    /// Somebody's words.
    Quote {
        /// The words.
        text: Prose,
        /// Who said them.
        citation: Option<Prose>,
    },
    /// The article's own words, lifted out.
    Pullquote {
        /// The words.
        text: Prose,
        /// Who said them.
        citation: Option<Prose>,
    },
    /// A video.
    Video(Video),
    /// A sound.
    Audio(Audio),
    /// A post on a social network.
    SocialPost(SocialPost),
    /// Something of another site.
    Embed(Embed),
    /// A table.
    Table(Table),
    /// A link to another story.
    RelatedLink(RelatedLink),
    /// Links to other stories.
    LinkList {
        /// Its heading.
        heading: Option<Words>,
        /// The links; never empty.
        items: Vec<RelatedLink>,
    },
    /// A correction at its place.
    Correction(Correction),
    /// A word of the editors to the reader.
    Note(Prose),
    /// The article in a few points.
    KeyPoints {
        /// Its heading, if not the usual one.
        heading: Option<Words>,
        /// The points; never empty.
        items: Vec<Prose>,
    },
    /// Background beside the story.
    FactBox {
        /// Its heading.
        heading: Option<Words>,
        /// What stands in it.
        blocks: Vec<Block>,
    },
    /// Events in order.
    Timeline(Vec<Event>),
    /// A computer's text, as it is.
    Code {
        /// The text.
        text: String,
        /// The computer language.
        language: Option<Words>,
    },
    /// A pause.
    Divider,
    /// A place that the host fills.
    Slot {
        /// The host's name for it.
        name: Words,
        /// The height to reserve, in pixels.
        height: Option<u32>,
        /// What is written above it, if not the usual word.
        label: Option<Words>,
    },
}

/// One item of a list, with the lists inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// Its words.
    pub text: Prose,
    /// A list inside the item.
    pub inner: Option<Box<InnerList>>,
}

/// A list inside an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InnerList {
    /// Whether it is numbered.
    pub ordered: bool,
    /// Its items.
    pub items: Vec<ListItem>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: Option<Prose>,
    /// The cells of the header row; `None` is an empty cell.
    pub head: Vec<Option<Prose>>,
    /// The rows below it.
    pub rows: Vec<Vec<Option<Prose>>>,
}

/// An event of a timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When, for machines, if it could be read.
    pub date: Option<Date>,
    /// When, in the publisher's words, where no date could be read.
    pub date_text: Option<Words>,
    /// Its heading.
    pub heading: Option<Words>,
    /// What happened.
    pub blocks: Vec<Block>,
}
