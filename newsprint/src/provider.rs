//! The sites that may be framed: whose an address is, and the frame that tells them least.
//!
//! A frame's address is never the one that was given: it is built anew around parts that were checked.

use crate::model::Provider;
use crate::web_url::WebUrl;

use Provider::{
    Bluesky, Dailymotion, Datawrapper, Flourish, Instagram, Mastodon, SoundCloud, Spotify, TikTok,
    Vimeo, X, YouTube,
};

/// A provider, the frame with `$` for each part that is taken over, and the pages it shows, with `|` between them.
///
/// A page is a host and the steps of a path, of which more may follow: a word stands for itself, `*` for any step.
/// Taken over are `$` an id, `#` digits, `%` a name, `@` a name after an `@`, `=a,b` one of these words, `?v` an id
/// in the query, and `^` any host. `.` is the end of the path.
const FRAMES: &[(Provider, &str, &str)] = &[
    (
        YouTube,
        "https://www.youtube-nocookie.com/embed/$",
        "youtu.be $|youtube.com watch ?v|youtube.com embed $|youtube.com shorts $|youtube.com live $|\
        youtube-nocookie.com embed $",
    ),
    (
        Vimeo,
        "https://player.vimeo.com/video/$?dnt=1",
        "vimeo.com #|player.vimeo.com video #|vimeo.com channels * #|vimeo.com groups * videos #",
    ),
    (
        Dailymotion,
        "https://geo.dailymotion.com/player.html?video=$",
        "dailymotion.com video $|dai.ly $|geo.dailymotion.com player.html ?video",
    ),
    (
        SoundCloud,
        "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2F$%2Fsets%2F$",
        "soundcloud.com $ sets $",
    ),
    (
        SoundCloud,
        "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2F$%2F$",
        "soundcloud.com $ $",
    ),
    (
        Spotify,
        "https://open.spotify.com/embed/$/$",
        "open.spotify.com =track,album,playlist,episode,show,artist $|\
        open.spotify.com * =track,album,playlist,episode,show,artist $",
    ),
    (
        X,
        "https://platform.twitter.com/embed/Tweet.html?id=$&dnt=true",
        "x.com * status #|twitter.com * status #",
    ),
    (
        Bluesky,
        "https://embed.bsky.app/embed/$/app.bsky.feed.post/$",
        "bsky.app profile % post $",
    ),
    (Mastodon, "https://$/$/$/embed", "^ @ # ."),
    (
        Instagram,
        "https://www.instagram.com/p/$/embed",
        "instagram.com p $|instagram.com reel $|instagram.com tv $|instagram.com * p $|\
        instagram.com * reel $",
    ),
    (
        TikTok,
        "https://www.tiktok.com/player/v1/$",
        "tiktok.com * video #",
    ),
    (
        Datawrapper,
        "https://datawrapper.dwcdn.net/$/",
        "datawrapper.dwcdn.net $",
    ),
    (
        Flourish,
        "https://flo.uri.sh/$/$/embed",
        "flo.uri.sh =visualisation,story #|public.flourish.studio =visualisation,story #",
    ),
];

impl Provider {
    /// Whose an address is, by its whole host; a host that only looks alike is nobody's.
    ///
    /// Mastodon may be at any host, so it is only found by name.
    pub fn of(url: &WebUrl) -> Option<Provider> {
        let host = host(url)?;
        let theirs = |page: &str| page.split([' ']).next() == Some(host);
        let known = FRAMES
            .iter()
            .find(|(_, _, pages)| pages.split(['|']).any(theirs));
        known.map(|(provider, _, _)| *provider)
    }

    /// The address for a frame that shows what `url` leads to, without cookies or with tracking declined where the
    /// provider offers that; none if the address has another shape than the provider's pages.
    pub fn frame(self, url: &WebUrl) -> Option<WebUrl> {
        let host = host(url)?;
        let rest = url.as_str().get(url.origin()?.len()..)?;
        let rest = rest.split(['#']).next()?;
        let (path, query) = rest.split_once(['?']).unwrap_or((rest, ""));
        let mut theirs = FRAMES.iter().filter(|frame| frame.0 == self);
        let frame = theirs.find_map(|(_, frame, pages)| {
            let mut pages = pages.split(['|']);
            pages.find_map(|page| fill(frame, page, host, path, query))
        });
        WebUrl::read(&frame?, None).ok()
    }
}

/// The host, without the prefixes that lead to the same pages.
fn host(url: &WebUrl) -> Option<&str> {
    let host = url.host()?;
    let mut prefixes = ["www.", "m.", "mobile."].iter();
    let stripped = prefixes.find_map(|prefix| host.strip_prefix(prefix));
    Some(stripped.unwrap_or(host))
}

/// Fills a frame's address with the parts taken over, if the address is such a page.
fn fill(frame: &str, page: &str, host: &str, path: &str, query: &str) -> Option<String> {
    let mut frame = frame.split(['$']);
    let mut filled = String::from(frame.next()?);
    let mut steps = path.split(['/']).filter(|step| !step.is_empty());
    for (place, token) in page.split([' ']).enumerate() {
        let mark = token.bytes().next()?;
        let part = if place == 0 {
            host
        } else if mark == b'?' {
            parameter(query, token)?
        } else {
            steps.next().unwrap_or_default()
        };
        let fits = match mark {
            b'^' | b'*' => true,
            b'$' | b'?' => is_made_of(part, b"-_"),
            b'#' => part.bytes().all(|byte| byte.is_ascii_digit()) && is_made_of(part, b""),
            b'%' => is_made_of(part, b"-_.:@"),
            b'@' => part.starts_with(['@']) && is_made_of(part, b"-_.@"),
            b'=' => !part.is_empty() && token.split(['=', ',']).any(|word| word == part),
            b'.' => part.is_empty(),
            _ => token == part,
        };
        if !fits {
            return None;
        }
        if b"^$?#%@=".contains(&mark) {
            filled.push_str(part);
            filled.push_str(frame.next().unwrap_or_default());
        }
    }
    Some(filled)
}

/// The value of a parameter, named as in `?v`.
fn parameter<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    let name = name.strip_prefix('?')?;
    let mut pairs = query.split(['&']);
    pairs.find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// Whether a part is letters, digits and these others, and not too long to be taken over.
fn is_made_of(part: &str, others: &[u8]) -> bool {
    let known = |byte: u8| byte.is_ascii_alphanumeric() || others.contains(&byte);
    (1..=128).contains(&part.len()) && part.bytes().all(known)
}
