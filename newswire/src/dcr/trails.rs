//! Trails: teasers in the Guardian's words.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::{Look, holds};
use crate::mapping::{Mapping, drafts};
use crate::picture::{Picture, some};
use crate::story::Story;

/// Whether this is a list of trails.
pub(super) fn is(root: &Value<'_>) -> bool {
    let first = root.at("trails").item(0);
    first.has("url") && (first.has("headline") || first.has("linkText"))
}

/// A list with its heading, as Don't miss.
pub(super) fn list(desk: &Desk<'_>, list: &Value<'_>) -> Option<Draft> {
    let items = some(teasers(desk, list.at("trails"), Story::teaser))?;
    Some(
        Draft::object()
            .with_some("heading", hypertext::words_of(list.at("heading")))
            .with("items", items),
    )
}

/// Each trail as a teaser or as a link.
pub(super) fn teasers(
    desk: &Desk<'_>,
    trails: &Value<'_>,
    made: fn(Story) -> Option<Draft>,
) -> Vec<Draft> {
    drafts(desk, trails, &|trail| story(desk, trail), made)
}

const TRAIL: Mapping = Mapping {
    id: "shortUrlId",
    url: "url",
    kicker: "kickerText kicker.text",
    headline: "headline linkText",
    standfirst: "trailText",
    published: "webPublicationDate",
    ..Mapping::NONE
};

fn story(desk: &Desk<'_>, trail: &Value<'_>) -> Story {
    let mut story = TRAIL.read(desk, trail);
    let image = trail.first("masterImage image.src image");
    if let Some(url) = desk.url(image).filter(|_| image.text().is_some()) {
        story.picture = Some(Picture::at(Some(url)));
    }
    story.kind = kind(trail);
    story.sponsor = hypertext::words_of(trail.first("branding.sponsorName branding.sponsor.name"));
    story
}

fn kind(trail: &Value<'_>) -> Option<&'static str> {
    if trail.at("isLiveBlog").as_bool() == Some(true) {
        return Some("liveblog");
    }
    let design = trail
        .first("format.design designType mainMedia.type")
        .text()?;
    [
        ("liveblog", "liveblog"),
        ("gallery", "gallery"),
        ("video", "video"),
        ("media", "video"),
        ("audio", "audio"),
        ("interactive", "interactive"),
    ]
    .into_iter()
    .find(|(word, _)| holds(design, word))
    .map(|(_, kind)| kind)
}
