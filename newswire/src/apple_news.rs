//! Apple News Format: components by role, nested in containers.
//!
//! Source: developer.apple.com/documentation/applenews.

mod components;
mod markdown;
mod media;
mod table;
mod text;

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::echo;
use crate::look::Look;
use crate::picture::{Picture, some};
use crate::story::{Story, author};
use components::Reading;

/// Whether this is an article: components with roles, and what only this format has beside them.
pub(crate) fn is(root: &Value<'_>) -> bool {
    let first = root.at("components").item(0);
    let parts = [
        "identifier",
        "layout",
        "documentStyle",
        "componentTextStyles",
    ];
    first.at("role").text().is_some() && parts.iter().any(|key| root.has(key))
}

/// Translates an article.
pub(crate) fn read(desk: &Desk<'_>, root: &Value<'_>) -> Draft {
    let metadata = root.at("metadata");
    desk.settle_base(metadata.at("canonicalURL").text());
    let mut reading = Reading::new(desk);
    reading.all(root.at("components"), 0);
    let plain = |value: &Value<'_>| value.text().map(|text| text.trim().to_owned());
    let headline = match (plain(root.at("title")), reading.title.take()) {
        // The component may be set in capitals, or broken into lines.
        (Some(title), Some(shown)) if echo::same_words(&title, &shown) => Some(title),
        (title, shown) => shown.or(title),
    };
    let standfirst = reading
        .intro
        .take()
        .or_else(|| plain(root.at("subtitle")))
        .or_else(|| plain(metadata.at("excerpt")));
    let thumbnail = metadata.at("thumbnailURL");
    let lead = reading.lead.take().or_else(|| {
        let url = media::address(desk, thumbnail)?;
        (!echo::shows(&reading.body, &Picture::at(Some(url.clone()))))
            .then(|| Picture::at(Some(url)))
    });
    let story = Story {
        id: root.at("identifier").id().map(Into::into),
        url: desk.url(metadata.at("canonicalURL")),
        language: desk.language(root.at("language")),
        direction: None,
        headline,
        standfirst,
        authors: authors(metadata, reading.byline.take()),
        created: desk.date(metadata.at("dateCreated")),
        published: desk.date(metadata.at("datePublished")),
        modified: desk.date(metadata.at("dateModified")),
        picture: lead,
        keywords: metadata
            .at("keywords")
            .each()
            .iter()
            .filter_map(plain)
            .map(Draft::Text)
            .collect(),
        related: related(desk, metadata),
        body: reading.body,
        ..Story::default()
    };
    story.article()
}

/// The authors named, and the byline where it says somebody else.
fn authors(metadata: &Value<'_>, byline: Option<String>) -> Vec<Draft> {
    let named = metadata.at("authors").each().iter();
    let named: Vec<&str> = named.filter_map(Look::text).collect();
    let told = byline.filter(|byline| !named.iter().any(|name| crate::look::holds(byline, name)));
    let names = named.iter().map(|name| String::from(*name)).chain(told);
    Draft::all(names.map(author))
}

fn related(desk: &Desk<'_>, metadata: &Value<'_>) -> Option<Draft> {
    let links = metadata.at("links").each().iter();
    let links = links.filter_map(|link| {
        let story = Story {
            url: desk.url(link.at("URL")),
            ..Story::default()
        };
        story.link()
    });
    some(Draft::all(links))
}
