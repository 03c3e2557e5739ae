//! The Guardian's Content API: one content, or a list of results as teasers.
//!
//! Source: guardian/content-api-models, content/v1.thrift.

mod body;
mod media;

use newsprint::Failure;
use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::failure;
use crate::hypertext;
use crate::look::Look;
use crate::picture::some;
use crate::story::{Listing, Story, author};

/// Whether this is an answer of the API, or one content out of it.
pub(crate) fn is(root: &Value<'_>) -> bool {
    let response = root.at("response");
    let answer = response.at("content").is_object()
        || response.at("results").as_list().is_some()
        || (response.has("status") && response.has("userTier"));
    answer || is_content(root.first_item())
}

fn is_content(value: &Value<'_>) -> bool {
    value.has("webTitle") && value.has("webUrl") && value.has("sectionId")
}

/// Translates an answer.
pub(crate) fn read(desk: &Desk<'_>, root: &Value<'_>) -> Result<Draft, Failure> {
    let response = root.at("response");
    if response.at("status").is("error") {
        let message = response.at("message").text();
        return Err(failure::refused(message.unwrap_or("error")));
    }
    let content = response.at("content");
    if content.is_object() {
        return Ok(article(desk, content, response));
    }
    if response.at("results").says() {
        return Ok(listing(desk, response.at("results")).draft());
    }
    match root.as_list() {
        Some(_) => Ok(listing(desk, root).draft()),
        None => Ok(article(desk, root, response)),
    }
}

fn article(desk: &Desk<'_>, content: &Value<'_>, response: &Value<'_>) -> Draft {
    let mut story = story(desk, content);
    story.body = body::blocks(desk, content);
    story.related = some(teasers(desk, response.at("relatedContent"), Story::link));
    let lists = ["editorsPicks", "storyPackage", "mostViewed"];
    let list = lists
        .into_iter()
        .map(|name| response.at(name))
        .find(|list| list.says());
    story.dont_miss = list.and_then(|list| some(teasers(desk, list, Story::teaser)));
    story.article()
}

fn listing(desk: &Desk<'_>, results: &Value<'_>) -> Listing {
    Listing {
        teasers: teasers(desk, results, Story::teaser),
        ..Listing::default()
    }
}

fn teasers(desk: &Desk<'_>, results: &Value<'_>, made: fn(Story) -> Option<Draft>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for result in results.each() {
        match made(story(desk, result)) {
            Some(draft) => drafts.push(draft),
            None => desk.report(result, "expected a result with a title and an address"),
        }
    }
    drafts
}

/// What a content says of its story, without the body.
fn story(desk: &Desk<'_>, content: &Value<'_>) -> Story {
    let fields = content.at("fields");
    desk.settle_base(content.at("webUrl").text());
    Story {
        id: content.at("id").id().map(Into::into),
        url: desk.url(content.at("webUrl")),
        language: desk.language(fields.at("lang")),
        section: hypertext::words_of(content.at("sectionName")),
        kicker: tags(content, "keyword").next(),
        headline: headline(content),
        standfirst: hypertext::words_of(fields.first(&["standfirst", "trailText"])),
        authors: authors(desk, content),
        created: None,
        published: desk.date(content.at("webPublicationDate")),
        modified: desk.date(fields.at("lastModified")),
        picture: media::lead(desk, content),
        keywords: tags(content, "keyword").map(Draft::Text).collect(),
        kind: kind(content),
        ..Story::default()
    }
}

/// The headline; the title of the page carries the author behind a bar.
fn headline(content: &Value<'_>) -> Option<String> {
    if let Some(headline) = hypertext::words_of(content.path("fields.headline")) {
        return Some(headline);
    }
    let title = hypertext::words_of(content.at("webTitle"))?;
    match title.split_once(" | ") {
        Some((title, _)) if !title.is_empty() => Some(title.into()),
        _ => Some(title),
    }
}

fn tags<'v>(content: &'v Value<'_>, kind: &'v str) -> impl Iterator<Item = String> + 'v {
    let tags = content.at("tags").each().iter();
    tags.filter(move |tag| tag.at("type").is(kind))
        .filter_map(|tag| hypertext::words_of(tag.at("webTitle")))
}

/// Contributors with their pages; without any, the byline as it is.
fn authors(desk: &Desk<'_>, content: &Value<'_>) -> Vec<Draft> {
    let tags = content.at("tags").each().iter();
    let people = tags
        .filter(|tag| tag.at("type").is("contributor"))
        .filter_map(|tag| {
            let name = hypertext::words_of(tag.at("webTitle"))?;
            Some(author(name).with_some("url", desk.url(tag.at("webUrl"))))
        });
    let people: Vec<Draft> = people.collect();
    if !people.is_empty() {
        return people;
    }
    let byline = hypertext::words_of(content.path("fields.byline"));
    byline.map(author).into_iter().collect()
}

fn kind(content: &Value<'_>) -> Option<&'static str> {
    ["liveblog", "gallery", "video", "audio", "interactive"]
        .into_iter()
        .find(|kind| content.at("type").is(kind))
}
