//! The sites that may be framed: whose an address is, and the frame that tells them least.
//!
//! A frame's address is never the one that was given: it is built anew around an id that was checked.

use crate::model::Provider;
use crate::web_url::WebUrl;

use Provider::{
    Bluesky, Dailymotion, Datawrapper, Flourish, Instagram, Mastodon, SoundCloud, Spotify, TikTok,
    Vimeo, X, YouTube,
};

/// Hosts and whose they are. `www.`, `m.` and `mobile.` may stand before each.
const HOSTS: &[(&str, Provider)] = &[
    ("youtube.com", YouTube),
    ("youtube-nocookie.com", YouTube),
    ("youtu.be", YouTube),
    ("vimeo.com", Vimeo),
    ("player.vimeo.com", Vimeo),
    ("dailymotion.com", Dailymotion),
    ("geo.dailymotion.com", Dailymotion),
    ("dai.ly", Dailymotion),
    ("soundcloud.com", SoundCloud),
    ("open.spotify.com", Spotify),
    ("x.com", X),
    ("twitter.com", X),
    ("bsky.app", Bluesky),
    ("mastodon.social", Mastodon),
    ("instagram.com", Instagram),
    ("tiktok.com", TikTok),
    ("datawrapper.dwcdn.net", Datawrapper),
    ("flo.uri.sh", Flourish),
    ("public.flourish.studio", Flourish),
];

/// After which part of an address the id stands, and what stands before and behind it in the frame's. Parts are
/// the host, the steps of the path, and the names and values of the query. `*` is any part, and the id digits.
const FRAMES: &[(Provider, &str, &str, &str)] = &[
    (YouTube, "v", "https://www.youtube-nocookie.com/embed/", ""),
    (
        YouTube,
        "youtu.be",
        "https://www.youtube-nocookie.com/embed/",
        "",
    ),
    (
        YouTube,
        "embed",
        "https://www.youtube-nocookie.com/embed/",
        "",
    ),
    (
        YouTube,
        "shorts",
        "https://www.youtube-nocookie.com/embed/",
        "",
    ),
    (
        YouTube,
        "live",
        "https://www.youtube-nocookie.com/embed/",
        "",
    ),
    (Vimeo, "*", "https://player.vimeo.com/video/", "?dnt=1"),
    (
        Dailymotion,
        "video",
        "https://geo.dailymotion.com/player.html?video=",
        "",
    ),
    (
        Dailymotion,
        "dai.ly",
        "https://geo.dailymotion.com/player.html?video=",
        "",
    ),
    (
        Spotify,
        "track",
        "https://open.spotify.com/embed/track/",
        "",
    ),
    (
        Spotify,
        "album",
        "https://open.spotify.com/embed/album/",
        "",
    ),
    (
        Spotify,
        "playlist",
        "https://open.spotify.com/embed/playlist/",
        "",
    ),
    (
        Spotify,
        "episode",
        "https://open.spotify.com/embed/episode/",
        "",
    ),
    (Spotify, "show", "https://open.spotify.com/embed/show/", ""),
    (
        Spotify,
        "artist",
        "https://open.spotify.com/embed/artist/",
        "",
    ),
    (
        X,
        "status",
        "https://platform.twitter.com/embed/Tweet.html?id=",
        "&dnt=true",
    ),
    (Instagram, "p", "https://www.instagram.com/p/", "/embed"),
    (Instagram, "reel", "https://www.instagram.com/p/", "/embed"),
    (Instagram, "tv", "https://www.instagram.com/p/", "/embed"),
    (TikTok, "video", "https://www.tiktok.com/player/v1/", ""),
    (
        Datawrapper,
        "datawrapper.dwcdn.net",
        "https://datawrapper.dwcdn.net/",
        "/",
    ),
    (
        Flourish,
        "visualisation",
        "https://flo.uri.sh/visualisation/",
        "/embed",
    ),
    (Flourish, "story", "https://flo.uri.sh/story/", "/embed"),
];

impl Provider {
    /// Whose an address is, by its whole host; a host that only looks alike is nobody's.
    pub fn of(url: &WebUrl) -> Option<Provider> {
        let host = url.host()?;
        let host = ["www.", "m.", "mobile."]
            .iter()
            .find_map(|prefix| host.strip_prefix(prefix))
            .unwrap_or(host);
        let known = HOSTS.iter().find(|known| known.0 == host);
        known.map(|known| known.1)
    }

    /// The address for a frame that shows what `url` leads to, without cookies or with tracking declined where the
    /// provider offers that; none if the address has another shape than the provider's pages.
    pub fn frame(self, url: &WebUrl) -> Option<WebUrl> {
        let origin = url.origin()?;
        if self != Mastodon && Provider::of(url) != Some(self) {
            return None;
        }
        let (_, parts) = url.as_str().split_once(['/'])?;
        let parts = parts.split(['#']).next()?;
        let mut parts = parts
            .split(['/', '?', '&', '='])
            .filter(|part| !part.is_empty());
        let mut frame = String::new();
        match self {
            Mastodon => {
                let (_, user, post) = (parts.next()?, parts.next()?, parts.next()?);
                let whole = user.starts_with(['@']) && is_name(user) && is_digits(post);
                if !whole || parts.next().is_some() || !origin.starts_with("https:") {
                    return None;
                }
                push_all(&mut frame, &[origin, "/", user, "/", post, "/embed"]);
            }
            Bluesky => {
                let (_, profile, author) = (parts.next()?, parts.next()?, parts.next()?);
                let (kind, post) = (parts.next()?, parts.next()?);
                if profile != "profile" || kind != "post" || !is_name(author) || !is_id(post) {
                    return None;
                }
                let start = "https://embed.bsky.app/embed/";
                push_all(&mut frame, &[start, author, "/app.bsky.feed.post/", post]);
            }
            SoundCloud => {
                frame.push_str("https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com");
                parts.next()?;
                let mut steps = 0;
                for part in parts.take_while(|part| is_id(part)).take(3) {
                    push_all(&mut frame, &["%2F", part]);
                    steps += 1;
                }
                if steps < 2 {
                    return None;
                }
            }
            _ => {
                let mut before = "";
                let (shape, id) = parts.find_map(|part| {
                    let last = std::mem::replace(&mut before, part);
                    let shape = FRAMES.iter().find(|(provider, after, _, _)| {
                        *provider == self && (*after == last || (*after == "*" && is_digits(part)))
                    });
                    shape.filter(|_| is_id(part)).map(|shape| (shape, part))
                })?;
                if matches!(self, X | TikTok | Flourish) && !is_digits(id) {
                    return None;
                }
                push_all(&mut frame, &[shape.2, id, shape.3]);
            }
        }
        WebUrl::read(&frame, None).ok()
    }
}

fn push_all(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

fn is_digits(text: &str) -> bool {
    is_id(text) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What networks call people: `@ada@example.social`, `did:plc:abc`, `ada.example`.
fn is_name(text: &str) -> bool {
    (1..=128).contains(&text.len())
        && text.bytes().all(|byte| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':' | b'@')
        })
}
