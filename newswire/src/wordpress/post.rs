//! One post.

use newsprint::Failure;
use newsprint::json::Value;

use super::{media, terms};
use crate::dates;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::failure;
use crate::hypertext;
use crate::look::{Look, holds};
use crate::mapping::{Mapping, people};
use crate::story::{Story, author};

/// Refuses what isn't for readers: drafts, posts that wait for their day, private ones.
pub(super) fn published(post: &Value<'_>) -> Result<(), Failure> {
    match post.at("status").text() {
        None | Some("publish" | "inherit") => Ok(()),
        Some(status) => Err(failure::withheld("status", "publish", status)),
    }
}

const POST: Mapping = Mapping {
    id: "id",
    url: "link yoast_head_json.canonical guid.rendered",
    language: "lang wpml_current_locale yoast_head_json.og_locale",
    headline: "title.rendered yoast_head_json.title",
    ..Mapping::NONE
};

/// What a post says.
pub(super) fn story(desk: &Desk<'_>, post: &Value<'_>) -> Story {
    desk.settle_base(post.first(POST.url).text());
    let content = post.at("content");
    let protected = content.at("protected").as_bool() == Some(true);
    let mut story = POST.read(desk, post);
    if story.headline.is_none() {
        story.headline = named_by_slug(desk, post);
    }
    if story.language.is_none() {
        story.language = language(desk, post);
    }
    story.section = terms::first(post);
    story.standfirst = excerpt(post);
    story.authors = authors(desk, post);
    story.published = moment(desk, post, "date_gmt", "date");
    story.modified = moment(desk, post, "modified_gmt", "modified");
    story.picture = media::featured(desk, post);
    story.keywords = terms::all(post, "post_tag");
    story.kind = kind(post.at("format"));
    if protected {
        story.free = Some(false);
    } else {
        story.body = hypertext::blocks(desk, content.at("rendered"));
    }
    story
}

/// Cut-down posts have only their slug.
fn named_by_slug(desk: &Desk<'_>, post: &Value<'_>) -> Option<String> {
    desk.missing(post, "title", "expected a title");
    let slug = post.at("slug").text()?;
    let mut words = String::new();
    for char in slug.chars() {
        match char {
            // Letters that aren't ASCII are percent-encoded in it, and cut.
            '%' => return None,
            '-' => words.push(' '),
            other => words.push(other),
        }
    }
    Some(words)
}

/// The excerpt; one that WordPress cut from the body says nothing that the body doesn't.
fn excerpt(post: &Value<'_>) -> Option<String> {
    let excerpt = post.at("excerpt");
    let words = match excerpt.at("protected").as_bool() {
        Some(true) => None,
        _ => hypertext::words_of(excerpt.at("rendered")),
    };
    let cut = words.as_deref().is_some_and(|words| {
        let end = words.trim_end();
        end.ends_with("[…]") || end.ends_with("[...]") || end.ends_with("[&hellip;]")
    });
    let spoken = post.at("content").at("rendered").says();
    words
        .filter(|_| !(cut && spoken))
        .or_else(|| hypertext::words_of(post.path("yoast_head_json.description")))
}

/// Those who wrote it, as the API or a plugin for several authors tells. An error object stands where the API doesn't
/// tell (`{ "code": "rest_user_…" }`): it has no name.
fn authors(desk: &Desk<'_>, post: &Value<'_>) -> Vec<Draft> {
    for path in ["coauthors", "authors", "_embedded.author"] {
        let named = people(desk, post.path(path), "display_name name", "link url");
        if !named.is_empty() {
            return named;
        }
    }
    let yoast = post.at("yoast_head_json");
    let written_by = yoast.at("twitter_misc").at("Written by");
    let spare = [yoast.at("author"), written_by, post.at("author_name")];
    let spare = spare.into_iter().find_map(hypertext::words_of);
    spare.map(author).into_iter().collect()
}

/// A date: the one in UTC, which doesn't say so, else the site's own clock.
fn moment(desk: &Desk<'_>, post: &Value<'_>, gmt: &str, local: &str) -> Option<String> {
    let utc = post.at(gmt).text().filter(|text| !text.starts_with("0000"));
    match utc.and_then(dates::utc) {
        Some(date) => Some(date),
        None => desk.date(post.at(local)),
    }
}

/// The language isn't in the API's answer: plugins tell.
fn language(desk: &Desk<'_>, post: &Value<'_>) -> Option<String> {
    for node in post.path("yoast_head_json.schema.@graph").each() {
        let language = desk.language(node.at("inLanguage"));
        if language.is_some() {
            return language;
        }
    }
    None
}

/// The kind of a teaser.
pub(super) fn kind(format: &Value<'_>) -> Option<&'static str> {
    let format = format.text()?;
    ["video", "gallery", "audio"]
        .into_iter()
        .find(|kind| holds(format, kind))
}
