//! The article and its parts.

use super::block::blocks;
use super::field::Field;
use super::link::{Seen, dont_miss, related};
use super::picture::{picture, require_alt};
use super::prose::prose;
use super::salvage::{gather, salvage};
use crate::language::{Direction, Language};
use crate::model::{Article, Author, Block, Correction, CorrectionKind, Keyword, Picture};
use crate::options::Options;
use crate::text::{Words, first_strong_is_rtl};
use crate::web_url::WebUrl;

/// Reads the whole article; the body last, so that a flood in it costs nothing else its place. Its lists may stand
/// `around` it, from documents of their own.
pub(super) fn article(field: &Field<'_>, around: &Field<'_>, options: &Options) -> Article {
    let url = url(field);
    field.desk.settle_base(url.as_ref());
    let identity = field.id("@id");
    let mut seen = Seen::new(field, &url, &identity);
    let own = field.at("dontMiss");
    let given = around.at("dontMiss");
    let dont_miss = dont_miss(
        &own.or(&given.either_self("dontMiss")),
        &mut seen,
        options.limit,
    );
    seen.keep_article();
    let own = field.at("related");
    let given = around.at("related");
    let given = given.either_self("related");
    let mut links = related(&own.or(&given.either_self("dontMiss")), &mut seen);
    let mut more = related(&field.at("relatedLink"), &mut seen);
    links.items.append(&mut more.items);
    let paywalled = field.flag("isAccessibleForFree") == Some(false);
    if paywalled {
        // The view puts one of this name where the body would be.
        field.desk.take_slot("paywall");
    }
    let language = field.at("inLanguage");
    let language = language.items().next();
    let language = language.and_then(|field| field.as_language());
    let mut body = Vec::new();
    // Every field is written here, once: a default in its place would be built, and dropped again.
    Article {
        headline: field.either("headline", "name").as_words(),
        url,
        identity,
        direction: Some(direction(field, language.as_ref())),
        language,
        section: field.words("articleSection"),
        kicker: field.words("kicker"),
        standfirst: field.words("description"),
        authors: field.either("author", "creator").all(author),
        created: field.date("dateCreated"),
        published: field.date("datePublished"),
        modified: field.date("dateModified"),
        pictures: pictures(&field.either("image", "thumbnailUrl"), &mut body),
        corrections: field.at("correction").all(correction),
        keywords: keywords(&field.at("keywords")),
        body: blocks(&field.at("articleBody"), 0, body),
        paywalled,
        dont_miss,
        related: links,
    }
}

fn pictures(field: &Field<'_>, body: &mut Vec<Block>) -> Vec<Picture> {
    let mut pictures = Vec::new();
    for item in field.items() {
        match picture(&item) {
            Some(picture) => {
                // The others are mostly crops of the first.
                if pictures.is_empty() {
                    require_alt(&item, &picture);
                }
                pictures.push(picture);
            }
            None => salvage(&item, body),
        }
    }
    pictures
}

/// The article's own address, where JSON-LD may keep it elsewhere.
fn url(field: &Field<'_>) -> Option<WebUrl> {
    let own = field.at("url");
    if !own.is_empty() {
        return own.items().next()?.as_url();
    }
    let page = field.at("mainEntityOfPage");
    let page = page.items().next()?;
    let page = match page.value.as_object() {
        Some(_) => page.either("@id", "url"),
        None => page,
    };
    page.as_url()
}

fn author(field: &Field<'_>) -> Option<Author> {
    let field = field.resolved();
    let name = field.obvious("name");
    name.required("expected a name");
    let name = name.as_words();
    let job_title = field.words("jobTitle");
    let (name, job_title) = match name {
        Some(name) => (name, job_title),
        None => (job_title?, None),
    };
    Some(Author {
        name,
        url: field.url("url"),
        job_title,
    })
}

/// Reads a correction, of the article or at its place in the body.
pub(super) fn correction(field: &Field<'_>) -> Option<Correction> {
    const EXPECTED: &str = "expected correction, clarification or update";
    let text = field.obvious("text");
    if !text.required("expected text") {
        return None;
    }
    let kind = field.at("type");
    Some(Correction {
        kind: match kind.text(EXPECTED) {
            None | Some("correction") => CorrectionKind::Correction,
            Some("clarification") => CorrectionKind::Clarification,
            Some("update") => CorrectionKind::Update,
            Some(_) => {
                kind.expected(EXPECTED);
                CorrectionKind::Correction
            }
        },
        text: prose(&text)?,
        published: field.date("datePublished"),
    })
}

/// Reads keywords; a single string holds several, with commas between them.
fn keywords(field: &Field<'_>) -> Vec<Keyword> {
    let Some(text) = field.value.as_text() else {
        return field.all(keyword);
    };
    let mut keywords = Vec::new();
    let mut names = text.split([',']);
    while field.desk.count(1)
        && let Some(name) = names.next()
    {
        if let Some(name) = Words::new(name) {
            keywords.push(Keyword { name, url: None });
        }
    }
    field.cut("20,000 elements in all", names.count());
    keywords
}

fn keyword(field: &Field<'_>) -> Option<Keyword> {
    let name = field.obvious("name");
    name.required("expected a keyword");
    Some(Keyword {
        name: name.as_words()?,
        url: field.url("url"),
    })
}

/// The direction as given, else of the language, else of the first strong letter of what is read first.
fn direction(field: &Field<'_>, language: Option<&Language>) -> Direction {
    let given = field.direction("dir");
    if let Some(direction) = given.or_else(|| Some(language?.direction())) {
        return direction;
    }
    let mut text = String::new();
    for key in [
        "headline",
        "description",
        "articleBody",
        "dontMiss",
        "related",
    ] {
        gather(field.at(key).value, " ", &mut text);
    }
    match first_strong_is_rtl(&text) {
        Some(true) => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}
