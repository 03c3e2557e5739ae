//! Sound and moving pictures that the browser plays itself.

use super::Prose;
use crate::language::Language;
use crate::text::Words;
use crate::web_url::WebUrl;

/// A video with the browser's own player.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Video {
    /// The same video in one or more formats, the best first; never empty.
    pub sources: Vec<MediaFile>,
    /// The picture before it plays.
    pub poster: Option<WebUrl>,
    /// What is to be seen.
    pub caption: Option<Prose>,
    /// Text tracks for those who don't hear.
    pub captions: Vec<Captions>,
    /// Width in pixels.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
    /// Length in seconds.
    pub duration: Option<u32>,
}

/// Sound with the browser's own player.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audio {
    /// The same sound in one or more formats, the best first; never empty.
    pub sources: Vec<MediaFile>,
    /// What is to be heard.
    pub caption: Option<Prose>,
    /// Length in seconds.
    pub duration: Option<u32>,
}

/// One file of a video or of a sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaFile {
    /// Its address.
    pub url: WebUrl,
    /// Its media type: `video/mp4`.
    pub content_type: Option<String>,
}

/// A text track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captions {
    /// Its address (WebVTT).
    pub url: WebUrl,
    /// Its language.
    pub language: Option<Language>,
    /// Its name in the player's menu.
    pub label: Option<Words>,
}
