//! What goes with an item: pictures, film and sound, other stories.

use newsprint::json::Value;

use super::{picture, related};
use crate::desk::Desk;
use crate::echo;
use crate::look::Look;
use crate::picture::Picture;
use crate::story::Story;

/// Names of the association that leads, in the order in which they are looked for.
const LEADING: &[&str] = &["featuremedia", "featureimage", "mainpic", "main", "photo"];

/// Every association with its name: members of an object (1.x), or a list; some are `null`.
fn all<'v, 'j>(item: &'v Value<'j>) -> Vec<(&'v str, &'v Value<'j>)> {
    let associations = item.any_case("associations");
    let named: Vec<_> = match associations.as_object() {
        Some(object) => object.iter().collect(),
        None => {
            let list = associations.each().iter();
            list.map(|one| (one.at("name").text().unwrap_or_default(), one))
                .collect()
        }
    };
    named
        .into_iter()
        .filter(|(_, one)| one.is_object())
        .collect()
}

/// Gives a story its lead picture, what else there is to see, and its related links.
pub(super) fn add(desk: &Desk<'_>, item: &Value<'_>, story: &mut Story) {
    story.body.splice(0..0, picture::played(desk, item));
    let all = all(item);
    let mut pictures: Vec<(&str, Picture)> = all
        .iter()
        .filter(|(_, one)| matches!(one.at("type").text(), Some("picture" | "graphic") | None))
        .filter_map(|(name, one)| Some((*name, picture::of(desk, one)?)))
        .collect();
    if story.picture.is_none() && !pictures.is_empty() {
        let named = LEADING.iter().find_map(|leading| {
            pictures
                .iter()
                .position(|(name, _)| name.eq_ignore_ascii_case(leading))
        });
        // What the desk put into the text doesn't lead.
        let free = pictures
            .iter()
            .position(|(name, _)| !name.starts_with("editor_"));
        if let Some(index) = named.or(free) {
            story.picture = Some(pictures.remove(index).1);
        }
    }
    for (_, picture) in pictures {
        if !echo::shows(&story.body, &picture) {
            story.body.extend(picture.block());
        }
    }
    let others = all.iter().map(|(_, one)| *one);
    let (texts, media): (Vec<_>, Vec<_>) = others
        .filter(|one| one.at("type").text().is_some())
        .partition(|one| matches!(one.at("type").text(), Some("text" | "composite")));
    story
        .body
        .extend(media.iter().filter_map(|one| picture::played(desk, one)));
    story.related = related(desk, &texts);
}
