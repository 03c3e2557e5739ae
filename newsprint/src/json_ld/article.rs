//! `NewsArticle`, property by property.

use super::writer::{Object, string};
use super::{Imprint, Publication, Publisher, body};
use crate::date::Date;
use crate::model::{Author, Correction, Keyword, Picture};
use crate::page::Page;
use crate::text::Words;
use crate::web_url::WebUrl;

pub(super) fn write(page: &Page, imprint: &Imprint, mut out: Object<'_>) {
    let article = &page.article;
    out.text("@context", "https://schema.org");
    out.text("@type", "NewsArticle");
    out.some("@id", article.identity.as_deref());
    let url = address(&article.url);
    out.some("url", url);
    out.some("mainEntityOfPage", url);
    out.some("headline", words(&article.headline));
    out.some("description", words(&article.standfirst));
    let language = article.language.as_ref();
    out.some("inLanguage", language.map(|language| language.as_str()));
    out.some("articleSection", words(&article.section));
    date("dateCreated", &article.created, &mut out);
    date("datePublished", &article.published, &mut out);
    date("dateModified", &article.modified, &mut out);
    out.list("author", &article.authors, |it, out| {
        author(it, imprint, out)
    });
    if let Some(it) = &imprint.publisher {
        out.object("publisher", |out| publisher(it, out));
    }
    out.list("isPartOf", &imprint.part_of, publication);
    out.list("image", &article.pictures, picture);
    out.list("keywords", &article.keywords, keyword);
    out.list("correction", &article.corrections, correction);
    if article.paywalled {
        paywall(page, &mut out);
    } else {
        let text = body::plain(&article.body);
        out.some("articleBody", (!text.is_empty()).then_some(&text));
    }
}

/// Google's "paywalled content": what is kept from most readers is named by its class.
fn paywall(page: &Page, out: &mut Object<'_>) {
    out.no("isAccessibleForFree");
    let class = if page.options.access_granted {
        ".dm-body"
    } else {
        ".dm-paywall"
    };
    out.object("hasPart", |mut out| {
        out.text("@type", "WebPageElement");
        out.no("isAccessibleForFree");
        out.text("cssSelector", class);
    });
}

/// Search engines want one of the two types. Who isn't known for an organisation is taken for a person.
fn author(author: &Author, imprint: &Imprint, out: &mut String) {
    let organisation = author.job_title.is_none() && imprint.is_organisation(&author.name);
    let mut out = Object::begin(out);
    out.text(
        "@type",
        if organisation {
            "Organization"
        } else {
            "Person"
        },
    );
    out.text("name", &author.name);
    out.some("url", address(&author.url));
    out.some("jobTitle", words(&author.job_title));
}

fn publisher(publisher: &Publisher, mut out: Object<'_>) {
    out.text("@type", "Organization");
    out.text("name", &publisher.name);
    out.some("url", publisher.url.as_deref());
    if let Some(logo) = &publisher.logo {
        out.object("logo", |mut out| {
            out.text("@type", "ImageObject");
            out.text("url", logo);
        });
    }
}

fn publication(publication: &Publication, out: &mut String) {
    let mut out = Object::begin(out);
    match &publication.product {
        Some(product) => {
            out.list("@type", &["CreativeWork", "Product"], |it, out| {
                string(it, out)
            });
            out.text("productID", product);
        }
        None => out.text("@type", "CreativeWork"),
    }
    out.some("name", publication.name.as_deref());
    out.some("url", publication.url.as_deref());
}

fn picture(picture: &Picture, out: &mut String) {
    let mut out = Object::begin(out);
    out.text("@type", "ImageObject");
    out.text("url", picture.url.as_str());
    out.number("width", picture.width);
    out.number("height", picture.height);
    let caption = picture.caption.as_ref().map(|caption| caption.to_plain());
    out.some("caption", caption.as_deref());
    out.some("creditText", words(&picture.credit));
}

fn keyword(keyword: &Keyword, out: &mut String) {
    let Some(url) = &keyword.url else {
        return string(&keyword.name, out);
    };
    let mut out = Object::begin(out);
    out.text("@type", "DefinedTerm");
    out.text("name", &keyword.name);
    out.text("url", url.as_str());
}

fn correction(correction: &Correction, out: &mut String) {
    let mut out = Object::begin(out);
    out.text("@type", "CorrectionComment");
    out.text("text", &correction.text.to_plain());
    date("datePublished", &correction.published, &mut out);
}

fn date(key: &str, date: &Option<Date>, out: &mut Object<'_>) {
    if let Some(date) = date {
        let mut iso = String::new();
        date.write_iso(&mut iso);
        out.text(key, &iso);
    }
}

fn words(words: &Option<Words>) -> Option<&str> {
    words.as_deref()
}

fn address(url: &Option<WebUrl>) -> Option<&str> {
    url.as_ref().map(WebUrl::as_str)
}
