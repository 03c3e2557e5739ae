//! The element and the whole document around a page, as a parser sees them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use newsprint::document::{Assets, Document, Element};
use newsprint::json_ld::Imprint;
use newsprint::{Options, Page, read, read_options};
use serde_json::{Map, Value, json};

const ARTICLE: &str = r#"{
    "headline": "Boats & \"bells\" <again>", "url": "https://news.example/boats?a=1&b=2", "inLanguage": "en-GB",
    "description": "Late, but there.", "datePublished": "2026-11-22T18:30:00+01:00",
    "image": { "url": "https://news.example/boat.jpg", "width": 1200, "height": 800, "altText": "A boat" },
    "keywords": ["Boats", "Bells"], "articleBody": "</script><!-- words"
}"#;

fn page(options: Options) -> Page {
    read(ARTICLE, options).expect("it can be drawn").0
}

fn assets() -> Assets {
    Assets {
        script: "/w/dont-miss.js".into(),
        stylesheet: "/w/dont-miss.css".into(),
        wasm: Some(("/w/dont-miss.1.wasm".into(), "sha384-x".into())),
    }
}

fn document(page: &Page) -> String {
    let element = Element {
        page,
        loading: &[],
        data: None,
    };
    let document = Document {
        element,
        imprint: &Imprint::default(),
        assets: &assets(),
    };
    document.to_html()
}

#[test]
fn options_become_attributes_that_are_read_as_the_same_options() {
    let all = json!({
        "parts": "related dont-miss", "lang": "fr-CA", "dir": "rtl", "level": "3", "heading": "Go & \"see\"",
        "limit": "5", "base": "https://news.example/a/", "target": "_blank", "access": "granted", "zone": "reader",
        "ago": "", "allow": "youtube x", "key": "top_1",
    });
    let (options, problems) = read_options(&all.to_string());
    assert_eq!(problems, []);
    let attributes = options.attributes().into_iter();
    let attributes: Map<String, Value> = attributes
        .map(|(name, value)| (name.into(), json!(value)))
        .collect();
    assert_eq!(Value::Object(attributes), all);
    assert_eq!(Options::default().attributes(), []);
    let (top, _) = read_options(r#"{"target":"_top"}"#);
    assert_eq!(top.attributes(), [("target", String::from("_top"))]);
}

#[test]
fn the_element_holds_its_data_first_then_the_markup_as_it_is() {
    let (options, _) = read_options(r#"{"heading":"a \"b\" & <c>","ago":true}"#);
    let page = page(options);
    let element = Element {
        page: &page,
        loading: &[("src", "/a.json?x=1&y=2"), ("lazy", "")],
        data: Some(ARTICLE),
    };
    let html = element.to_html();
    let start = r#"<dont-miss src="/a.json?x=1&amp;y=2" lazy heading="a &quot;b&quot; &amp; &lt;c&gt;" ago>"#;
    let inside = html
        .strip_prefix(start)
        .expect(&html)
        .strip_suffix("</dont-miss>")
        .expect(&html);
    let inside = inside
        .strip_prefix(r#"<script type="application/json">"#)
        .expect(inside);
    let (data, markup) = inside.split_once("</script>").expect(inside);
    assert_eq!(
        serde_json::from_str::<Value>(data).expect("JSON"),
        serde_json::from_str::<Value>(ARTICLE).expect("JSON")
    );
    assert!(!data.contains('<'));
    assert_eq!(markup, page.to_html());
}

#[test]
fn the_document_says_what_it_is_about() {
    let page = page(Options::default());
    let html = document(&page);
    let lines = [
        r#"<html lang="en-GB" dir="ltr">"#,
        r#"<meta charset="utf-8">"#,
        r#"<title>Boats &amp; &quot;bells&quot; &lt;again&gt;</title>"#,
        r#"<link rel="stylesheet" href="/w/dont-miss.css">"#,
        r#"<link rel="preload" href="/w/dont-miss.1.wasm" as="fetch" type="application/wasm" crossorigin="anonymous" integrity="sha384-x">"#,
        r#"<script type="module" src="/w/dont-miss.js"></script>"#,
        r#"<link rel="canonical" href="https://news.example/boats?a=1&amp;b=2">"#,
        r#"<meta name="description" content="Late, but there.">"#,
        r#"<meta property="og:type" content="article">"#,
        r#"<meta property="og:url" content="https://news.example/boats?a=1&amp;b=2">"#,
        r#"<meta property="og:locale" content="en_GB">"#,
        r#"<meta property="og:image" content="https://news.example/boat.jpg">"#,
        r#"<meta property="og:image:width" content="1200">"#,
        r#"<meta property="og:image:alt" content="A boat">"#,
        r#"<meta property="article:published_time" content="2026-11-22T18:30:00+01:00">"#,
        r#"<meta property="article:tag" content="Bells">"#,
        &format!("<dont-miss>{}</dont-miss>", page.to_html()),
    ];
    for line in lines {
        assert!(
            html.lines().any(|known| known == line),
            "{line} is not in\n{html}"
        );
    }
    let json_ld = page.to_json_ld(&Imprint::default()).expect("an article");
    assert!(html.contains(&json_ld));
}

#[test]
fn without_an_article_the_first_heading_is_the_title() {
    let list = r#"{"dontMiss":{"heading":"Tonight","items":[{"headline":"A","url":"https://a.example/"}]}}"#;
    let title = |json: &str, options: &str| {
        let page = read(json, read_options(options).0)
            .expect("it can be drawn")
            .0;
        let html = document(&page);
        assert!(!html.contains("og:") && !html.contains("ld+json"), "{html}");
        let (_, rest) = html.split_once("<title>").expect("a title");
        rest.split_once("</title>").expect("an end").0.to_owned()
    };
    assert_eq!(title(list, "{}"), "Tonight");
    assert_eq!(
        title(list, r#"{"parts":"dont-miss","heading":"Now"}"#),
        "Now"
    );
    let bare = list.replace(r#""heading":"Tonight","#, "");
    assert_eq!(
        title(&bare, r#"{"parts":"dont-miss","lang":"fr"}"#),
        "À ne pas manquer"
    );
}
