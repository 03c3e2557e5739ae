//! The article and its parts.

use super::block::blocks;
use super::field::Field;
use super::link::{Seen, dont_miss, related};
use super::picture::{picture, require_alt};
use super::prose::prose;
use super::salvage::lost_words;
use crate::language::Direction;
use crate::model::{Article, Author, Block, Correction, CorrectionKind, Keyword};
use crate::options::Options;
use crate::text::{Words, first_strong_is_rtl};
use crate::web_url::WebUrl;

/// Reads the whole article; the body last, so that a flood in it costs nothing else its place.
pub(super) fn article(field: &Field<'_>, options: &Options) -> Article {
    let language = field.at("inLanguage");
    let language = language.items().next();
    let mut article = Article {
        headline: field.either("headline", "name").words(),
        url: url(field),
        identity: field.at("@id").id(),
        language: language.and_then(|field| field.language()),
        direction: field.at("dir").direction(),
        section: field.at("articleSection").words(),
        kicker: field.at("kicker").words(),
        standfirst: field.at("description").words(),
        authors: authors(&field.either("author", "creator")),
        created: field.at("dateCreated").date(),
        published: field.at("datePublished").date(),
        modified: field.at("dateModified").date(),
        paywalled: field.at("isAccessibleForFree").flag() == Some(false),
        ..Article::default()
    };
    if article.paywalled {
        // The view puts one of this name where the body would be.
        field.desk.take_slot("paywall");
    }
    let base = field.desk.base.as_ref();
    article.dont_miss = dont_miss(
        &field.at("dontMiss"),
        &mut Seen::new(&article, base),
        options.limit,
    );
    article.related = {
        let mut seen = Seen::new(&article, base);
        let mut all = related(&field.at("related"), &mut seen);
        let more = related(&field.at("relatedLink"), &mut seen);
        all.heading = all.heading.or(more.heading);
        all.items.extend(more.items);
        all
    };
    for item in field.either("image", "thumbnailUrl").items() {
        let Some(picture) = picture(&item) else {
            lost_words(&item, "expected a picture");
            continue;
        };
        // The others are mostly crops of the first.
        if article.pictures.is_empty() {
            require_alt(&item, &picture);
        }
        article.pictures.push(picture);
    }
    for item in field.at("correction").items() {
        article.corrections.extend(correction(&item));
    }
    keywords(&field.at("keywords"), &mut article.keywords);
    article.body = blocks(&field.at("articleBody"), 0);
    let direction = direction(&article);
    article.direction = Some(direction);
    article
}

/// The article's own address, where JSON-LD may keep it elsewhere.
pub(super) fn url(field: &Field<'_>) -> Option<WebUrl> {
    let own = field.at("url");
    if !own.is_empty() {
        return own.items().next()?.url();
    }
    let page = field.at("mainEntityOfPage");
    let page = page.items().next()?;
    let page = match page.value.as_object() {
        Some(_) => page.either("@id", "url"),
        None => page,
    };
    page.url()
}

fn authors(field: &Field<'_>) -> Vec<Author> {
    let mut authors = Vec::new();
    for item in field.items() {
        let item = item.resolved();
        let name = item.obvious("name");
        name.required("expected a name");
        let mut job_title = item.at("jobTitle").words();
        if let Some(name) = name.words().or_else(|| job_title.take()) {
            authors.push(Author {
                name,
                url: item.at("url").url(),
                job_title,
            });
        }
    }
    authors
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
        published: field.at("datePublished").date(),
    })
}

/// Reads keywords; a single string holds several, with commas between them.
fn keywords(field: &Field<'_>, keywords: &mut Vec<Keyword>) {
    if let Some(text) = field.value.as_text() {
        let mut names = text.split([',']);
        while field.desk.count(1)
            && let Some(name) = names.next()
        {
            let name = Words::new(name);
            keywords.extend(name.map(|name| Keyword { name, url: None }));
        }
        field.cut("20,000 elements in all", names.count());
        return;
    }
    for item in field.items() {
        let name = item.obvious("name");
        name.required("expected a keyword");
        if let Some(name) = name.words() {
            let url = item.at("url").url();
            keywords.push(Keyword { name, url });
        }
    }
}

/// The direction as given, else of the language, else of the first strong letter of what is read first.
fn direction(article: &Article) -> Direction {
    if let Some(direction) = article.direction {
        return direction;
    }
    if let Some(language) = &article.language {
        return language.direction();
    }
    let words = |words: &Option<Words>| first_strong_is_rtl(words.as_deref()?);
    let body = || {
        article.body.iter().find_map(|block| match block {
            Block::Paragraph(text) => first_strong_is_rtl(&text.to_plain()),
            _ => None,
        })
    };
    let links = || {
        let teasers = article
            .dont_miss
            .items
            .iter()
            .map(|teaser| &teaser.headline);
        let related = article.related.items.iter().map(|link| &link.headline);
        teasers
            .chain(related)
            .find_map(|words| first_strong_is_rtl(words))
    };
    let right_to_left = words(&article.headline)
        .or_else(|| words(&article.standfirst))
        .or_else(body)
        .or_else(links);
    match right_to_left {
        Some(true) => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}
