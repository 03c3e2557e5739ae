//! What a bare machine lacks, set up on first need: wasm target, npm packages, browsers, drivers.

use crate::project::{Project, output, run};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

/// Programs that Debian and its kin have, and the package that each comes in.
const CHROMIUM: [(&str, &str); 2] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
];
const OTHER_BROWSERS: [(&str, &str); 4] = [
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("xvfb-run", "xvfb"),
    ("xauth", "xauth"),
];

/// The target that the widget is compiled for.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    let sysroot = output(project.command("rustc").args(["--print", "sysroot"]))?;
    let libraries = Path::new(sysroot.trim()).join("lib/rustlib");
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

/// The browser that `demo --check` opens.
pub(crate) fn chromium(project: &Project) -> Result<()> {
    debian_packages(project, &CHROMIUM)
}

/// Three engines, their drivers, and what runs Rust's tests in them.
pub(crate) fn test_tools(project: &Project) -> Result<()> {
    chromium(project)?;
    debian_packages(project, &OTHER_BROWSERS)?;
    rust_program(project, "wasm-pack")?;
    rust_program(project, "geckodriver")?;
    test_runner(project)
}

/// The server that puts pages together in `examples/nginx/`.
pub(crate) fn nginx(project: &Project) -> Result<()> {
    debian_packages(project, &[("nginx", "nginx-light")])
}

/// What tells where a module's bytes are.
pub(crate) fn twiggy(project: &Project) -> Result<()> {
    rust_program(project, "twiggy")
}

fn rust_program(project: &Project, name: &str) -> Result<()> {
    if installed(name) {
        return Ok(());
    }
    run(project.command("cargo").args(["install", "--locked", name]))
}

/// `wasm-bindgen-test-runner` must be of the very version that Cargo.lock names; wasm-pack finds it
/// on the path. Its own lock is left aside: it names a package that has been withdrawn.
fn test_runner(project: &Project) -> Result<()> {
    let version = locked_version(project, "wasm-bindgen")?;
    let present = installed("wasm-bindgen-test-runner")
        && output(project.command("wasm-bindgen").arg("--version"))?.contains(&version);
    if present {
        return Ok(());
    }
    let exactly = format!("--version={version}");
    run(project
        .command("cargo")
        .args(["install", "--force", "wasm-bindgen-cli", &exactly]))
}

/// The version of a package in Cargo.lock.
pub(crate) fn locked_version(project: &Project, name: &str) -> Result<String> {
    let lock = fs::read_to_string(project.path("Cargo.lock"))?;
    let entry = format!("name = \"{name}\"\nversion = \"");
    lock.split_once(&entry)
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(version, _)| version.to_owned())
        .with_context(|| format!("Cargo.lock has a package {name}"))
}

fn debian_packages(project: &Project, wanted: &[(&str, &str)]) -> Result<()> {
    let missing: Vec<&str> = wanted
        .iter()
        .filter(|(program, _)| !installed(program))
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    ensure!(
        installed("apt-get"),
        "this machine has no apt-get: install {} by hand",
        missing.join(", ")
    );
    run(project.command("apt-get").args(["update", "-q"]))?;
    run(project
        .command("apt-get")
        .args(["install", "-q", "-y", "--no-install-recommends"])
        .args(missing)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Whether a program of this name is on the path.
fn installed(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    })
}
