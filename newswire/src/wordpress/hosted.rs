//! Posts of WordPress.com's API 1.1: the same bodies under other names.

use newsprint::json::Value;

use super::post;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;
use crate::mapping::{Mapping, people};
use crate::picture::Picture;
use crate::story::Story;

/// Whether this is such a post.
pub(super) fn is_post(value: &Value<'_>) -> bool {
    value.has("ID") && value.at("title").as_text().is_some() && value.has("URL")
}

const POST: Mapping = Mapping {
    id: "ID",
    url: "URL",
    headline: "title",
    standfirst: "excerpt",
    published: "date",
    modified: "modified",
    ..Mapping::NONE
};

/// What a post says.
pub(super) fn story(desk: &Desk<'_>, post: &Value<'_>) -> Story {
    desk.settle_base(post.at("URL").text());
    let mut story = POST.read(desk, post);
    story.authors = people(desk, post.at("author"), "name nice_name", "URL");
    story.section = names(post.at("categories")).into_iter().next();
    story.picture = picture(desk, post);
    story.body = hypertext::blocks(desk, post.at("content"));
    for name in names(post.at("tags")) {
        story.keywords.push(Draft::Text(name));
    }
    story.kind = post::kind(post.at("format"));
    story
}

/// The featured picture, and its size where it is told.
fn picture(desk: &Desk<'_>, post: &Value<'_>) -> Option<Picture> {
    let url = desk.url(post.first("featured_image post_thumbnail.URL"))?;
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
fn names(terms: &Value<'_>) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(terms) = terms.as_object() {
        for (name, _) in terms.iter() {
            names.extend(hypertext::words(name));
        }
    }
    names
}
