//! The documents that are tried: fixtures of our own, and real ones where they are at hand.

use std::path::{Path, PathBuf};

use newswire::Format;

/// One document, and the format it is in.
pub(crate) struct Document {
    pub(crate) path: PathBuf,
    pub(crate) format: Format,
    pub(crate) text: String,
}

/// Every fixture: a folder for each format.
pub(crate) fn fixtures() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut documents = Vec::new();
    for format in Format::ALL {
        documents.extend(files(&folder.join(format.name()), format));
    }
    documents
}

fn files(folder: &Path, format: Format) -> Vec<Document> {
    let read = |path: PathBuf| Document {
        text: std::fs::read_to_string(&path).expect("a document is UTF-8"),
        format,
        path,
    };
    let files: Vec<_> = walk(folder).into_iter().map(read).collect();
    assert!(!files.is_empty(), "{} has fixtures", format.name());
    files
}

/// The documents of a folder, in order.
pub(crate) fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of documents");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|e| e == "json" || e == "xml"))
        .collect();
    paths.sort();
    paths
}
