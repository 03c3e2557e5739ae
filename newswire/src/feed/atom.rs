//! Entries of Atom.

use super::xml::Element;
use super::{Item, draft, media, place};
use crate::dates;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::holds;
use crate::story::{Story, author};

/// Reads a feed of Atom.
pub(super) fn read(desk: &Desk<'_>, feed: &Element<'_>) -> Draft {
    let page = link(feed);
    desk.settle_base(page);
    let language = language(desk, "feed", feed);
    let items = feed.all("entry").map(|entry| {
        let at = place(&["feed"], &[entry]);
        let item = story(desk, &at, feed, entry);
        (at, item)
    });
    let items = items.collect();
    draft(desk, language, items)
}

/// The address of the page: `alternate` is what a link is if it doesn't say.
fn link<'e>(holder: &'e Element<'_>) -> Option<&'e str> {
    let mut links = holder.all("link").filter(|link| {
        let page = link
            .attribute("type")
            .is_none_or(|kind| holds(kind, "html"));
        page && matches!(link.attribute("rel"), None | Some("alternate"))
    });
    links.find_map(|link| link.attribute("href"))
}

fn language(desk: &Desk<'_>, at: &str, element: &Element<'_>) -> Option<String> {
    let text = element.attribute("xml:lang")?;
    desk.language_at(text, &|| [at, ".xml:lang"].concat())
}

fn story<'e>(desk: &Desk<'_>, at: &str, feed: &Element<'_>, entry: &'e Element<'_>) -> Item<'e> {
    let outer = desk.enter_base(entry.attribute("xml:base"));
    let media = media::of(desk, at, entry);
    let address = link(entry);
    let content = entry.child("content");
    let url = address.and_then(|text| desk.url_at(text, &|| [at, ".link"].concat()));
    let mut body = Vec::new();
    body.extend(media.block);
    let item = Item {
        story: Story {
            id: entry.text_of("id").map(Into::into),
            url,
            language: language(desk, at, entry),
            headline: entry.child("title").and_then(words),
            kicker: categories(entry).next(),
            authors: authors(desk, at, entry, feed),
            published: date(desk, at, entry, &["published", "issued"]),
            modified: date(desk, at, entry, &["updated", "modified"]),
            picture: media.picture,
            keywords: categories(entry).map(Draft::Text).collect(),
            kind: media.kind,
            body,
            ..Story::default()
        },
        summary: entry.text_of("summary"),
        content: content
            .filter(|content| content.attribute("src").is_none())
            .map(Element::content)
            .filter(|text| !text.trim_ascii().is_empty()),
    };
    desk.leave_base(outer);
    item
}

/// The words of a text construct: HTML if it says so. Entities that were escaped twice are decoded in any case.
fn words(element: &Element<'_>) -> Option<String> {
    let text = element.content();
    let plain = matches!(element.attribute("type"), None | Some("text"));
    if plain && element.children.is_empty() && text.contains(['<']) {
        return Some(text.trim_ascii().into());
    }
    hypertext::words(text)
}

fn categories(entry: &Element<'_>) -> impl Iterator<Item = String> {
    entry.all("category").filter_map(|category| {
        let name = category
            .attribute("label")
            .or_else(|| category.attribute("term"))?;
        // A term may be an address of a vocabulary.
        hypertext::words(name).filter(|name| !name.contains(['/']))
    })
}

/// Those who wrote the entry, else the feed.
fn authors(desk: &Desk<'_>, at: &str, entry: &Element<'_>, feed: &Element<'_>) -> Vec<Draft> {
    let of = |holder: &Element<'_>| -> Vec<Draft> {
        let people = holder.all("author").filter_map(|person| {
            let name = person.text_of("name").and_then(hypertext::words)?;
            let url = person.text_of("uri");
            let url = url.and_then(|text| desk.url_at(text, &|| [at, ".author.uri"].concat()));
            Some(author(name).with_some("url", url))
        });
        people.collect()
    };
    let own = of(entry);
    if own.is_empty() { of(feed) } else { own }
}

/// The first of these elements that holds a date.
fn date(desk: &Desk<'_>, at: &str, entry: &Element<'_>, names: &[&str]) -> Option<String> {
    let mut found = names
        .iter()
        .filter_map(|name| Some((name, entry.text_of(name)?)));
    let (name, text) = found.next()?;
    let date = dates::iso(text);
    if date.is_none() {
        let place = [at, ".", name].concat();
        desk.report_at(&place, "expected a date", Some(text));
    }
    date
}
