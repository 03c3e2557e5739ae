//! Too much of anything is cut at its limit and counted, and costs no more time than it has bytes.

#![allow(clippy::expect_used, reason = "a test may panic")]

use std::time::{Duration, Instant};

use newsprint::read::{BLOCK_LIMIT, ELEMENT_LIMIT, TEASER_LIMIT};
use newsprint::{Options, Page, Problem, read, read_options};

fn page(json: &str) -> (Page, Vec<Problem>) {
    read(json, Options::default()).expect("it can be drawn")
}

fn document(rest: &str) -> String {
    format!("{{\"headline\":\"Fog\",\"inLanguage\":\"en\",{rest}}}")
}

fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    let items: Vec<_> = (0..count).map(item).collect();
    format!("[{}]", items.join(","))
}

fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(Problem::to_string).collect()
}

#[test]
fn over_2_mib_is_a_failure() {
    let fits = document(&format!("\"articleBody\":\"{}\"", "a ".repeat(1_048_000)));
    assert!(read(&fits, Options::default()).is_ok());
    let failure = read(&" ".repeat(2 * 1024 * 1024 + 1), Options::default()).err();
    assert_eq!(failure.map(|failure| failure.code), Some("too-large"));
}

#[test]
fn blocks_after_5000_are_counted() {
    let body = list(5_003, |n| format!("\"Paragraph {n}\""));
    let (page, problems) = page(&document(&format!("\"articleBody\":{body}")));
    assert_eq!(page.article.body.len(), BLOCK_LIMIT as usize);
    assert_eq!(
        lines(&problems),
        ["articleBody: expected at most 5,000 blocks in all, left out 3"]
    );
}

#[test]
fn paragraphs_of_plain_text_are_blocks() {
    let body = "One.\\n\\n".repeat(5_010);
    let (page, problems) = page(&document(&format!("\"articleBody\":\"{body}\"")));
    assert_eq!(page.article.body.len(), BLOCK_LIMIT as usize);
    assert_eq!(
        lines(&problems),
        ["articleBody: expected at most 5,000 blocks in all, left out 10"]
    );
}

#[test]
fn blocks_inside_others_are_blocks() {
    let inner = list(3_000, |n| format!("\"Paragraph {n}\""));
    let fact_box = format!("{{\"type\":\"factBox\",\"heading\":\"Box\",\"blocks\":{inner}}}");
    let (_, problems) = page(&document(&format!(
        "\"articleBody\":[{fact_box},{fact_box},\"Last.\"]"
    )));
    assert_eq!(
        lines(&problems),
        [
            "articleBody[1].blocks: expected at most 5,000 blocks in all, left out 1002",
            "articleBody: expected at most 5,000 blocks in all, left out 1",
        ]
    );
}

#[test]
fn teasers_after_1000_are_counted_and_those_after_the_limit_are_not_drawn() {
    let teasers = list(1_010, |n| {
        format!("{{\"headline\":\"Story {n}\",\"url\":\"https://a.example/{n}\"}}")
    });
    let json = document(&format!("\"dontMiss\":{teasers}"));
    let (page, problems) = page(&json);
    assert_eq!(page.article.dont_miss.items.len(), 20);
    assert_eq!(
        lines(&problems),
        ["dontMiss: expected at most 1,000 links, left out 10"]
    );
    let (options, _) = read_options("{\"limit\":\"5000\"}");
    let (page, _) = read(&json, options).expect("it can be drawn");
    assert_eq!(page.article.dont_miss.items.len(), TEASER_LIMIT as usize);
}

#[test]
fn elements_after_20000_are_counted() {
    let items = list(30_000, |n| format!("\"Item {n}\""));
    let (page, problems) = page(&document(&format!(
        "\"articleBody\":[{{\"type\":\"list\",\"items\":{items}}},\"Last.\"]"
    )));
    let drawn = format!("{:?}", page.article.body).matches("Item ").count();
    assert!(
        drawn <= ELEMENT_LIMIT as usize && drawn > ELEMENT_LIMIT as usize / 4,
        "{drawn}"
    );
    assert!(problems.len() <= 3, "{:?}", lines(&problems));
    for problem in &problems {
        assert!(
            problem
                .message
                .starts_with("expected at most 20,000 elements in all, left out ")
        );
    }
}

#[test]
fn values_too_deep_are_cut_and_counted_once() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let (_, problems) = page(&document(&format!("\"extra\":{deep},\"more\":{deep}")));
    assert_eq!(
        lines(&problems),
        ["expected at most 32 values inside each other, left out 2"]
    );
}

#[test]
fn problems_after_500_are_only_counted() {
    let body = list(600, |_| "{}".to_owned());
    let (_, problems) = page(&document(&format!("\"articleBody\":{body}")));
    assert_eq!(problems.len(), 501);
    assert_eq!(
        problems.last().map(Problem::to_string).as_deref(),
        Some("100 more problems are not listed")
    );
}

#[test]
fn no_document_takes_long() {
    let key = |key: &str, size: usize| {
        document(&format!(
            "{}\"x\":0",
            format!("\"{key}\":\"y\",").repeat(size)
        ))
    };
    let pointers = list(40_000, |n| {
        format!("{{\"@type\":\"Person\",\"@id\":\"p{n}\"}}")
    });
    let authors = list(40_000, |_| "{\"@id\":\"none\"}".to_owned());
    let salvaged = format!(
        "\"articleBody\":[{{\"type\":\"poll\",{}\"text\":\"{}\"}}]",
        "\"text\":\"a\",".repeat(80_000),
        "b".repeat(1_000_000)
    );
    for json in [
        key("text", 150_000),
        document(&salvaged),
        document(&format!("\"keywords\":\"{}\"", "a,".repeat(1_000_000))),
        document(&format!("\"headline\":\"{}\"", "\u{301}".repeat(500_000))),
        document(&format!("\"headline\":\"{}\"", "\u{2066}".repeat(300_000))),
        document(&format!("\"image\":\"{}\"", "{width}".repeat(290_000))),
        document(&format!(
            "\"url\":\"https://a.example/{}\"",
            "../".repeat(690_000)
        )),
        document(&format!(
            "\"related\":{}",
            list(20_000, |n| format!(
                "{{\"url\":\"https://a.example/{n}?utm_a=b&c=d\"}}"
            ))
        )),
        document(&format!(
            "\"articleBody\":{}",
            list(40_000, |n| format!(
                "{{\"type\":\"slot\",\"name\":\"s{n}\"}}"
            ))
        )),
        document(&format!(
            "\"articleBody\":[{}]",
            "[[[[\"a\"]]]],".repeat(100_000) + "0"
        )),
        document(&format!(
            "\"articleBody\":{{\"type\":\"table\",\"rows\":[{}[]]}}",
            "[1,2,3,4,5,6,7,8],".repeat(100_000)
        )),
        format!(
            "{{\"@graph\":[{{\"@type\":\"Article\",\"headline\":\"Fog\",\"author\":{authors}}},{}",
            pointers.trim_start_matches('[')
        ) + "}",
        "{\"headline\":\"Fog\",\"articleBody\":[{\"type\":\"factBox\",\"blocks\":[".repeat(9),
    ] {
        let start = Instant::now();
        let _ = read(&json, Options::default());
        let took = start.elapsed();
        let head: String = json.chars().take(90).collect();
        assert!(took < Duration::from_secs(5), "{took:?} for {head}");
        if std::env::var_os("SHOW_TIMES").is_some() {
            println!("{took:?} {} bytes: {head}", json.len());
        }
    }
}
