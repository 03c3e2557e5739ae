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
use crate::story::{Story, author};

/// Refuses what isn't for readers: drafts, posts that wait for their day, private ones.
pub(super) fn published(post: &Value<'_>) -> Result<(), Failure> {
    match post.at("status").text() {
        None | Some("publish" | "inherit") => Ok(()),
        Some(status) => Err(failure::withheld("status", "publish", status)),
    }
}

/// What a post says.
pub(super) fn story(desk: &Desk<'_>, post: &Value<'_>) -> Story {
    let link = post.first(&["link", "yoast_head_json.canonical", "guid.rendered"]);
    desk.settle_base(link.text());
    let content = post.at("content");
    let protected = content.at("protected").as_bool() == Some(true);
    Story {
        id: post.at("id").id().map(Into::into),
        url: desk.url(link),
        language: language(desk, post),
        section: terms::first(post, "category"),
        headline: headline(desk, post),
        standfirst: excerpt(post),
        authors: authors(desk, post),
        published: moment(desk, post, "date_gmt", "date"),
        modified: moment(desk, post, "modified_gmt", "modified"),
        picture: media::featured(desk, post),
        body: match protected {
            true => Vec::new(),
            false => hypertext::blocks(desk, content.at("rendered")),
        },
        keywords: terms::all(post, "post_tag"),
        free: protected.then_some(false),
        kind: kind(post.at("format")),
        ..Story::default()
    }
}

/// The title; cut-down posts have only their slug.
fn headline(desk: &Desk<'_>, post: &Value<'_>) -> Option<String> {
    let title = post.first(&["title.rendered", "yoast_head_json.title"]);
    if let Some(words) = hypertext::words_of(title) {
        return Some(words);
    }
    desk.missing(post, "title", "expected a title");
    let slug = post.at("slug").text()?;
    // Letters that aren't ASCII are percent-encoded in it, and cut.
    let readable = slug.bytes().all(|byte| byte != b'%');
    readable.then(|| {
        slug.chars()
            .map(|c| if c == '-' { ' ' } else { c })
            .collect()
    })
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

/// Those who wrote it, as the API or a plugin for several authors tells.
fn authors(desk: &Desk<'_>, post: &Value<'_>) -> Vec<Draft> {
    let lists = [
        post.at("coauthors"),
        post.at("authors"),
        post.path("_embedded.author"),
    ];
    for list in lists {
        let named: Vec<Draft> = list
            .each()
            .iter()
            .filter_map(|one| person(desk, one))
            .collect();
        if !named.is_empty() {
            return named;
        }
    }
    let spare = post.first(&[
        "yoast_head_json.author",
        "yoast_head_json.twitter_misc.Written by",
        "author_name",
    ]);
    hypertext::words_of(spare).map(author).into_iter().collect()
}

/// A person; an error object stands where the API doesn't tell (`{ "code": "rest_user_…" }`).
fn person(desk: &Desk<'_>, value: &Value<'_>) -> Option<Draft> {
    let name = hypertext::words_of(value.first(&["display_name", "name"]))?;
    let link = value.first(&["link", "url"]);
    Some(author(name).with_some("url", desk.url(link)))
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
    desk.language(post.first(&["lang", "wpml_current_locale", "yoast_head_json.og_locale"]))
        .or_else(|| {
            let graph = post.path("yoast_head_json.schema.@graph");
            let mut nodes = graph.each().iter();
            nodes.find_map(|node| desk.language(node.at("inLanguage")))
        })
}

/// The kind of a teaser.
pub(super) fn kind(format: &Value<'_>) -> Option<&'static str> {
    let format = format.text()?;
    ["video", "gallery", "audio"]
        .into_iter()
        .find(|kind| holds(format, kind))
}
