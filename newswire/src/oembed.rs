//! oEmbed: what a provider says of a video, a picture, a post or a page, inside a body or alone.
//!
//! Source: oembed.com.

use newsprint::json::Value;
use newsprint::model::Provider;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::echo;
use crate::hypertext;
use crate::look::Look;
use crate::picture::Picture;
use crate::story::{Story, author};

const TYPES: [&str; 4] = ["rich", "video", "photo", "link"];

/// Whether this is an answer of a provider.
pub(crate) fn is(root: &Value<'_>) -> bool {
    let version = root.at("version").id();
    let kind = root.at("type").text().unwrap_or_default();
    matches!(version, Some("1.0" | "1" | "1.0.0"))
        && TYPES.contains(&kind)
        && ["html", "url", "provider_name", "title"]
            .iter()
            .any(|key| root.has(key))
}

/// An answer alone: a page with nothing but the embed.
pub(crate) fn read(desk: &Desk<'_>, root: &Value<'_>) -> Draft {
    let name = hypertext::words_of(root.at("author_name"));
    let story = Story {
        headline: hypertext::words_of(root.at("title")),
        authors: name.map(author).into_iter().collect(),
        body: blocks(desk, root),
        ..Story::default()
    };
    story.article()
}

/// The blocks for an answer: of its HTML only what is known stays, a post's words or a provider's frame.
pub(crate) fn blocks(desk: &Desk<'_>, oembed: &Value<'_>) -> Vec<Draft> {
    let title = hypertext::words_of(oembed.at("title"))
        .or_else(|| hypertext::words_of(oembed.at("author_name")));
    match oembed.at("type").text() {
        Some("photo") => {
            let picture = Picture {
                alt: title,
                credit: hypertext::words_of(oembed.at("author_name")),
                ..Picture::sized(desk, oembed, "url")
            };
            picture.block().into_iter().collect()
        }
        Some("link") => {
            let link = Draft::block("relatedLink").with_some("headline", title);
            let url = desk.url(oembed.at("url"));
            url.map(|url| link.with("url", url)).into_iter().collect()
        }
        _ => framed(desk, oembed, title),
    }
}

fn framed(desk: &Desk<'_>, oembed: &Value<'_>, title: Option<String>) -> Vec<Draft> {
    let mut blocks = hypertext::blocks(desk, oembed.at("html"));
    let shows = |block: &Draft| {
        ["embed", "socialPost", "video", "audio", "image"]
            .iter()
            .any(|kind| echo::is_block(block, kind))
    };
    if blocks.iter().any(shows) {
        return blocks
            .into_iter()
            .map(|block| titled(block, title.as_deref()))
            .collect();
    }
    let Some(url) = desk.url(oembed.at("url")) else {
        return blocks;
    };
    let embed = Draft::block("embed")
        .with("url", url)
        .with_some("title", title.or_else(|| blocks.first().and_then(words)))
        .with_some("provider", oembed.at("provider_name").text())
        .with_some("width", oembed.at("width").number())
        .with_some("height", oembed.at("height").number());
    // What its HTML says is said beside the frame.
    blocks.push(embed);
    blocks
}

fn words(block: &Draft) -> Option<String> {
    echo::member(block, "text").map(echo::plain)
}

/// A frame without a title of its own, or only with its site's name, gets the answer's.
fn titled(block: Draft, title: Option<&str>) -> Draft {
    let own = echo::member(&block, "title");
    let named = |own: &Draft| {
        let mut names = Provider::ALL.iter().map(|provider| provider.name());
        names.any(|name| matches!(own, Draft::Text(own) if own == name))
    };
    let bare = own.is_none_or(named) || own == echo::member(&block, "url");
    let framed = echo::is_block(&block, "embed") || echo::is_block(&block, "video");
    match title.filter(|_| bare && framed) {
        Some(title) => block.without("title").with("title", title),
        None => block,
    }
}
