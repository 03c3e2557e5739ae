//! A body: whatever it is, it is drawn, and in time.
#![no_main]

mod pace;

use libfuzzer_sys::fuzz_target;
use newswire::Draft;
use newswire::html::{Scope, blocks};

fn draw(html: &str) {
    let mut document = String::from("{\"headline\":\"-\",\"inLanguage\":\"en\",\"articleBody\":");
    Draft::List(blocks(html, &Scope::default())).write(&mut document);
    document.push('}');
    let (page, _) = newsprint::read(&document, newsprint::Options::default()).expect("a page");
    page.to_html();
}

fuzz_target!(|html: &str| {
    draw(html);
    pace::keep(html, ["", "", ""], draw);
});
