//! The blocks of a body: each draws one element.

use crate::piece::{head, heading, img, linked, prose, time, word};
use dioxus::prelude::*;
use story::{Block, Correction, Figure, List, Slot, Word};

pub fn block(block: &Block) -> Element {
    match block {
        Block::Paragraph(text) => rsx! { p { class: "dm-paragraph", {prose(text)} } },
        Block::Heading { level, class, text } => heading(*level, class, None, prose(text)),
        Block::List(items) => list(items),
        Block::Figure(one) => figure("dm-figure", one),
        Block::Quote { class, text, citation } => rsx! {
            figure { class: *class,
                blockquote { p { {prose(text)} } }
                if let Some(citation) = citation { figcaption { class: "dm-citation", {prose(citation)} } }
            }
        },
        Block::RelatedLink(story) => rsx! {
            p { class: "dm-related-link", lang: story.lang.clone(), dir: story.dir.clone(), {linked(story)} }
        },
        Block::Correction(one) => correction(one),
        Block::Note(text) => rsx! { aside { class: "dm-note", p { class: "dm-text", {prose(text)} } } },
        Block::KeyPoints { level, heading, items } => rsx! {
            section { class: "dm-key-points",
                {head(*level, heading)}
                ul { role: "list", {items.iter().map(|text| rsx! { li { {prose(text)} } })} }
            }
        },
        Block::FactBox { level, heading, blocks } => rsx! {
            aside { class: "dm-fact-box",
                if let Some(text) = heading { {head(*level, &Word { text: text.clone(), lang: None })} }
                {blocks.iter().map(self::block)}
            }
        },
        Block::Code(text) => rsx! { pre { class: "dm-code", code { {text.as_str()} } } },
        Block::Divider => rsx! { hr { class: "dm-divider" } },
        Block::Slot(one) => slot(one),
    }
}

fn list(list: &List) -> Element {
    let items = list.items.iter().map(|item| rsx! { li { {prose(&item.text)} {item.inner.as_ref().map(self::list)} } });
    if list.ordered {
        rsx! { ol { class: "dm-list", {items} } }
    } else {
        rsx! { ul { class: "dm-list", {items} } }
    }
}

pub fn figure(class: &'static str, figure: &Figure) -> Element {
    let Figure { picture, caption, credit } = figure;
    rsx! {
        figure { class,
            {img(picture)}
            if caption.is_some() || credit.is_some() {
                figcaption { class: "dm-caption",
                    if let Some(caption) = caption { span { class: "dm-caption-text", {prose(caption)} } }
                    if caption.is_some() && credit.is_some() { " " }
                    if let Some(credit) = credit { span { class: "dm-credit", bdi { {credit.as_str()} } } }
                }
            }
        }
    }
}

pub fn correction(correction: &Correction) -> Element {
    let label = &correction.label;
    rsx! {
        aside { class: correction.class,
            p { class: "dm-label", lang: label.lang.clone(), {label.text.as_str()} }
            p { class: "dm-text", {prose(&correction.text)} }
            {correction.date.as_ref().map(time)}
        }
    }
}

pub fn slot(slot: &Slot) -> Element {
    rsx! { div { class: slot.class.clone(), "data-dm-slot": slot.name.clone(), {word("dm-slot-label", &slot.label)} } }
}
