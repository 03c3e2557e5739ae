//! A page from JSON text, with the problems met on the way.

use crate::address::page;
use crate::blocks::{blocks, correction, slot};
use crate::desk::{Desk, items, obvious, text_of};
use crate::house::House;
use crate::language::{direction, direction_in, direction_of, language};
use crate::links::{stories, teaser};
use crate::model::*;
use crate::picture::figure;
use serde_json::Value;

fn parts(options: &Value) -> Vec<Part> {
    let names = items(&options["parts"]).iter().filter_map(Value::as_str).flat_map(str::split_whitespace);
    let parts: Vec<_> = names
        .filter_map(|name| match name {
            "dont-miss" => Some(Part::DontMiss),
            "article" => Some(Part::Article),
            "related" => Some(Part::Related),
            _ => None,
        })
        .collect();
    if parts.is_empty() { vec![Part::DontMiss, Part::Article, Part::Related] } else { parts }
}

/// Reads an article; says why, if it shows nothing.
pub fn read(text: &str, options: &Value) -> Result<Page, String> {
    let json: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if !json.is_object() {
        return Err(String::from("expected an object"));
    }
    let parts = parts(options);
    let desk = Desk::default();
    desk.base.replace(options["base"].as_str().map(String::from));
    let url = desk.url(&json["url"], "url");
    if desk.base.borrow().is_none() {
        desk.base.replace(url.clone().filter(|url| url.contains("://")));
    }
    let lang = language(&desk, &json["inLanguage"], "inLanguage");
    let written = direction(&desk, &json["dir"], "dir").unwrap_or_else(|| match &lang {
        Some(lang) => direction_of(lang),
        None => direction_in(&[&json["headline"], &json["articleBody"], &json["dontMiss"], &json["related"]]),
    });
    let house = House::new(&desk, options, lang.as_deref(), parts.contains(&Part::Article));
    let own: Vec<String> = url.as_deref().map(page).into_iter().chain(text_of(&json["@id"])).collect();
    let (cards_heading, cards) = stories(&house, &json["dontMiss"], "dontMiss", &own, false);
    let (links_heading, links) = stories(&house, &json["related"], "related", &own, true);
    let mut article = article(&house, &json);
    let parts: Vec<Part> = parts
        .into_iter()
        .filter(|part| match part {
            Part::DontMiss => !cards.is_empty(),
            Part::Article => {
                article.header.is_some() || article.lead.is_some() || article.byline.is_some() || !article.body.is_empty() || article.footer.is_some()
            }
            Part::Related => !links.is_empty(),
        })
        .collect();
    let first = *parts.first().ok_or("nothing to show")?;
    if let (Part::Article, Some(lead)) = (first, &mut article.lead) {
        lead.picture.loading = "eager";
        lead.picture.sizes = lead.picture.sizes.map(|sizes| sizes.trim_start_matches("auto, "));
        lead.picture.priority = Some("high");
    }
    let named = parts.iter().find(|part| **part != Part::Article).copied();
    let head = |part: Part, given: Option<String>, label: &str| {
        let asked = desk.words(&options["heading"], "heading").filter(|_| named == Some(part));
        let heading = asked.or(given).map_or_else(|| house.word(label), |text| Word { text, lang: None });
        Head { level: house.below, heading }
    };
    let dont_miss = dont_miss(&house, head(Part::DontMiss, cards_heading, "dontMiss"), cards, first == Part::DontMiss);
    let related = Related { head: head(Part::Related, links_heading, "related"), items: links.into_iter().map(|(story, _)| story).collect() };
    let status = ["status", "statusOne"].map(|label| house.word(label).text);
    let dir = options["dir"].as_str().map_or(written, String::from);
    Ok(Page { parts, lang, dir, dont_miss, article, related, problems: desk.problems.take(), status })
}

fn dont_miss(house: &House<'_>, head: Head, cards: Vec<(Story, &Value)>, first: bool) -> DontMiss {
    let limit = text_of(&house.options["limit"]).and_then(|limit| limit.parse().ok()).unwrap_or(20);
    let shown = cards.into_iter().take(limit).enumerate();
    let items: Vec<_> = shown.map(|(place, (story, item))| teaser(house, story, item, first && place < 3)).collect();
    let name = head.heading.text.clone();
    let said = |label: &str, least: usize| (items.len() >= least).then(|| house.filled(label, &name));
    DontMiss {
        skip: said("skip", 4),
        previous: said("previousOf", 2),
        next: said("nextOf", 2),
        past: format!("dm-{}-past", house.options["key"].as_str().unwrap_or("peer")),
        head,
        items,
    }
}

fn article(house: &House<'_>, json: &Value) -> Article {
    let desk = house.desk;
    let headline = if json["headline"].is_null() { &json["name"] } else { &json["headline"] };
    let header = Header {
        kicker: desk.words(&json["kicker"], "kicker"),
        level: house.headline,
        headline: desk.words(headline, "headline"),
        standfirst: desk.words(&json["description"], "description"),
    };
    let authors: Vec<_> = items(&json["author"]).iter().filter_map(|one| name(house, one, "author")).collect();
    let date = changed(house, json);
    let created = house.date(&json["dateCreated"], "dateCreated").map(|date| Dated { label: house.word("dateCreated"), date });
    let topics: Vec<_> = match json["keywords"].as_str() {
        Some(text) => text.split(',').filter_map(|one| name(house, &Value::from(one), "keywords")).collect(),
        None => items(&json["keywords"]).iter().filter_map(|one| name(house, one, "keywords")).collect(),
    };
    let open = json["isAccessibleForFree"] != false || house.options["access"] == "granted";
    Article {
        header: (header.kicker.is_some() || header.headline.is_some() || header.standfirst.is_some()).then_some(header),
        lead: items(&json["image"]).first().and_then(|lead| figure(house, lead, "image")),
        byline: (!authors.is_empty() || date.is_some()).then(|| Byline { authors, comma: house.word("comma").text, date }),
        corrections: items(&json["correction"]).iter().filter_map(|one| correction(house, one, "correction")).collect(),
        paywall: (!open).then(|| Slot { class: "dm-slot dm-paywall".into(), name: "paywall".into(), label: house.word("paywall") }),
        body: if open { body(house, json) } else { Vec::new() },
        footer: (created.is_some() || !topics.is_empty()).then(|| Footer { created, topics, name: house.word("topics").text }),
    }
}

/// The body with the host's slots after the blocks they ask for.
fn body(house: &House<'_>, json: &Value) -> Vec<Block> {
    let mut body = blocks(house, &json["articleBody"], "articleBody", 0);
    if body.is_empty() {
        return body;
    }
    let end = body.len();
    let wanted = items(&house.options["slots"]).iter();
    let placed: Vec<_> = wanted.filter_map(|item| Some((item["after"].as_u64().unwrap_or(0) as usize, slot(house, item, "slots")?))).collect();
    for (after, slot) in placed.into_iter().rev() {
        body.insert(after.min(end), Block::Slot(slot));
    }
    body
}

fn name(house: &House<'_>, item: &Value, path: &str) -> Option<Name> {
    let name = house.desk.words(obvious(item, "name"), path)?;
    let link = house.desk.url(&item["url"], path).map(|url| house.link(url, &[]));
    Some(Name { name, link, job_title: house.desk.words(&item["jobTitle"], path) })
}

/// The date above the body: of the last change, if it came after publication.
fn changed(house: &House<'_>, json: &Value) -> Option<Dated> {
    let published = house.date(&json["datePublished"], "datePublished");
    let modified = house.date(&json["dateModified"], "dateModified");
    let later = modified.filter(|modified| published.as_ref().is_none_or(|published| modified.minutes > published.minutes));
    match later {
        Some(date) => Some(Dated { label: house.word("latestUpdate"), date }),
        None => published.map(|date| Dated { label: house.word("published"), date }),
    }
}
