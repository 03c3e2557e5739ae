//! The blocks of a body: each draws one element.

use crate::piece::{head, heading, img, linked, prose, time, word};
use leptos::prelude::*;
use story::{Block, Correction, Figure, List, Slot, Word};

pub fn block(block: &Block) -> AnyView {
    match block {
        Block::Paragraph(text) => view! { <p class="dm-paragraph">{prose(text)}</p> }.into_any(),
        Block::Heading { level, class, text } => heading(*level, class, None, prose(text)),
        Block::List(items) => list(items),
        Block::Figure(one) => figure("dm-figure", one),
        Block::Quote { class, text, citation } => {
            let citation = citation.as_ref().map(|text| view! { <figcaption class="dm-citation">{prose(text)}</figcaption> });
            view! { <figure class=*class><blockquote><p>{prose(text)}</p></blockquote>{citation}</figure> }.into_any()
        }
        Block::RelatedLink(story) => {
            view! { <p class="dm-related-link" lang=story.lang.clone() dir=story.dir.clone()>{linked(story)}</p> }.into_any()
        }
        Block::Correction(one) => correction(one),
        Block::Note(text) => view! { <aside class="dm-note"><p class="dm-text">{prose(text)}</p></aside> }.into_any(),
        Block::KeyPoints { level, heading, items } => {
            let points = items.iter().map(|text| view! { <li>{prose(text)}</li> }).collect_view();
            view! { <section class="dm-key-points">{head(*level, heading)}<ul role="list">{points}</ul></section> }.into_any()
        }
        Block::FactBox { level, heading, blocks } => {
            let head = heading.clone().map(|text| head(*level, &Word { text, lang: None }));
            view! { <aside class="dm-fact-box">{head}{blocks.iter().map(self::block).collect_view()}</aside> }.into_any()
        }
        Block::Code(text) => view! { <pre class="dm-code"><code>{text.clone()}</code></pre> }.into_any(),
        Block::Divider => view! { <hr class="dm-divider" /> }.into_any(),
        Block::Slot(one) => slot(one),
    }
}

fn list(list: &List) -> AnyView {
    let items = list.items.iter().map(|item| view! { <li>{prose(&item.text)}{item.inner.as_ref().map(self::list)}</li> }).collect_view();
    if list.ordered { view! { <ol class="dm-list">{items}</ol> }.into_any() } else { view! { <ul class="dm-list">{items}</ul> }.into_any() }
}

pub fn figure(class: &'static str, figure: &Figure) -> AnyView {
    let Figure { picture, caption, credit } = figure;
    let between = (caption.is_some() && credit.is_some()).then_some(" ");
    let said = caption.as_ref().map(|text| view! { <span class="dm-caption-text">{prose(text)}</span> });
    let by = credit.clone().map(|credit| view! { <span class="dm-credit"><bdi>{credit}</bdi></span> });
    let words = (said.is_some() || by.is_some()).then(|| view! { <figcaption class="dm-caption">{said}{between}{by}</figcaption> });
    view! { <figure class=class>{img(picture)}{words}</figure> }.into_any()
}

pub fn correction(correction: &Correction) -> AnyView {
    let Word { text, lang } = correction.label.clone();
    let date = correction.date.as_ref().map(time);
    view! {
        <aside class=correction.class><p class="dm-label" lang=lang>{text}</p><p class="dm-text">{prose(&correction.text)}</p>{date}</aside>
    }
    .into_any()
}

pub fn slot(slot: &Slot) -> AnyView {
    view! { <div class=slot.class.clone() data-dm-slot=slot.name.clone()>{word("dm-slot-label", &slot.label)}</div> }.into_any()
}
