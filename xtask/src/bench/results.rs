//! Figures into documents: each section between its own two marks, the words around it stay.

use crate::project::{Project, output};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;

const RESULTS: &str = "bench/RESULTS.md";

/// What `bench/report.mjs` makes of all that has been measured so far.
#[derive(Deserialize)]
struct Report {
    /// Markdown, by the name of a section.
    sections: BTreeMap<String, String>,
    /// The table for the README.
    claims: String,
    /// SVG, by the name of a file beside the results.
    charts: BTreeMap<String, String>,
}

/// Writes every section, the charts, and what the README says of them.
pub(crate) fn write(project: &Project) -> Result<()> {
    let report = output(project.command("node").arg("bench/report.mjs"))?;
    let report: Report = serde_json::from_str(&report)?;
    for (name, section) in &report.sections {
        replace(project, RESULTS, name, section)?;
    }
    for (name, chart) in &report.charts {
        fs::write(project.path(&format!("bench/{name}.svg")), chart)?;
    }
    replace(project, RESULTS, "claims", &report.claims)?;
    replace(project, "README.md", "claims", &report.claims)
}

/// Puts another text between the marks `<!-- name: begin -->` and `<!-- name: end -->` of a file.
pub(crate) fn replace(project: &Project, file: &str, name: &str, text: &str) -> Result<()> {
    let path = project.path(file);
    let old = fs::read_to_string(&path).with_context(|| format!("reading {file}"))?;
    let new = with_section(&old, name, text).with_context(|| format!("writing {file}"))?;
    Ok(fs::write(path, new)?)
}

/// The text with another section; the words around it stay.
fn with_section(old: &str, name: &str, section: &str) -> Result<String> {
    let begin = format!("<!-- {name}: begin -->\n");
    let end = format!("<!-- {name}: end -->");
    let missing = || format!("expected the marks of a section {name}");
    let (before, rest) = old.split_once(&begin).with_context(missing)?;
    let (_, after) = rest.split_once(&end).with_context(missing)?;
    let section = section.trim_end();
    Ok(format!("{before}{begin}{section}\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_around_a_section_stay() {
        let old = "why\n<!-- a: begin -->\nold\n<!-- a: end -->\nhow\n<!-- b: begin -->\n<!-- b: end -->\n";
        let new = with_section(old, "a", "new\n").unwrap();
        assert_eq!(new, old.replace("old", "new"));
        let new = with_section(old, "b", "more").unwrap();
        assert_eq!(
            new,
            old.replace("<!-- b: begin -->\n", "<!-- b: begin -->\nmore\n")
        );
    }

    #[test]
    fn a_file_without_marks_is_left_alone() {
        assert!(with_section("why", "a", "new").is_err());
        assert!(with_section("why<!-- a: begin -->\n", "a", "new").is_err());
    }
}
