//! What readers' browsers get: nothing that makes markup of text, nothing that leaks, and a core that knows no browser.

use std::process::Command;

use super::{files, none, root, text};

/// The folders whose code is shipped.
const SHIPPED: &[&str] = &["src/", "newsprint/src/", "www/loader/"];

/// Where Rust and JavaScript meet, and nowhere else.
const SURFACE: &[&str] = &[
    "src/lib.rs",
    "src/apply.rs",
    "src/live/dates.rs",
    "src/live/unfold.rs",
    "src/standing.rs",
];

fn shipped(endings: &[&str]) -> Vec<String> {
    let mut shipped = files(endings);
    shipped.retain(|file| SHIPPED.iter().any(|folder| file.starts_with(folder)));
    shipped
}

/// Where one of these words stands in code; comments may speak of anything.
fn found(files: Vec<String>, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (line, code) in text(&file).lines().enumerate() {
            let trimmed = code.trim_start();
            let comment = ["//", "/*", "*"].iter().any(|it| trimmed.starts_with(it));
            let here = words.iter().filter(|word| code.contains(**word));
            let here = here.map(|word| format!("{file}:{}: {word}", line + 1));
            found.extend(here.filter(|_| !comment));
        }
    }
    found
}

#[test]
fn no_text_becomes_markup() {
    let makers = [
        "innerHTML",
        "inner_html",
        "outerHTML",
        "outer_html",
        "insertAdjacentHTML",
        "insert_adjacent_html",
        "document.write",
        "DOMParser",
        "DomParser",
        "createContextualFragment",
        "setHTMLUnsafe",
        "srcdoc",
        "eval(",
        "new Function",
    ];
    none(found(shipped(&[".rs", ".js"]), &makers));
}

#[test]
fn nothing_is_leaked_or_unsafe() {
    let rust = shipped(&[".rs"]);
    none(found(
        rust.clone(),
        &["mem::forget", "Box::leak", "unsafe "],
    ));
    // A closure that is forgotten listens for ever.
    let browser = rust.into_iter().filter(|file| file.starts_with("src/"));
    none(found(browser.collect(), &[".forget()"]));
}

#[test]
fn rust_meets_javascript_in_few_places() {
    let mut elsewhere = shipped(&[".rs"]);
    elsewhere.retain(|file| !SURFACE.contains(&file.as_str()));
    none(found(elsewhere, &["#[wasm_bindgen"]));
}

#[test]
fn newsprint_depends_on_nothing() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--package=newsprint", "--edges=normal,build"])
        .args(["--prefix=none", "--target=all", "--locked", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo is there");
    let packages = String::from_utf8_lossy(&tree.stdout);
    let complaint = String::from_utf8_lossy(&tree.stderr);
    let packages: Vec<_> = packages.lines().collect();
    assert!(
        matches!(packages.as_slice(), [alone] if alone.starts_with("newsprint ")),
        "{packages:?} {complaint}"
    );
}
