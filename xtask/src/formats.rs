//! `cargo xtask formats`: what becomes of documents in publishers' formats, into docs/formats.md.

use crate::bench::replace;
use crate::project::{Project, output};
use crate::test::samples;
use anyhow::Result;

const FILE: &str = "docs/formats.md";

/// Writes the table of the fixtures, and that of the real samples where they are at hand.
pub(crate) fn formats(project: &Project) -> Result<()> {
    let table = |which| {
        let mut command = project.command("cargo");
        command
            .args(["run", "--quiet", "--package=newswire", "--example=formats"])
            .arg(which)
            .envs(samples(project));
        output(&mut command)
    };
    replace(project, FILE, "fixtures", &table("fixtures")?)?;
    let known = std::env::var_os("FORMAT_SAMPLES").is_some();
    if known
        || samples(project)
            .iter()
            .any(|(name, _)| *name == "FORMAT_SAMPLES")
    {
        replace(project, FILE, "samples", &table("samples")?)?;
    }
    Ok(())
}
