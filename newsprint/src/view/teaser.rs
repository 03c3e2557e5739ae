//! A card: one link, with what lies around it.

use super::house::{House, spoken};
use super::link::{self, Story};
use super::picture::{self, Place};
use crate::markup::{Markup, Tag, attr};
use crate::model::{Kind, Teaser};

/// One card. Nothing in it tells its place but when its picture loads.
pub(super) fn draw(out: &mut Markup<'_>, house: &House<'_>, teaser: &Teaser, eager: bool) {
    let [lang, dir] = spoken(teaser.language.as_ref(), teaser.direction);
    let attrs = [attr::class(class(teaser.kind)), lang, dir];
    let house = &house.among(teaser.language.as_ref());
    out.element(Tag::Li, &attrs, |out| {
        if let Some(picture) = &teaser.picture {
            out.classed(Tag::Div, "dm-card-picture", |out| {
                picture::draw(out, picture, Place::Card { eager });
            });
        }
        if let Some(kicker) = &teaser.kicker {
            out.classed_text(Tag::P, "dm-kicker", kicker);
        }
        link::story(
            out,
            house,
            &Story {
                url: &teaser.url,
                kind: teaser.kind,
                headline: &teaser.headline,
                sponsor: teaser.sponsor.as_deref(),
            },
        );
        if let Some(standfirst) = &teaser.standfirst {
            out.classed_text(Tag::P, "dm-standfirst", standfirst);
        }
        if let Some(date) = &teaser.published {
            out.text(" ");
            house.date(out, date);
        }
    });
}

fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Article => "dm-teaser",
        Kind::Liveblog => "dm-teaser dm-liveblog",
        Kind::Video => "dm-teaser dm-video",
        Kind::Gallery => "dm-teaser dm-gallery",
        Kind::Audio => "dm-teaser dm-audio",
        Kind::Interactive => "dm-teaser dm-interactive",
    }
}
