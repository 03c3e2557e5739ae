//! A document: whatever it is taken for, it is drawn or refused.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = newsprint::read(text, newsprint::Options::default()).map(|(page, _)| page.to_html());
    if let Ok(translation) = newswire::read(text, None, None) {
        let page = newsprint::read(&translation.json, newsprint::Options::default());
        let _ = page.map(|(page, _)| page.to_html());
    }
});
