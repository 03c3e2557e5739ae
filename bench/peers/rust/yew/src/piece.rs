//! The small pieces that many views share: words, dates, links, pictures.

use story::{Dated, Img, Link, Name, Phrase, Prose, Run, Story, Time, Word};
use yew::prelude::*;

pub fn heading(level: u8) -> String {
    format!("h{}", level.min(6))
}

pub fn word(tag: &str, class: &'static str, word: &Word) -> Html {
    html! { <@{tag.to_owned()} class={class} lang={word.lang.clone()}>{ &word.text }</@> }
}

/// A phrase of the widget's own around a name, isolated so that its direction doesn't turn the phrase around.
pub fn phrase(class: &'static str, phrase: &Phrase) -> Html {
    html! { <span class={class} lang={phrase.lang.clone()}>{ &phrase.before }<bdi>{ &phrase.name }</bdi>{ &phrase.after }</span> }
}

pub fn time(time: &Time) -> Html {
    html! { <time class="dm-date" datetime={time.iso.clone()} lang={time.lang.clone()}>{ &time.text }</time> }
}

pub fn dated(dated: &Dated) -> Html {
    html! { <p class="dm-dates">{ word("span", "dm-date-label", &dated.label) }{ " " }{ time(&dated.date) }</p> }
}

/// A link that opens where the host wants it.
pub fn anchor(class: &'static str, link: &Link, children: Html) -> Html {
    html! {
        <a class={class} href={link.href.clone()} rel={link.rel.clone()} target={link.target.clone()}>
            { children }
            if let Some(hint) = &link.hint {
                { " " }<span class="dm-hidden" lang={hint.lang.clone()}>{ format!("({})", hint.text) }</span>
            }
        </a>
    }
}

/// A name, linked where there is a page about it.
pub fn name(class: &'static str, name: &Name) -> Html {
    let isolated = html! { <bdi>{ &name.name }</bdi> };
    match &name.link {
        Some(link) => anchor(class, link, isolated),
        None => html! { <span class={class}>{ isolated }</span> },
    }
}

/// A link to a story, named by what stands in it.
pub fn story(story: &Story) -> Html {
    anchor(
        "dm-link",
        &story.link,
        html! {
            <>
                if let Some(kind) = &story.kind { { word("span", "dm-type", kind) }{ " " } }
                <span class="dm-headline">{ &story.headline }</span>{ " " }
                if let Some(sponsor) = &story.sponsor { { phrase("dm-sponsor", sponsor) }{ " " } }
                { word("span", "dm-more", &story.more) }
            </>
        },
    )
}

/// A link to a story with its date.
pub fn linked(one: &Story) -> Html {
    html! { <>{ story(one) }if let Some(date) = &one.date { { " " }{ time(date) } }</> }
}

pub fn img(img: &Img) -> Html {
    html! {
        <img class={img.class} loading={img.loading} fetchpriority={img.priority} sizes={img.sizes} srcset={img.srcset.clone()}
            src={img.src.clone()} alt={img.alt.clone()} width={img.width.to_string()} height={img.height.to_string()} decoding="async" />
    }
}

/// Running text.
pub fn prose(prose: &Prose) -> Html {
    prose
        .iter()
        .map(|piece| {
            let runs = piece.runs.iter().map(run).collect::<Html>();
            match &piece.link {
                Some(link) => anchor("dm-text-link", link, runs),
                None => runs,
            }
        })
        .collect()
}

fn run(run: &Run) -> Html {
    let Run::Text { text, tags, lang, dir } = run else { return html! { <br /> } };
    let marked = tags.iter().rev().fold(html! { { text } }, |inner, tag| html! { <@{*tag}>{ inner }</@> });
    if lang.is_none() && dir.is_none() {
        return marked;
    }
    html! { <span lang={lang.clone()} dir={dir.clone()}>{ marked }</span> }
}
