//! The part of the package that servers run, in `dist/ssr/`: Rust made fast, and an entry for each kind of runtime.

use super::bundle::esbuild;
use super::{bind, compile, optimise};
use crate::project::{Project, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// Each is a bundle of its own, because conditions of the package choose between them.
const ENTRIES: [&str; 3] = ["edge.js", "fetch.js", "node.js"];

/// Writes `dist/ssr/`.
pub(super) fn ssr(project: &Project) -> Result<()> {
    let workbench = workbench(project);
    fs::create_dir_all(&workbench)?;
    let compiled = compile::compile(project, &compile::SSR)?;
    let wasm = workbench.join("ssr.wasm");
    let results = [wasm.clone()];
    if !bind::is_fresh(project, &workbench, &results, &compiled)? {
        let output = bind::bindgen(&compiled)?.generate_output();
        output.context("wasm-bindgen")?.emit(&workbench)?;
        optimise::hasten(project, &workbench, &wasm)?;
        bind::remember(project, &workbench, &compiled)?;
    }
    let folder = project.dist().join("ssr");
    fs::copy(&wasm, folder.join("ssr.wasm"))?;
    fs::copy(
        project.path("modules/ssr/ssr.d.ts"),
        folder.join("ssr.d.ts"),
    )?;
    for entry in ENTRIES {
        run(esbuild(project)
            .arg(format!("modules/ssr/{entry}"))
            .args(["--format=esm", "--external:*.wasm", "--external:node:*"])
            .arg("--alias:glue=./target/ssr/glue.js")
            .arg(format!("--define:VERSION={:?}", project.version))
            .arg(format!("--outfile={}", folder.join(entry).display())))?;
    }
    Ok(())
}

/// As with the widget's: inside the checkout, wherever cargo's own target folder is.
fn workbench(project: &Project) -> PathBuf {
    project.path("target/ssr")
}
