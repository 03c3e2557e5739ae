//! `<video>` and `<audio>`: files, captions, and a poster.

use newsprint::web_url::WebUrl;

use super::element::Kind;
use super::fold::Fold;
use super::tree::Id;
use crate::Draft;

/// Adds a video or a sound. What browsers show that can't play it isn't shown.
pub(super) fn media(fold: &mut Fold<'_>, id: Id, kind: Kind) {
    let tree = fold.tree;
    let mut sources = Vec::new();
    let mut captions = Vec::new();
    let own = tree.attribute(id, "src").map(|_| (id, Kind::Source));
    for (child, kind) in own.into_iter().chain(tree.elements(id)) {
        let src = tree.attribute(child, "src").unwrap_or_default();
        let Ok(url) = WebUrl::read(src, fold.scope.base.as_ref()) else {
            continue;
        };
        let file = Draft::object().with("url", url.as_str());
        match kind {
            Kind::Source => {
                let given = tree
                    .attribute(child, "type")
                    .filter(|kind| kind.contains(['/']));
                let usual = if is_video(fold, id) {
                    "video/mp4"
                } else {
                    "audio/mpeg"
                };
                sources.push(file.with("contentType", given.unwrap_or(usual)));
            }
            Kind::Track if subtitles(tree.attribute(child, "kind")) => captions.push(
                file.with_some("inLanguage", tree.attribute(child, "srclang"))
                    .with_some("label", tree.attribute(child, "label")),
            ),
            _ => {}
        }
    }
    if sources.is_empty() {
        return;
    }
    let video = kind == Kind::Video;
    let mut block = Draft::block(if video { "video" } else { "audio" }).with("sources", sources);
    if video {
        let poster = tree.attribute(id, "poster").unwrap_or_default();
        let poster = WebUrl::read(poster, fold.scope.base.as_ref()).ok();
        block = block
            .with_some("poster", poster.as_ref().map(WebUrl::as_str))
            .with_some("width", tree.number(id, "width").filter(|width| *width > 0))
            .with_some(
                "height",
                tree.number(id, "height").filter(|height| *height > 0),
            );
        if !captions.is_empty() {
            block = block.with("captions", captions);
        }
    }
    fold.block(block);
}

fn is_video(fold: &Fold<'_>, id: Id) -> bool {
    fold.tree
        .nodes
        .get(id)
        .is_some_and(|node| node.name.eq_ignore_ascii_case("video"))
}

/// Whether a track is for reading along.
fn subtitles(kind: Option<&str>) -> bool {
    let kind = kind.unwrap_or("subtitles");
    kind.eq_ignore_ascii_case("subtitles") || kind.eq_ignore_ascii_case("captions")
}
