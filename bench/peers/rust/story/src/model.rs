//! A page, ready to be drawn: everything checked and worded.

use std::rc::Rc;

/// A word of the widget's own, and its language where that must be said.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    pub text: String,
    pub lang: Option<String>,
}

/// A phrase of the widget's own around a name, which views isolate.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    pub before: String,
    pub name: String,
    pub after: String,
    pub lang: Option<String>,
}

/// A date for machines and for people.
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    pub iso: String,
    pub text: String,
    pub lang: Option<String>,
    pub(crate) minutes: i64,
}

/// Where a link leads, what it says of its target, where it opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub href: String,
    pub rel: Option<String>,
    pub target: Option<String>,
    pub hint: Option<Word>,
}

/// A piece of running text: runs with one link, or without.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub link: Option<Link>,
    pub runs: Vec<Run>,
}

pub type Prose = Vec<Piece>;

/// Text in its marks, by their elements from the outermost in; or the end of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    Text { text: String, tags: Vec<&'static str>, lang: Option<String>, dir: Option<String> },
    Break,
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Img {
    pub class: Option<&'static str>,
    pub loading: &'static str,
    pub priority: Option<&'static str>,
    pub sizes: Option<&'static str>,
    pub srcset: Option<String>,
    pub src: String,
    pub alt: String,
    pub width: u32,
    pub height: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub picture: Img,
    pub caption: Option<Prose>,
    pub credit: Option<String>,
}

/// A link to a story.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    pub key: String,
    pub id: Option<String>,
    pub lang: Option<String>,
    pub dir: Option<String>,
    pub link: Link,
    pub kind: Option<Word>,
    pub headline: String,
    pub sponsor: Option<Phrase>,
    pub more: Word,
    pub date: Option<Time>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Teaser {
    pub story: Story,
    pub class: String,
    pub picture: Option<Img>,
    pub kicker: Option<String>,
    pub standfirst: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub text: Prose,
    pub inner: Option<List>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct List {
    pub ordered: bool,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    pub class: &'static str,
    pub label: Word,
    pub text: Prose,
    pub date: Option<Time>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    pub class: String,
    pub name: String,
    pub label: Word,
}

/// The blocks that the peers in Rust draw; levels are those of heading elements.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Paragraph(Prose),
    Heading { level: u8, class: &'static str, text: Prose },
    List(List),
    Figure(Box<Figure>),
    Quote { class: &'static str, text: Prose, citation: Option<Prose> },
    RelatedLink(Box<Story>),
    Correction(Box<Correction>),
    Note(Prose),
    KeyPoints { level: u8, heading: Word, items: Vec<Prose> },
    FactBox { level: u8, heading: Option<String>, blocks: Vec<Block> },
    Code(String),
    Divider,
    Slot(Slot),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    pub kicker: Option<String>,
    pub level: u8,
    pub headline: Option<String>,
    pub standfirst: Option<String>,
}

/// A name, linked where there is a page about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    pub name: String,
    pub link: Option<Link>,
    pub job_title: Option<String>,
}

/// A date with what happened on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    pub label: Word,
    pub date: Time,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Byline {
    pub authors: Vec<Name>,
    pub comma: String,
    pub date: Option<Dated>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Footer {
    pub created: Option<Dated>,
    pub topics: Vec<Name>,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    pub header: Option<Header>,
    pub lead: Option<Figure>,
    pub byline: Option<Byline>,
    pub corrections: Vec<Correction>,
    pub paywall: Option<Slot>,
    pub body: Vec<Block>,
    pub footer: Option<Footer>,
}

/// The heading of a list, and its element.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    pub level: u8,
    pub heading: Word,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DontMiss {
    pub head: Head,
    pub items: Vec<Teaser>,
    pub past: String,
    pub skip: Option<Word>,
    pub previous: Option<Word>,
    pub next: Option<Word>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    pub head: Head,
    pub items: Vec<Story>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    DontMiss,
    Article,
    Related,
}

/// What was wrong with the JSON, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub path: String,
    pub message: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub parts: Vec<Part>,
    pub lang: Option<String>,
    pub dir: String,
    pub dont_miss: DontMiss,
    pub article: Article,
    pub related: Related,
    pub problems: Vec<Problem>,
    /// Of several teasers in view, and of one.
    pub status: [String; 2],
}

/// A page that views share.
pub type Shared = Rc<Page>;
