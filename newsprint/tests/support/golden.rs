//! Files that hold what is expected. `UPDATE_GOLDEN=1` writes them anew, for a person to read the difference.

use std::path::Path;

/// Compares with a file below the package.
pub(crate) fn check(file: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, found).expect("the expected file can be written");
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differing = expected
        .lines()
        .chain(std::iter::repeat(""))
        .zip(found.lines().chain(["the end"]))
        .enumerate()
        .find(|(_, (expected, found))| expected != found);
    if expected != found {
        panic!("{file} is expected to hold something else, from here on: {differing:#?}");
    }
}
