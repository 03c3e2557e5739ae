//! `cargo xtask licences`: writes THIRD-PARTY.md, the licences of what is compiled into `dist/`.

use crate::project::{Project, output};
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const FILE: &str = "THIRD-PARTY.md";

const INTRODUCTION: &str = "\
# Licences of what is compiled in

Written by `cargo xtask licences`. The Wasm holds code of the Rust crates below and of Rust's standard
library (MIT OR Apache-2.0, copyright The Rust Project contributors). The scripts hold, beside our own
code, the glue that wasm-bindgen writes. Nothing comes from npm. Where a crate offers a choice, we
take it under MIT.

";

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: PathBuf,
}

/// Writes the file.
pub(crate) fn write(project: &Project) -> Result<()> {
    Ok(fs::write(project.path(FILE), text(project)?)?)
}

/// Whether the committed file tells of the present dependencies.
pub(crate) fn check(project: &Project) -> Result<()> {
    let fresh = fs::read_to_string(project.path(FILE))? == text(project)?;
    ensure!(fresh, "{FILE} is out of date: run `cargo xtask licences`");
    Ok(())
}

fn text(project: &Project) -> Result<String> {
    let answer = output(
        project
            .command("cargo")
            .args(["metadata", "--format-version=1", "--locked"])
            .args(["--filter-platform", "wasm32-unknown-unknown"]),
    )?;
    let metadata: Metadata = serde_json::from_str(&answer)?;
    let mut text = INTRODUCTION.to_owned();
    text.push_str("| crate | version | licence |\n|---|---|---|\n");
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, version) in compiled_in(project)? {
        let package = metadata
            .packages
            .iter()
            .find(|package| package.name == name && package.version == version)
            .with_context(|| format!("metadata of {name} {version}"))?;
        let licence = package.license.as_deref().unwrap_or("see its text");
        writeln!(
            text,
            "| [{name}](https://crates.io/crates/{name}) | {version} | {licence} |"
        )?;
        if let Some(words) = licence_text(&package.manifest_path)? {
            texts.entry(words).or_default().push(name);
        }
    }
    for (words, names) in texts {
        write!(text, "\n## {}\n\n```text\n{words}\n```\n", names.join(", "))?;
    }
    Ok(text)
}

/// Names and versions of the crates of others that are linked into the widget: not those that only
/// run while it is compiled.
fn compiled_in(project: &Project) -> Result<Vec<(String, String)>> {
    let answer = output(
        project
            .command("cargo")
            .args(["tree", "--locked", "--package=dont-miss", "--prefix=none"])
            .args(["--edges=normal,no-proc-macro", "--no-dedupe"])
            .args(["--target=wasm32-unknown-unknown", "--format={p}"]),
    )?;
    let mut crates: Vec<_> = answer
        .lines()
        // Our own are followed by the folder they lie in.
        .filter(|line| !line.contains('('))
        .filter_map(|line| line.split_once(" v"))
        .map(|(name, version)| (name.to_owned(), version.to_owned()))
        .collect();
    crates.sort();
    crates.dedup();
    Ok(crates)
}

/// The text that a crate carries; a few carry none.
fn licence_text(manifest: &Path) -> Result<Option<String>> {
    let folder = manifest.parent().context("a manifest lies in a folder")?;
    for name in ["LICENSE-MIT", "LICENSE", "LICENSE.md", "LICENSE.txt"] {
        if let Ok(text) = fs::read_to_string(folder.join(name)) {
            return Ok(Some(text.replace('\r', "").trim().to_owned()));
        }
    }
    Ok(None)
}
