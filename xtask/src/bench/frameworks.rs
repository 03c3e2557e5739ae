//! The peers in Rust: a workspace of their own, built in its best release profile, bound, and made small by wasm-opt.

use crate::build::FEATURES;
use crate::project::{Project, run};
use anyhow::{Context, Result};
use std::fs;
use wasm_bindgen_cli_support::Bindgen;

/// The crates, by the names of their folders.
const NAMES: [&str; 4] = ["yew", "sycamore", "leptos", "dioxus"];

/// Builds all of them into `target/peers/`: for each a script and its Wasm.
pub(super) fn build(project: &Project) -> Result<()> {
    let target = project.path("target/peers");
    let mut cargo = project.command("cargo");
    cargo
        .args(["build", "--release", "--target=wasm32-unknown-unknown"])
        .args(["--locked", "--manifest-path=bench/peers/rust/Cargo.toml"])
        .env("CARGO_TARGET_DIR", &target);
    run(&mut cargo)?;
    for name in NAMES {
        let compiled = target.join(format!("wasm32-unknown-unknown/release/peer_{name}.wasm"));
        let folder = target.join(name);
        Bindgen::new()
            .input_path(compiled)
            .web(true)?
            .typescript(false)
            .out_name(name)
            .generate(&folder)
            .with_context(|| format!("binding {name}"))?;
        let bound = folder.join(format!("{name}_bg.wasm"));
        let small = folder.join(format!("{name}.wasm"));
        let mut optimise = project.npm_program("wasm-opt");
        optimise
            .args(["-Oz", "--strip-debug", "--strip-producers"])
            .args(FEATURES)
            .arg(&bound)
            .arg("-o")
            .arg(&small);
        run(&mut optimise)?;
        fs::remove_file(bound)?;
    }
    Ok(())
}
