//! Hostile text and wrong values in every place of every fixture: nothing panics, and no word is lost.

#![allow(clippy::expect_used, reason = "a test may panic")]

mod fixture;

use fixture::Fixture;
use newsprint::Problem;
use serde_json::{Value, json};

/// A word that no fixture has.
const WORD: &str = "Zyxwvut";

/// What stands around the word.
const HOSTILE: &[&str] = &[
    "",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "javascript:alert(1)//",
    "\u{202E}\u{2066}\u{0}\u{7}",
    "&lt;b&gt;&amp;&#0;",
    "{width}{{}}%",
    "\r\n\r\n\t",
    "https://user:secret@host.example/\\",
    "\u{FEFF}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
];

/// The keys whose text readers see.
const VISIBLE: &[&str] = &[
    "altText",
    "articleBody",
    "articleSection",
    "author",
    "blocks",
    "caption",
    "citation",
    "correction",
    "creditText",
    "creator",
    "date",
    "description",
    "head",
    "heading",
    "headline",
    "items",
    "jobTitle",
    "keywords",
    "kicker",
    "name",
    "rows",
    "text",
    "title",
    "@value",
];

/// The places of a document: paths of keys and indices, as JSON pointers.
fn places(value: &Value, at: &str, out: &mut Vec<String>) {
    out.push(at.to_owned());
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{at}/{index}"), out);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                places(value, &format!("{at}/{}", key.replace('/', "~1")), out);
            }
        }
        _ => {}
    }
}

/// Whether the text at a place is there to be seen: the last key that is no index says so.
fn is_visible(document: &Value, place: &str) -> bool {
    let keys = place.split('/').skip(1);
    let keys = keys.filter(|key| key.parse::<usize>().is_err());
    let unseen = [
        "publisher",
        "isPartOf",
        "inLanguage",
        "mainEntityOfPage",
        "isAccessibleForFree",
    ];
    let hidden = keys
        .clone()
        .any(|key| unseen.contains(&key) || key.starts_with('_'));
    // What else a page's JSON-LD tells of is not the article, and a name stands in for a headline only.
    let (holder, _) = place.rsplit_once('/').unwrap_or_default();
    let holder = document.pointer(holder).unwrap_or(&Value::Null);
    let other = matches!(holder["@type"].as_str(), Some("WebSite" | "WebPage"));
    let spare = place.ends_with("/name") && holder["headline"].is_string();
    let key = keys.last().unwrap_or_default();
    VISIBLE.contains(&key) && !hidden && !other && !spare
}

/// Whether a problem says that this place, or what it lies in, was left out.
fn is_told(problems: &[Problem], place: &str) -> bool {
    problems.iter().any(|problem| {
        let path = format!(
            "/{}",
            problem.path.replace(['.', '['], "/").replace(']', "")
        );
        let left_out =
            problem.message.contains("left out") || problem.message.contains("no other slot");
        place.starts_with(path.trim_end_matches("/name")) && left_out
    })
}

#[test]
fn no_word_is_lost() {
    let mut tried = 0;
    for fixture in Fixture::all("valid")
        .into_iter()
        .chain(Fixture::all("invalid"))
    {
        let Ok(document) = serde_json::from_str::<Value>(&fixture.json) else {
            continue;
        };
        let mut all = Vec::new();
        places(&document, "", &mut all);
        for place in all {
            if !document.pointer(&place).is_some_and(Value::is_string) {
                continue;
            }
            for hostile in HOSTILE {
                let mut changed = document.clone();
                let spot = changed.pointer_mut(&place).expect("the place is there");
                *spot = json!(format!("{hostile}{WORD}{hostile}"));
                let Ok((page, problems)) = fixture.read(&changed.to_string()) else {
                    continue;
                };
                tried += 1;
                let shown = format!("{:?} {problems:?}", page.article);
                let lost = is_visible(&document, &place)
                    && !shown.contains(WORD)
                    && !is_told(&problems, &place);
                assert!(
                    !lost,
                    "{place} of {}: {problems:#?}",
                    fixture.path.display()
                );
            }
        }
    }
    assert!(tried > 5_000, "only {tried} documents were read");
}

#[test]
fn no_value_is_fatal() {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1.5e300),
        json!(""),
        json!([]),
        json!({}),
        json!([[[]]]),
        json!([null, 1, "x", {}]),
        json!({ "@id": "x", "@value": "y", "url": {}, "text": [[]], "items": {} }),
    ];
    for fixture in Fixture::all("valid")
        .into_iter()
        .chain(Fixture::all("invalid"))
    {
        let Ok(document) = serde_json::from_str::<Value>(&fixture.json) else {
            continue;
        };
        let mut all = Vec::new();
        places(&document, "", &mut all);
        for place in all {
            for value in &values {
                let mut changed = document.clone();
                *changed.pointer_mut(&place).expect("the place is there") = value.clone();
                // A failure is as good as a page; only a panic is not.
                let read = fixture.read(&changed.to_string());
                for problem in read.iter().flat_map(|(_, problems)| problems) {
                    let line = problem.to_string();
                    assert!(!line.contains('\n') && line.chars().count() < 500, "{line}");
                }
            }
        }
    }
}
