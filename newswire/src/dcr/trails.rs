//! Trails: teasers in the Guardian's words.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::{Look, holds};
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
    let mut drafts = Vec::new();
    for trail in trails.each() {
        match made(story(desk, trail)) {
            Some(draft) => drafts.push(draft),
            None => desk.report(trail, "expected a trail with a headline and an address"),
        }
    }
    drafts
}

fn story(desk: &Desk<'_>, trail: &Value<'_>) -> Story {
    let image = trail.first(&["masterImage", "image"]);
    let picture = match image.text() {
        Some(_) => Some(Picture::at(desk.url(image))),
        None => Some(Picture::at(desk.url(image.at("src")))),
    };
    Story {
        id: trail.at("shortUrlId").id().map(Into::into),
        url: desk.url(trail.at("url")),
        kicker: hypertext::words_of(trail.first(&["kickerText", "kicker.text"])),
        headline: hypertext::words_of(trail.first(&["headline", "linkText"])),
        standfirst: hypertext::words_of(trail.at("trailText")),
        published: desk.date(trail.at("webPublicationDate")),
        picture: picture.filter(|picture| picture.url.is_some()),
        kind: kind(trail),
        sponsor: hypertext::words_of(
            trail.first(&["branding.sponsorName", "branding.sponsor.name"]),
        ),
        ..Story::default()
    }
}

fn kind(trail: &Value<'_>) -> Option<&'static str> {
    if trail.at("isLiveBlog").as_bool() == Some(true) {
        return Some("liveblog");
    }
    let design = trail
        .first(&["format.design", "designType", "mainMedia.type"])
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
