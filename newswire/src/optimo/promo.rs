//! Promos: teasers of other pages, in lists of several names.

use newsprint::json::Value;

use super::media;
use super::runs::{inside, text_in};
use crate::desk::Desk;
use crate::draft::Draft;
use crate::look::{Look, holds};
use crate::mapping::{Mapping, drafts};
use crate::picture::some;
use crate::story::Story;

/// Headlines, in the order in which they are wanted.
pub(super) const HEADLINES: &str = "promoHeadline headline shortHeadline seoHeadline overtyped";

/// Where lists of promos stand, in pages and alone.
const LISTS: &[&str] = &[
    "topStories",
    "features",
    "recommendations",
    "records",
    "promos",
    "items",
    "secondaryColumn.topStories",
    "secondaryColumn.features",
    "data.topStories",
    "data.features",
    "data.recommendations",
    "data.secondaryColumn.topStories",
    "data.secondaryColumn.features",
    "data.mostRead.items",
];

/// Whether this is a promo.
pub(super) fn is(value: &Value<'_>) -> bool {
    let promo = inner(value);
    promo.at("headlines").is_object() && promo.at("locators").is_object()
}

/// The promo itself, which some lists wrap.
fn inner<'v, 'j>(value: &'v Value<'j>) -> &'v Value<'j> {
    if value.at("promo").is_object() {
        value.at("promo")
    } else {
        value
    }
}

/// The lists of promos in a document.
pub(super) fn lists<'v, 'j>(root: &'v Value<'j>) -> Vec<&'v Value<'j>> {
    let named = LISTS.iter().map(|path| root.path(path));
    let lists = [root].into_iter().chain(named);
    lists
        .filter(|list| list.as_list().is_some() && is(list.item(0)))
        .collect()
}

/// Adds the teasers of a list.
pub(super) fn add(desk: &Desk<'_>, list: &Value<'_>, teasers: &mut Vec<Draft>) {
    let mut all = drafts(
        desk,
        list,
        &|promo| story(desk, inner(promo)),
        Story::teaser,
    );
    teasers.append(&mut all);
}

/// The related links of a page.
pub(super) fn related(desk: &Desk<'_>, groups: &Value<'_>) -> Option<Draft> {
    let mut links = Vec::new();
    for group in groups.each() {
        let promos = group.at("promos");
        links.append(&mut drafts(
            desk,
            promos,
            &|promo| story(desk, inner(promo)),
            Story::link,
        ));
    }
    some(links)
}

const PROMO: Mapping = Mapping {
    id: "locators.optimoUrn id locators.cpsUrn",
    url: "locators.canonicalUrl locators.assetUri locators.uri uri",
    language: "passport.language",
    published: "timestamp firstPublished lastPublished",
    ..Mapping::NONE
};

fn story(desk: &Desk<'_>, promo: &Value<'_>) -> Story {
    let mut story = PROMO.read(desk, promo);
    let headlines = promo.at("headlines");
    story.headline = text_in(headlines.first(HEADLINES));
    story.standfirst = text_in(promo.at("summary"));
    story.picture = media::indexed(desk, promo.at("indexImage"));
    if story.picture.is_none() {
        story.picture = picture(desk, promo);
    }
    story.kind = kind(promo);
    story
}

/// A picture in blocks, or with a size to be filled in.
fn picture(desk: &Desk<'_>, promo: &Value<'_>) -> Option<crate::picture::Picture> {
    let images = promo.path("images.defaultPromoImage");
    let image = if images.is_object() {
        images
    } else {
        promo.at("image")
    };
    media::picture(desk, image).or_else(|| media::recipe(promo.at("imageUrl")))
}

fn kind(promo: &Value<'_>) -> Option<&'static str> {
    let format = promo.path("media.format").text().unwrap_or_default();
    match promo.at("cpsType").text().unwrap_or_default() {
        "PGL" => Some("gallery"),
        "LIV" => Some("liveblog"),
        "MAP" if holds(format, "audio") && !holds(format, "video") => Some("audio"),
        "MAP" => Some("video"),
        _ => None,
    }
}

/// The links in a block of the body.
pub(super) fn links_in(desk: &Desk<'_>, block: &Value<'_>, depth: u32, out: &mut Vec<Draft>) {
    if depth > 8 {
        return;
    }
    if matches!(block.at("type").text(), Some("link" | "urlLink")) {
        let url = super::blocks::find_locator(block, 0).and_then(|locator| desk.url(locator));
        let story = Story {
            url,
            headline: text_in(block),
            ..Story::default()
        };
        return out.extend(story.link());
    }
    for inner in inside(block) {
        links_in(desk, inner, depth + 1, out);
    }
}
