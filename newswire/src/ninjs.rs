//! IPTC ninjs 1.x, 2.x and 3.x, and Superdesk's dialect. Keys are read in any case: 2.x writes
//! `contenttype`, 3.x `contentType`.
//!
//! Source: the schemas of iptc/newsinjson. What is for editors (`edNote`, `usageTerms`) is never read.

mod associations;
mod body;
mod picture;
mod words;

use newsprint::Failure;
use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::failure;
use crate::hypertext;
use crate::look::Look;
use crate::picture::some;
use crate::story::{Listing, Story, author};
use words::{date, named, spoken};

/// Whether this is an item: an identity, and something that only ninjs has.
pub(crate) fn is(root: &Value<'_>) -> bool {
    let identified = root.has("uri") || root.has("guid");
    let keys = root
        .as_object()
        .into_iter()
        .flat_map(|object| object.iter());
    let mut telling = keys.map(|(key, value)| {
        let begins = |start: &str| {
            key.get(..start.len())
                .is_some_and(|begin| begin.eq_ignore_ascii_case(start))
        };
        let listed = [
            "headlines",
            "bodies",
            "renditions",
            "associations",
            "versioncreated",
        ]
        .iter()
        .any(|known| key.eq_ignore_ascii_case(known));
        listed
            || begins("body_")
            || begins("description_")
            || (key == "standard" && value.at("name").is("ninjs"))
    });
    identified && telling.any(|telling| telling)
}

/// The items of an answer of Superdesk's API.
pub(crate) fn items<'v, 'j>(root: &'v Value<'j>) -> &'v Value<'j> {
    if root.at("_items").as_list().is_some() {
        root.at("_items")
    } else {
        root
    }
}

/// Translates an item, or a list of them.
pub(crate) fn read(desk: &Desk<'_>, root: &Value<'_>) -> Result<Draft, Failure> {
    let root = items(root);
    if let Some(items) = root.as_list() {
        if let [only] = items {
            return read(desk, only);
        }
        return Ok(listing(desk, items).draft());
    }
    published(desk, root)?;
    let mut story = story(desk, root);
    story.body = body::blocks(desk, root);
    associations::add(desk, root, &mut story);
    Ok(story.article())
}

fn listing(desk: &Desk<'_>, items: &[Value<'_>]) -> Listing {
    let mut listing = Listing::default();
    for item in items {
        if let Err(failure) = published(desk, item) {
            desk.report(item, &failure.message);
            continue;
        }
        let mut story = story(desk, item);
        associations::add(desk, item, &mut story);
        match story.teaser() {
            Some(teaser) => listing.teasers.push(teaser),
            None => desk.report(item, "expected an item with a headline and an address"),
        }
    }
    listing
}

/// Refuses what the agency has withdrawn, or holds back.
fn published(desk: &Desk<'_>, item: &Value<'_>) -> Result<(), Failure> {
    let status = item.any_case("pubStatus").text();
    if let Some(status) = status.filter(|status| !status.eq_ignore_ascii_case("usable")) {
        return Err(failure::withheld("pubStatus", "usable", status));
    }
    for key in ["embargoed", "embargoedUntil"] {
        let embargo = item.any_case(key);
        if desk.is_ahead(embargo) {
            let until = embargo.id().unwrap_or_default();
            return Err(failure::withheld(key, "over", until));
        }
    }
    Ok(())
}

/// What an item says of its story, without the body and what goes with it.
fn story(desk: &Desk<'_>, item: &Value<'_>) -> Story {
    desk.settle_base(item.at("url").text());
    let pictured = matches!(item.at("type").text(), Some("picture" | "graphic"));
    let mut picture = picture::of(desk, item);
    if let Some(picture) = picture.as_mut().filter(|_| !pictured) {
        (picture.alt, picture.caption) = (None, None);
    }
    Story {
        id: item.first("uri guid").id().map(Into::into),
        url: desk.url(item.first("url canonicalUrl canonicalurl")),
        language: desk.language(item.at("language")),
        section: named(item, &["service", "services", "genre", "genres"])
            .into_iter()
            .next(),
        headline: spoken(item, "headline").or_else(|| hypertext::words_of(item.at("title"))),
        // Of a picture the description is its caption.
        standfirst: spoken(item, "description").filter(|_| !pictured),
        authors: authors(item),
        created: date(desk, item, &["contentCreated"]),
        published: date(desk, item, &["firstPublished", "firstCreated"]),
        modified: date(desk, item, &["versionCreated"]),
        picture,
        keywords: named(
            item,
            &[
                "keywords",
                "subject",
                "subjects",
                "object",
                "objects",
                "person",
                "people",
                "organisation",
                "organisations",
                "place",
                "places",
            ],
        )
        .into_iter()
        .map(Draft::Text)
        .collect(),
        kind: ["video", "audio"]
            .into_iter()
            .find(|kind| item.at("type").is(kind)),
        ..Story::default()
    }
}

/// The byline as the agency words it; Superdesk's list of authors.
fn authors(item: &Value<'_>) -> Vec<Draft> {
    let byline = [item.any_case("by"), item.any_case("byline")];
    let byline = byline.into_iter().find_map(hypertext::words_of);
    if let Some(byline) = byline {
        return vec![author(byline)];
    }
    let people = item.at("authors").each().iter();
    let names = people.filter_map(|one| hypertext::words_of(one.at("name")));
    Draft::all(names.map(author))
}

/// A related link, of an item that goes with another.
fn link(desk: &Desk<'_>, item: &Value<'_>) -> Option<Draft> {
    let headline = spoken(item, "headline")?;
    let address = item.first("url uri");
    let web = address.text().is_some_and(|text| text.starts_with("http"));
    let story = Story {
        url: web.then(|| desk.url(address)).flatten(),
        headline: Some(headline),
        ..Story::default()
    };
    story.link()
}

/// Related links, if there are any.
fn related(desk: &Desk<'_>, items: &[&Value<'_>]) -> Option<Draft> {
    some(Draft::all(items.iter().filter_map(|item| link(desk, item))))
}
