//! The small pieces that many views share: words, dates, links, pictures.

use leptos::prelude::*;
use story::{Dated, Img, Link, Name, Phrase, Prose, Run, Story, Time, Word};

/// A heading element of a level.
pub fn heading(level: u8, class: &'static str, lang: Option<String>, children: AnyView) -> AnyView {
    match level {
        1 => view! { <h1 class=class lang=lang>{children}</h1> }.into_any(),
        2 => view! { <h2 class=class lang=lang>{children}</h2> }.into_any(),
        3 => view! { <h3 class=class lang=lang>{children}</h3> }.into_any(),
        4 => view! { <h4 class=class lang=lang>{children}</h4> }.into_any(),
        5 => view! { <h5 class=class lang=lang>{children}</h5> }.into_any(),
        _ => view! { <h6 class=class lang=lang>{children}</h6> }.into_any(),
    }
}

/// The heading of a list or a box.
pub fn head(level: u8, word: &Word) -> AnyView {
    heading(level, "dm-heading", word.lang.clone(), word.text.clone().into_any())
}

pub fn word(class: &'static str, word: &Word) -> impl IntoView + use<> {
    view! { <span class=class lang=word.lang.clone()>{word.text.clone()}</span> }
}

/// A phrase of the widget's own around a name, isolated so that its direction doesn't turn the phrase around.
fn phrase(class: &'static str, phrase: &Phrase) -> impl IntoView + use<> {
    let Phrase { before, name, after, lang } = phrase.clone();
    view! { <span class=class lang=lang>{before}<bdi>{name}</bdi>{after}</span> }
}

pub fn time(time: &Time) -> impl IntoView + use<> {
    let Time { iso, text, lang, .. } = time.clone();
    view! { <time class="dm-date" datetime=iso lang=lang>{text}</time> }
}

/// The same after a space.
pub fn spaced_time(time: &Time) -> impl IntoView + use<> {
    (" ", self::time(time))
}

pub fn dated(dated: &Dated) -> impl IntoView + use<> {
    view! { <p class="dm-dates">{word("dm-date-label", &dated.label)}{spaced_time(&dated.date)}</p> }
}

/// A link that opens where the host wants it.
pub fn anchor(class: &'static str, link: &Link, children: AnyView) -> AnyView {
    let Link { href, rel, target, hint } = link.clone();
    let hint = hint.map(|hint| (" ", view! { <span class="dm-hidden" lang=hint.lang>{format!("({})", hint.text)}</span> }));
    view! { <a class=class href=href rel=rel target=target>{children}{hint}</a> }.into_any()
}

/// A name, linked where there is a page about it.
pub fn name(class: &'static str, name: &Name) -> AnyView {
    let isolated = view! { <bdi>{name.name.clone()}</bdi> };
    match &name.link {
        Some(link) => anchor(class, link, isolated.into_any()),
        None => view! { <span class=class>{isolated}</span> }.into_any(),
    }
}

/// A link to a story, named by what stands in it.
pub fn story(story: &Story) -> AnyView {
    let kind = story.kind.as_ref().map(|kind| (word("dm-type", kind), " "));
    let sponsor = story.sponsor.as_ref().map(|sponsor| (phrase("dm-sponsor", sponsor), " "));
    let headline = view! { <span class="dm-headline">{story.headline.clone()}</span> };
    anchor("dm-link", &story.link, (kind, headline, " ", sponsor, word("dm-more", &story.more)).into_any())
}

/// A link to a story with its date.
pub fn linked(one: &Story) -> impl IntoView + use<> {
    (story(one), one.date.as_ref().map(spaced_time))
}

pub fn img(img: &Img) -> impl IntoView + use<> {
    let Img { class, loading, priority, sizes, srcset, src, alt, width, height } = img.clone();
    view! {
        <img class=class loading=loading fetchpriority=priority sizes=sizes srcset=srcset src=src alt=alt
            width=width.to_string() height=height.to_string() decoding="async" />
    }
}

/// Running text.
pub fn prose(prose: &Prose) -> AnyView {
    let pieces = prose.iter().map(|piece| {
        let runs = piece.runs.iter().map(run).collect_view().into_any();
        match &piece.link {
            Some(link) => anchor("dm-text-link", link, runs),
            None => runs,
        }
    });
    pieces.collect_view().into_any()
}

fn run(run: &Run) -> AnyView {
    let Run::Text { text, tags, lang, dir } = run else { return view! { <br /> }.into_any() };
    let marked = tags.iter().rev().fold(text.clone().into_any(), |inner, tag| marked(tag, inner));
    if lang.is_none() && dir.is_none() {
        return marked;
    }
    view! { <span lang=lang.clone() dir=dir.clone()>{marked}</span> }.into_any()
}

fn marked(tag: &str, inner: AnyView) -> AnyView {
    match tag {
        "strong" => view! { <strong>{inner}</strong> }.into_any(),
        "em" => view! { <em>{inner}</em> }.into_any(),
        "u" => view! { <u>{inner}</u> }.into_any(),
        "s" => view! { <s>{inner}</s> }.into_any(),
        "mark" => view! { <mark>{inner}</mark> }.into_any(),
        "code" => view! { <code>{inner}</code> }.into_any(),
        "sub" => view! { <sub>{inner}</sub> }.into_any(),
        _ => view! { <sup>{inner}</sup> }.into_any(),
    }
}
