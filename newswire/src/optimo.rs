//! The BBC's Optimo blocks as Simorgh serves them, its older CPS pages, and its lists of promos.
//!
//! Source: the code of bbc/simorgh; there is no schema.

mod blocks;
mod cps;
mod media;
mod promo;
mod runs;

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;
use crate::mapping::{Mapping, add_names, names};
use crate::story::{Listing, Story};
use runs::text_in;

/// Whether this is a page or a list of promos.
pub(crate) fn is(root: &Value<'_>) -> bool {
    let page = page(root);
    let page = page.at("metadata").is_object()
        && (page.path("content.model.blocks").as_list().is_some()
            || page.path("content.blocks").as_list().is_some());
    page || promo::is(root.first_item()) || !promo::lists(root).is_empty()
}

/// The page, which newer answers wrap.
fn page<'v, 'j>(root: &'v Value<'j>) -> &'v Value<'j> {
    let wrapped = root.path("data.article");
    if wrapped.is_object() { wrapped } else { root }
}

/// Translates a page, or a list of promos.
pub(crate) fn read(desk: &Desk<'_>, root: &Value<'_>) -> Draft {
    let page = page(root);
    if page.at("content").is_object() {
        return article(desk, root, page).article();
    }
    let mut listing = Listing::default();
    for one in promo::lists(root) {
        promo::add(desk, one, &mut listing.teasers);
    }
    listing.draft()
}

const PAGE: Mapping = Mapping {
    id: "locators.optimoUrn id locators.cpsUrn",
    url: "locators.canonicalUrl locators.assetUri",
    language: "passport.language language",
    published: "firstPublished timestamp",
    modified: "lastPublished lastUpdated",
    ..Mapping::NONE
};

fn article(desk: &Desk<'_>, root: &Value<'_>, page: &Value<'_>) -> Story {
    let metadata = page.at("metadata");
    desk.settle_base(metadata.first(PAGE.url).text());
    let mut story = PAGE.read(desk, metadata);
    story.section = section(metadata);
    story.standfirst = text_in(page.path("promo.summary"));
    story.keywords = names(metadata.path("tags.about"), "thingLabel");
    add_names(metadata.at("topics"), "topicName", &mut story.keywords);
    if page.path("content.model.blocks").as_list().is_some() {
        blocks::fill(desk, page.path("content.model.blocks"), &mut story);
    } else {
        cps::fill(desk, page, &mut story);
    }
    let headlines = page.path("promo.headlines");
    story.headline = story.headline.or_else(|| {
        ["headline", "promoHeadline", "seoHeadline", "shortHeadline"]
            .iter()
            .find_map(|key| text_in(headlines.at(key)))
    });
    story.related = promo::related(desk, page.path("relatedContent.groups"));
    let mut teasers = Vec::new();
    for one in promo::lists(root) {
        promo::add(desk, one, &mut teasers);
    }
    story.dont_miss = crate::picture::some(teasers);
    story
}

fn section(metadata: &Value<'_>) -> Option<String> {
    let category = metadata.first("passport.category.categoryName passport.category");
    let topic = metadata.at("topics").item(0).at("topicName");
    // Newer pages name a category by an address of a vocabulary.
    hypertext::words_of(category)
        .filter(|name| !name.contains(['/']))
        .or_else(|| hypertext::words_of(topic))
}
