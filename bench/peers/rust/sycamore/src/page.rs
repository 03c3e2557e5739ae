//! The page as Sycamore draws it.

use crate::block::{block, correction, figure, slot};
use crate::piece::{all, classed, dated, heading, img, linked, maybe, name, spaced_time, story, text, word};
use story::{Article, Byline, DontMiss, Footer, Header, Page, Part, Related, Teaser, Word};
use sycamore::prelude::*;
use sycamore::web::custom_element;

pub fn page(page: &Page) -> View {
    let parts = page.parts.iter().map(|part| match part {
        Part::DontMiss => dont_miss(page, &page.dont_miss),
        Part::Article => article(page, &page.article),
        Part::Related => related(page, &page.related),
    });
    all([all(parts), custom_element("span").attr("hidden", "").into()])
}

/// An element in the page's language and direction.
fn spoken(page: &Page, tag: &'static str, class: &'static str, name: Option<&Word>, children: View) -> View {
    classed(tag, class)
        .attr("aria-label", name.map(|name| name.text.clone()))
        .attr("lang", page.lang.clone())
        .attr("dir", page.dir.clone())
        .children(children)
        .into()
}

fn dont_miss(page: &Page, part: &DontMiss) -> View {
    let skip = maybe(part.skip.as_ref(), |skip| {
        classed("a", "dm-skip").attr("href", format!("#{}", part.past)).attr("lang", skip.lang.clone()).children(text(&skip.text)).into()
    });
    let buttons = maybe(part.previous.as_ref().zip(part.next.as_ref()), |(previous, next)| {
        let both = all([button("dm-button dm-previous", previous), button("dm-button dm-next", next)]);
        classed("div", "dm-buttons").children(both).into()
    });
    let head = word(heading(part.head.level), "dm-heading", &part.head.heading);
    let status = classed("p", "dm-status").attr("role", "status").into();
    let past = classed("div", "dm-past").attr("id", part.past.clone()).attr("tabindex", "-1").into();
    let children = all([
        classed("div", "dm-head").children(all([head, skip, buttons])).into(),
        classed("ul", "dm-teasers").attr("role", "list").children(all(part.items.iter().map(teaser))).into(),
        classed("div", "dm-foot").children(all([status, past])).into(),
    ]);
    spoken(page, "section", "dm-dont-miss", Some(&part.head.heading), children)
}

fn button(class: &'static str, name: &Word) -> View {
    classed("button", class)
        .attr("type", "button")
        .attr("aria-label", name.text.clone())
        .attr("aria-disabled", "true")
        .attr("lang", name.lang.clone())
        .into()
}

fn teaser(teaser: &Teaser) -> View {
    let one = &teaser.story;
    let picture = maybe(teaser.picture.as_ref(), |picture| classed("div", "dm-card-picture").children(img(picture)).into());
    let kicker = maybe(teaser.kicker.as_ref(), |kicker| classed("p", "dm-kicker").children(text(kicker)).into());
    let standfirst = maybe(teaser.standfirst.as_ref(), |words| classed("p", "dm-standfirst").children(text(words)).into());
    custom_element("li")
        .class(teaser.class.clone())
        .attr("lang", one.lang.clone())
        .attr("dir", one.dir.clone())
        .attr("data-id", one.id.clone())
        .children(all([picture, kicker, story(one), standfirst, maybe(one.date.as_ref(), spaced_time)]))
        .into()
}

fn article(page: &Page, article: &Article) -> View {
    let body = (!article.body.is_empty()).then(|| classed("div", "dm-body").children(all(article.body.iter().map(block))).into());
    let children = all([
        maybe(article.header.as_ref(), header),
        maybe(article.lead.as_ref(), |lead| figure("dm-figure dm-lead", lead)),
        maybe(article.byline.as_ref(), byline),
        all(article.corrections.iter().map(correction)),
        maybe(article.paywall.as_ref(), slot),
        body.unwrap_or_default(),
        maybe(article.footer.as_ref(), footer),
    ]);
    spoken(page, "article", "dm-article", None, children)
}

fn header(header: &Header) -> View {
    let children =
        [("p", "dm-kicker", &header.kicker), (heading(header.level), "dm-headline", &header.headline), ("p", "dm-standfirst", &header.standfirst)]
            .map(|(tag, class, words)| maybe(words.as_ref(), |words| classed(tag, class).children(text(words)).into()));
    classed("header", "dm-header").children(all(children)).into()
}

fn byline(byline: &Byline) -> View {
    let authors = byline.authors.iter().enumerate().map(|(place, author)| {
        let comma = if place > 0 { text(&byline.comma) } else { View::new() };
        let title = maybe(author.job_title.as_ref(), |title| {
            let isolated = custom_element("bdi").children(text(title)).into();
            all([text(" "), classed("span", "dm-job-title").children(all([text("("), isolated, text(")")])).into()])
        });
        all([comma, name("dm-author", author), title])
    });
    let authors = (!byline.authors.is_empty()).then(|| classed("p", "dm-authors").children(all(authors)).into());
    classed("div", "dm-byline").children(all([authors.unwrap_or_default(), maybe(byline.date.as_ref(), dated)])).into()
}

fn footer(footer: &Footer) -> View {
    let topics = footer.topics.iter().map(|topic| {
        let shown = if topic.link.is_some() { name("dm-text-link", topic) } else { text(&topic.name) };
        classed("li", "dm-keyword").children(shown).into()
    });
    let list = (!footer.topics.is_empty())
        .then(|| classed("ul", "dm-keywords").attr("role", "list").attr("aria-label", footer.name.clone()).children(all(topics)).into());
    classed("footer", "dm-footer").children(all([maybe(footer.created.as_ref(), dated), list.unwrap_or_default()])).into()
}

fn related(page: &Page, part: &Related) -> View {
    let items = part.items.iter().map(|one| {
        classed("li", "dm-related-item")
            .attr("lang", one.lang.clone())
            .attr("dir", one.dir.clone())
            .attr("data-id", one.id.clone())
            .children(linked(one))
            .into()
    });
    let head = classed("div", "dm-head").children(word(heading(part.head.level), "dm-heading", &part.head.heading)).into();
    let list = classed("ul", "dm-links").attr("role", "list").children(all(items)).into();
    spoken(page, "section", "dm-related", Some(&part.head.heading), all([head, list]))
}
