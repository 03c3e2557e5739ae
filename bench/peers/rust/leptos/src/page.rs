//! The page as Leptos draws it.

use crate::block::{block, correction, figure, slot};
use crate::piece::{dated, head, heading, img, linked, name, spaced_time, story};
use leptos::prelude::*;
use story::{Article, Byline, DontMiss, Footer, Header, Page, Part, Related, Teaser, Word};

pub fn page(page: &Page) -> AnyView {
    let parts = page.parts.iter().map(|part| match part {
        Part::DontMiss => dont_miss(page, &page.dont_miss),
        Part::Article => article(page, &page.article),
        Part::Related => related(page, &page.related),
    });
    (parts.collect_view(), view! { <span hidden></span> }).into_any()
}

fn dont_miss(page: &Page, part: &DontMiss) -> AnyView {
    let skip = part.skip.clone().map(|skip| view! { <a class="dm-skip" href=format!("#{}", part.past) lang=skip.lang>{skip.text}</a> });
    let buttons = part.previous.as_ref().zip(part.next.as_ref()).map(|(previous, next)| {
        view! { <div class="dm-buttons">{button("dm-button dm-previous", previous)}{button("dm-button dm-next", next)}</div> }
    });
    view! {
        <section class="dm-dont-miss" aria-label=part.head.heading.text.clone() lang=page.lang.clone() dir=page.dir.clone()>
            <div class="dm-head">{head(part.head.level, &part.head.heading)}{skip}{buttons}</div>
            <ul class="dm-teasers" role="list">{part.items.iter().map(teaser).collect_view()}</ul>
            <div class="dm-foot">
                <p class="dm-status" role="status"></p>
                <div class="dm-past" id=part.past.clone() tabindex="-1"></div>
            </div>
        </section>
    }
    .into_any()
}

fn button(class: &'static str, name: &Word) -> impl IntoView + use<> {
    let Word { text, lang } = name.clone();
    view! { <button class=class type="button" aria-label=text aria-disabled="true" lang=lang></button> }
}

fn teaser(teaser: &Teaser) -> AnyView {
    let one = &teaser.story;
    let picture = teaser.picture.as_ref().map(|picture| view! { <div class="dm-card-picture">{img(picture)}</div> });
    let kicker = teaser.kicker.clone().map(|kicker| view! { <p class="dm-kicker">{kicker}</p> });
    let standfirst = teaser.standfirst.clone().map(|words| view! { <p class="dm-standfirst">{words}</p> });
    view! {
        <li class=teaser.class.clone() lang=one.lang.clone() dir=one.dir.clone() data-id=one.id.clone()>
            {picture}{kicker}{story(one)}{standfirst}{one.date.as_ref().map(spaced_time)}
        </li>
    }
    .into_any()
}

fn article(page: &Page, article: &Article) -> AnyView {
    let body = (!article.body.is_empty()).then(|| view! { <div class="dm-body">{article.body.iter().map(block).collect_view()}</div> });
    view! {
        <article class="dm-article" lang=page.lang.clone() dir=page.dir.clone()>
            {article.header.as_ref().map(header)}
            {article.lead.as_ref().map(|lead| figure("dm-figure dm-lead", lead))}
            {article.byline.as_ref().map(byline)}
            {article.corrections.iter().map(correction).collect_view()}
            {article.paywall.as_ref().map(slot)}
            {body}
            {article.footer.as_ref().map(footer)}
        </article>
    }
    .into_any()
}

fn header(header: &Header) -> AnyView {
    let kicker = header.kicker.clone().map(|kicker| view! { <p class="dm-kicker">{kicker}</p> });
    let headline = header.headline.clone().map(|headline| heading(header.level, "dm-headline", None, headline.into_any()));
    let standfirst = header.standfirst.clone().map(|words| view! { <p class="dm-standfirst">{words}</p> });
    view! { <header class="dm-header">{kicker}{headline}{standfirst}</header> }.into_any()
}

fn byline(byline: &Byline) -> AnyView {
    let authors = byline.authors.iter().enumerate().map(|(place, author)| {
        let comma = (place > 0).then(|| byline.comma.clone());
        let title = author.job_title.clone().map(|title| (" ", view! { <span class="dm-job-title">"("<bdi>{title}</bdi>")"</span> }));
        (comma, name("dm-author", author), title)
    });
    let authors = (!byline.authors.is_empty()).then(|| view! { <p class="dm-authors">{authors.collect_view()}</p> });
    view! { <div class="dm-byline">{authors}{byline.date.as_ref().map(dated)}</div> }.into_any()
}

fn footer(footer: &Footer) -> AnyView {
    let topics = footer.topics.iter().map(|topic| {
        let shown = if topic.link.is_some() { name("dm-text-link", topic) } else { topic.name.clone().into_any() };
        view! { <li class="dm-keyword">{shown}</li> }
    });
    let list = (!footer.topics.is_empty())
        .then(|| view! { <ul class="dm-keywords" role="list" aria-label=footer.name.clone()>{topics.collect_view()}</ul> });
    view! { <footer class="dm-footer">{footer.created.as_ref().map(dated)}{list}</footer> }.into_any()
}

fn related(page: &Page, part: &Related) -> AnyView {
    let items = part.items.iter().map(|one| {
        view! { <li class="dm-related-item" lang=one.lang.clone() dir=one.dir.clone() data-id=one.id.clone()>{linked(one)}</li> }
    });
    view! {
        <section class="dm-related" aria-label=part.head.heading.text.clone() lang=page.lang.clone() dir=page.dir.clone()>
            <div class="dm-head">{head(part.head.level, &part.head.heading)}</div>
            <ul class="dm-links" role="list">{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}
