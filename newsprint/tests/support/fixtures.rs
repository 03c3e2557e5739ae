//! The JSON documents that are committed: valid fixtures, and the articles of the demo pages.

use std::fs;
use std::path::{Path, PathBuf};

use newsprint::{Options, Page, read, read_options};

/// The JSON files of a folder below the package, in order.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

/// The page that a file makes, with the options beside it.
pub(crate) fn page(file: &Path) -> Page {
    let options = fs::read_to_string(file.with_extension("options"));
    let options = options.map_or_else(|_| Options::default(), |text| read_options(&text).0);
    let json = fs::read_to_string(file).expect("a fixture is UTF-8");
    read(&json, options).expect("a fixture can be drawn").0
}

/// Every page that is valid, and every page of the demo.
pub(crate) fn pages() -> impl Iterator<Item = (String, Page)> {
    let files = ["tests/fixtures/valid", "../www/demo/articles"].map(files);
    files
        .into_iter()
        .flatten()
        .map(|file| (file.display().to_string(), page(&file)))
}
