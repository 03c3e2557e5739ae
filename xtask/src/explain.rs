//! `cargo xtask size --explain`: writes into docs/size.md where the bytes are.

use crate::project::{Project, output};
use crate::{build, setup, size};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

const FILE: &str = "docs/size.md";
const BEGIN: &str = "<!-- measured: begin -->\n";
const END: &str = "<!-- measured: end -->";

/// Rows in the table of single items.
const LARGEST: usize = 25;

#[derive(Deserialize)]
struct Item {
    name: String,
    shallow_size: usize,
}

#[derive(Deserialize)]
struct Metafile {
    outputs: BTreeMap<String, Output>,
}

#[derive(Deserialize)]
struct Output {
    inputs: BTreeMap<String, Input>,
}

#[derive(Deserialize)]
struct Input {
    #[serde(rename = "bytesInOutput")]
    bytes: usize,
}

/// Replaces the measured part of the file; the words around it stay.
pub(crate) fn explain(project: &Project) -> Result<()> {
    let modules = build::build(project)?;
    let mut text = String::from(BEGIN);
    writeln!(
        text,
        "```\n{}```\n",
        size::measure(project, &modules)?.table()
    )?;
    let items = items(project)?;
    text.push_str("The Wasm, by the place in the source that the code was written for (what the compiler inlined counts where it landed):\n\n");
    table(&mut text, "place", areas(&items));
    writeln!(text, "\nIts {LARGEST} largest items:\n")?;
    let named = items
        .iter()
        .map(|item| (readable(&item.name), item.shallow_size));
    table(&mut text, "item", named.take(LARGEST).collect());
    text.push_str("\n`dont-miss.js`, by file:\n\n");
    table(&mut text, "file", script(project)?);
    let path = project.path(FILE);
    let old = fs::read_to_string(&path).with_context(|| format!("reading {FILE}"))?;
    let (before, rest) = old
        .split_once(BEGIN)
        .context("docs/size.md has a mark to begin at")?;
    let (_, after) = rest
        .split_once(END)
        .context("docs/size.md has a mark to end at")?;
    Ok(fs::write(path, format!("{before}{text}\n{END}{after}"))?)
}

/// What twiggy finds in the twin with names, largest first. Names themselves aren't shipped.
fn items(project: &Project) -> Result<Vec<Item>> {
    setup::twiggy(project)?;
    let twin = project.path("target/symbols/dont-miss.wasm");
    let answer = output(
        project
            .command("twiggy")
            .args(["top", "-n", "1000000", "-f", "json"])
            .arg(twin),
    )?;
    let mut items: Vec<Item> = serde_json::from_str(&answer)?;
    items.retain(|item| !is_unshipped(&item.name));
    Ok(items)
}

fn is_unshipped(name: &str) -> bool {
    name.contains("function names")
        || name.starts_with("custom section")
        || name.starts_with('Σ')
        || name.starts_with("... and")
}

/// Sums by crate, and by module for our own crates.
fn areas(items: &[Item]) -> Vec<(String, usize)> {
    let mut sums: BTreeMap<String, usize> = BTreeMap::new();
    for item in items {
        *sums.entry(area(&item.name)).or_default() += item.shallow_size;
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    sums
}

fn area(name: &str) -> String {
    if name.starts_with("data segment") {
        return "data: texts and tables".to_owned();
    }
    // `<newsprint::sink::Ops as …>::open` belongs to newsprint::sink.
    let mut parts = name
        .trim_start_matches(['<', '&', '(', '['])
        .split("::")
        .map(|part| part.split(['<', '[', ' ', '>']).next().unwrap_or_default());
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    // Primitive types and type parameters stand for the library that implements something for them.
    let of_the_library = ["core", "alloc", "std", "__rustc"].contains(&first)
        || first.starts_with(['u', 'i']) && first.len() <= 5 && second.is_some()
        || first.starts_with("char")
        || first.starts_with("str")
        || first.len() == 1;
    match (first, second) {
        ("newsprint" | "dont_miss", Some(module)) => format!("`{first}::{module}`"),
        (_, Some(_)) if of_the_library => "`core`, `alloc`, `std`".to_owned(),
        (name, Some(_)) => format!("`{name}`"),
        _ => "exports and the rest".to_owned(),
    }
}

/// Without the hash at the end that tells instances of one function apart.
fn readable(name: &str) -> String {
    let short = match name.rsplit_once("::h") {
        Some((short, hash)) if hash.len() == 16 => short,
        _ => name,
    };
    format!("`{}`", short.replace('|', "¦"))
}

fn script(project: &Project) -> Result<Vec<(String, usize)>> {
    let text = fs::read_to_string(project.workbench().join("dont-miss.js.json"))?;
    let metafile: Metafile = serde_json::from_str(&text)?;
    let mut files: Vec<_> = metafile
        .outputs
        .into_values()
        .flat_map(|output| output.inputs)
        .map(|(name, input)| {
            (
                format!("`{}`", name.replace("target/widget/", "")),
                input.bytes,
            )
        })
        .collect();
    files.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    Ok(files)
}

fn table(text: &mut String, what: &str, rows: Vec<(String, usize)>) {
    let _ = writeln!(text, "| {what} | raw bytes |\n|---|---:|");
    for (name, bytes) in rows {
        let _ = writeln!(text, "| {name} | {bytes} |");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_belongs_to_the_module_it_was_written_in() {
        for (name, place) in [
            (
                "newsprint::read::block::blocks::h62b2565365e9494a",
                "`newsprint::read`",
            ),
            (
                "<newsprint::sink::ops::Ops as newsprint::sink::Sink>::open::hb",
                "`newsprint::sink`",
            ),
            (
                "core[c5930c85a12de822]::str::count::do_count_chars",
                "`core`, `alloc`, `std`",
            ),
            (
                "<u32 as core[c5930c85a12de822]::fmt::Display>::fmt",
                "`core`, `alloc`, `std`",
            ),
            ("talc::base::Talc<S,B>::allocate::h1", "`talc`"),
            ("data segment \".rodata\"", "data: texts and tables"),
            ("update externref shim", "exports and the rest"),
        ] {
            assert_eq!(area(name), place, "{name}");
        }
    }

    #[test]
    fn the_hash_of_an_instance_is_left_out() {
        assert_eq!(readable("a::b::h62b2565365e9494a"), "`a::b`");
        assert_eq!(readable("a::hats"), "`a::hats`");
    }
}
