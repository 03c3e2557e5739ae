//! Posts of social networks, as they are embedded: a `<blockquote>` that a script would dress up.

use newsprint::web_url::WebUrl;

use super::fold::{Around, Fold};
use super::piece::Piece;
use super::prose::Prose;
use super::style::Style;
use super::tree::Id;
use crate::Draft;

/// The class of a post, whose it is, and the attribute that may have its address.
const POSTS: [(&str, &str, &str); 5] = [
    ("twitter-", "x", "cite"),
    ("instagram-media", "instagram", "data-instgrm-permalink"),
    ("tiktok-embed", "tiktok", "cite"),
    ("bluesky-embed", "bluesky", "cite"),
    ("mastodon-embed", "mastodon", "data-embed-url"),
];

/// Adds a post, if the quotation is one.
pub(super) fn post(fold: &mut Fold<'_>, id: Id, style: &Style) -> bool {
    let mut posts = POSTS.iter();
    let Some((_, provider, attribute)) = posts.find(|(class, _, _)| fold.tree.classes(id, class))
    else {
        return false;
    };
    let inside = fold.inside(id, style, Around::default());
    let mut text = Prose::default();
    let mut rest = Vec::new();
    let mut link = String::new();
    let mut parts = Vec::new();
    for piece in inside.pieces {
        match piece {
            Piece::Paragraph(prose) => {
                if let Some(href) = prose.last_link() {
                    link = href.into();
                }
                parts.push(prose);
            }
            other => rest.push(other),
        }
    }
    // The last part says who wrote it and when: `— Name (@name) March 1, 2026`.
    let signed = parts.len() > 1 && parts.last().is_some_and(Prose::begins_with_dash);
    let author = if signed { parts.pop() } else { None };
    let author = author.map(|mut author| {
        author.trim_dash();
        author.plain()
    });
    for part in parts {
        text.append(part);
    }
    let told = fold.tree.attribute(id, attribute).unwrap_or_default();
    if WebUrl::read(told, None).is_ok_and(|url| url.is_absolute()) {
        link = told.into();
    }
    let mut block = Draft::block("socialPost").with("provider", *provider);
    if !text.is_blank() {
        block = block.with("text", text.draft());
    } else if link.is_empty() {
        return author.is_none() && rest.is_empty();
    }
    if !link.is_empty() {
        block = block.with("url", fold.scope.link(&link));
    }
    fold.block(block.with_some("author", author.filter(|author| !author.is_empty())));
    fold.add(rest);
    true
}
