//! Real documents, where `FORMAT_SAMPLES` names a folder of them: each is found out, reads and draws.

use std::path::Path;

use newsprint::Options;
use newswire::{Format, read};

use crate::documents::walk;

/// The folders that hold documents of a format.
const FOLDERS: &[(&str, Format)] = &[
    ("ans", Format::Ans),
    ("apple-news", Format::AppleNews),
    ("jsonfeed", Format::JsonFeed),
    ("newsarticle-jsonld", Format::JsonLd),
    ("ninjs", Format::Ninjs),
    ("wordpress", Format::WordPress),
];

#[test]
fn every_sample_is_found_out_and_drawn() {
    let Ok(folder) = std::env::var("FORMAT_SAMPLES") else {
        return;
    };
    let mut tried = 0;
    for (name, format) in FOLDERS {
        for path in walk(&Path::new(&folder).join(name)) {
            let text = std::fs::read_to_string(&path).expect("a sample is UTF-8");
            let translation =
                read(&text, None, None).unwrap_or_else(|failure| panic!("{failure} in {path:?}"));
            assert_eq!(translation.format, *format, "{path:?}");
            newsprint::read(&translation.json, Options::default())
                .unwrap_or_else(|failure| panic!("{failure} in {path:?}"));
            tried += 1;
        }
    }
    assert!(tried > 0, "no sample in {folder}");
}
