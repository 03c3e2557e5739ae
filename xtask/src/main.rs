//! The one build system of the project: `cargo xtask build`, `size`, `demo`, `test`, `bench`, `formats`, `licences`.

mod bench;
mod build;
mod demo;
mod explain;
mod formats;
mod licences;
mod project;
mod setup;
mod size;
mod test;

use anyhow::{Result, bail};
use pico_args::Arguments;
use project::Project;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask demo [--port N]     builds, serves the demo pages on 127.0.0.1 and prints the address
cargo xtask demo --check        opens each of them in headless Chromium and exits
cargo xtask build               writes dist/: what a publisher's page loads, as a valid npm package
cargo xtask size [--json]       bytes that a first-time reader downloads; fails over budget.json
cargo xtask size --explain      also writes where the bytes are into docs/size.md
cargo xtask bench draw          times drawing in three engines and writes docs/speed.md
cargo xtask bench ssr           markup from servers beside frameworks, into bench/RESULTS.md
cargo xtask bench formats       publishers' documents beside other crates, into bench/RESULTS.md
cargo xtask bench WHAT [--quick]
                                the widget beside its peers, into bench/RESULTS.md and the README: size, mount,
                                update, remove, memory, growth, scroll, cold, or all; report writes what is known
cargo xtask formats             what becomes of publishers' documents, into docs/formats.md
cargo xtask licences            writes THIRD-PARTY.md
cargo xtask test [--only STEP]… [--record]
                                every check and suite; --record takes the counts as expected
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
            let explain = arguments.contains("--explain");
            finish(arguments)?;
            if explain {
                explain::explain(&project)?;
            }
            size::size(&project, json)
        }
        Some("formats") => {
            finish(arguments)?;
            formats::formats(&project)
        }
        Some("licences") => {
            finish(arguments)?;
            licences::write(&project)
        }
        Some("bench") => {
            let what = arguments.subcommand()?;
            let quick = arguments.contains("--quick");
            finish(arguments)?;
            bench::bench(&project, what.as_deref(), quick)
        }
        Some("demo") => {
            let check = arguments.contains("--check");
            let port = arguments.opt_value_from_str("--port")?.unwrap_or(8000);
            finish(arguments)?;
            if check {
                demo::prove(&project)
            } else {
                demo::demo(&project, port)
            }
        }
        Some("test") => {
            let record = arguments.contains("--record");
            let only: Vec<String> = arguments.values_from_str("--only")?;
            finish(arguments)?;
            test::test(&project, &only, record)
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
