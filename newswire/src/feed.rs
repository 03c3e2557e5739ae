//! RSS 2.0, RSS 1.0 (RDF) and Atom: teasers, or one story where the feed has one with its full text.
//!
//! Sources: rssboard.org/rss-specification, web.resource.org/rss/1.0, RFC 4287, rssboard.org/media-rss.

mod atom;
mod media;
mod rss;
mod xml;

use newsprint::Failure;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::echo;
use crate::failure;
use crate::hypertext;
use crate::story::{Listing, Story};
use xml::Element;

/// A description over so many characters is a whole text: of it the first paragraph introduces a teaser.
const STANDFIRST_LENGTH: usize = 500;

/// Translates a feed.
pub(crate) fn read(desk: &Desk<'_>, text: &str) -> Result<Draft, Failure> {
    let root = xml::parse(text)?;
    desk.enter_base(root.attribute("xml:base"));
    match &*root.name {
        "rss" => {
            let channel = root.child("channel").unwrap_or(&root);
            let place = ["rss", "channel"];
            Ok(rss::read(desk, &place, channel, channel))
        }
        "rdf:RDF" => {
            let channel = root.child("channel").unwrap_or(&root);
            Ok(rss::read(desk, &["rdf:RDF"], channel, &root))
        }
        "feed" => Ok(atom::read(desk, &root)),
        other => Err(failure::unknown_xml(other)),
    }
}

/// One item of a feed: what it says of its story, and the HTML it may hold.
struct Item<'e> {
    story: Story,
    /// HTML that introduces.
    summary: Option<&'e str>,
    /// HTML that is the text.
    content: Option<&'e str>,
}

impl Item<'_> {
    /// The only item of a feed, as an article.
    fn article(self, desk: &Desk<'_>, place: &str) -> Draft {
        let mut story = self.story;
        let summary = self.summary.and_then(hypertext::words);
        let long = summary.as_deref().is_some_and(is_long);
        let content = self.content.or(self.summary.filter(|_| long));
        if let Some(html) = content {
            let text = hypertext::blocks_at(desk, html, &|| place.into());
            story.body.splice(0..0, text);
        }
        story.standfirst = summary.filter(|summary| !long && !begins(&story.body, summary));
        story.article()
    }

    /// A teaser; a picture in the text is better than none.
    fn teaser(self, desk: &Desk<'_>) -> Option<Draft> {
        let mut story = self.story;
        let html = self.summary.or(self.content);
        story.standfirst = html.and_then(|html| introduction(desk, html));
        if story.picture.is_none() {
            let texts = [self.content, self.summary];
            story.picture = texts
                .into_iter()
                .flatten()
                .find_map(|html| media::in_text(desk, html));
        }
        story.teaser()
    }
}

/// The whole text if it is short, else its first paragraph.
fn introduction(desk: &Desk<'_>, html: &str) -> Option<String> {
    let words = hypertext::words(html)?;
    if !is_long(&words) {
        return Some(words);
    }
    let blocks = hypertext::quiet_blocks(desk, html);
    let mut texts = blocks
        .iter()
        .filter_map(|block| echo::member(block, "text"));
    texts.next().map(echo::plain)
}

fn is_long(text: &str) -> bool {
    text.chars().nth(STANDFIRST_LENGTH).is_some()
}

/// Whether a body begins with these words anyway.
fn begins(body: &[Draft], words: &str) -> bool {
    let first = body.iter().find_map(|block| echo::member(block, "text"));
    let first = first.map(echo::plain).unwrap_or_default();
    let words = words.trim_end_matches(['.', '…', ' ']);
    first.starts_with(words)
}

/// What a feed is: one story with its text, else teasers.
fn draft(desk: &Desk<'_>, language: Option<String>, mut items: Vec<(String, Item<'_>)>) -> Draft {
    if items.len() == 1
        && let Some((place, item)) = items.pop_if(|(_, item)| item.content.is_some())
    {
        let Item { mut story, .. } = item;
        story.language = story.language.or(language);
        return Item { story, ..item }.article(desk, &place);
    }
    let mut listing = Listing {
        language,
        ..Listing::default()
    };
    for (place, item) in items {
        match item.teaser(desk) {
            Some(teaser) => listing.teasers.push(teaser),
            None => desk.report_at(&place, "expected an item with a title and an address", None),
        }
    }
    listing.draft()
}

/// Where an element stands: the steps that lead to it.
fn place(steps: &[&str], elements: &[&Element<'_>]) -> String {
    let mut out = String::new();
    for step in steps {
        if !out.is_empty() {
            out.push('.');
        }
        out.push_str(step);
    }
    for element in elements {
        element.step(&mut out);
    }
    out
}
