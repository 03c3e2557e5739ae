//! A document: whatever it is taken for, it is drawn or refused, and in time.
#![no_main]

mod pace;

use libfuzzer_sys::fuzz_target;

fn draw(text: &str) {
    let _ = newsprint::read(text, newsprint::Options::default()).map(|(page, _)| page.to_html());
    if let Ok(translation) = newswire::read(text, None, None) {
        let page = newsprint::read(&translation.json, newsprint::Options::default());
        let _ = page.map(|(page, _)| page.to_html());
    }
}

fuzz_target!(|text: &str| {
    draw(text);
    pace::keep(text, ["[", ",", "]"], draw);
});
