//! Links: where they open, what they say of their target, and what names them.

use super::house::House;
use crate::labels::Label;
use crate::markup::attr::Target;
use crate::markup::{Attr, Markup, Tag, attr};
use crate::model::{Kind, Rel};
use crate::sink::Key;
use crate::web_url::WebUrl;

/// How a card or a related link is found again.
pub(super) fn key<'k>(id: Option<&'k str>, url: &'k WebUrl) -> Key<'k> {
    id.map_or(Key::Address(url.as_str()), Key::Id)
}

/// A link that opens where the host wants it.
pub(super) fn draw(
    out: &mut Markup<'_>,
    house: &House<'_>,
    class: &'static str,
    href: Attr<'_>,
    rel: Rel,
    children: impl FnOnce(&mut Markup<'_>),
) {
    out.element(Tag::A, &attrs(house, class, href, rel), |out| {
        children(out);
        hint(out, house);
    });
}

fn attrs<'a>(house: &House<'_>, class: &'static str, href: Attr<'a>, rel: Rel) -> [Attr<'a>; 4] {
    let target = house.page.options.target;
    [
        attr::class(class),
        href,
        attr::rel(rel, target == Some(Target::Blank)),
        attr::maybe(target.map(attr::target)),
    ]
}

/// What is said of a link that opens a new tab, to those who wouldn't see it.
fn hint(out: &mut Markup<'_>, house: &House<'_>) {
    if house.page.options.target == Some(Target::Blank) {
        out.text(" ");
        let mut hint = String::from("(");
        hint.push_str(house.word(Label::OpensInNewTab));
        hint.push(')');
        let attrs = [attr::class("dm-hidden"), house.said(Label::OpensInNewTab)];
        out.text_element(Tag::Span, &attrs, &hint);
    }
}

/// A name, linked where there is a page about it.
pub(super) fn name(
    out: &mut Markup<'_>,
    house: &House<'_>,
    class: &'static str,
    url: Option<&WebUrl>,
    name: &str,
) {
    let isolated = |out: &mut Markup<'_>| out.text_element(Tag::Bdi, &[], name);
    match url {
        Some(url) => draw(out, house, class, attr::href(url), Rel::default(), isolated),
        None => out.classed(Tag::Span, class, isolated),
    }
}

/// What a link to a story says.
pub(super) struct Story<'s> {
    pub(super) url: &'s WebUrl,
    pub(super) kind: Kind,
    pub(super) headline: &'s str,
    pub(super) sponsor: Option<&'s str>,
}

/// A link to a story, named by what stands in it.
pub(super) fn story(out: &mut Markup<'_>, house: &House<'_>, story: &Story<'_>) {
    let rel = Rel {
        sponsored: story.sponsor.is_some(),
        ..Rel::default()
    };
    draw(out, house, "dm-link", attr::href(story.url), rel, |out| {
        if let Some(label) = kind(story.kind) {
            house.label(out, Tag::Span, "dm-type", label);
            out.text(" ");
        }
        out.classed_text(Tag::Span, "dm-headline", story.headline);
        out.text(" ");
        if let Some(sponsor) = story.sponsor {
            let label = Label::Sponsored;
            phrase(out, house, Tag::Span, "dm-sponsor", label, sponsor);
            out.text(" ");
        }
        house.label(out, Tag::Span, "dm-more", Label::ReadMore);
    });
}

/// An element that holds a phrase of ours around a name, isolated so that its direction doesn't turn the
/// phrase around.
pub(super) fn phrase(
    out: &mut Markup<'_>,
    house: &House<'_>,
    tag: Tag,
    class: &'static str,
    label: Label,
    name: &str,
) {
    out.element(tag, &[attr::class(class), house.said(label)], |out| {
        isolate(out, house.word(label), name);
    });
}

/// A phrase of ours, its name isolated.
pub(super) fn isolate(out: &mut Markup<'_>, phrase: &str, name: &str) {
    let (before, rest) = phrase.split_once(['{']).unwrap_or((phrase, ""));
    let (_, after) = rest.split_once(['}']).unwrap_or_default();
    out.text(before);
    out.text_element(Tag::Bdi, &[], name);
    out.text(after);
}

/// The word for what is behind a link, where it isn't an article.
fn kind(kind: Kind) -> Option<Label> {
    match kind {
        Kind::Article => None,
        Kind::Liveblog => Some(Label::Liveblog),
        Kind::Video => Some(Label::Video),
        Kind::Gallery => Some(Label::Gallery),
        Kind::Audio => Some(Label::Audio),
        Kind::Interactive => Some(Label::Interactive),
    }
}
