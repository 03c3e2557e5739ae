//! `cargo xtask bench draw`: writes into docs/speed.md how long drawing takes beside peers, in three engines.

use crate::project::{Project, output};
use crate::{build, setup};
use anyhow::{Context, Result};
use std::fs;

const FILE: &str = "docs/speed.md";
const BEGIN: &str = "<!-- measured: begin -->\n";
const END: &str = "<!-- measured: end -->";

const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// Measures `dist/` as it is built now, one engine after the other, and replaces the measured part of the file.
pub(crate) fn draw(project: &Project) -> Result<()> {
    setup::test_tools(project)?;
    build::build(project)?;
    let mut sections = Vec::new();
    for engine in ENGINES {
        eprintln!("measuring in {engine}");
        // It gives an engine that has no headless mode a screen of its own.
        let section = output(
            project
                .command("node")
                .arg("bench/run.mjs")
                .env("ENGINE", engine),
        )
        .with_context(|| engine)?;
        print!("{section}");
        sections.push(section);
    }
    let path = project.path(FILE);
    let old = fs::read_to_string(&path).with_context(|| format!("reading {FILE}"))?;
    let new = with_measured(&old, &sections.join("\n"))?;
    Ok(fs::write(path, new)?)
}

/// The text with another measured part; the words around it stay.
fn with_measured(old: &str, measured: &str) -> Result<String> {
    let (before, rest) = old
        .split_once(BEGIN)
        .with_context(|| format!("{FILE} has a mark to begin at"))?;
    let (_, after) = rest
        .split_once(END)
        .with_context(|| format!("{FILE} has a mark to end at"))?;
    Ok(format!("{before}{BEGIN}{measured}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_around_what_is_measured_stay() {
        let old = format!("why\n{BEGIN}old{END}\nhow\n");
        let new = with_measured(&old, "new\n").unwrap();
        assert_eq!(new, format!("why\n{BEGIN}new\n{END}\nhow\n"));
    }

    #[test]
    fn a_file_without_marks_is_left_alone() {
        assert!(with_measured("why", "new").is_err());
        assert!(with_measured(&format!("why{BEGIN}"), "new").is_err());
    }
}
