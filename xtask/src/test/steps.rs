//! What `cargo xtask test` runs, in order.

use super::run::{node, tests, whole};
use super::tally::Tally;
use crate::project::Project;
use crate::{build, demo, licences, setup, size};
use anyhow::Result;
use std::process::Command;

/// One row of the table at the end.
pub(super) struct Step {
    pub name: &'static str,
    pub run: fn(&Project) -> Result<Tally>,
    /// Whether its tests are counted against the committed numbers.
    pub counted: bool,
}

/// Cheap checks first. Whatever needs the build builds, so that a step taken alone tells of the
/// present source.
pub(super) const STEPS: &[Step] = &[
    check("format", format),
    check("clippy", clippy),
    check("clippy-wasm", clippy_wasm),
    check("rustdoc", rustdoc),
    suite("native", native),
    check("build", build),
    check("size", size),
    suite("cli", cli),
    check("licences", licences),
    check("lint", |project| npm(project, "lint")),
    check("types", types),
    suite("browser-chromium", browser_chromium),
    suite("browser-firefox", browser_firefox),
    suite("browser-webkit", browser_webkit),
    suite("package", package),
    suite("servers", servers),
    suite("end-to-end-chromium", |project| {
        end_to_end(project, "chromium")
    }),
    suite("end-to-end-firefox", |project| {
        end_to_end(project, "firefox")
    }),
    suite("end-to-end-webkit", |project| end_to_end(project, "webkit")),
    suite("demo", demo::check),
    suite("peers", peers),
    suite("accessibility-chromium", |project| {
        accessibility(project, "chromium")
    }),
    suite("accessibility-firefox", |project| {
        accessibility(project, "firefox")
    }),
    suite("accessibility-webkit", |project| {
        accessibility(project, "webkit")
    }),
    suite("looks", |project| {
        demo::read(project, "tests/looks", "chromium")
    }),
];

const fn check(name: &'static str, run: fn(&Project) -> Result<Tally>) -> Step {
    Step {
        name,
        run,
        counted: false,
    }
}

const fn suite(name: &'static str, run: fn(&Project) -> Result<Tally>) -> Step {
    Step {
        name,
        run,
        counted: true,
    }
}

fn format(project: &Project) -> Result<Tally> {
    whole(cargo(project, "fmt --all --check"))
}

fn clippy(project: &Project) -> Result<Tally> {
    whole(cargo(
        project,
        "clippy --workspace --exclude dont-miss-cli --all-targets -- -D warnings",
    ))
}

fn clippy_wasm(project: &Project) -> Result<Tally> {
    whole(cargo(
        project,
        "clippy --package dont-miss --package dont-miss-ssr --all-targets --target wasm32-unknown-unknown -- -D warnings",
    ))
}

fn rustdoc(project: &Project) -> Result<Tally> {
    let mut command = cargo(project, "doc --workspace --exclude dont-miss-cli --no-deps");
    command.env("RUSTDOCFLAGS", "-D warnings");
    whole(command)
}

/// All but the browser crate, whose suites run nothing here and would pass doing so, and the command, which needs the build.
fn native(project: &Project) -> Result<Tally> {
    let mut command = cargo(
        project,
        "test --workspace --exclude dont-miss --exclude dont-miss-cli --no-fail-fast",
    );
    command.envs(samples(project));
    tests(command)
}

/// Data that lies beside the checkout, if it does: real documents, hostile inputs.
pub(crate) fn samples(project: &Project) -> Vec<(&'static str, String)> {
    let beside = |name, file: &str| {
        let path = project.path("../shared/data").join(file);
        let known = std::env::var_os(name).is_some();
        (path.exists() && !known).then(|| (name, path.display().to_string()))
    };
    [
        ("FORMAT_SAMPLES", "formats"),
        ("HOSTILE_PAYLOADS", "hostile/payloads.jsonl"),
    ]
    .into_iter()
    .filter_map(|(name, file)| beside(name, file))
    .collect()
}

fn build(project: &Project) -> Result<Tally> {
    build::build(project)?;
    Ok(Tally::whole(true))
}

/// The command, which holds what was built.
fn cli(project: &Project) -> Result<Tally> {
    build::build(project)?;
    let lint = "clippy --package dont-miss-cli --all-targets -- -D warnings";
    let mut tally = whole(cargo(project, lint))?;
    tally += tests(cargo(
        project,
        "test --package dont-miss-cli --no-fail-fast",
    ))?;
    tally += node(
        project,
        "tests/documents",
        &[("DONT_MISS", &command(project)?)],
    )?;
    Ok(tally)
}

/// The command, compiled: where its program is.
fn command(project: &Project) -> Result<String> {
    crate::project::run(&mut cargo(project, "build --package dont-miss-cli"))?;
    let program = project.target.join("debug/dont-miss");
    Ok(program.display().to_string())
}

fn size(project: &Project) -> Result<Tally> {
    size::size(project, false)?;
    Ok(Tally::whole(true))
}

fn licences(project: &Project) -> Result<Tally> {
    licences::check(project)?;
    Ok(Tally::whole(true))
}

fn npm(project: &Project, script: &str) -> Result<Tally> {
    let mut command = project.command("npm");
    command.args(["run", script]);
    whole(command)
}

fn types(project: &Project) -> Result<Tally> {
    build::build(project)?;
    npm(project, "types")
}

fn browser_chromium(project: &Project) -> Result<Tally> {
    wasm_pack(project, "wasm-pack", &["--chrome"])
}

fn browser_firefox(project: &Project) -> Result<Tally> {
    wasm_pack(project, "wasm-pack", &["--firefox"])
}

/// WebKitGTK has no headless mode: it gets a screen nobody looks at.
fn browser_webkit(project: &Project) -> Result<Tally> {
    let driver = ["--safari", "--safaridriver", "/usr/bin/WebKitWebDriver"];
    wasm_pack(project, "xvfb-run -a wasm-pack", &driver)
}

/// The browser crate's suites, built for the browser and run in one.
fn wasm_pack(project: &Project, program: &str, browser: &[&str]) -> Result<Tally> {
    let mut words = program.split(' ');
    let mut command = project.command(words.next().unwrap_or_default());
    command
        .args(words)
        .args(["test", "--headless"])
        .args(browser)
        .args(["--", "--package=dont-miss"])
        // Seconds: a machine with two cores may be busy.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    tests(command)
}

fn package(project: &Project) -> Result<Tally> {
    build::build(project)?;
    node(project, "tests/bundlers", &[])
}

fn servers(project: &Project) -> Result<Tally> {
    build::build(project)?;
    setup::nginx(project)?;
    node(project, "tests/servers", &[])
}

/// What the benchmarks compare the widget with draws and does the same.
pub(crate) fn peers(project: &Project) -> Result<Tally> {
    build::build(project)?;
    node(project, "bench/peers", &[])
}

fn end_to_end(project: &Project, engine: &str) -> Result<Tally> {
    build::build(project)?;
    let program = command(project)?;
    let samples = samples(project);
    let mut variables = vec![("ENGINE", engine), ("DONT_MISS", program.as_str())];
    // WebKit's driver takes hours for as many.
    if engine != "webkit" {
        variables.extend(samples.iter().map(|(name, path)| (*name, path.as_str())));
    }
    node(project, "tests/end_to_end", &variables)
}

fn accessibility(project: &Project, engine: &str) -> Result<Tally> {
    demo::read(project, "tests/accessibility", engine)
}

fn cargo(project: &Project, arguments: &str) -> Command {
    let mut command = project.command("cargo");
    command.args(arguments.split(' '));
    command
}
