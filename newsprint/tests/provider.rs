//! Whose an address is, and what may be framed of it.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use newsprint::model::Provider;
use newsprint::model::Provider::*;
use newsprint::web_url::WebUrl;

fn url(text: &str) -> WebUrl {
    WebUrl::read(text, None).unwrap()
}

#[test]
fn pages_become_frames_that_tell_the_provider_least() {
    let youtube = "https://www.youtube-nocookie.com/embed/abcDEF12_-3";
    let dailymotion = "https://geo.dailymotion.com/player.html?video=x8abcd";
    let tweet = "https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true";
    for (provider, page, frame) in [
        (
            YouTube,
            "https://www.youtube.com/watch?v=abcDEF12_-3",
            youtube,
        ),
        (
            YouTube,
            "https://youtube.com/watch?t=12&v=abcDEF12_-3&list=x",
            youtube,
        ),
        (
            YouTube,
            "http://m.youtube.com/watch?v=abcDEF12_-3#t=1",
            youtube,
        ),
        (YouTube, "https://youtu.be/abcDEF12_-3?si=x", youtube),
        (
            YouTube,
            "https://www.youtube.com/shorts/abcDEF12_-3",
            youtube,
        ),
        (YouTube, "https://www.youtube.com/live/abcDEF12_-3", youtube),
        (
            YouTube,
            "https://www.youtube.com/embed/abcDEF12_-3",
            youtube,
        ),
        (
            YouTube,
            "https://www.youtube-nocookie.com/embed/abcDEF12_-3?rel=0",
            youtube,
        ),
        (
            Vimeo,
            "https://vimeo.com/123456789",
            "https://player.vimeo.com/video/123456789?dnt=1",
        ),
        (
            Vimeo,
            "https://player.vimeo.com/video/123456789",
            "https://player.vimeo.com/video/123456789?dnt=1",
        ),
        (
            Vimeo,
            "https://vimeo.com/channels/harbour/123456789",
            "https://player.vimeo.com/video/123456789?dnt=1",
        ),
        (
            Dailymotion,
            "https://www.dailymotion.com/video/x8abcd",
            dailymotion,
        ),
        (Dailymotion, "https://dai.ly/x8abcd", dailymotion),
        (
            Dailymotion,
            "https://geo.dailymotion.com/player.html?video=x8abcd",
            dailymotion,
        ),
        (
            SoundCloud,
            "https://soundcloud.com/quay/fog-horn",
            "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fquay%2Ffog-horn",
        ),
        (
            SoundCloud,
            "https://soundcloud.com/quay/sets/horns?si=1",
            "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fquay%2Fsets%2Fhorns",
        ),
        (
            Spotify,
            "https://open.spotify.com/episode/4abcDEF?si=1",
            "https://open.spotify.com/embed/episode/4abcDEF",
        ),
        (
            Spotify,
            "https://open.spotify.com/intl-de/track/4abcDEF",
            "https://open.spotify.com/embed/track/4abcDEF",
        ),
        (X, "https://x.com/quay/status/1234567890", tweet),
        (
            X,
            "https://mobile.twitter.com/quay/status/1234567890?s=20",
            tweet,
        ),
        (
            Bluesky,
            "https://bsky.app/profile/quay.example/post/3kabc",
            "https://embed.bsky.app/embed/quay.example/app.bsky.feed.post/3kabc",
        ),
        (
            Bluesky,
            "https://bsky.app/profile/did:plc:abc123/post/3kabc",
            "https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kabc",
        ),
        (
            Mastodon,
            "https://mastodon.social/@quay/112233",
            "https://mastodon.social/@quay/112233/embed",
        ),
        (
            Mastodon,
            "https://fog.example/@quay@sea.example/112233",
            "https://fog.example/@quay@sea.example/112233/embed",
        ),
        (
            Instagram,
            "https://www.instagram.com/p/Cabc_-1/",
            "https://www.instagram.com/p/Cabc_-1/embed",
        ),
        (
            Instagram,
            "https://www.instagram.com/quay/reel/Cabc_-1/?igsh=1",
            "https://www.instagram.com/p/Cabc_-1/embed",
        ),
        (
            TikTok,
            "https://www.tiktok.com/@quay/video/7123456789",
            "https://www.tiktok.com/player/v1/7123456789",
        ),
        (
            Datawrapper,
            "https://datawrapper.dwcdn.net/aB3dE/2/",
            "https://datawrapper.dwcdn.net/aB3dE/",
        ),
        (
            Flourish,
            "https://public.flourish.studio/visualisation/1234567/",
            "https://flo.uri.sh/visualisation/1234567/embed",
        ),
        (
            Flourish,
            "https://flo.uri.sh/visualisation/1234567/embed",
            "https://flo.uri.sh/visualisation/1234567/embed",
        ),
    ] {
        let found = provider.frame(&url(page));
        assert_eq!(found.as_ref().map(WebUrl::as_str), Some(frame), "{page}");
    }
}

#[test]
fn a_host_that_looks_alike_is_nobodys() {
    for page in [
        "https://youtube.com.example/watch?v=abcDEF12_-3",
        "https://notyoutube.com/watch?v=abcDEF12_-3",
        "https://example/youtube.com/watch?v=abcDEF12_-3",
        "https://www.www.youtube.com/watch?v=abcDEF12_-3",
        "https://xn--youtub-9ua.com/watch?v=abcDEF12_-3",
        "https://evil.bsky.app/profile/a/post/b",
        "https://tidewatch.example/@quay/112233",
        "/watch?v=abcDEF12_-3",
    ] {
        assert_eq!(Provider::of(&url(page)), None, "{page}");
        let framed = Provider::ALL.iter().filter(|one| **one != Mastodon);
        assert_eq!(
            framed.filter_map(|one| one.frame(&url(page))).count(),
            0,
            "{page}"
        );
    }
}

#[test]
fn what_is_no_page_of_theirs_is_not_framed() {
    for (provider, page) in [
        (YouTube, "https://www.youtube.com/@quay"),
        (YouTube, "https://www.youtube.com/watch?v="),
        (YouTube, "https://www.youtube.com/watch?v=a%22onload"),
        (YouTube, "https://vimeo.com/123456789"),
        (Spotify, "https://open.spotify.com/user/quay"),
        (Vimeo, "https://vimeo.com/quay"),
        (X, "https://x.com/quay"),
        (X, "https://x.com/quay/status/abc"),
        (SoundCloud, "https://soundcloud.com/quay"),
        (Bluesky, "https://bsky.app/profile/quay.example"),
        (Mastodon, "https://fog.example/@quay/112233/edit"),
        (Mastodon, "https://fog.example/quay/112233"),
        (Mastodon, "https://fog.example/@quay/abc"),
        (Mastodon, "/@quay/112233"),
        (TikTok, "https://www.tiktok.com/@quay/video/abc"),
        (Instagram, "https://www.instagram.com/quay/"),
        (Datawrapper, "https://datawrapper.dwcdn.net/"),
        (Flourish, "https://flo.uri.sh/visualisation/../x/embed"),
    ] {
        assert_eq!(provider.frame(&url(page)), None, "{page}");
    }
}
