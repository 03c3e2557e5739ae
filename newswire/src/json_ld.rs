//! schema.org JSON-LD as it stands in pages: articles, live blogs, videos, and lists of them.
//!
//! What `newsprint` itself reads of JSON-LD passes unchanged; here is what real pages have besides.
//! Sources: schema.org/NewsArticle, json-ld.org, developers.google.com on structured data.

mod graph;
mod image;
mod list;
mod live;
mod words;

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::look::{Look, holds};
use crate::picture::Picture;
use crate::story::{Story, author, paragraphs};
use graph::{Graph, is_a};
pub(crate) use graph::{is, unwrapped};
use words::{text, texts};

/// Translates the article of a document; without one, the list or the video in it.
pub(crate) fn read(desk: &Desk<'_>, root: &Value<'_>) -> Option<Draft> {
    let graph = Graph::of(root);
    if let Some(node) = graph.article() {
        return Some(story(desk, &graph, node).article());
    }
    if let Some(node) = graph.list() {
        return Some(list::draft(desk, &graph, node));
    }
    let node = graph.media()?;
    let mut story = story(desk, &graph, node);
    let kind = story.kind.unwrap_or("video");
    let url = desk.url(node.first("contentUrl embedUrl"));
    let block = url.map(|url| {
        Draft::block(kind)
            .with("url", url)
            .with_some("title", story.headline.clone())
    });
    story.body.splice(0..0, block);
    Some(story.article())
}

/// What a node says of a story.
fn story(desk: &Desk<'_>, graph: &Graph<'_>, node: &Value<'_>) -> Story {
    let url = url(node);
    desk.settle_base(url.text());
    let mut body = body(desk, node);
    body.extend(live::updates(desk, graph, node));
    Story {
        id: node.first("@id identifier").id().map(Into::into),
        url: desk.url(url),
        language: desk.language(
            node.first("inLanguage.alternateName inLanguage")
                .first_item(),
        ),
        headline: text(node.first("headline name")),
        standfirst: text(node.first("description abstract")),
        authors: authors(desk, graph, node.first("author creator")),
        created: desk.date(node.at("dateCreated")),
        published: desk.date(node.first("datePublished uploadDate")),
        modified: desk.date(node.at("dateModified")),
        picture: picture(desk, graph, node),
        body,
        keywords: keywords(node),
        free: flag(node.at("isAccessibleForFree")),
        kind: kind(node),
        related: related(desk, node.at("relatedLink")),
        ..Story::default()
    }
}

/// The address: `url`, else the page whose main entity this is, in each of its spellings.
fn url<'v, 'j>(node: &'v Value<'j>) -> &'v Value<'j> {
    let own = node.at("url").first_item();
    if own.text().is_some() {
        return own;
    }
    let page = node.at("mainEntityOfPage").first_item();
    if page.is_object() {
        page.first("@id url")
    } else {
        page
    }
}

fn picture(desk: &Desk<'_>, graph: &Graph<'_>, node: &Value<'_>) -> Option<Picture> {
    image::of(desk, graph, node.at("image"))
        .or_else(|| image::of(desk, graph, node.first("thumbnailUrl thumbnail")))
}

/// Authors: strings as they are, people and organisations by name, pointers as what they point to.
fn authors(desk: &Desk<'_>, graph: &Graph<'_>, list: &Value<'_>) -> Vec<Draft> {
    let mut authors = Vec::new();
    for one in list.each() {
        if one.as_list().is_some() {
            // A list in a list.
            authors.extend(one.each().iter().filter_map(|one| person(desk, graph, one)));
        } else {
            authors.extend(person(desk, graph, one));
        }
    }
    authors
}

fn person(desk: &Desk<'_>, graph: &Graph<'_>, one: &Value<'_>) -> Option<Draft> {
    let one = graph.resolve(one);
    let Some(name) = texts(one.at("name"), ", ") else {
        return text(one).map(author);
    };
    let url = one.at("url").first_item();
    Some(
        author(name)
            .with_some("url", desk.url(url))
            .with_some("jobTitle", text(one.at("jobTitle"))),
    )
}

/// The body: plain text in which a blank line parts paragraphs, or HTML where somebody put it.
fn body(desk: &Desk<'_>, node: &Value<'_>) -> Vec<Draft> {
    let mut blocks = Vec::new();
    for part in node.first("articleBody text transcript").each() {
        let Some(written) = words::written(part) else {
            continue;
        };
        if words::has_markup(written) {
            blocks.extend(crate::hypertext::blocks_at(desk, written, &|| {
                desk.place(part)
            }));
        } else if let Some(text) = words::decoded(written) {
            blocks.extend(paragraphs(&text));
        }
    }
    blocks
}

/// Keywords, in a list or between commas; without any, what the article is about.
fn keywords(node: &Value<'_>) -> Vec<Draft> {
    let mut names = Vec::new();
    for one in node.first("keywords about").each() {
        let Some(name) = text(one.first("name")).or_else(|| text(one)) else {
            continue;
        };
        let name = name.trim();
        let parts = name
            .split([','])
            .map(str::trim)
            .filter(|part| !part.is_empty());
        names.extend(parts.map(Draft::from));
    }
    names
}

/// Yes or no, in schema.org's spellings, too.
fn flag(value: &Value<'_>) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::Text(text) if holds(text, "false") => Some(false),
        Value::Text(text) if holds(text, "true") => Some(true),
        _ => None,
    }
}

fn kind(node: &Value<'_>) -> Option<&'static str> {
    const KINDS: &[(&str, &str)] = &[
        ("LiveBlogPosting", "liveblog"),
        ("VideoObject", "video"),
        ("AudioObject", "audio"),
        ("ImageGallery", "gallery"),
        ("MediaGallery", "gallery"),
        ("PodcastEpisode", "audio"),
    ];
    let found = KINDS.iter().find(|(name, _)| is_a(node, &[name]));
    found.map(|(_, kind)| *kind)
}

/// Related links are addresses alone.
fn related(desk: &Desk<'_>, list: &Value<'_>) -> Option<Draft> {
    let links = list.each().iter().filter_map(|link| {
        let url = if link.is_object() {
            link.first("url @id")
        } else {
            link
        };
        let story = Story {
            url: desk.url(url),
            headline: text(link.first("name headline")),
            ..Story::default()
        };
        story.link()
    });
    crate::picture::some(Draft::all(links))
}
