//! JSON Feed 1.0 and 1.1: teasers, or one story where the feed has only one.
//!
//! Source: jsonfeed.org/version/1.1.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::{Look, holds};
use crate::mapping::{Mapping, drafts, names, people};
use crate::picture::Picture;
use crate::story::{Listing, Story, paragraphs};

/// Whether this is a feed: by its version, or by what its items hold.
pub(crate) fn is(root: &Value<'_>) -> bool {
    let named = root.at("version").text();
    let named = named.is_some_and(|version| holds(version, "jsonfeed.org/version"));
    let item = root.at("items").item(0);
    named || item.has("content_html") || item.has("content_text")
}

/// Translates a feed.
pub(crate) fn read(desk: &Desk<'_>, feed: &Value<'_>) -> Draft {
    desk.settle_base(feed.first("home_page_url feed_url").text());
    let items = feed.at("items").each();
    if let [only] = items
        && only.first("content_html content_text").says()
    {
        let mut story = story(desk, feed, only);
        story.language = story
            .language
            .or_else(|| desk.language(feed.at("language")));
        story.body.splice(0..0, body(desk, only));
        return story.article();
    }
    let teaser = |item: &Value<'_>| {
        let mut story = story(desk, feed, item);
        story.standfirst = story.standfirst.or_else(|| first_words(desk, item));
        // Of a short post the words are the title.
        story.headline = story.headline.or_else(|| story.standfirst.take());
        story
    };
    let listing = Listing {
        language: desk.language(feed.at("language")),
        heading: None,
        teasers: drafts(desk, feed.at("items"), &teaser, Story::teaser),
    };
    listing.draft()
}

const ITEM: Mapping = Mapping {
    id: "id",
    url: "url external_url",
    language: "language",
    headline: "title",
    standfirst: "summary",
    published: "date_published",
    modified: "date_modified",
    ..Mapping::NONE
};

fn story(desk: &Desk<'_>, feed: &Value<'_>, item: &Value<'_>) -> Story {
    let mut story = ITEM.read(desk, item);
    let attachment = item.at("attachments").item(0);
    let mime = attachment.at("mime_type").text().unwrap_or_default();
    story.kind = ["audio", "video"]
        .into_iter()
        .find(|kind| holds(mime, kind));
    if let Some(kind) = story.kind
        && let Some(url) = desk.url(attachment.at("url"))
    {
        let block = Draft::block(kind).with("url", url);
        story.body.push(block.with("contentType", mime));
    }
    story.authors = authors(desk, item, feed);
    let image = desk.url(item.first("image banner_image"));
    story.picture = image.map(|url| Picture::at(Some(url)));
    story.keywords = names(item.at("tags"), "");
    story
}

fn body(desk: &Desk<'_>, item: &Value<'_>) -> Vec<Draft> {
    let html = item.at("content_html");
    if html.says() {
        return hypertext::blocks(desk, html);
    }
    paragraphs(item.at("content_text").text().unwrap_or_default())
}

/// The first paragraph.
fn first_words(desk: &Desk<'_>, item: &Value<'_>) -> Option<String> {
    let blocks = match item.at("content_html").text() {
        Some(html) => hypertext::quiet_blocks(desk, html),
        None => paragraphs(item.at("content_text").text()?),
    };
    let mut texts = blocks
        .iter()
        .filter_map(|block| crate::echo::member(block, "text"));
    texts.next().map(crate::echo::plain)
}

/// Authors of the item, else of the feed; 1.1 lists them, 1.0 had one.
fn authors(desk: &Desk<'_>, item: &Value<'_>, feed: &Value<'_>) -> Vec<Draft> {
    for holder in [item, feed] {
        let people = people(desk, holder.first("authors author"), "name", "url");
        if !people.is_empty() {
            return people;
        }
    }
    Vec::new()
}
