//! What another site plays or shows: its words and a link, until the reader agrees to more.

use super::house::House;
use super::{link, media, prose, ratio};
use crate::labels::Label;
use crate::markup::{Markup, Tag, attr};
use crate::model::{Embed, Provider, Rel, SocialPost};
use crate::text::Words;
use crate::web_url::WebUrl;

/// A frame of another site, its place reserved. Of a site we don't know only the link is drawn.
pub(super) fn draw(out: &mut Markup<'_>, house: House<'_>, embed: &Embed) {
    let attrs = match embed.provider {
        Some(provider) => vec![
            attr::classes("dm-embed", ratio::class(embed.width, embed.height)),
            attr::data_provider(provider),
            attr::data_embed(&embed.url),
        ],
        None => vec![attr::class("dm-embed")],
    };
    let name = provider_name(embed.provider, embed.provider_name.as_ref(), &embed.url);
    out.element(Tag::Figure, &attrs, |out| {
        let title = embed.title.as_deref();
        original(out, house, &embed.url, title, name);
        media::caption(out, house, embed.caption.as_ref());
    });
}

/// A post on a social network: its words stand in the page.
pub(super) fn social(out: &mut Markup<'_>, house: House<'_>, post: &SocialPost) {
    let mut attrs = vec![attr::class("dm-embed dm-social")];
    attrs.extend(post.provider.map(attr::data_provider));
    attrs.extend(post.url.as_ref().map(attr::data_embed));
    out.element(Tag::Figure, &attrs, |out| {
        if post.text.is_some() || post.author.is_some() {
            out.element(Tag::Blockquote, &[attr::class("dm-post")], |out| {
                if let Some(text) = &post.text {
                    out.element(Tag::P, &[], |out| prose::draw(out, house, text));
                }
                if let Some(author) = &post.author {
                    out.element(Tag::P, &[attr::class("dm-post-author")], |out| {
                        out.text_element(Tag::Bdi, &[], author);
                    });
                }
            });
        }
        if let Some(url) = &post.url {
            let name = provider_name(post.provider, post.provider_name.as_ref(), url);
            original(out, house, url, None, name);
        }
    });
}

/// The link to the original, and where it leads.
fn original(out: &mut Markup<'_>, house: House<'_>, url: &WebUrl, title: Option<&str>, site: &str) {
    let href = attr::href(url);
    link::draw(out, house, "dm-embed-link", href, Rel::default(), |out| {
        if let Some(title) = title {
            out.text_element(Tag::Span, &[attr::class("dm-headline")], title);
            out.text(" ");
        }
        out.element(Tag::Span, &house.class("dm-more", Label::OpenOn), |out| {
            link::isolate(out, house.word(Label::OpenOn), site);
        });
    });
}

/// Whose it is: as we know it, as given, else the host's name in the address.
fn provider_name<'e>(
    provider: Option<Provider>,
    given: Option<&'e Words>,
    url: &'e WebUrl,
) -> &'e str {
    match (provider, given) {
        (Some(provider), _) => provider.name(),
        (None, Some(given)) => given,
        (None, None) => url.host().unwrap_or(url.as_str()),
    }
}
