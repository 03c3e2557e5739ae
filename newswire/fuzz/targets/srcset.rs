//! A `srcset`: each rendition leads where pictures may, and the widths rise.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newswire::Draft;
use newswire::html::{Scope, blocks};

fuzz_target!(|text: &str| {
    let value = text.replace('&', "&amp;").replace('"', "&quot;");
    let html = format!("<img src=/a.jpg alt=\"\" srcset=\"{value}\">");
    let blocks = blocks(&html, &Scope::default());
    let [Draft::Object(members)] = blocks.as_slice() else {
        panic!("one picture, not {blocks:?}");
    };
    let mut before = 0;
    let renditions = members.iter().find(|(key, _)| *key == "renditions");
    let Some((_, Draft::List(renditions))) = renditions else {
        return;
    };
    for rendition in renditions {
        let Draft::Object(members) = rendition else {
            panic!("a rendition, not {rendition:?}");
        };
        let [(_, Draft::Text(url)), (_, Draft::Number(width))] = members.as_slice() else {
            panic!("an address and a width, not {members:?}");
        };
        assert!(newsprint::web_url::WebUrl::read(url, None).is_ok());
        assert!(*width > before, "{renditions:?}");
        before = *width;
    }
});
