//! Video and sound: files for the browser's own player, or a page of another site.

use super::embed::embed;
use super::field::{Field, ends_with};
use crate::model::{Audio, Block, Captions, MediaFile, Video};

/// How names of media files end.
const ENDINGS: &[&str] = &[
    ".mp4", ".m4v", ".webm", ".ogv", ".mov", ".m3u8", ".mpd", ".mp3", ".m4a", ".aac", ".ogg",
    ".oga", ".opus", ".wav", ".flac",
];

/// Reads a video.
pub(super) fn video(field: &Field<'_>) -> Option<Block> {
    let Some(sources) = sources(field)? else {
        return embed(field);
    };
    let poster = field.at("poster");
    let poster = poster.obvious("url");
    Some(Block::Video(Video {
        sources,
        poster: poster.as_url(),
        caption: field.prose("caption"),
        captions: field.at("captions").all(captions),
        width: field.number("width"),
        height: field.number("height"),
        duration: seconds(&field.at("duration")),
    }))
}

/// Reads sound.
pub(super) fn audio(field: &Field<'_>) -> Option<Block> {
    let Some(sources) = sources(field)? else {
        return embed(field);
    };
    Some(Block::Audio(Audio {
        sources,
        caption: field.prose("caption"),
        duration: seconds(&field.at("duration")),
    }))
}

/// Reads the files; `Some(None)` where the address is a page, to be shown as another site's.
#[expect(clippy::option_option, reason = "nothing to show, a page, or files")]
fn sources(field: &Field<'_>) -> Option<Option<Vec<MediaFile>>> {
    let list = field.at("sources");
    let mut files = list.all(file);
    if list.is_empty() {
        let file = file(field)?;
        if file.content_type.is_none() && !is_media(file.url.as_str()) {
            return Some(None);
        }
        files.push(file);
    }
    (!files.is_empty()).then_some(Some(files))
}

fn file(field: &Field<'_>) -> Option<MediaFile> {
    let address = field.obvious("url");
    address.required("expected an address");
    Some(MediaFile {
        url: address.as_url()?,
        content_type: content_type(&field.at("contentType")),
    })
}

fn content_type(field: &Field<'_>) -> Option<String> {
    const EXPECTED: &str = "expected a media type such as video/mp4";
    let text = field.text(EXPECTED)?.trim_ascii();
    let sound = text
        .bytes()
        .all(|byte| byte.is_ascii_graphic() || byte == b' ');
    if !sound || !text.contains(['/']) {
        field.expected(EXPECTED);
        return None;
    }
    Some(text.into())
}

/// Whether an address ends as media files do.
fn is_media(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    ENDINGS.iter().any(|ending| ends_with(path, ending))
}

fn captions(field: &Field<'_>) -> Option<Captions> {
    let address = field.obvious("url");
    address.required("expected an address");
    Some(Captions {
        url: address.as_url()?,
        language: field.either("inLanguage", "lang").as_language(),
        label: field.words("label"),
    })
}

/// Reads a length in seconds: `130`, or as schema.org has it, `"PT2M10S"`.
fn seconds(field: &Field<'_>) -> Option<u32> {
    let text = match field.value.as_text() {
        Some(text) if text.trim_ascii().starts_with(['P']) => text.trim_ascii(),
        _ => return field.as_number(),
    };
    let mut all = 0_u32;
    let mut number = 0_u32;
    for byte in text.bytes() {
        let unit = match byte {
            b'0'..=b'9' => {
                number = number
                    .saturating_mul(10)
                    .saturating_add(u32::from(byte - b'0'));
                continue;
            }
            b'P' | b'T' => 0,
            b'D' => 86_400,
            b'H' => 3_600,
            b'M' => 60,
            b'S' => 1,
            _ => {
                field.expected("expected a duration such as PT2M10S");
                return None;
            }
        };
        all = all.saturating_add(number.saturating_mul(unit));
        number = 0;
    }
    Some(all).filter(|all| *all > 0)
}
