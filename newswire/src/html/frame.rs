//! `<iframe>` and `<embed>`: what other sites play or show.

use newsprint::model::Provider;
use newsprint::web_url::WebUrl;

use super::fold::Fold;
use super::piece::Piece;
use super::prose::Prose;
use super::said::holds;
use super::style::Style;
use super::tree::Id;
use crate::Draft;

/// Where pages that load frames late keep the address meanwhile.
const SOURCES: [&str; 4] = ["data-src", "data-lazy-src", "src", "data-url"];

/// Adds the frame of another site.
pub(super) fn frame(fold: &mut Fold<'_>, id: Id, _style: &Style) {
    let tree = fold.tree;
    let small = |name: &str| tree.number(id, name).is_some_and(|size| size <= 1);
    if small("width") && small("height") {
        return;
    }
    let addresses = SOURCES.iter().filter_map(|name| tree.attribute(id, name));
    let Some(url) = addresses
        .filter_map(|address| absolute(fold, address))
        .next()
    else {
        return;
    };
    let size = |name: &str| tree.number(id, name).filter(|size| *size > 1);
    let title = tree
        .attribute(id, "title")
        .filter(|title| !newsprint::text::is_blank(title));
    let block = embed(&url, title)
        .with_some("width", size("width"))
        .with_some("height", size("height"));
    fold.block(block);
}

/// An address that says by itself where it leads, in the same scheme as ours if it says none.
fn absolute(fold: &Fold<'_>, address: &str) -> Option<WebUrl> {
    let mut text = String::new();
    let address = address.trim_ascii();
    if address.starts_with("//") {
        text.push_str("https:");
    }
    text.push_str(address);
    let url = WebUrl::read(&text, fold.scope.base.as_ref()).ok()?;
    url.is_absolute().then_some(url)
}

/// What stands at an address of another site.
fn embed(url: &WebUrl, title: Option<&str>) -> Draft {
    let page = page(url).or_else(|| played(url));
    let url = page.as_ref().unwrap_or(url);
    let post = url
        .as_str()
        .strip_suffix("/embed")
        .and_then(|post| WebUrl::read(post, None).ok());
    let post = post.filter(|post| Provider::Mastodon.frame(post).is_some());
    if let Some(post) = post {
        let block = Draft::block("socialPost").with("provider", "mastodon");
        return block.with("url", post.as_str()).with_some("text", title);
    }
    let provider = Provider::of(url);
    let one_of =
        |providers: &[Provider]| provider.is_some_and(|provider| providers.contains(&provider));
    if one_of(&[
        Provider::X,
        Provider::Bluesky,
        Provider::Instagram,
        Provider::TikTok,
    ]) {
        let block = Draft::block("socialPost").with("url", url.as_str());
        return block.with_some("text", title);
    }
    let plays = one_of(&[Provider::YouTube, Provider::Vimeo, Provider::Dailymotion]);
    let host = url.host().unwrap_or_default();
    let name = title.or(provider.map(Provider::name)).unwrap_or(host);
    let block = Draft::block(if plays { "video" } else { "embed" });
    block.with("url", url.as_str()).with("title", name)
}

/// The page that a player's frame belongs to, where its address says so.
fn page(url: &WebUrl) -> Option<WebUrl> {
    const PLAYERS: [(&str, &str, &str); 3] = [
        ("youtube", "/embed/", "https://www.youtube.com/watch?v="),
        ("player.vimeo.com", "/video/", "https://vimeo.com/"),
        ("open.spotify.com", "/embed/", "https://open.spotify.com/"),
    ];
    let provider = Provider::of(url)?;
    let (_, path) = url.as_str().split_at_checked(url.origin()?.len())?;
    for (host, start, page) in PLAYERS {
        if holds(url.host()?, host)
            && let Some(rest) = path.strip_prefix(start)
        {
            let mut text = String::from(page);
            text.push_str(rest.split(['?', '#', '&']).next()?);
            let page = WebUrl::read(&text, None).ok()?;
            return provider.frame(&page).is_some().then_some(page);
        }
    }
    None
}

/// The address in a player's address: SoundCloud's player is told what to play.
fn played(url: &WebUrl) -> Option<WebUrl> {
    if url.host() != Some("w.soundcloud.com") {
        return None;
    }
    let (_, query) = url.as_str().split_once(['?'])?;
    let mut parameters = query.split(['&']);
    let value = parameters.find_map(|parameter| parameter.strip_prefix("url="))?;
    let decoded = percent_decoded(value)?;
    let inner = WebUrl::read(&decoded, None).ok()?;
    Provider::of(&inner).is_some().then_some(inner)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            (digit()? * 16 + digit()?) as u8
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

/// A paragraph that is the address of a known provider, as its embed: what editors leave for a server to fill.
pub(super) fn address(prose: Prose) -> Piece {
    let text = prose.plain();
    match WebUrl::read(text.trim_ascii(), None) {
        Ok(url) if Provider::of(&url).is_some_and(|provider| provider.frame(&url).is_some()) => {
            Piece::Block(embed(&url, None))
        }
        _ => Piece::Paragraph(prose),
    }
}
