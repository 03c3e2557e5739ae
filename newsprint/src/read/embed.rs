//! What other sites play or show: social posts and frames.

use super::field::Field;
use crate::model::{Block, Embed, Provider, SocialPost};
use crate::web_url::WebUrl;

/// Reads a post on a social network; its words are enough, and so is its address.
pub(super) fn social_post(field: &Field<'_>) -> Option<Block> {
    let text = field.prose("text");
    let url = field.url("url");
    if text.is_none() && url.is_none() {
        field.at("text").required("expected the words of the post");
        return None;
    }
    let author = field.at("author");
    Some(Block::SocialPost(SocialPost {
        provider: provider(field, url.as_ref()),
        provider_name: field.words("provider"),
        url,
        author: author.obvious("name").as_words(),
        text,
    }))
}

/// Reads something of another site.
pub(super) fn embed(field: &Field<'_>) -> Option<Block> {
    let address = field.at("url");
    if !address.required("expected an address") {
        return None;
    }
    let url = address.as_url()?;
    let title = field.words("title");
    let caption = field.prose("caption");
    if title.is_none() && caption.is_none() {
        field
            .at("title")
            .report("expected a title that says what is shown");
    }
    Some(Block::Embed(Embed {
        provider: provider(field, Some(&url)),
        provider_name: field.words("provider"),
        url,
        title,
        width: field.number("width"),
        height: field.number("height"),
        caption,
    }))
}

/// The provider by the address, which can't be mistaken; by name only where the address may be anywhere.
fn provider(field: &Field<'_>, url: Option<&WebUrl>) -> Option<Provider> {
    let at = field.at("provider");
    let named = at.value.as_text().and_then(Provider::named);
    let Some(url) = url else {
        return named;
    };
    let found = Provider::of(url);
    match named {
        Some(named) if found.is_none() && named.frame(url).is_some() => Some(named),
        Some(named) if found != Some(named) => {
            at.expected("expected the provider of the address");
            found
        }
        _ => found,
    }
}
