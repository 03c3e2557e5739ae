//! What another site plays or shows, and only after consent.

use super::Prose;
use crate::text::Words;
use crate::web_url::WebUrl;

/// A post on a social network: its words stand in the page, the original may be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SocialPost {
    /// The network, if it is one we know.
    pub provider: Option<Provider>,
    /// The network's name as given.
    pub provider_name: Option<Words>,
    /// The post's own page.
    pub url: Option<WebUrl>,
    /// Who wrote it.
    pub author: Option<Words>,
    /// What it says.
    pub text: Option<Prose>,
}

/// Something of another site in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// Its page; the link before consent and without script.
    pub url: WebUrl,
    /// Whose it is, if we know it. Of others only the link is drawn.
    pub provider: Option<Provider>,
    /// The provider's name as given.
    pub provider_name: Option<Words>,
    /// What it is, for the frame's title and the link.
    pub title: Option<Words>,
    /// Width in pixels.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
    /// What is to be seen.
    pub caption: Option<Prose>,
}

/// A site whose frames may be loaded after consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Provider {
    YouTube,
    Vimeo,
    Dailymotion,
    SoundCloud,
    Spotify,
    X,
    Bluesky,
    Mastodon,
    Instagram,
    TikTok,
    Datawrapper,
    Flourish,
}

impl Provider {
    /// Every provider.
    pub const ALL: &[Provider] = &[
        Provider::YouTube,
        Provider::Vimeo,
        Provider::Dailymotion,
        Provider::SoundCloud,
        Provider::Spotify,
        Provider::X,
        Provider::Bluesky,
        Provider::Mastodon,
        Provider::Instagram,
        Provider::TikTok,
        Provider::Datawrapper,
        Provider::Flourish,
    ];

    /// The provider's name as readers know it. Lower-cased it is its name in `allow` and in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Provider::YouTube => "YouTube",
            Provider::Vimeo => "Vimeo",
            Provider::Dailymotion => "Dailymotion",
            Provider::SoundCloud => "SoundCloud",
            Provider::Spotify => "Spotify",
            Provider::X => "X",
            Provider::Bluesky => "Bluesky",
            Provider::Mastodon => "Mastodon",
            Provider::Instagram => "Instagram",
            Provider::TikTok => "TikTok",
            Provider::Datawrapper => "Datawrapper",
            Provider::Flourish => "Flourish",
        }
    }

    /// The provider of a name, in any case.
    pub fn named(name: &str) -> Option<Provider> {
        Provider::ALL
            .iter()
            .copied()
            .find(|provider| provider.name().eq_ignore_ascii_case(name))
    }
}
