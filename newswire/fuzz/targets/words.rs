//! A body: every letter that html5ever shows of it is on the page.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newswire::Draft;
use newswire::html::{Scope, blocks};

#[path = "../../tests/html/seen.rs"]
#[allow(dead_code, reason = "words are compared elsewhere")]
mod seen;

fuzz_target!(|html: &str| {
    // What may stand in a `<select>` has changed in the standard, and not in html5ever.
    if html.to_ascii_lowercase().contains("<select") {
        return;
    }
    // Shortcodes go, which html5ever knows nothing of.
    let html = &html.replace('[', "(").replace("<!(CDATA(", "<![CDATA[");
    let mut document = String::from("{\"headline\":\"-\",\"inLanguage\":\"en\",\"articleBody\":");
    Draft::List(blocks(html, &Scope::default())).write(&mut document);
    document.push('}');
    let (page, _) = newsprint::read(&document, newsprint::Options::default()).expect("a page");
    let lost = seen::lost_letters(html, &page.to_html());
    assert!(lost.is_empty(), "{lost:?}");
});
