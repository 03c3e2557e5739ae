//! `cargo xtask bench formats`: how fast documents of publishers are read, beside the crates that others read them with.

use super::results;
use crate::build;
use crate::project::{Project, run};
use anyhow::Result;

/// Measures the crate `newswire` natively.
pub(crate) fn formats(project: &Project) -> Result<()> {
    build::build(project)?;
    run(project.command("cargo").args([
        "build",
        "--quiet",
        "--release",
        "--package=bench-formats",
    ]))?;
    run(project
        .command("node")
        .args(["bench/measure.mjs", "formats"])
        .env("NATIVE", project.target.join("release/bench-formats")))?;
    results::write(project)
}
