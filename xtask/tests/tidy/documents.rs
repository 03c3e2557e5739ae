//! The documents: what they name is there, and what is there is named.

use regex_lite::Regex;

use super::{files, none, root, text};

/// What the build makes; it isn't there before.
const MADE: &[&str] = &["dist/", "dist/ssr/", "dont-miss.css", "dont-miss/ssr"];

/// The folders whose every file has its place on the map.
const MAPPED: &[&str] = &["src/", "src/live/", "newsprint/src/", "www/loader/"];

/// What stands between backticks and looks like the name of a file or a folder.
fn names(document: &str) -> Vec<String> {
    let name = r"`([\w.-]+/[\w./-]*|[\w./-]+\.(?:rs|js|mjs|ts|css|json|md|toml|vectors))`";
    let name = Regex::new(name).expect("a pattern");
    let text = text(document);
    name.captures_iter(&text)
        .filter_map(|found| Some(found.get(1)?.as_str().to_owned()))
        .filter(|name| !name.contains("NAME") && !MADE.contains(&name.as_str()))
        .collect()
}

#[test]
fn every_path_leads_somewhere() {
    let tracked = files(&[""]);
    let exists = |name: &String| {
        let by_name = format!("/{name}");
        root().join(name).exists() || tracked.iter().any(|file| file.ends_with(&by_name))
    };
    let mut wrong = Vec::new();
    for document in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let names = names(document);
        assert!(names.len() > 9, "{document} names {names:?}");
        let lost = names.into_iter().filter(|name| !exists(name));
        wrong.extend(lost.map(|name| format!("{document}: {name}")));
    }
    none(wrong);
}

#[test]
fn every_file_is_on_the_map() {
    let map = names("ARCHITECTURE.md");
    let mut missing = files(&[".rs", ".js"]);
    missing.retain(|file| {
        let (folder, name) = file.split_at(file.rfind('/').map_or(0, |slash| slash + 1));
        let mapped = MAPPED.contains(&folder) && file != "newsprint/src/lib.rs";
        mapped && !map.iter().any(|known| known == file || known == name)
    });
    none(missing);
}

#[test]
fn every_link_leads_somewhere() {
    let link = r#"\]\(([^)\s]+)\)|(?:src|href)="([^"]+)""#;
    let link = Regex::new(link).expect("a pattern");
    let mut wrong = Vec::new();
    let mut links = 0;
    for document in files(&[".md"]) {
        let text = without_code(&text(&document));
        let folder = root().join(&document);
        let folder = folder.parent().expect("a file is in a folder");
        for found in link.captures_iter(&text) {
            let target = found.get(1).or(found.get(2)).map_or("", |it| it.as_str());
            let path = target.split('#').next().unwrap_or_default();
            if target.contains("://") || target.starts_with("mailto:") || path.is_empty() {
                continue;
            }
            links += 1;
            if !folder.join(path).exists() {
                wrong.push(format!("{document}: {target}"));
            }
        }
    }
    assert!(links > 9, "only {links} links");
    none(wrong);
}

#[test]
fn every_command_is_one() {
    let command = Regex::new(r"cargo xtask ([a-z]+)").expect("a pattern");
    let known = text("xtask/src/main.rs");
    let mut wrong = Vec::new();
    for document in files(&[".md"]) {
        let text = text(&document);
        let names = command.captures_iter(&text).filter_map(|it| it.get(1));
        let lost = names.filter(|name| !known.contains(&format!("Some(\"{}\")", name.as_str())));
        wrong.extend(lost.map(|name| format!("{document}: {}", name.as_str())));
    }
    none(wrong);
}

/// A document without its examples, whose addresses are nobody's.
fn without_code(document: &str) -> String {
    let parts = document.split("```").step_by(2);
    parts.collect::<Vec<_>>().join("\n")
}
