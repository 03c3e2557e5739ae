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
use crate::mapping::{Mapping, add_names, drafts, people};
use crate::picture::some;
use crate::story::{Listing, Story};

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

fn teasers(desk: &Desk<'_>, list: &Value<'_>, made: fn(Story) -> Option<Draft>) -> Vec<Draft> {
    drafts(desk, list, &|result| story(desk, result), made)
}

const CONTENT: Mapping = Mapping {
    id: "id",
    url: "webUrl",
    language: "fields.lang",
    section: "sectionName",
    headline: "fields.headline",
    standfirst: "fields.standfirst fields.trailText",
    published: "webPublicationDate",
    modified: "fields.lastModified",
    ..Mapping::NONE
};

/// What a content says of its story, without the body.
fn story(desk: &Desk<'_>, content: &Value<'_>) -> Story {
    desk.settle_base(content.at("webUrl").text());
    let mut story = CONTENT.read(desk, content);
    if story.headline.is_none() {
        story.headline = title(content);
    }
    for tag in content.at("tags").each() {
        if tag.at("type").is("keyword") {
            add_names(tag, "webTitle", &mut story.keywords);
        } else if tag.at("type").is("contributor") {
            story
                .authors
                .extend(people(desk, tag, "webTitle", "webUrl"));
        }
    }
    if let Some(Draft::Text(first)) = story.keywords.first() {
        story.kicker = Some(first.clone());
    }
    if story.authors.is_empty() {
        // Without contributors the byline as it is.
        story.authors = people(desk, content.path("fields.byline"), "", "");
    }
    story.picture = media::lead(desk, content);
    let kinds = ["liveblog", "gallery", "video", "audio", "interactive"];
    story.kind = kinds.into_iter().find(|kind| content.at("type").is(kind));
    story
}

/// The title of the page, which carries the author behind a bar.
fn title(content: &Value<'_>) -> Option<String> {
    let title = hypertext::words_of(content.at("webTitle"))?;
    match title.rsplit_once(['|']) {
        Some((title, _)) if title.ends_with([' ']) => Some(title.trim_ascii().into()),
        _ => Some(title),
    }
}
