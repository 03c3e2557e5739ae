//! The small pieces that many views share: words, dates, links, pictures.

use dioxus::prelude::*;
use story::{Dated, Img, Link, Name, Phrase, Prose, Run, Story, Time, Word};

/// A heading element of a level.
pub fn heading(level: u8, class: &'static str, lang: Option<String>, children: Element) -> Element {
    match level {
        1 => rsx! { h1 { class, lang, {children} } },
        2 => rsx! { h2 { class, lang, {children} } },
        3 => rsx! { h3 { class, lang, {children} } },
        4 => rsx! { h4 { class, lang, {children} } },
        5 => rsx! { h5 { class, lang, {children} } },
        _ => rsx! { h6 { class, lang, {children} } },
    }
}

/// The heading of a list or a box.
pub fn head(level: u8, word: &Word) -> Element {
    heading(level, "dm-heading", word.lang.clone(), rsx! { {word.text.as_str()} })
}

pub fn word(class: &'static str, word: &Word) -> Element {
    rsx! { span { class, lang: word.lang.clone(), {word.text.as_str()} } }
}

/// A phrase of the widget's own around a name, isolated so that its direction doesn't turn the phrase around.
fn phrase(class: &'static str, phrase: &Phrase) -> Element {
    rsx! { span { class, lang: phrase.lang.clone(), {phrase.before.as_str()} bdi { {phrase.name.as_str()} } {phrase.after.as_str()} } }
}

pub fn time(time: &Time) -> Element {
    rsx! { time { class: "dm-date", datetime: time.iso.clone(), lang: time.lang.clone(), {time.text.as_str()} } }
}

/// The same after a space.
pub fn spaced_time(time: &Time) -> Element {
    rsx! { " " {self::time(time)} }
}

pub fn dated(dated: &Dated) -> Element {
    rsx! { p { class: "dm-dates", {word("dm-date-label", &dated.label)} {spaced_time(&dated.date)} } }
}

/// A link that opens where the host wants it.
pub fn anchor(class: &'static str, link: &Link, children: Element) -> Element {
    rsx! {
        a { class, href: link.href.clone(), rel: link.rel.clone(), target: link.target.clone(),
            {children}
            if let Some(hint) = &link.hint { " " span { class: "dm-hidden", lang: hint.lang.clone(), "({hint.text})" } }
        }
    }
}

/// A name, linked where there is a page about it.
pub fn name(class: &'static str, name: &Name) -> Element {
    let isolated = rsx! { bdi { {name.name.as_str()} } };
    match &name.link {
        Some(link) => anchor(class, link, isolated),
        None => rsx! { span { class, {isolated} } },
    }
}

/// A link to a story, named by what stands in it.
pub fn story(story: &Story) -> Element {
    let named = rsx! {
        if let Some(kind) = &story.kind { {word("dm-type", kind)} " " }
        span { class: "dm-headline", {story.headline.as_str()} }
        " "
        if let Some(sponsor) = &story.sponsor { {phrase("dm-sponsor", sponsor)} " " }
        {word("dm-more", &story.more)}
    };
    anchor("dm-link", &story.link, named)
}

/// A link to a story with its date.
pub fn linked(one: &Story) -> Element {
    rsx! { {story(one)} {one.date.as_ref().map(spaced_time)} }
}

pub fn img(img: &Img) -> Element {
    rsx! {
        img { class: img.class, loading: img.loading, "fetchpriority": img.priority, sizes: img.sizes, srcset: img.srcset.clone(),
            src: img.src.clone(), alt: img.alt.clone(), width: img.width.to_string(), height: img.height.to_string(), decoding: "async" }
    }
}

/// Running text.
pub fn prose(prose: &Prose) -> Element {
    let pieces = prose.iter().map(|piece| {
        let runs = rsx! { {piece.runs.iter().map(run)} };
        match &piece.link {
            Some(link) => anchor("dm-text-link", link, runs),
            None => runs,
        }
    });
    rsx! { {pieces} }
}

fn run(run: &Run) -> Element {
    let Run::Text { text, tags, lang, dir } = run else { return rsx! { br {} } };
    let marked = tags.iter().rev().fold(rsx! { {text.as_str()} }, |inner, tag| marked(tag, inner));
    if lang.is_none() && dir.is_none() {
        return marked;
    }
    rsx! { span { lang: lang.clone(), dir: dir.clone(), {marked} } }
}

fn marked(tag: &str, inner: Element) -> Element {
    match tag {
        "strong" => rsx! { strong { {inner} } },
        "em" => rsx! { em { {inner} } },
        "u" => rsx! { u { {inner} } },
        "s" => rsx! { s { {inner} } },
        "mark" => rsx! { mark { {inner} } },
        "code" => rsx! { code { {inner} } },
        "sub" => rsx! { sub { {inner} } },
        _ => rsx! { sup { {inner} } },
    }
}
