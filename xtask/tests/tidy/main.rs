//! The rules of the house that no compiler knows, and documents that say what is true.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod contract;
mod documents;
mod figures;
mod files;
mod readme;
mod shipped;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that holds everything.
fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().expect("the project is around").into()
}

/// The text of a file, by its path from the root.
fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files that are, or would be, under version control and have one of these endings.
fn files(endings: &[&str]) -> Vec<String> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git is there");
    let listed = String::from_utf8(listed.stdout).expect("names are UTF-8");
    let mut files: Vec<String> = listed
        .lines()
        .filter(|file| endings.iter().any(|ending| file.ends_with(ending)))
        .filter(|file| root().join(file).exists())
        .map(String::from)
        .collect();
    files.sort();
    files.dedup();
    assert!(!files.is_empty(), "no file ends in {endings:?}");
    files
}

/// Fails with everything that is wrong, not only the first.
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
