//! The page as Yew draws it.

use crate::block::{block, correction, figure, slot};
use crate::piece::{dated, heading, img, linked, name, story, time, word};
use story::{Article, DontMiss, Page, Part, Related, Shared, Teaser, Word};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub page: Shared,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let page = &*props.page;
    html! {
        <>
            { for page.parts.iter().map(|part| match part {
                Part::DontMiss => dont_miss(page, &page.dont_miss),
                Part::Article => article(page, &page.article),
                Part::Related => related(page, &page.related),
            }) }
            <span hidden=true></span>
        </>
    }
}

fn dont_miss(page: &Page, part: &DontMiss) -> Html {
    html! {
        <section class="dm-dont-miss" aria-label={part.head.heading.text.clone()} lang={page.lang.clone()} dir={page.dir.clone()}>
            <div class="dm-head">
                { word(&heading(part.head.level), "dm-heading", &part.head.heading) }
                if let Some(skip) = &part.skip {
                    <a class="dm-skip" href={format!("#{}", part.past)} lang={skip.lang.clone()}>{ &skip.text }</a>
                }
                if let (Some(previous), Some(next)) = (&part.previous, &part.next) {
                    <div class="dm-buttons">{ button("dm-button dm-previous", previous) }{ button("dm-button dm-next", next) }</div>
                }
            </div>
            <ul class="dm-teasers" role="list">{ for part.items.iter().map(teaser) }</ul>
            <div class="dm-foot">
                <p class="dm-status" role="status"></p>
                <div class="dm-past" id={part.past.clone()} tabindex="-1"></div>
            </div>
        </section>
    }
}

fn button(class: &'static str, name: &Word) -> Html {
    html! { <button class={class} type="button" aria-label={name.text.clone()} aria-disabled="true" lang={name.lang.clone()}></button> }
}

fn teaser(teaser: &Teaser) -> Html {
    let one = &teaser.story;
    html! {
        <li key={one.key.clone()} class={teaser.class.clone()} lang={one.lang.clone()} dir={one.dir.clone()} data-id={one.id.clone()}>
            if let Some(picture) = &teaser.picture { <div class="dm-card-picture">{ img(picture) }</div> }
            if let Some(kicker) = &teaser.kicker { <p class="dm-kicker">{ kicker }</p> }
            { story(one) }
            if let Some(standfirst) = &teaser.standfirst { <p class="dm-standfirst">{ standfirst }</p> }
            if let Some(date) = &one.date { { " " }{ time(date) } }
        </li>
    }
}

fn article(page: &Page, article: &Article) -> Html {
    html! {
        <article class="dm-article" lang={page.lang.clone()} dir={page.dir.clone()}>
            if let Some(header) = &article.header {
                <header class="dm-header">
                    if let Some(kicker) = &header.kicker { <p class="dm-kicker">{ kicker }</p> }
                    if let Some(headline) = &header.headline { <@{heading(header.level)} class="dm-headline">{ headline }</@> }
                    if let Some(standfirst) = &header.standfirst { <p class="dm-standfirst">{ standfirst }</p> }
                </header>
            }
            if let Some(lead) = &article.lead { { figure("dm-figure dm-lead", lead) } }
            if let Some(byline) = &article.byline {
                <div class="dm-byline">
                    if !byline.authors.is_empty() {
                        <p class="dm-authors">
                            { for byline.authors.iter().enumerate().map(|(place, author)| html! {
                                <>
                                    if place > 0 { { &byline.comma } }
                                    { name("dm-author", author) }
                                    if let Some(title) = &author.job_title { { " " }<span class="dm-job-title">{ "(" }<bdi>{ title }</bdi>{ ")" }</span> }
                                </>
                            }) }
                        </p>
                    }
                    { for byline.date.iter().map(dated) }
                </div>
            }
            { for article.corrections.iter().map(correction) }
            { for article.paywall.iter().map(slot) }
            if !article.body.is_empty() { <div class="dm-body">{ for article.body.iter().map(block) }</div> }
            if let Some(footer) = &article.footer {
                <footer class="dm-footer">
                    { for footer.created.iter().map(dated) }
                    if !footer.topics.is_empty() {
                        <ul class="dm-keywords" role="list" aria-label={footer.name.clone()}>
                            { for footer.topics.iter().map(|topic| html! {
                                <li class="dm-keyword">
                                    if topic.link.is_some() { { name("dm-text-link", topic) } } else { { &topic.name } }
                                </li>
                            }) }
                        </ul>
                    }
                </footer>
            }
        </article>
    }
}

fn related(page: &Page, part: &Related) -> Html {
    html! {
        <section class="dm-related" aria-label={part.head.heading.text.clone()} lang={page.lang.clone()} dir={page.dir.clone()}>
            <div class="dm-head">{ word(&heading(part.head.level), "dm-heading", &part.head.heading) }</div>
            <ul class="dm-links" role="list">
                { for part.items.iter().map(|one| html! {
                    <li key={one.key.clone()} class="dm-related-item" lang={one.lang.clone()} dir={one.dir.clone()} data-id={one.id.clone()}>{ linked(one) }</li>
                }) }
            </ul>
        </section>
    }
}
