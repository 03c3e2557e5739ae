//! A story in the words of the native JSON. Each reader fills one; it becomes an article, a teaser or a link.

use newsprint::json::Value;

use crate::draft::Draft;
use crate::echo;
use crate::hypertext;
use crate::picture::{Picture, some};

/// What a document says about one story. Every text here is plain, every address may be followed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Story {
    pub(crate) id: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) language: Option<String>,
    /// `ltr` or `rtl`, where the document says so.
    pub(crate) direction: Option<&'static str>,
    pub(crate) section: Option<String>,
    pub(crate) kicker: Option<String>,
    pub(crate) headline: Option<String>,
    pub(crate) standfirst: Option<String>,
    pub(crate) authors: Vec<Draft>,
    pub(crate) created: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) modified: Option<String>,
    pub(crate) picture: Option<Picture>,
    pub(crate) corrections: Vec<Draft>,
    pub(crate) body: Vec<Draft>,
    pub(crate) keywords: Vec<Draft>,
    /// `false` where only paying readers may see the body.
    pub(crate) free: Option<bool>,
    /// `liveblog`, `video`, `gallery`, `audio`, `interactive`; an article, if none.
    pub(crate) kind: Option<&'static str>,
    pub(crate) sponsor: Option<String>,
    pub(crate) dont_miss: Option<Draft>,
    pub(crate) related: Option<Draft>,
}

impl Story {
    /// The whole article. What the body repeats of the headline and of the lead picture goes.
    pub(crate) fn article(mut self) -> Draft {
        let lead = self.picture.as_mut();
        echo::strike(&mut self.body, self.headline.as_deref(), lead);
        let kicker = self.kicker.or_else(|| self.section.clone());
        Draft::object()
            .with_some("@id", self.id)
            .with_some("url", self.url)
            .with_some("inLanguage", self.language)
            .with_some("dir", self.direction)
            .with_some("articleSection", self.section)
            .with_some("kicker", kicker)
            .with_some("headline", self.headline)
            .with_some("description", self.standfirst)
            .with_some("author", some(self.authors))
            .with_some("dateCreated", self.created)
            .with_some("datePublished", self.published)
            .with_some("dateModified", self.modified)
            .with_some("image", self.picture.and_then(Picture::draft))
            .with_some("correction", some(self.corrections))
            .with_some("isAccessibleForFree", self.free)
            .with_some("articleBody", some(self.body))
            .with_some("keywords", some(self.keywords))
            .with_some("dontMiss", self.dont_miss)
            .with_some("related", self.related)
    }

    /// A teaser; none without an address or a headline.
    pub(crate) fn teaser(self) -> Option<Draft> {
        let kicker = self.kicker.or(self.section);
        let draft = Draft::object()
            .with("headline", self.headline?)
            .with("url", self.url?)
            .with_some("id", self.id)
            .with_some("type", self.kind)
            .with_some("image", self.picture.and_then(Picture::draft))
            .with_some("kicker", kicker)
            .with_some("description", self.standfirst)
            .with_some("sponsor", self.sponsor)
            .with_some("datePublished", self.published.or(self.modified))
            .with_some("inLanguage", self.language)
            .with_some("dir", self.direction);
        Some(draft)
    }

    /// A related link; none without an address.
    pub(crate) fn link(self) -> Option<Draft> {
        let draft = Draft::object()
            .with("url", self.url?)
            .with_some("headline", self.headline)
            .with_some("id", self.id)
            .with_some("type", self.kind)
            .with_some("datePublished", self.published);
        Some(draft)
    }
}

/// A document that lists stories: nothing but teasers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Listing {
    pub(crate) language: Option<String>,
    pub(crate) heading: Option<String>,
    pub(crate) teasers: Vec<Draft>,
}

impl Listing {
    /// The list, as the native JSON has it.
    pub(crate) fn draft(self) -> Draft {
        let mut items = Vec::new();
        for teaser in self.teasers {
            // It may stand beside an article in another language.
            let own = echo::member(&teaser, "inLanguage").is_some();
            let language = self.language.clone().filter(|_| !own);
            items.push(teaser.with_some("inLanguage", language));
        }
        let list = Draft::object()
            .with_some("heading", self.heading)
            .with("items", items);
        Draft::object()
            .with_some("inLanguage", self.language)
            .with("dontMiss", list)
    }
}

/// An author of whom only the name is known.
pub(crate) fn author(name: impl Into<String>) -> Draft {
    Draft::object().with("name", name.into())
}

/// What happened at one time, in a timeline.
pub(crate) fn event(date: Option<String>, heading: &Value<'_>, blocks: Vec<Draft>) -> Draft {
    Draft::object()
        .with_some("date", date)
        .with_some("heading", hypertext::words_of(heading))
        .with_some("blocks", some(blocks))
}

/// A paragraph of plain text.
pub(crate) fn paragraph(text: impl Into<String>) -> Draft {
    Draft::block("paragraph").with("text", text.into())
}

/// Plain text, in which a blank line parts paragraphs; without any, each line is one.
pub(crate) fn paragraphs(text: &str) -> Vec<Draft> {
    let mut blocks = Vec::new();
    let mut paragraph_lines = String::new();
    let parted = text.lines().any(|line| line.trim().is_empty());
    for line in text.lines().map(str::trim).chain([""]) {
        if !line.is_empty() {
            if !paragraph_lines.is_empty() {
                paragraph_lines.push('\n');
            }
            paragraph_lines.push_str(line);
        }
        if !paragraph_lines.is_empty() && (line.is_empty() || !parted) {
            blocks.push(paragraph(std::mem::take(&mut paragraph_lines)));
        }
    }
    blocks
}
