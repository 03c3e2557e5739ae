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
use crate::mapping::{Mapping, add_names, people};
use crate::picture::some;
use crate::story::{Listing, Story, author, event};

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

const ARTICLE: Mapping = Mapping {
    id: "pageId",
    url: "canonicalUrl webURL",
    language: "lang",
    section: "sectionLabel",
    headline: "headline webTitle",
    standfirst: "standfirst trailText",
    published: "webPublicationDate",
    modified: "webLastModified config.lastModified",
    ..Mapping::NONE
};

fn article(desk: &Desk<'_>, root: &Value<'_>) -> Story {
    desk.settle_base(root.first(ARTICLE.url).text());
    let design = root.path("format.design").text().unwrap_or_default();
    let live = holds(design, "LiveBlog") || holds(design, "DeadBlog");
    let mut story = ARTICLE.read(desk, root);
    if root.at("isRightToLeftLang").as_bool() == Some(true) {
        story.direction = Some("rtl");
    }
    if story.modified.is_none() {
        story.modified = last_change(root);
    }
    for tag in root.at("tags").each() {
        if tag.at("type").is("Keyword") {
            add_names(tag, "title", &mut story.keywords);
        } else if tag.at("type").is("Contributor") {
            story.authors.extend(contributor(desk, tag));
        }
    }
    if story.authors.is_empty() {
        story.authors = people(desk, root.at("byline"), "", "");
    }
    story.kind = live.then_some("liveblog");
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
        for block in blocks {
            story
                .body
                .extend(elements::all(desk, block.at("elements"), 0));
        }
    }
    let package = root.path("storyPackage.trails");
    story.related = some(trails::teasers(desk, package, Story::link));
    let mut onwards = root.at("onwards").each().iter();
    let onwards = onwards.find(|list| list.at("trails").says());
    story.dont_miss = onwards.and_then(|list| trails::list(desk, list));
    story
}

/// The blocks of a live blog, newest first, as they come.
fn timeline(desk: &Desk<'_>, blocks: &[Value<'_>]) -> Option<Draft> {
    let mut events = Vec::new();
    for block in blocks {
        let date = block.first("blockFirstPublished blockCreatedOn createdOn");
        let inside = elements::all(desk, block.at("elements"), 0);
        events.push(event(desk.date(date), block.at("title"), inside));
    }
    some(events).map(|events| Draft::block("timeline").with("events", events))
}

/// The last change of any block.
fn last_change(root: &Value<'_>) -> Option<String> {
    let mut last = "";
    for block in root.at("blocks").each() {
        // Milliseconds of one length: the greatest text is the latest.
        last = last.max(block.at("blockLastUpdated").id().unwrap_or_default());
    }
    crate::dates::iso(last)
}

/// A contributor: the id of the tag is the path of the page.
fn contributor(desk: &Desk<'_>, tag: &Value<'_>) -> Option<Draft> {
    let name = hypertext::words_of(tag.at("title"))?;
    let mut path = String::from("/");
    path.push_str(tag.at("id").text().unwrap_or_default());
    let url = desk.url_at(&path, &|| desk.place(tag.at("id")));
    Some(author(name).with_some("url", url))
}
