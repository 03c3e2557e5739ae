//! What another site plays or shows: its words and a link, until the reader agrees to more.

use super::house::House;
use super::{link, media, prose, ratio};
use crate::labels::Label;
use crate::markup::{Attr, Markup, Tag, attr};
use crate::model::{Embed, Provider, Rel, SocialPost};
use crate::text::Words;
use crate::web_url::WebUrl;

/// A frame of another site, its place reserved. Of what we can't frame only the link is drawn.
pub(super) fn draw(out: &mut Markup<'_>, house: &House<'_>, embed: &Embed) {
    let waits = waits(embed.provider, &embed.url);
    let class = match waits {
        Some(_) => "dm-embed dm-framed",
        None => "dm-embed",
    };
    let attrs = waiting(class, waits, Some(&embed.url));
    let name = provider_name(embed.provider, embed.provider_name.as_ref(), &embed.url);
    let title = embed.title.as_deref();
    out.element(Tag::Figure, &attrs, |out| {
        if waits.is_some() {
            let size = (embed.width, embed.height);
            let (width, height) = match (embed.provider, size) {
                // They show films made for telephones.
                (Some(Provider::TikTok), (None, _) | (_, None)) => (Some(9), Some(16)),
                _ => size,
            };
            let shape = attr::classes("dm-facade", ratio::class(width, height));
            facade(out, house, shape, name, |out| {
                original(out, house, &embed.url, title, name);
            });
        } else {
            original(out, house, &embed.url, title, name);
        }
        media::caption(out, house, embed.caption.as_ref());
    });
}

/// A post on a social network: its words stand in the page.
pub(super) fn social(out: &mut Markup<'_>, house: &House<'_>, post: &SocialPost) {
    let url = post.url.as_ref();
    let waits = url.and_then(|url| waits(post.provider, url));
    let attrs = waiting("dm-embed dm-social", waits, url);
    out.element(Tag::Figure, &attrs, |out| {
        if post.text.is_some() || post.author.is_some() {
            out.classed(Tag::Blockquote, "dm-post", |out| {
                if let Some(text) = &post.text {
                    out.element(Tag::P, &[], |out| prose::draw(out, house, text));
                }
                if let Some(author) = &post.author {
                    out.classed(Tag::P, "dm-post-author", |out| {
                        out.text_element(Tag::Bdi, &[], author);
                    });
                }
            });
        }
        let Some(url) = url else { return };
        let name = provider_name(post.provider, post.provider_name.as_ref(), url);
        if waits.is_some() {
            facade(out, house, attr::class("dm-facade"), name, |out| {
                original(out, house, url, None, name);
            });
        } else {
            original(out, house, url, None, name);
        }
    });
}

/// The provider, if there is a frame that the reader may ask for.
fn waits(provider: Option<Provider>, url: &WebUrl) -> Option<Provider> {
    provider.filter(|provider| provider.frame(url).is_some())
}

/// A class, and whose frame waits for consent, if one does.
fn waiting<'e>(
    class: &'static str,
    provider: Option<Provider>,
    url: Option<&'e WebUrl>,
) -> [Attr<'e>; 3] {
    let frame = provider.and(url);
    [
        attr::class(class),
        attr::maybe(provider.map(attr::data_provider)),
        attr::maybe(frame.map(attr::data_embed)),
    ]
}

/// What stands where the frame will: a button that says whom it will contact, and the original. The button is
/// always drawn, and hidden by style until it works.
fn facade(
    out: &mut Markup<'_>,
    house: &House<'_>,
    class: Attr<'_>,
    site: &str,
    original: impl FnOnce(&mut Markup<'_>),
) {
    out.element(Tag::Div, &[class], |out| {
        let attrs = [
            attr::class("dm-consent"),
            house.said(Label::Consent),
            attr::type_button(),
        ];
        out.element(Tag::Button, &attrs, |out| {
            link::isolate(out, house.word(Label::Consent), site);
        });
        let class = "dm-consent-note";
        link::phrase(out, house, Tag::P, class, Label::ConsentNote, site);
        original(out);
    });
}

/// The link to the original, and where it leads.
fn original(
    out: &mut Markup<'_>,
    house: &House<'_>,
    url: &WebUrl,
    title: Option<&str>,
    site: &str,
) {
    let href = attr::href(url);
    link::draw(out, house, "dm-embed-link", href, Rel::default(), |out| {
        if let Some(title) = title {
            out.classed_text(Tag::Span, "dm-headline", title);
            out.text(" ");
        }
        link::phrase(out, house, Tag::Span, "dm-more", Label::OpenOn, site);
    });
}

/// Whose it is: as we know it, as given, else the host's name in the address. Mastodon is many sites.
fn provider_name<'e>(
    provider: Option<Provider>,
    given: Option<&'e Words>,
    url: &'e WebUrl,
) -> &'e str {
    match (provider, given) {
        (None, Some(given)) => given,
        (None | Some(Provider::Mastodon), _) => url.host().unwrap_or(url.as_str()),
        (Some(provider), _) => provider.name(),
    }
}
