//! The page as Dioxus draws it.

use crate::block::{block, correction, figure, slot};
use crate::piece::{dated, head, heading, img, linked, name, spaced_time, story};
use dioxus::prelude::*;
use futures_channel::mpsc::UnboundedReceiver;
use futures_util::StreamExt;
use std::cell::RefCell;
use std::rc::Rc;
use story::{Article, Byline, DontMiss, Footer, Header, Page, Part, Related, Shared, Teaser, Word};

/// The pages that come after the first; one app takes them.
#[derive(Clone)]
pub struct Later(Rc<RefCell<Option<UnboundedReceiver<Shared>>>>);

impl From<UnboundedReceiver<Shared>> for Later {
    fn from(pages: UnboundedReceiver<Shared>) -> Self {
        Later(Rc::new(RefCell::new(Some(pages))))
    }
}

impl PartialEq for Later {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[component]
pub fn App(first: Shared, later: Later) -> Element {
    let mut page = use_signal(|| first);
    use_future(move || {
        let later = later.0.take();
        async move {
            let Some(mut later) = later else { return };
            while let Some(next) = later.next().await {
                page.set(next);
            }
        }
    });
    let page = page.read();
    rsx! {
        {page.parts.iter().map(|part| match part {
            Part::DontMiss => dont_miss(&page, &page.dont_miss),
            Part::Article => article(&page, &page.article),
            Part::Related => related(&page, &page.related),
        })}
        span { hidden: true }
    }
}

fn dont_miss(page: &Page, part: &DontMiss) -> Element {
    rsx! {
        section { class: "dm-dont-miss", "aria-label": part.head.heading.text.clone(), lang: page.lang.clone(), dir: page.dir.clone(),
            div { class: "dm-head",
                {head(part.head.level, &part.head.heading)}
                if let Some(skip) = &part.skip {
                    a { class: "dm-skip", href: "#{part.past}", lang: skip.lang.clone(), {skip.text.as_str()} }
                }
                if let (Some(previous), Some(next)) = (&part.previous, &part.next) {
                    div { class: "dm-buttons", {button("dm-button dm-previous", previous)} {button("dm-button dm-next", next)} }
                }
            }
            ul { class: "dm-teasers", role: "list", {part.items.iter().map(teaser)} }
            div { class: "dm-foot",
                p { class: "dm-status", role: "status" }
                div { class: "dm-past", id: part.past.clone(), tabindex: "-1" }
            }
        }
    }
}

fn button(class: &'static str, name: &Word) -> Element {
    rsx! { button { class, r#type: "button", "aria-label": name.text.clone(), "aria-disabled": "true", lang: name.lang.clone() } }
}

fn teaser(teaser: &Teaser) -> Element {
    let one = &teaser.story;
    rsx! {
        li { key: "{one.key}", class: teaser.class.clone(), lang: one.lang.clone(), dir: one.dir.clone(), "data-id": one.id.clone(),
            if let Some(picture) = &teaser.picture { div { class: "dm-card-picture", {img(picture)} } }
            if let Some(kicker) = &teaser.kicker { p { class: "dm-kicker", {kicker.as_str()} } }
            {story(one)}
            if let Some(standfirst) = &teaser.standfirst { p { class: "dm-standfirst", {standfirst.as_str()} } }
            {one.date.as_ref().map(spaced_time)}
        }
    }
}

fn article(page: &Page, article: &Article) -> Element {
    rsx! {
        article { class: "dm-article", lang: page.lang.clone(), dir: page.dir.clone(),
            {article.header.as_ref().map(header)}
            {article.lead.as_ref().map(|lead| figure("dm-figure dm-lead", lead))}
            {article.byline.as_ref().map(byline)}
            {article.corrections.iter().map(correction)}
            {article.paywall.as_ref().map(slot)}
            if !article.body.is_empty() { div { class: "dm-body", {article.body.iter().map(block)} } }
            {article.footer.as_ref().map(footer)}
        }
    }
}

fn header(header: &Header) -> Element {
    rsx! {
        header { class: "dm-header",
            if let Some(kicker) = &header.kicker { p { class: "dm-kicker", {kicker.as_str()} } }
            if let Some(headline) = &header.headline { {heading(header.level, "dm-headline", None, rsx! { {headline.as_str()} })} }
            if let Some(standfirst) = &header.standfirst { p { class: "dm-standfirst", {standfirst.as_str()} } }
        }
    }
}

fn byline(byline: &Byline) -> Element {
    let authors = byline.authors.iter().enumerate().map(|(place, author)| {
        rsx! {
            if place > 0 { {byline.comma.as_str()} }
            {name("dm-author", author)}
            if let Some(title) = &author.job_title { " " span { class: "dm-job-title", "(" bdi { {title.as_str()} } ")" } }
        }
    });
    rsx! {
        div { class: "dm-byline",
            if !byline.authors.is_empty() { p { class: "dm-authors", {authors} } }
            {byline.date.as_ref().map(dated)}
        }
    }
}

fn footer(footer: &Footer) -> Element {
    let topics = footer.topics.iter().map(|topic| {
        let shown = if topic.link.is_some() {
            name("dm-text-link", topic)
        } else {
            rsx! { {topic.name.as_str()} }
        };
        rsx! { li { class: "dm-keyword", {shown} } }
    });
    rsx! {
        footer { class: "dm-footer",
            {footer.created.as_ref().map(dated)}
            if !footer.topics.is_empty() { ul { class: "dm-keywords", role: "list", "aria-label": footer.name.clone(), {topics} } }
        }
    }
}

fn related(page: &Page, part: &Related) -> Element {
    let items = part.items.iter().map(|one| {
        rsx! {
            li { key: "{one.key}", class: "dm-related-item", lang: one.lang.clone(), dir: one.dir.clone(), "data-id": one.id.clone(), {linked(one)} }
        }
    });
    rsx! {
        section { class: "dm-related", "aria-label": part.head.heading.text.clone(), lang: page.lang.clone(), dir: page.dir.clone(),
            div { class: "dm-head", {head(part.head.level, &part.head.heading)} }
            ul { class: "dm-links", role: "list", {items} }
        }
    }
}
