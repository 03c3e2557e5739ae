//! The Guardian's rendering model (DCR): articles, and lists of trails.
//!
//! Source: guardian/dotcom-rendering, feArticle.json.

mod elements;
mod media;
mod trails;

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::{Look, holds};
use crate::picture::some;
use crate::story::{Listing, Story, author};

/// Whether this is an article or a list of trails.
pub(crate) fn is(root: &Value<'_>) -> bool {
    let article = root.has("webTitle")
        && root.has("webPublicationDate")
        && root.at("blocks").as_list().is_some();
    article || trails::is(root)
}

/// Translates an article, or a list of trails.
pub(crate) fn read(desk: &Desk<'_>, root: &Value<'_>) -> Draft {
    if trails::is(root) {
        let listing = Listing {
            language: None,
            heading: hypertext::words_of(root.at("heading")),
            teasers: trails::teasers(desk, root.at("trails"), Story::teaser),
        };
        return listing.draft();
    }
    article(desk, root).article()
}

fn article(desk: &Desk<'_>, root: &Value<'_>) -> Story {
    let address = root.first(&["canonicalUrl", "webURL"]);
    desk.settle_base(address.text());
    let live = root.path("format.design").text().unwrap_or_default();
    let live = holds(live, "LiveBlog") || holds(live, "DeadBlog");
    let mut story = Story {
        id: root.at("pageId").id().map(Into::into),
        url: desk.url(address),
        language: desk.language(root.at("lang")),
        direction: (root.at("isRightToLeftLang").as_bool() == Some(true)).then_some("rtl"),
        section: hypertext::words_of(root.at("sectionLabel")),
        headline: hypertext::words_of(root.first(&["headline", "webTitle"])),
        standfirst: hypertext::words_of(root.first(&["standfirst", "trailText"])),
        authors: authors(desk, root),
        published: desk.date(root.at("webPublicationDate")),
        modified: modified(desk, root),
        keywords: tags(root, "Keyword").map(Draft::Text).collect(),
        kind: live.then_some("liveblog"),
        ..Story::default()
    };
    for element in root.at("mainMediaElements").each() {
        match media::picture(desk, element) {
            Some(picture) if story.picture.is_none() => story.picture = Some(picture),
            _ => story.body.extend(elements::element(desk, element, 0)),
        }
    }
    let blocks = root.at("blocks").each();
    if live && blocks.len() > 1 {
        story.body.extend(timeline(desk, blocks));
    } else {
        let all = blocks.iter().map(|block| block.at("elements"));
        story
            .body
            .extend(all.flat_map(|list| elements::all(desk, list, 0)));
    }
    let package = root.at("storyPackage");
    story.related = some(trails::teasers(desk, package.at("trails"), Story::link));
    let mut onwards = root.at("onwards").each().iter();
    let onwards = onwards.find(|list| list.at("trails").says());
    story.dont_miss = onwards.and_then(|list| trails::list(desk, list));
    story
}

/// The blocks of a live blog, newest first, as they come.
fn timeline(desk: &Desk<'_>, blocks: &[Value<'_>]) -> Option<Draft> {
    let events = blocks.iter().map(|block| {
        let date = block.first(&["blockFirstPublished", "blockCreatedOn", "createdOn"]);
        Draft::object()
            .with_some("date", desk.date(date))
            .with_some("heading", hypertext::words_of(block.at("title")))
            .with_some("blocks", some(elements::all(desk, block.at("elements"), 0)))
    });
    Some(Draft::block("timeline").with("events", some(events.collect())?))
}

/// The last change of any block; blocks of an article that was never changed carry the day of its making.
fn modified(desk: &Desk<'_>, root: &Value<'_>) -> Option<String> {
    let own = root.first(&["webLastModified", "config.lastModified"]);
    if own.says() {
        return desk.date(own);
    }
    let blocks = root.at("blocks").each().iter();
    let times = blocks.filter_map(|block| block.at("blockLastUpdated").id());
    // Milliseconds of one length: the greatest text is the latest.
    times.max().and_then(crate::dates::iso)
}

fn tags<'v>(root: &'v Value<'_>, kind: &'v str) -> impl Iterator<Item = String> + 'v {
    let tags = root.at("tags").each().iter();
    tags.filter(move |tag| tag.at("type").is(kind))
        .filter_map(|tag| hypertext::words_of(tag.at("title")))
}

/// The byline as it is; without it, the contributors.
fn authors(desk: &Desk<'_>, root: &Value<'_>) -> Vec<Draft> {
    let contributors = root.at("tags").each().iter();
    let contributors = contributors.filter(|tag| tag.at("type").is("Contributor"));
    let people = contributors.filter_map(|tag| {
        let name = hypertext::words_of(tag.at("title"))?;
        // Its id is the path of its page.
        let mut path = String::from("/");
        path.push_str(tag.at("id").text().unwrap_or_default());
        Some(author(name).with_some("url", desk.url_at(&path, &|| desk.place(tag.at("id")))))
    });
    let people: Vec<Draft> = people.collect();
    if people.is_empty() {
        let byline = hypertext::words_of(root.at("byline"));
        return byline.map(author).into_iter().collect();
    }
    people
}
