//! Rust to raw WebAssembly, by cargo.

use crate::project::{Project, output, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// 64 KiB of stack instead of 1 MiB: 2 pages of memory at the start instead of 17. What nests
/// deepest in the reader is held to it by a test in every browser.
const STACK: &str = "-Clink-arg=-zstack-size=65536";

/// The linker tells which function uses which data: so data can go with the code that alone needs it.
const RELOCATIONS: &str = "-Clink-arg=--emit-relocs";

/// What becomes WebAssembly: a package of the workspace, by a profile made for it.
pub(super) struct Source {
    package: &'static str,
    profile: &'static str,
    flags: &'static [&'static str],
    /// Of the package; none are its usual ones.
    features: Option<&'static str>,
}

/// What readers download.
pub(super) const WIDGET: Source = Source {
    package: "dont-miss",
    profile: "wasm",
    flags: &[STACK, RELOCATIONS],
    features: None,
};

/// What servers run.
pub(super) const SSR: Source = Source {
    package: "dont-miss-ssr",
    profile: "ssr",
    flags: &[],
    features: None,
};

/// 256 KiB: documents nest deeper than the native JSON may.
const DEEPER_STACK: &str = "-Clink-arg=-zstack-size=262144";

/// What translates publishers' formats: those that a feature of the package names.
pub(super) fn formats(feature: &'static str) -> Source {
    Source {
        package: "dont-miss-formats",
        profile: "wasm",
        flags: &[DEEPER_STACK, RELOCATIONS],
        features: Some(feature),
    }
}

/// Compiles a package and answers the bytes as the linker left them.
pub(super) fn compile(project: &Project, source: &Source) -> Result<Vec<u8>> {
    crate::setup::wasm_target(project)?;
    let mut flags: Vec<_> = source.flags.iter().map(|flag| (*flag).to_owned()).collect();
    flags.extend(renamings(project)?);
    let mut cargo = project.command("cargo");
    cargo
        .args(["build", "--quiet", "--lib", "--package", source.package])
        .args([
            "--target=wasm32-unknown-unknown",
            "--profile",
            source.profile,
        ])
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    if let Some(features) = source.features {
        cargo.args(["--no-default-features", "--features", features]);
    }
    run(&mut cargo)?;
    let file = source.package.replace('-', "_");
    let wasm = project.target.join("wasm32-unknown-unknown");
    let wasm = wasm.join(source.profile).join(file + ".wasm");
    fs::read(&wasm).with_context(|| format!("reading {}", wasm.display()))
}

/// Folders of this machine must not stand in the module: the same source gives the same bytes
/// wherever it is built.
fn renamings(project: &Project) -> Result<Vec<String>> {
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
        renamed(project.root.clone(), "/dont-miss".to_owned()),
        renamed(cargo_home, "/cargo".to_owned()),
        // What rustc itself writes where the sources of `std` aren't installed.
        renamed(sources, format!("/rustc/{commit}")),
    ])
}
