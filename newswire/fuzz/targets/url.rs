//! An address: what is let through leads to http or https, is let through again, and means the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newsprint::web_url::{LinkUrl, WebUrl};

fuzz_target!(|text: &str| {
    let base = WebUrl::read("https://news.example/2026/fog?a=b#c", None).expect("an address");
    for base in [None, Some(&base)] {
        if let Ok(url) = WebUrl::read(text, base) {
            assert_eq!(WebUrl::read(url.as_str(), base).as_ref(), Ok(&url));
            let scheme = url.as_str().split(['/', '?', '#']).next().unwrap_or_default();
            let followed = ["http:", "https:"].contains(&scheme);
            assert!(followed || !scheme.contains(':'), "{:?}", url.as_str());
            assert_eq!(url.is_absolute(), followed);
            assert!(base.is_none() || followed);
        }
        let _ = LinkUrl::read(text, base);
    }
});
