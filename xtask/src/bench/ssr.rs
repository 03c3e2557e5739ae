//! `cargo xtask bench ssr`: writes into bench/RESULTS.md how many articles a second a server draws, beside frameworks.

use super::results;
use crate::build;
use crate::project::{Project, output, run};
use anyhow::Result;

const FILE: &str = "bench/RESULTS.md";

/// Measures the crate and `dist/` as they are built now, and the worker of `examples/edge/`.
pub(crate) fn ssr(project: &Project) -> Result<()> {
    build::build(project)?;
    run(project
        .command("cargo")
        .args(["build", "--quiet", "--release", "--package=bench-ssr"]))?;
    let section = output(
        project
            .command("node")
            .arg("bench/ssr/run.mjs")
            .env("NATIVE", project.target.join("release/bench-ssr")),
    )?;
    print!("{section}");
    results::replace(project, FILE, "ssr", &section)
}
