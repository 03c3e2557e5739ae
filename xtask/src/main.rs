//! The one build system of the project: `cargo xtask build`, `size`, `demo`, `test`, `licences`.

mod build;
mod project;
mod setup;
mod size;

use anyhow::{Result, bail};
use pico_args::Arguments;
use project::Project;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask build               writes dist/: what a publisher's page loads, as a valid npm package
cargo xtask size [--json]       bytes that a first-time reader downloads; fails over budget.json
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = Arguments::from_env();
    let subcommand = arguments.subcommand()?;
    let project = Project::find()?;
    match subcommand.as_deref() {
        Some("build") => {
            finish(arguments)?;
            build::build(&project)?;
            println!("dist/ is built");
            Ok(())
        }
        Some("size") => {
            let json = arguments.contains("--json");
            finish(arguments)?;
            size::size(&project, json)
        }
        _ => {
            eprint!("{HELP}");
            bail!("expected one of these commands")
        }
    }
}

/// A flag that nobody asked for is a typing mistake: say so instead of ignoring it.
fn finish(arguments: Arguments) -> Result<()> {
    let rest = arguments.finish();
    if rest.is_empty() {
        return Ok(());
    }
    bail!("unexpected arguments: {rest:?}")
}
