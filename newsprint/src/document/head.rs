//! The head of a document: for browsers, for search engines, and for whoever shows a link to it.

use super::Document;
use super::tag::{close, line, open, text};
use crate::date::Date;
use crate::language::Language;
use crate::model::Article;
use crate::page::Page;

pub(super) fn write(document: &Document<'_>, out: &mut String) {
    let page = document.element.page;
    line("meta", &[("charset", "utf-8")], out);
    let wide = "width=device-width, initial-scale=1";
    line("meta", &[("name", "viewport"), ("content", wide)], out);
    open("title", &[], out);
    text(page.title(), out);
    close("title", out);
    out.push('\n');
    widget(document, out);
    if page.shows_article() {
        article(page, out);
    }
}

/// The widget's own files, the stylesheet first: nothing is painted before it.
fn widget(document: &Document<'_>, out: &mut String) {
    let assets = document.assets;
    let stylesheet = [("rel", "stylesheet"), ("href", assets.stylesheet.as_str())];
    line("link", &stylesheet, out);
    if let Some((address, integrity)) = &assets.wasm {
        // Asked for as the script will ask for it, or it would be fetched twice.
        let preload = [
            ("rel", "preload"),
            ("href", address.as_str()),
            ("as", "fetch"),
            ("type", "application/wasm"),
            ("crossorigin", "anonymous"),
            ("integrity", integrity.as_str()),
        ];
        line("link", &preload, out);
    }
    open(
        "script",
        &[("type", "module"), ("src", &assets.script)],
        out,
    );
    close("script", out);
    out.push('\n');
}

fn article(page: &Page, out: &mut String) {
    let article = &page.article;
    let url = article.url.as_ref().filter(|url| url.is_absolute());
    let url = url.map(|url| url.as_str());
    let standfirst = article.standfirst.as_deref();
    if let Some(url) = url {
        line("link", &[("rel", "canonical"), ("href", url)], out);
    }
    if let Some(words) = standfirst {
        line("meta", &[("name", "description"), ("content", words)], out);
    }
    graph("og:type", Some("article"), out);
    graph("og:title", Some(page.title()), out);
    graph("og:description", standfirst, out);
    graph("og:url", url, out);
    let locale = article.language.as_ref().and_then(locale);
    graph("og:locale", locale.as_deref(), out);
    picture(article, out);
    moment("article:published_time", &article.published, out);
    moment("article:modified_time", &article.modified, out);
    graph("article:section", article.section.as_deref(), out);
    for keyword in &article.keywords {
        graph("article:tag", Some(&keyword.name), out);
    }
}

/// Only absolute addresses lead anywhere from where a link is shown.
fn picture(article: &Article, out: &mut String) {
    let Some(picture) = article.pictures.iter().find(|it| it.url.is_absolute()) else {
        return;
    };
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    graph("og:image", Some(picture.url.as_str()), out);
    graph("og:image:width", number(picture.width).as_deref(), out);
    graph("og:image:height", number(picture.height).as_deref(), out);
    let alt = picture.alt.as_deref().filter(|alt| !alt.is_empty());
    graph("og:image:alt", alt, out);
}

fn moment(property: &str, date: &Option<Date>, out: &mut String) {
    if let Some(date) = date {
        let mut iso = String::new();
        date.write_iso(&mut iso);
        graph(property, Some(&iso), out);
    }
}

/// A property of the [Open Graph protocol](https://ogp.me/).
fn graph(property: &str, content: Option<&str>, out: &mut String) {
    if let Some(content) = content {
        line("meta", &[("property", property), ("content", content)], out);
    }
}

/// `en_GB` of `en-GB`; a language without a region is no locale there.
fn locale(language: &Language) -> Option<String> {
    let (primary, region) = language.as_str().split_once('-')?;
    (region.len() == 2).then(|| format!("{primary}_{region}"))
}
