//! `cargo xtask test`: every check and suite, with a table of what ran at the end.

mod expected;
mod listen;
mod run;
mod steps;
mod tally;

pub(crate) use run::node;
pub(crate) use steps::{peers, samples};
pub(crate) use tally::Tally;

use crate::project::{Project, output};
use anyhow::{Result, ensure};
use expected::Expected;
use std::time::Instant;
use steps::{STEPS, Step};

/// How one step went.
struct Row {
    name: &'static str,
    tally: Tally,
    seconds: u64,
    remark: String,
}

/// Runs the steps whose names begin with one of `only` (all, if there are none) and goes on after
/// a failure, so that one run shows all. With `record`, what ran is what is expected from now on.
pub(crate) fn test(project: &Project, only: &[String], record: bool) -> Result<()> {
    crate::setup::wasm_target(project)?;
    crate::setup::npm_packages(project)?;
    crate::setup::test_tools(project)?;
    engines(project);
    let chosen =
        |step: &&Step| only.is_empty() || only.iter().any(|name| step.name.starts_with(name));
    let mut expected = Expected::read(project)?;
    let mut rows = Vec::new();
    for step in STEPS.iter().filter(chosen) {
        eprintln!("\n== {}", step.name);
        let mut row = take(project, step);
        if step.counted && record {
            expected.record(step.name, row.tally);
        } else if let Some(missing) = expected.missing(step.name, row.tally) {
            row.tally.failed += 1;
            row.remark = missing;
        }
        rows.push(row);
    }
    ensure!(!rows.is_empty(), "no step is called {}", only.join(" or "));
    if record {
        expected.write(project)?;
    }
    close(&rows)
}

/// Which browsers the promises of this run are about.
fn engines(project: &Project) {
    let asked = [
        ("Chromium", "chromium", "--version"),
        ("Firefox", "firefox-esr", "--version"),
    ];
    for (engine, program, flag) in asked {
        let version = output(project.command(program).arg(flag));
        println!("{engine}: {}", version.unwrap_or_default().trim());
    }
    let version = output(project.command("dpkg-query").args([
        "--show",
        "--showformat=${Version}",
        "webkit2gtk-driver",
    ]));
    println!("WebKitGTK: {}", version.unwrap_or_default().trim());
}

/// Runs one step. A suite that fails is run once more, and the table says so: on a busy machine a
/// browser may come late to what a test waits for.
fn take(project: &Project, step: &Step) -> Row {
    let start = Instant::now();
    let (mut tally, mut remark) = run_once(project, step);
    if step.counted && tally.failed > 0 {
        eprintln!("\n== {} once more", step.name);
        let failed = tally.failed;
        (tally, remark) = run_once(project, step);
        if tally.failed == 0 {
            remark = format!("at the second try; {failed} failed at the first");
        }
    }
    Row {
        name: step.name,
        tally,
        seconds: start.elapsed().as_secs(),
        remark,
    }
}

fn run_once(project: &Project, step: &Step) -> (Tally, String) {
    match (step.run)(project) {
        Ok(tally) => (tally, String::new()),
        Err(error) => (Tally::whole(false), format!("{error:#}")),
    }
}

/// Prints the table and the one closing line, and fails if anything failed.
fn close(rows: &[Row]) -> Result<()> {
    let mut total = Tally::default();
    println!(
        "\n{:<22}{:>8}{:>8}{:>9}{:>9}",
        "", "passed", "failed", "skipped", "seconds"
    );
    for row in rows {
        let Tally {
            passed,
            failed,
            skipped,
        } = row.tally;
        println!(
            "{:<22}{passed:>8}{failed:>8}{skipped:>9}{:>9}  {}",
            row.name, row.seconds, row.remark
        );
        total += row.tally;
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    ensure!(total.failed == 0, "{} failed", total.failed);
    Ok(())
}
