//! The blocks of a body: each draws one element.

use crate::piece::{all, classed, heading, img, linked, maybe, prose, text, time, word};
use story::{Block, Correction, Figure, List, Slot};
use sycamore::prelude::*;
use sycamore::web::custom_element;

pub fn block(block: &Block) -> View {
    match block {
        Block::Paragraph(text) => classed("p", "dm-paragraph").children(prose(text)).into(),
        Block::Heading { level, class, text } => classed(heading(*level), class).children(prose(text)).into(),
        Block::List(items) => list(items),
        Block::Figure(one) => figure("dm-figure", one),
        Block::Quote { class, text, citation } => {
            let said = custom_element("p").children(prose(text));
            let quote = custom_element("blockquote").children(said).into();
            let citation = maybe(citation.as_ref(), |text| classed("figcaption", "dm-citation").children(prose(text)).into());
            classed("figure", class).children(all([quote, citation])).into()
        }
        Block::RelatedLink(story) => {
            classed("p", "dm-related-link").attr("lang", story.lang.clone()).attr("dir", story.dir.clone()).children(linked(story)).into()
        }
        Block::Correction(one) => correction(one),
        Block::Note(text) => classed("aside", "dm-note").children(classed("p", "dm-text").children(prose(text))).into(),
        Block::KeyPoints { level, heading: given, items } => {
            let points = all(items.iter().map(|text| custom_element("li").children(prose(text)).into()));
            let points = custom_element("ul").attr("role", "list").children(points).into();
            classed("section", "dm-key-points").children(all([word(heading(*level), "dm-heading", given), points])).into()
        }
        Block::FactBox { level, heading: given, blocks } => {
            let head = maybe(given.as_ref(), |given| classed(heading(*level), "dm-heading").children(text(given)).into());
            classed("aside", "dm-fact-box").children(all([head, all(blocks.iter().map(self::block))])).into()
        }
        Block::Code(code) => classed("pre", "dm-code").children(custom_element("code").children(text(code))).into(),
        Block::Divider => classed("hr", "dm-divider").into(),
        Block::Slot(one) => slot(one),
    }
}

fn list(list: &List) -> View {
    let items = list.items.iter().map(|item| {
        let inner = maybe(item.inner.as_ref(), self::list);
        custom_element("li").children(all([prose(&item.text), inner])).into()
    });
    classed(if list.ordered { "ol" } else { "ul" }, "dm-list").children(all(items)).into()
}

pub fn figure(class: &'static str, figure: &Figure) -> View {
    let Figure { picture, caption, credit } = figure;
    let words = (caption.is_some() || credit.is_some()).then(|| {
        let said = maybe(caption.as_ref(), |text| classed("span", "dm-caption-text").children(prose(text)).into());
        let between = if caption.is_some() && credit.is_some() { text(" ") } else { View::new() };
        let credit = maybe(credit.as_ref(), |credit| classed("span", "dm-credit").children(custom_element("bdi").children(text(credit))).into());
        classed("figcaption", "dm-caption").children(all([said, between, credit])).into()
    });
    classed("figure", class).children(all([img(picture), words.unwrap_or_default()])).into()
}

pub fn correction(correction: &Correction) -> View {
    let said = classed("p", "dm-text").children(prose(&correction.text)).into();
    let date = maybe(correction.date.as_ref(), time);
    classed("aside", correction.class).children(all([word("p", "dm-label", &correction.label), said, date])).into()
}

pub fn slot(slot: &Slot) -> View {
    custom_element("div")
        .class(slot.class.clone())
        .attr("data-dm-slot", slot.name.clone())
        .children(word("span", "dm-slot-label", &slot.label))
        .into()
}
