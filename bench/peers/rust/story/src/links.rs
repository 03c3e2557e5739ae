//! What leads elsewhere: teasers and related links, each drawn once.

use crate::address::page;
use crate::desk::{items, obvious, text_of};
use crate::house::House;
use crate::language::{language, written};
use crate::model::{Story, Teaser};
use crate::picture::card;
use serde_json::Value;
use std::collections::HashSet;

const KINDS: [&str; 6] = ["article", "liveblog", "video", "gallery", "audio", "interactive"];

/// A link to a story; `bare` if an address alone stands for itself.
pub(crate) fn story(house: &House<'_>, item: &Value, path: &str, bare: bool) -> Option<Story> {
    let desk = house.desk;
    let address = obvious(item, "url");
    if !address.is_string() {
        desk.expected(path, "an address", address);
        return None;
    }
    let href = desk.url(address, path)?;
    let named = if item["headline"].is_null() { &item["name"] } else { &item["headline"] };
    let headline = desk.words(named, path).or_else(|| bare.then(|| href.clone()));
    if headline.is_none() {
        desk.expected(path, "a headline", named);
    }
    let lang = language(desk, &item["inLanguage"], path);
    let among = house.among(lang.as_deref());
    let kind = kind(house, item, path);
    let sponsor = desk.words(&item["sponsor"], path);
    let id = text_of(&item["id"]);
    Some(Story {
        key: id.clone().unwrap_or_else(|| page(&href)),
        id,
        dir: written(desk, &item["dir"], path, lang.as_deref()),
        link: among.link(href, if sponsor.is_some() { &["sponsored"] } else { &[] }),
        kind: (kind != "article").then(|| among.word(kind)),
        headline: headline?,
        sponsor: sponsor.map(|sponsor| among.phrase("sponsored", &sponsor)),
        more: among.word("readMore"),
        date: among.date(&item["datePublished"], path),
        lang,
    })
}

fn kind(house: &House<'_>, item: &Value, path: &str) -> &'static str {
    let given = item["type"].as_str().unwrap_or("article");
    let known = KINDS.into_iter().find(|kind| *kind == given);
    if known.is_none() && given != "relatedLink" {
        house.desk.expected(path, "a kind of story", &item["type"]);
    }
    known.unwrap_or("article")
}

/// A list of links, or `{ heading, items }`: each story once, and never the article itself.
pub(crate) fn stories<'v>(house: &House<'_>, value: &'v Value, name: &str, own: &[String], bare: bool) -> (Option<String>, Vec<(Story, &'v Value)>) {
    let list = if value["items"].is_null() { value } else { &value["items"] };
    let mut seen: HashSet<String> = own.iter().cloned().collect();
    let mut found = Vec::new();
    for (place, item) in items(list).iter().enumerate() {
        let path = format!("{name}[{place}]");
        let Some(story) = story(house, item, &path, bare) else { continue };
        if own.contains(&page(&story.link.href)) || !seen.insert(story.key.clone()) {
            house.desk.problem(&path, "left out, it is there already");
        } else {
            found.push((story, item));
        }
    }
    let heading = if value.is_object() { house.desk.words(&value["heading"], name) } else { None };
    (heading, found)
}

pub(crate) fn teaser(house: &House<'_>, story: Story, item: &Value, eager: bool) -> Teaser {
    let path = "dontMiss";
    let class = match kind(house, item, path) {
        "article" => String::from("dm-teaser"),
        kind => format!("dm-teaser dm-{kind}"),
    };
    Teaser {
        story,
        class,
        picture: card(house, &item["image"], path, eager),
        kicker: house.desk.words(&item["kicker"], path),
        standfirst: house.desk.words(&item["description"], path),
    }
}
