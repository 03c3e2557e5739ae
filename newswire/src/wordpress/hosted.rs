//! Posts of WordPress.com's API 1.1: the same bodies under other names.

use newsprint::json::Value;

use super::post;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;
use crate::picture::Picture;
use crate::story::{Story, author};

/// Whether this is such a post.
pub(super) fn is_post(value: &Value<'_>) -> bool {
    value.has("ID") && value.at("title").as_text().is_some() && value.has("URL")
}

/// What a post says.
pub(super) fn story(desk: &Desk<'_>, post: &Value<'_>) -> Story {
    desk.settle_base(post.at("URL").text());
    let writer = post.at("author");
    let name = hypertext::words_of(writer.first(&["name", "nice_name"]));
    let name = name.map(|name| author(name).with_some("url", desk.url(writer.at("URL"))));
    Story {
        id: post.at("ID").id().map(Into::into),
        url: desk.url(post.at("URL")),
        section: names(post.at("categories")).next(),
        headline: hypertext::words_of(post.at("title")),
        standfirst: hypertext::words_of(post.at("excerpt")),
        authors: name.into_iter().collect(),
        published: desk.date(post.at("date")),
        modified: desk.date(post.at("modified")),
        picture: picture(desk, post),
        body: hypertext::blocks(desk, post.at("content")),
        keywords: names(post.at("tags")).map(Draft::Text).collect(),
        kind: post::kind(post.at("format")),
        ..Story::default()
    }
}

/// The featured picture, and its size where it is told.
fn picture(desk: &Desk<'_>, post: &Value<'_>) -> Option<Picture> {
    let url = desk.url(post.first(&["featured_image", "post_thumbnail.URL"]))?;
    let thumbnail = post.at("post_thumbnail");
    let told = thumbnail.at("URL").is(&url);
    let size = |key| thumbnail.at(key).number().filter(|_| told);
    Some(Picture {
        width: size("width"),
        height: size("height"),
        alt: hypertext::words_of(thumbnail.at("alt")),
        url: Some(url),
        ..Picture::default()
    })
}

/// The names of terms, which are the keys of an object.
fn names<'v>(terms: &'v Value<'_>) -> impl Iterator<Item = String> + 'v {
    let terms = terms.as_object().into_iter();
    terms.flat_map(|terms| terms.iter().filter_map(|(name, _)| hypertext::words(name)))
}
