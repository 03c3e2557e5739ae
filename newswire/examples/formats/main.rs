//! Prints what becomes of documents, for docs/formats.md: of the fixtures, or of the folder that `FORMAT_SAMPLES` names.
//!
//! With the argument `fixtures` or `samples` it prints one of the tables; on standard error, the words that aren't shown.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "nothing is shipped of it"
)]

mod entries;
mod places;
#[path = "../../tests/html/seen.rs"]
#[allow(dead_code, reason = "each suite uses its part")]
mod seen;
mod table;

use std::path::{Path, PathBuf};

use newswire::Format;

/// The folders of the real documents, by what they are called there.
const SAMPLES: [(Format, &str); 6] = [
    (Format::JsonLd, "newsarticle-jsonld"),
    (Format::WordPress, "wordpress"),
    (Format::JsonFeed, "jsonfeed"),
    (Format::Ans, "ans"),
    (Format::Ninjs, "ninjs"),
    (Format::AppleNews, "apple-news"),
];

fn main() {
    let folders: Vec<(Format, PathBuf)> = match std::env::args().nth(1).as_deref() {
        Some("samples") => {
            let folder = std::env::var("FORMAT_SAMPLES").expect("FORMAT_SAMPLES names a folder");
            let inside = |(format, name)| (format, Path::new(&folder).join(name));
            SAMPLES.into_iter().map(inside).collect()
        }
        _ => {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
            let inside = |format: Format| (format, folder.join(format.name()));
            Format::ALL.into_iter().map(inside).collect()
        }
    };
    let folders = folders
        .iter()
        .map(|(format, folder)| (*format, folder.as_path()));
    println!("{}", table::table(folders, true));
}
