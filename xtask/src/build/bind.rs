//! Raw WebAssembly to a module and its glue, by wasm-bindgen under the committed lock.

use super::{Half, glue, hex, imports, names, optimise, split};
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// How every module is bound: `glue.js`, `glue.d.ts` and `glue_bg.wasm`.
pub(super) fn bindgen(compiled: &[u8]) -> Result<Bindgen> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes("glue", compiled.to_vec())
        .web(true)?
        // The loader says where the Wasm is; a classic script has no `import.meta`.
        .omit_default_module_path(true)
        // A dead instance heals: the loader calls `__wbg_reset_state`.
        .reset_state_function(true)
        // Names stay until wasm-opt has made the twin that symbolises traps.
        .demangle(true)
        .typescript(true);
    Ok(bindgen)
}

/// Binds the widget on the workbench.
pub(super) fn bind(project: &Project, compiled: &[u8]) -> Result<()> {
    // Names are compared with the linker's before they are made readable.
    let output = bindgen(compiled)?.demangle(false).generate_output();
    let mut output = output.context("wasm-bindgen")?;
    output.emit(project.workbench())?;
    let js = project.workbench().join("glue.js");
    let text = imports::list(output.wasm_mut(), &fs::read_to_string(&js)?)?;
    let text = names::shorten(output.wasm_mut(), &text)?;
    fs::write(&js, glue::guard_closures(&text)?)?;
    let whole = output.wasm_mut().emit_wasm();
    let [first, second] = split::split(&whole, compiled)?;
    fs::write(optimise::bound(project, Half::First), first)?;
    fs::write(optimise::bound(project, Half::Rare), second)?;
    let types = project.workbench().join("glue.d.ts");
    let text = fs::read_to_string(&types)? + glue::GUARD_TYPE;
    fs::write(types, text)?;
    Ok(())
}

/// Whether a workbench holds all of `results` as they would be made from `compiled`.
pub(super) fn is_fresh(
    project: &Project,
    workbench: &Path,
    results: &[PathBuf],
    compiled: &[u8],
) -> Result<bool> {
    let Ok(before) = fs::read_to_string(stamp(workbench)) else {
        return Ok(false);
    };
    let there = results.iter().all(|result| result.exists());
    Ok(there && before == fingerprint(project, compiled)?)
}

/// Notes what a workbench was made from.
pub(super) fn remember(project: &Project, workbench: &Path, compiled: &[u8]) -> Result<()> {
    let text = fingerprint(project, compiled)?;
    Ok(fs::write(stamp(workbench), text)?)
}

fn stamp(workbench: &Path) -> PathBuf {
    workbench.join("made-from")
}

/// The code of the steps that are skipped, both locks (they pin wasm-bindgen and wasm-opt) and the
/// compiled bytes. Not this program's file: a test run may replace it while it is running.
fn fingerprint(project: &Project, compiled: &[u8]) -> Result<String> {
    let steps: String = [
        include_str!("bind.rs"),
        include_str!("glue.rs"),
        include_str!("imports.rs"),
        include_str!("locals.rs"),
        include_str!("names.rs"),
        include_str!("optimise.rs"),
        include_str!("order.rs"),
        include_str!("formats.rs"),
        include_str!("ssr.rs"),
        include_str!("split/mod.rs"),
        include_str!("split/calls.rs"),
        include_str!("split/data.rs"),
        include_str!("split/halves.rs"),
        include_str!("split/linked.rs"),
        include_str!("split/table.rs"),
    ]
    .concat();
    let cargo_lock = fs::read(project.path("Cargo.lock"))?;
    let npm_lock = fs::read(project.path("package-lock.json"))?;
    let parts = [steps.as_bytes(), &cargo_lock, &npm_lock, compiled];
    Ok(parts.map(|part| hex(part, 32)).join("\n"))
}
