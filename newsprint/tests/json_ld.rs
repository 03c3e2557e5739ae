//! The article as JSON-LD: what search engines ask for stands in it, nothing else does, and read again it is the
//! same article.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod support;

use newsprint::date::Date;
use newsprint::json_ld::{Imprint, write};
use newsprint::model::{Article, Prose};
use newsprint::options::Part;
use newsprint::text::Words;
use newsprint::web_url::WebUrl;
use newsprint::{Options, Page, read};
use serde_json::Value;
use support::everything::everything;
use support::fixtures::pages;

/// An article with everything that search engines look for.
const COMPLETE: &str = include_str!("data/search_engines.json");

/// Every property, whether it is asked for, and what may stand in it.
const TABLE: &str = include_str!("data/search_engines.table");

/// What could end a script element or a string, or be read as something else.
const HOSTILE: &[&str] = &[
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "a \" and a \\, a\ttab & an &amp;",
    "two\u{2028}lines\u{2029}",
    "nul\0 and \u{1b}[31m escapes",
    "\u{202e}gnorw si siht",
    "\u{a0}\u{a0}padded\u{a0}",
    "one, two",
    "a\n\n\nb",
    "{width}",
];

struct Row {
    path: &'static str,
    need: &'static str,
    kind: &'static str,
}

fn table() -> Vec<Row> {
    let (_, rows) = TABLE.split_once("kind\n@context").expect("rows");
    let lines = ["@context"].into_iter().chain(rows.lines().skip(1));
    let row = |line: &'static str| {
        let (path, rest) = line
            .split_once(' ')
            .unwrap_or((line, "required https://schema.org"));
        let (need, kind) = rest.trim().split_once(' ').expect("a kind");
        let kind = kind.trim();
        Row { path, need, kind }
    };
    lines.map(row).collect()
}

/// Each value that is no object and no list, with its path in which lists don't count.
fn leaves(path: &str, value: &Value, out: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let dot = if path.is_empty() { "" } else { "." };
                leaves(&format!("{path}{dot}{key}"), value, out);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| leaves(path, item, out)),
        leaf => out.push((path.into(), leaf.clone())),
    }
}

fn fits(kind: &str, value: &Value) -> bool {
    let text = value.as_str();
    match kind {
        "text" => text.is_some_and(|text| !text.trim().is_empty()),
        "address" => text.is_some_and(|text| WebUrl::read(text, None).is_ok()),
        "date" => text.and_then(Date::read).is_some(),
        "number" => value.as_u64().is_some_and(|number| number > 0),
        "false" => *value == Value::Bool(false),
        types => types.split(' ').any(|known| text == Some(known)),
    }
}

fn complete() -> (Page, Imprint) {
    let (page, _) = read(COMPLETE, Options::default()).expect("it can be drawn");
    (page, newsprint::read::imprint(COMPLETE, None))
}

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).expect("JSON")
}

#[test]
fn whatever_is_asked_for_is_said_where_it_is_known() {
    let (mut page, imprint) = complete();
    let mut said = Vec::new();
    leaves(
        "",
        &parsed(&write(&page, &imprint).expect("an article")),
        &mut said,
    );
    let free = said.len();
    page.article.paywalled = true;
    leaves(
        "",
        &parsed(&write(&page, &imprint).expect("an article")),
        &mut said,
    );
    for Row { path, need, .. } in table() {
        let place = said.iter().position(|(known, _)| known == path);
        let place = place.unwrap_or_else(|| panic!("{path} is never said"));
        assert_eq!(place >= free, need == "paywall", "{path}");
    }
}

#[test]
fn nothing_else_is_said_and_everything_is_of_its_kind() {
    let table = table();
    let mut wrong = Vec::new();
    let complete = complete();
    let mut all: Vec<_> = pages()
        .map(|(name, page)| (name, page, Imprint::default()))
        .collect();
    all.push(("complete".into(), complete.0, complete.1));
    for (name, page, imprint) in all {
        let Some(json) = write(&page, &imprint) else {
            continue;
        };
        let mut said = Vec::new();
        leaves("", &parsed(&json), &mut said);
        for (path, value) in said {
            let row = table.iter().find(|row| row.path == path);
            if !row.is_some_and(|row| fits(row.kind, &value)) {
                wrong.push(format!("{name}: {path}: {value}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The words of running text, as they are read again.
fn plain(prose: &Prose) -> Option<Words> {
    Words::new(&prose.to_plain())
}

/// The fields that JSON-LD carries, without what it has no words for.
fn carried(article: &Article) -> Article {
    let mut article = Article {
        kicker: None,
        direction: None,
        body: Vec::new(),
        dont_miss: Default::default(),
        related: Default::default(),
        ..article.clone()
    };
    for picture in &mut article.pictures {
        picture.alt = None;
        picture.renditions.clear();
        picture.caption = None;
    }
    article.corrections.clear();
    article
}

#[test]
fn read_again_it_is_the_same_article() {
    let scraps = HOSTILE
        .iter()
        .map(|text| (format!("{text:?}"), everything(text)));
    let mut compared = 0;
    for (name, page) in pages().chain(scraps) {
        let imprint = Imprint::default();
        let Some(json) = write(&page, &imprint) else {
            continue;
        };
        let (again, _) =
            read(&json, page.options.clone()).unwrap_or_else(|it| panic!("{name}: {it}"));
        let (before, after) = (&page.article, &again.article);
        assert_eq!(carried(before), carried(after), "{name}");
        let captions = |article: &Article| -> Vec<_> {
            let pictures = article.pictures.iter();
            pictures
                .map(|it| it.caption.as_ref().and_then(plain))
                .collect()
        };
        assert_eq!(captions(before), captions(after), "{name}");
        let corrections = |article: &Article| -> Vec<_> {
            let corrections = article.corrections.iter();
            corrections
                .map(|it| (plain(&it.text), it.published))
                .collect()
        };
        assert_eq!(corrections(before), corrections(after), "{name}");
        // The body's words, too: they are in the text that is written once more.
        assert_eq!(write(&again, &imprint), Some(json), "{name}");
        compared += 1;
    }
    assert!(compared > 40, "{compared}");
}

#[test]
fn a_script_element_holds_it() {
    for text in HOSTILE {
        let page = everything(text);
        let Some(json) = write(&page, &Imprint::default()) else {
            continue;
        };
        let harmless = |char: char| !matches!(char, '<' | '>' | '&' | '\u{2028}' | '\u{2029}');
        assert!(json.chars().all(harmless), "{json}");
        parsed(&json);
    }
}

#[test]
fn a_body_that_is_not_free_stays_behind_its_wall() {
    let (mut page, imprint) = complete();
    let words = "every kitchen";
    let said = |page: &Page| write(page, &imprint).expect("an article");
    assert!(said(&page).contains(words));
    page.article.paywalled = true;
    assert!(!said(&page).contains(words) && said(&page).contains(".dm-paywall"));
    assert!(page.to_html().contains("dm-paywall"));
    page.options.access_granted = true;
    assert!(!said(&page).contains(words) && said(&page).contains(".dm-body"));
    assert!(page.to_html().contains("dm-body"));
}

#[test]
fn authors_are_people_unless_the_json_says_otherwise() {
    let (page, imprint) = complete();
    let types = |json: &str| -> Vec<String> {
        let json = parsed(json);
        let authors = json["author"].as_array().expect("authors").iter();
        authors
            .map(|it| it["@type"].as_str().expect("a type").to_owned())
            .collect()
    };
    let said = write(&page, &imprint).expect("an article");
    assert_eq!(types(&said), ["Person", "Organization"]);
    let again = newsprint::read::imprint(&said, None);
    assert_eq!(again, imprint);
}

#[test]
fn a_page_without_an_article_says_nothing_of_one() {
    let (mut page, imprint) = complete();
    page.options.parts = vec![Part::DontMiss, Part::Related];
    assert_eq!(write(&page, &imprint), None);
}
