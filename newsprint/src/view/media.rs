//! Video and sound in the browser's own player.

use super::house::House;
use super::{prose, ratio};
use crate::labels::Label;
use crate::markup::{Markup, Tag, attr};
use crate::model::{Audio, MediaFile, Prose, Video};

/// A video, with text tracks for those who don't hear. Its name is its kind: the caption is told already, as text and as the
/// figure's name.
pub(super) fn video(out: &mut Markup<'_>, house: &House<'_>, video: &Video) {
    let ratio = ratio::class(video.width, video.height);
    let attrs = [
        attr::classes("dm-player", ratio),
        attr::aria_label(house.word(Label::Video)),
        house.said(Label::Video),
        attr::controls(),
        attr::preload_none(),
        attr::maybe(video.poster.as_ref().map(attr::poster)),
        attr::maybe(video.width.map(attr::width)),
        attr::maybe(video.height.map(attr::height)),
    ];
    out.classed(Tag::Figure, "dm-media dm-video", |out| {
        out.element(Tag::Video, &attrs, |out| {
            files(out, &video.sources);
            for captions in &video.captions {
                let name = captions.label.as_deref();
                let attrs = [
                    attr::kind_captions(),
                    attr::src(&captions.url),
                    attr::maybe(captions.language.as_ref().map(attr::srclang)),
                    attr::track_label(name.unwrap_or(house.word(Label::Captions))),
                ];
                out.void(Tag::Track, &attrs);
            }
        });
        caption(out, house, video.caption.as_ref());
    });
}

/// A sound.
pub(super) fn audio(out: &mut Markup<'_>, house: &House<'_>, audio: &Audio) {
    let attrs = [
        attr::class("dm-player"),
        attr::aria_label(house.word(Label::Audio)),
        house.said(Label::Audio),
        attr::controls(),
        attr::preload_none(),
    ];
    out.classed(Tag::Figure, "dm-media dm-audio", |out| {
        out.element(Tag::Audio, &attrs, |out| files(out, &audio.sources));
        caption(out, house, audio.caption.as_ref());
    });
}

fn files(out: &mut Markup<'_>, files: &[MediaFile]) {
    for file in files {
        let kind = file.content_type.as_deref().map(attr::media_type);
        let attrs = [attr::src(&file.url), attr::maybe(kind)];
        out.void(Tag::Source, &attrs);
    }
}

/// What is to be seen or heard, under it.
pub(super) fn caption(out: &mut Markup<'_>, house: &House<'_>, text: Option<&Prose>) {
    if let Some(text) = text {
        prose::element(out, house, Tag::Figcaption, "dm-caption", text);
    }
}
