//! No text and no address gets out of its place: what a parser sees holds listed elements and attributes
//! only, leads nowhere but where links may lead, and no text is lost.

mod payloads;
mod support;

use newsprint::Page;
use newsprint::model::{Block, Keyword, Prose};
use newsprint::web_url::{LinkUrl, WebUrl};
use support::{decode, pages, parsed, rules};

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
        let page = pages::everything(text);
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

#[test]
fn thousands_of_payloads_stay_text() {
    let rows = payloads::of_kind("");
    let mut broken = Vec::new();
    for row in &rows {
        if let Err(error) = check(&compact(&payloads::text(row))) {
            broken.push(format!("{}: {error}", row["id"]));
        }
    }
    assert_eq!(broken, Vec::<String>::new());
    println!("{} payloads", rows.len());
}
