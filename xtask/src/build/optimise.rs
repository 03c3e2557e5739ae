//! Smaller WebAssembly, by the wasm-opt that npm's lock pins.

use super::Half;
use super::locals::renumber;
use super::order::order;
use crate::project::{Project, run};
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the module may use, by name: "all features" makes encodings that browsers refuse, and
/// leaving out traps would turn a reported fault into silent nonsense.
pub(crate) const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Small twice over, with the control flow laid anew in between. Functions called from one place
/// stay apart unless they are tiny: in a large one every local and every offset on the stack takes
/// more bytes to name, and brotli finds less that repeats.
const PASSES: [&str; 6] = [
    "--one-caller-inline-max-function-size=15",
    "--always-inline-max-function-size=0",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
];

const STRIP: [&str; 3] = [
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// A module as readers get it.
pub(super) fn result(project: &Project, half: Half) -> PathBuf {
    project.workbench().join(half.stem() + ".wasm")
}

/// The same code with names.
pub(super) fn twin(project: &Project, half: Half) -> PathBuf {
    project.path("target/symbols").join(half.stem() + ".wasm")
}

/// Where a half lies before it is shrunk.
pub(super) fn bound(project: &Project, half: Half) -> PathBuf {
    project.workbench().join(half.stem() + ".bound.wasm")
}

/// Shrinks a bound module, and puts a twin with the same code and with names apart: it turns
/// the addresses of a reported trap into names.
pub(super) fn optimise(project: &Project, half: Half) -> Result<()> {
    fs::create_dir_all(project.path("target/symbols"))?;
    let widget = || {
        let mut command = wasm_opt(project, &bound(project, half));
        command.args(PASSES);
        command
    };
    let (twin, result) = (twin(project, half), result(project, half));
    run(widget().arg("-g").arg("-o").arg(&twin))?;
    run(widget().args(STRIP).arg("-o").arg(&result))?;
    put_in_order(&twin)?;
    put_in_order(&result)
}

/// Shrinks any bound module in the same way.
pub(super) fn shrink(project: &Project, module: &Path, result: &Path) -> Result<()> {
    run(wasm_opt(project, module)
        .args(PASSES)
        .args(STRIP)
        .arg("-o")
        .arg(result))?;
    put_in_order(result)
}

fn put_in_order(module: &Path) -> Result<()> {
    let mut ordered = order(&fs::read(module)?)?;
    renumber(&mut ordered)?;
    Ok(fs::write(module, ordered)?)
}

/// Makes the module bound on a workbench fast, whatever its bytes, and writes it to `result`. It
/// keeps its names: a server's log then says where a trap was.
pub(super) fn hasten(project: &Project, workbench: &Path, result: &Path) -> Result<()> {
    run(wasm_opt(project, &workbench.join("glue_bg.wasm"))
        .args(["-O3", "-g", "-o"])
        .arg(result))
}

fn wasm_opt(project: &Project, module: &Path) -> Command {
    let mut command = project.npm_program("wasm-opt");
    command.arg(module).args(FEATURES);
    command
}
