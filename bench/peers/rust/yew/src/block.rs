//! The blocks of a body: each draws one element.

use crate::piece::{heading, img, linked, prose, time, word};
use story::{Block, Correction, Figure, List, Slot};
use yew::prelude::*;

pub fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(text) => html! { <p class="dm-paragraph">{ prose(text) }</p> },
        Block::Heading { level, class, text } => html! { <@{heading(*level)} class={*class}>{ prose(text) }</@> },
        Block::List(items) => list(items),
        Block::Figure(one) => figure("dm-figure", one),
        Block::Quote { class, text, citation } => html! {
            <figure class={*class}>
                <blockquote><p>{ prose(text) }</p></blockquote>
                if let Some(citation) = citation { <figcaption class="dm-citation">{ prose(citation) }</figcaption> }
            </figure>
        },
        Block::RelatedLink(story) => html! {
            <p class="dm-related-link" lang={story.lang.clone()} dir={story.dir.clone()}>{ linked(story) }</p>
        },
        Block::Correction(one) => correction(one),
        Block::Note(text) => html! { <aside class="dm-note"><p class="dm-text">{ prose(text) }</p></aside> },
        Block::KeyPoints { level, heading: given, items } => html! {
            <section class="dm-key-points">
                { word(&heading(*level), "dm-heading", given) }
                <ul role="list">{ for items.iter().map(|text| html! { <li>{ prose(text) }</li> }) }</ul>
            </section>
        },
        Block::FactBox { level, heading: given, blocks } => html! {
            <aside class="dm-fact-box">
                if let Some(given) = given { <@{heading(*level)} class="dm-heading">{ given }</@> }
                { for blocks.iter().map(self::block) }
            </aside>
        },
        Block::Code(text) => html! { <pre class="dm-code"><code>{ text }</code></pre> },
        Block::Divider => html! { <hr class="dm-divider" /> },
        Block::Slot(one) => slot(one),
    }
}

fn list(list: &List) -> Html {
    let tag = if list.ordered { "ol" } else { "ul" };
    html! {
        <@{tag} class="dm-list">
            { for list.items.iter().map(|item| html! { <li>{ prose(&item.text) }{ for item.inner.iter().map(self::list) }</li> }) }
        </@>
    }
}

pub fn figure(class: &'static str, figure: &Figure) -> Html {
    let Figure { picture, caption, credit } = figure;
    html! {
        <figure class={class}>
            { img(picture) }
            if caption.is_some() || credit.is_some() {
                <figcaption class="dm-caption">
                    if let Some(caption) = caption { <span class="dm-caption-text">{ prose(caption) }</span> }
                    if caption.is_some() && credit.is_some() { { " " } }
                    if let Some(credit) = credit { <span class="dm-credit"><bdi>{ credit }</bdi></span> }
                </figcaption>
            }
        </figure>
    }
}

pub fn correction(correction: &Correction) -> Html {
    html! {
        <aside class={correction.class}>
            { word("p", "dm-label", &correction.label) }
            <p class="dm-text">{ prose(&correction.text) }</p>
            { for correction.date.iter().map(time) }
        </aside>
    }
}

pub fn slot(slot: &Slot) -> Html {
    html! { <div class={slot.class.clone()} data-dm-slot={slot.name.clone()}>{ word("span", "dm-slot-label", &slot.label) }</div> }
}
