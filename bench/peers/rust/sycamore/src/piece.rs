//! The small pieces that many views share: elements, words, dates, links, pictures.

use story::{Dated, Img, Link, Name, Phrase, Prose, Run, Story, Time, Word};
use sycamore::prelude::*;
use sycamore::web::{CustomElement, custom_element};

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// An element with a class.
pub fn classed(tag: &'static str, class: &'static str) -> CustomElement {
    custom_element(tag).class(class)
}

/// A heading element.
pub fn heading(level: u8) -> &'static str {
    HEADINGS[usize::from(level.clamp(1, 6)) - 1]
}

/// A text by itself.
pub fn text(text: &str) -> View {
    View::from(text.to_owned())
}

/// Views one after the other.
pub fn all(views: impl IntoIterator<Item = View>) -> View {
    View::from(views.into_iter().collect::<Vec<_>>())
}

/// What may be missing.
pub fn maybe<T>(given: Option<T>, view: impl FnOnce(T) -> View) -> View {
    given.map_or_else(View::new, view)
}

pub fn word(tag: &'static str, class: &'static str, word: &Word) -> View {
    classed(tag, class).attr("lang", word.lang.clone()).children(text(&word.text)).into()
}

/// A phrase of the widget's own around a name, isolated so that its direction doesn't turn the phrase around.
fn phrase(class: &'static str, phrase: &Phrase) -> View {
    let name = custom_element("bdi").children(text(&phrase.name)).into();
    classed("span", class).attr("lang", phrase.lang.clone()).children(all([text(&phrase.before), name, text(&phrase.after)])).into()
}

pub fn time(time: &Time) -> View {
    classed("time", "dm-date").attr("datetime", time.iso.clone()).attr("lang", time.lang.clone()).children(text(&time.text)).into()
}

/// The same after a space.
pub fn spaced_time(time: &Time) -> View {
    all([text(" "), self::time(time)])
}

pub fn dated(dated: &Dated) -> View {
    classed("p", "dm-dates").children(all([word("span", "dm-date-label", &dated.label), spaced_time(&dated.date)])).into()
}

/// A link that opens where the host wants it.
pub fn anchor(class: &'static str, link: &Link, children: View) -> View {
    let hint = maybe(link.hint.as_ref(), |hint| {
        let said = classed("span", "dm-hidden").attr("lang", hint.lang.clone()).children(text(&format!("({})", hint.text)));
        all([text(" "), said.into()])
    });
    classed("a", class)
        .attr("href", link.href.clone())
        .attr("rel", link.rel.clone())
        .attr("target", link.target.clone())
        .children(all([children, hint]))
        .into()
}

/// A name, linked where there is a page about it.
pub fn name(class: &'static str, name: &Name) -> View {
    let isolated: View = custom_element("bdi").children(text(&name.name)).into();
    match &name.link {
        Some(link) => anchor(class, link, isolated),
        None => classed("span", class).children(isolated).into(),
    }
}

/// A link to a story, named by what stands in it.
pub fn story(story: &Story) -> View {
    let kind = maybe(story.kind.as_ref(), |kind| all([word("span", "dm-type", kind), text(" ")]));
    let headline = classed("span", "dm-headline").children(text(&story.headline)).into();
    let sponsor = maybe(story.sponsor.as_ref(), |sponsor| all([phrase("dm-sponsor", sponsor), text(" ")]));
    anchor("dm-link", &story.link, all([kind, headline, text(" "), sponsor, word("span", "dm-more", &story.more)]))
}

/// A link to a story with its date.
pub fn linked(one: &Story) -> View {
    all([story(one), maybe(one.date.as_ref(), spaced_time)])
}

pub fn img(img: &Img) -> View {
    custom_element("img")
        .attr("class", img.class)
        .attr("loading", img.loading)
        .attr("fetchpriority", img.priority)
        .attr("sizes", img.sizes)
        .attr("srcset", img.srcset.clone())
        .attr("src", img.src.clone())
        .attr("alt", img.alt.clone())
        .attr("width", img.width.to_string())
        .attr("height", img.height.to_string())
        .attr("decoding", "async")
        .into()
}

/// Running text.
pub fn prose(prose: &Prose) -> View {
    all(prose.iter().map(|piece| {
        let runs = all(piece.runs.iter().map(run));
        match &piece.link {
            Some(link) => anchor("dm-text-link", link, runs),
            None => runs,
        }
    }))
}

fn run(run: &Run) -> View {
    let Run::Text { text: words, tags, lang, dir } = run else { return custom_element("br").into() };
    let marked = tags.iter().rev().fold(text(words), |inner, tag| custom_element(tag).children(inner).into());
    if lang.is_none() && dir.is_none() {
        return marked;
    }
    custom_element("span").attr("lang", lang.clone()).attr("dir", dir.clone()).children(marked).into()
}
