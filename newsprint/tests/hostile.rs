//! No text and no address gets out of its place: what a parser sees holds listed elements and attributes
//! only, leads nowhere but where links may lead, and no text is lost.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod payloads;
mod support;

use newsprint::model::{Block, Keyword, Prose};
use newsprint::web_url::{LinkUrl, WebUrl};
use newsprint::{Options, Page, read};
use serde_json::{Value, json};
use support::everything::everything;
use support::{decode, fixtures, pages, parsed, rules};

/// One of each kind; `HOSTILE_PAYLOADS` may name a file with thousands.
const STRINGS: &[&str] = &[
    "<script>alert(1)</script>",
    "</p></article></dont-miss><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='alert(1)",
    "<!-- --><![CDATA[ ]]><?x ?>",
    "<svg><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<math><mtext><table><mglyph><style><!--</style>",
    "&lt;b&gt; &amp;amp; &#60; &NotEqualTilde;",
    "\n<pre>\n\n",
    "a\rb\r\nc",
    "nul\0 and \u{1b}[31m escapes",
    "\u{202e}gnorw si siht\u{202c}",
    "\u{2067}never closed",
    "\u{fffe}\u{fdd0}",
    "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)} `x` %00 \\u003cscript>",
    "{heading} {sponsor} {",
    "javascript:alert(1)",
    "\u{a0}\u{a0}padded\u{a0}",
];

const ADDRESSES: &[&str] = &[
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:https://news.example/1",
    "//evil.example/\"onclick=\"x",
    "https://news.example/\"><script>",
    "https://news.example/ 1x, javascript:alert(1)",
    "?a=1&b=<>",
    "#<img>",
];

/// What is wrong with a page, if anything.
fn check(page: &Page) -> Result<(), String> {
    let html = page.to_html();
    rules::check(&html)?;
    match decode::html(&page.to_ops()) == html {
        true => Ok(()),
        false => Err(String::from("the operations make something else")),
    }
}

#[test]
fn strings_in_every_field_stay_text() {
    for text in STRINGS {
        let page = everything(text);
        assert_eq!(check(&page), Ok(()), "{text:?}");
        // Of what is only noise nothing is left to draw.
        let Some(words) = pages::words(text) else {
            continue;
        };
        let drawn = parsed::text(&parsed::parse(&page.to_html()));
        assert!(drawn.matches(&*words).count() > 50, "{text:?} is lost");
    }
}

/// A page with the payload in the places that differ in how they are written, and as an address
/// wherever an address may stand.
fn compact(text: &str) -> Page {
    let mut page = pages::empty();
    page.options.key = Some(text.into());
    page.article.headline = pages::words(text);
    let clean = newsprint::text::clean(text).into_owned();
    let url = WebUrl::read(text, Some(&pages::url("base"))).ok();
    let link = LinkUrl::read(text, None).ok();
    let link = link.as_ref().map(LinkUrl::as_str);
    let mut picture = pages::picture("p");
    picture.alt = Some(clean.clone());
    let mut teaser = pages::teaser("t");
    teaser.id = Some(clean.clone());
    if let Some(url) = url {
        picture.url = url.clone();
        picture.renditions[0].url = url.clone();
        teaser.url = url.clone();
        page.article.keywords.push(Keyword {
            name: pages::words("keyword").unwrap(),
            url: Some(url),
        });
    }
    teaser.picture = Some(picture.clone());
    page.article.pictures.push(picture);
    page.article.dont_miss.items.push(teaser);
    if !newsprint::text::is_blank(&clean) {
        let runs = vec![pages::run(&clean, &[], None), pages::run(&clean, &[], link)];
        page.article.body.push(Block::Paragraph(Prose { runs }));
    }
    page.article.body.push(Block::Code {
        text: clean,
        language: None,
    });
    page
}

#[test]
fn addresses_lead_where_links_may_lead() {
    for address in ADDRESSES {
        assert_eq!(check(&compact(address)), Ok(()), "{address:?}");
    }
}

/// Every document that is this one with another string in one place.
fn with(document: &Value, text: &str, out: &mut dyn FnMut(&Value)) {
    fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
        match value {
            Value::String(_) => found.push(pointer.into()),
            Value::Array(items) => {
                for (place, item) in items.iter().enumerate() {
                    places(item, &format!("{pointer}/{place}"), found);
                }
            }
            Value::Object(members) => {
                for (key, member) in members {
                    let key = key.replace('~', "~0").replace('/', "~1");
                    places(member, &format!("{pointer}/{key}"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    places(document, "", &mut found);
    let mut document = document.clone();
    for pointer in found {
        let place = document.pointer_mut(&pointer).unwrap();
        let before = std::mem::replace(place, text.into());
        out(&document);
        *document.pointer_mut(&pointer).unwrap() = before;
    }
}

#[test]
fn strings_in_every_place_of_every_fixture_stay_text() {
    let mut drawn = 0;
    for file in fixtures::files("tests/fixtures/valid") {
        let json = std::fs::read_to_string(&file).unwrap();
        // One fixture has half of a surrogate pair in it, of which this parser makes nothing.
        let Ok(document) = serde_json::from_str(&json) else {
            continue;
        };
        for text in [STRINGS[1], STRINGS[9], ADDRESSES[1]] {
            with(&document, text, &mut |document| {
                // An error is a fair answer, too: nothing is drawn then.
                if let Ok((page, _)) = read(&document.to_string(), Options::default()) {
                    assert_eq!(check(&page), Ok(()), "{document}");
                    drawn += 1;
                }
            });
        }
    }
    assert!(drawn > 500, "only {drawn} documents were drawn");
}

/// A document with the payload as headline, as text and as every address.
fn document(text: &str) -> String {
    let picture = json!({ "url": text, "altText": text, "caption": text, "creditText": text,
        "renditions": [{ "url": text, "width": 320 }] });
    let story = json!({ "headline": text, "url": text, "image": picture });
    json!({
        "headline": text, "description": text, "author": text, "image": picture,
        "articleBody": [
            { "type": "paragraph", "text": ["Before ", { "text": text, "href": text }] },
            { "type": "code", "text": text }, { "type": text, "text": text },
            { "type": "embed", "url": text, "title": text }, { "type": "video", "url": text },
        ],
        "dontMiss": [story, { "headline": "Whole", "url": "https://news.example/whole" }],
        "related": [story, text],
    })
    .to_string()
}

#[test]
fn thousands_of_payloads_stay_text() {
    let rows = payloads::of_kind("");
    let mut broken = Vec::new();
    let mut drawn = 0;
    for row in &rows {
        let text = payloads::text(row);
        // A flood of text is a matter for limits, and for seconds.
        if text.len() > 100_000 {
            continue;
        }
        drawn += 1;
        let page = read(&document(&text), Options::default())
            .expect("a teaser is whole")
            .0;
        if let Err(error) = check(&page).and_then(|()| check(&compact(&text))) {
            broken.push(format!("{}: {error}", row["id"]));
        }
    }
    assert_eq!(broken, Vec::<String>::new());
    println!("{drawn} of {} payloads drawn", rows.len());
}
