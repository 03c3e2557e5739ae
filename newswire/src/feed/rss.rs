//! Items of RSS 2.0, its forerunners, and RSS 1.0.

use super::xml::Element;
use super::{Item, draft, media, place};
use crate::dates;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::picture::Picture;
use crate::story::{Story, author};

/// Reads a channel, and the items that stand in it or beside it.
pub(super) fn read(
    desk: &Desk<'_>,
    steps: &[&str],
    channel: &Element<'_>,
    holder: &Element<'_>,
) -> Draft {
    desk.enter_base(channel.attribute("xml:base"));
    desk.settle_base(channel.text_of("link"));
    let language = channel
        .text_of("language")
        .or_else(|| channel.text_of("dc:language"));
    let language =
        language.and_then(|text| desk.language_at(text, &|| place(steps, &[]) + ".language"));
    let items = holder.all("item").map(|item| {
        let at = place(steps, &[item]);
        let item = story(desk, &at, item);
        (at, item)
    });
    let items = items.collect();
    draft(desk, language, items)
}

fn story<'e>(desk: &Desk<'_>, at: &str, item: &'e Element<'_>) -> Item<'e> {
    let outer = desk.enter_base(item.attribute("xml:base"));
    let words = |name| item.text_of(name).and_then(hypertext::words);
    let media = media::of(desk, at, item);
    let mut body = Vec::new();
    body.extend(media.block);
    let read = Item {
        story: Story {
            id: item.text_of("guid").map(Into::into),
            url: address(desk, at, item),
            headline: words("title").or_else(|| words("media:title")),
            kicker: words("category").filter(|kicker| !is_post_type(kicker)),
            authors: authors(item),
            published: date(desk, at, item, &["pubDate", "dc:date", "dcterms:created"]),
            modified: date(desk, at, item, &["dcterms:modified", "atom:updated"]),
            picture: media.picture.or_else(|| vendor_picture(desk, at, item)),
            keywords: item
                .all("category")
                .filter_map(|category| hypertext::words(category.content()))
                .map(Draft::Text)
                .collect(),
            kind: media.kind,
            body,
            ..Story::default()
        },
        summary: item
            .text_of("description")
            .or_else(|| item.text_of("media:description"))
            .or_else(|| item.text_of("atom:summary")),
        content: item
            .text_of("content:encoded")
            .or_else(|| item.text_of("atom:content")),
    };
    desk.leave_base(outer);
    read
}

/// WordPress calls a post's type a category.
fn is_post_type(kicker: &str) -> bool {
    ["post", "uncategorized", "news"]
        .iter()
        .any(|kind| kicker.eq_ignore_ascii_case(kind))
}

/// The address: the link, else a guid that says it is one, or looks like one.
fn address(desk: &Desk<'_>, at: &str, item: &Element<'_>) -> Option<String> {
    if let Some(link) = item.text_of("link") {
        return desk.url_at(link, &|| member(at, "link"));
    }
    let linked = item
        .all("atom:link")
        .find_map(|link| link.attribute("href"));
    if let Some(link) = linked {
        return desk.url_at(link, &|| member(at, "atom:link"));
    }
    let about = item.attribute("rdf:about");
    let guid = item.child("guid").filter(|guid| {
        guid.attribute("isPermaLink") != Some("false") && guid.content().contains([':'])
    });
    let text = guid.map(|guid| guid.content()).or(about)?;
    desk.url_at(text, &|| member(at, "guid"))
}

fn member(at: &str, name: &str) -> String {
    let mut place = String::from(at);
    place.push('.');
    place.push_str(name);
    place
}

/// The first of these elements that holds a date.
fn date(desk: &Desk<'_>, at: &str, item: &Element<'_>, names: &[&str]) -> Option<String> {
    let mut found = names
        .iter()
        .filter_map(|name| Some((name, item.text_of(name)?)));
    let (name, text) = found.next()?;
    let date = dates::iso(text);
    if date.is_none() {
        desk.report_at(&member(at, name), "expected a date", Some(text));
    }
    date
}

/// Creators by name; RSS's own author is an e-mail address, with the name in brackets.
fn authors(item: &Element<'_>) -> Vec<Draft> {
    let creators = item
        .all("dc:creator")
        .filter_map(|one| hypertext::words(one.content()));
    let named = Draft::all(creators.map(author));
    if !named.is_empty() {
        return named;
    }
    let own = item.all("author").filter_map(|one| name(one.content()));
    let itunes = item.text_of("itunes:author").and_then(hypertext::words);
    own.chain(itunes).map(author).collect()
}

/// The name of `desk@paper.example (Ana Lima)`, or the words where there is no address.
fn name(text: &str) -> Option<String> {
    let words = hypertext::words(text)?;
    if !words.contains(['@']) {
        return Some(words);
    }
    let (_, bracketed) = words.split_once(['('])?;
    let (name, _) = bracketed.split_once([')'])?;
    hypertext::words(name)
}

/// Elements that publishers made up for their pictures.
fn vendor_picture(desk: &Desk<'_>, at: &str, item: &Element<'_>) -> Option<Picture> {
    ["bigimage", "image", "fullimage", "thumbnail", "thumb"]
        .into_iter()
        .find_map(|name| {
            let element = item.child(name)?;
            let text = element
                .text_of("url")
                .or_else(|| element.attribute("url"))
                .or_else(|| element.attribute("href"))
                .unwrap_or(element.content());
            let url = desk.url_at(text.trim_ascii(), &|| member(at, name));
            url.map(|url| Picture::at(Some(url)))
        })
}
