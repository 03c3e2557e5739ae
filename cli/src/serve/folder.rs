//! The folder that is previewed: which of its files a request may name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What articles come in.
const ARTICLES: [&str; 7] = ["json", "jsonld", "xml", "rss", "atom", "html", "htm"];

/// A folder of articles and of what they show, or one article in its folder.
pub(super) struct Folder {
    root: PathBuf,
    /// The name of the one article.
    only: Option<String>,
}

/// What a request's path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A folder, with the names of what it holds; those of folders end in a slash.
    Folder(Vec<String>),
    /// A document that may be an article.
    Article(PathBuf),
    /// Anything else: a picture, a film.
    File(PathBuf),
}

impl Folder {
    /// The folder at a path, or around the file there.
    pub(super) fn of(place: &Path) -> io::Result<Folder> {
        let place = place.canonicalize()?;
        if place.is_dir() {
            return Ok(Folder {
                root: place,
                only: None,
            });
        }
        let name = place.file_name().map(|name| name.display().to_string());
        let root = place.parent().unwrap_or(&place).to_path_buf();
        Ok(Folder { root, only: name })
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// The one article, if only one is shown.
    pub(super) fn only(&self) -> Option<&str> {
        self.only.as_deref()
    }

    /// What lies at a path below the folder. Nothing outside it can be named, and nothing hidden.
    pub(super) fn find(&self, path: &str) -> Option<Found> {
        if path.split('/').any(|part| part.starts_with('.')) || path.contains(['\\', '\0']) {
            return None;
        }
        let file = self.root.join(path).canonicalize().ok()?;
        // A link may lead anywhere.
        if path.starts_with('/') || !file.starts_with(&self.root) {
            return None;
        }
        if file.is_dir() {
            return Some(Found::Folder(names(&file)));
        }
        Some(if is_article(&file) {
            Found::Article(file)
        } else {
            Found::File(file)
        })
    }
}

fn is_article(file: &Path) -> bool {
    let ending = file.extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ARTICLES.iter().any(|known| ending == *known))
}

/// Folders and articles, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let shown = entries.filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let path = entry.path();
        let hidden = name.starts_with('.');
        match path.is_dir() {
            _ if hidden => None,
            true => Some(name + "/"),
            false => is_article(&path).then_some(name),
        }
    });
    let mut shown: Vec<_> = shown.collect();
    shown.sort();
    shown
}
