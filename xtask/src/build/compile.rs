//! Rust to raw WebAssembly, by cargo.

use crate::project::{Project, output, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// 64 KiB of stack instead of 1 MiB: 2 pages of memory at the start instead of 17. What nests
/// deepest in the reader is held to it by a test in every browser.
const STACK: &str = "-Clink-arg=-zstack-size=65536";

/// Compiles the widget and answers the bytes as the linker left them.
pub(super) fn compile(project: &Project) -> Result<Vec<u8>> {
    crate::setup::wasm_target(project)?;
    run(project
        .command("cargo")
        .args(["build", "--quiet", "--package=dont-miss", "--lib"])
        .args(["--target=wasm32-unknown-unknown", "--profile=wasm"])
        .env("CARGO_ENCODED_RUSTFLAGS", flags(project)?.join("\u{1f}")))?;
    let wasm = project
        .target
        .join("wasm32-unknown-unknown/wasm/dont_miss.wasm");
    fs::read(&wasm).with_context(|| format!("reading {}", wasm.display()))
}

/// Folders of this machine must not stand in the module: the same source gives the same bytes
/// wherever it is built.
fn flags(project: &Project) -> Result<Vec<String>> {
    let sysroot = output(project.command("rustc").args(["--print", "sysroot"]))?;
    let about = output(project.command("rustc").arg("-vV"))?;
    let commit = about
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .context("rustc tells its commit")?;
    let cargo_home = std::env::var_os("CARGO_HOME").map_or_else(
        || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo"),
        PathBuf::from,
    );
    let renamed =
        |from: PathBuf, to: String| format!("--remap-path-prefix={}={to}", from.display());
    let sources = PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust");
    Ok(vec![
        STACK.to_owned(),
        renamed(project.root.clone(), "/dont-miss".to_owned()),
        renamed(cargo_home, "/cargo".to_owned()),
        // What rustc itself writes where the sources of `std` aren't installed.
        renamed(sources, format!("/rustc/{commit}")),
    ])
}
