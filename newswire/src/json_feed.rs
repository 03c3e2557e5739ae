//! JSON Feed 1.0 and 1.1: teasers, or one story where the feed has only one.
//!
//! Source: jsonfeed.org/version/1.1.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::{Look, holds};
use crate::picture::Picture;
use crate::story::{Listing, Story, author, paragraphs};

/// Whether this is a feed: by its version, or by what its items hold.
pub(crate) fn is(root: &Value<'_>) -> bool {
    let named = root.at("version").text();
    let named = named.is_some_and(|version| holds(version, "jsonfeed.org/version"));
    let item = root.at("items").item(0);
    named || item.has("content_html") || item.has("content_text")
}

/// Translates a feed.
pub(crate) fn read(desk: &Desk<'_>, feed: &Value<'_>) -> Draft {
    desk.settle_base(feed.first(&["home_page_url", "feed_url"]).text());
    let items = feed.at("items").each();
    if let [only] = items
        && only.first(&["content_html", "content_text"]).says()
    {
        let mut story = story(desk, feed, only);
        story.language = story
            .language
            .or_else(|| desk.language(feed.at("language")));
        story.body.splice(0..0, body(desk, only));
        return story.article();
    }
    let mut listing = Listing {
        language: desk.language(feed.at("language")),
        ..Listing::default()
    };
    for item in items {
        let mut story = story(desk, feed, item);
        story.standfirst = story.standfirst.or_else(|| first_words(desk, item));
        // Of a short post the words are the title.
        story.headline = story.headline.or_else(|| story.standfirst.take());
        match story.teaser() {
            Some(teaser) => listing.teasers.push(teaser),
            None => desk.report(item, "expected an item with a title and an address"),
        }
    }
    listing.draft()
}

fn story(desk: &Desk<'_>, feed: &Value<'_>, item: &Value<'_>) -> Story {
    let attachment = item.at("attachments").item(0);
    let mime = attachment.at("mime_type").text().unwrap_or_default();
    let kind = ["audio", "video"]
        .into_iter()
        .find(|kind| holds(mime, kind));
    let block = kind.and_then(|kind| {
        let url = desk.url(attachment.at("url"))?;
        Some(
            Draft::block(kind)
                .with("url", url)
                .with("contentType", mime),
        )
    });
    Story {
        id: item.at("id").id().map(Into::into),
        url: desk.url(item.first(&["url", "external_url"])),
        language: desk.language(item.at("language")),
        headline: hypertext::words_of(item.at("title")),
        standfirst: hypertext::words_of(item.at("summary")),
        authors: authors(desk, item, feed),
        published: desk.date(item.at("date_published")),
        modified: desk.date(item.at("date_modified")),
        picture: desk
            .url(item.first(&["image", "banner_image"]))
            .map(|url| Picture::at(Some(url))),
        keywords: item
            .at("tags")
            .each()
            .iter()
            .filter_map(hypertext::words_of)
            .map(Draft::Text)
            .collect(),
        kind,
        body: block.into_iter().collect(),
        ..Story::default()
    }
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
    let lists = [
        item.at("authors"),
        item.at("author"),
        feed.at("authors"),
        feed.at("author"),
    ];
    let list = lists.into_iter().find(|list| list.says());
    let people = list.map(Look::each).unwrap_or_default().iter();
    people
        .filter_map(|person| {
            let name = hypertext::words_of(person.at("name"))?;
            Some(author(name).with_some("url", desk.url(person.at("url"))))
        })
        .collect()
}
