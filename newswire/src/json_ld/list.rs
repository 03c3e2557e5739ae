//! `ItemList`: teasers.

use newsprint::json::Value;

use super::graph::Graph;
use super::words::text;
use super::{kind, picture, story};
use crate::desk::Desk;
use crate::draft::Draft;
use crate::look::Look;
use crate::story::{Listing, Story};

/// Every item of a list that has an address and a name.
pub(super) fn draft(desk: &Desk<'_>, graph: &Graph<'_>, list: &Value<'_>) -> Draft {
    desk.settle_base(list.at("url").text());
    let mut listing = Listing {
        heading: text(list.at("name")),
        language: desk.language(list.at("inLanguage")),
        ..Listing::default()
    };
    for entry in list.at("itemListElement").each() {
        match teaser(desk, graph, graph.resolve(entry)) {
            Some(teaser) => listing.teasers.push(teaser),
            None => desk.report(entry, "expected an item with a name and an address"),
        }
    }
    listing.draft()
}

/// A `ListItem`, which may hold the thing itself, or only point to it; or the thing.
fn teaser(desk: &Desk<'_>, graph: &Graph<'_>, entry: &Value<'_>) -> Option<Draft> {
    let item = graph.resolve(entry.at("item"));
    let thing = if item.is_object() { item } else { entry };
    let mut story = if thing.first("headline name").says() {
        Story {
            body: Vec::new(),
            ..story(desk, graph, thing)
        }
    } else {
        Story {
            picture: picture(desk, graph, thing),
            kind: kind(thing),
            ..Story::default()
        }
    };
    let address = [thing.at("url"), item, entry.at("url"), thing.at("@id")];
    let address = address.into_iter().find(|value| value.text().is_some());
    story.url = story.url.or_else(|| desk.url(address?));
    story.headline = story
        .headline
        .or_else(|| text(entry.first("name headline")));
    story.teaser()
}
