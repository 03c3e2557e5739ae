//! What a bare machine lacks, set up on first need: wasm target, npm packages, browsers, drivers.

use crate::project::{Project, output, run};
use anyhow::Result;
use std::fs;

const TARGET: &str = "wasm32-unknown-unknown";

/// The target that the widget is compiled for.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    let sysroot = output(project.command("rustc").args(["--print", "sysroot"]))?;
    let libraries = std::path::Path::new(sysroot.trim()).join("lib/rustlib");
    if libraries.join(TARGET).exists() {
        return Ok(());
    }
    run(project.command("rustup").args(["target", "add", TARGET]))
}

/// The npm packages of the committed lock, exactly; no script of theirs runs.
pub(crate) fn npm_packages(project: &Project) -> Result<()> {
    let lock = fs::read(project.path("package-lock.json"))?;
    let stamp = project.path("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(project
        .command("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    Ok(fs::write(stamp, lock)?)
}
