//! The two ways in which a step asks another program: for a verdict, or for a count of tests.

use super::listen::{Heard, listen};
use super::tally::Tally;
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A program whose exit status is all that counts.
pub(super) fn whole(command: Command) -> Result<Tally> {
    Ok(Tally::whole(listen(command)?.success))
}

/// A test runner, whose own closing lines are counted.
pub(super) fn tests(command: Command) -> Result<Tally> {
    let Heard { success, printed } = listen(command)?;
    let mut tally = Tally::of(&printed);
    // It may have failed beside its tests: it didn't compile, or a browser didn't start.
    if !success && tally.failed == 0 {
        tally.failed = 1;
    }
    ensure!(tally != Tally::default(), "no test ran");
    Ok(tally)
}

/// Node's own test runner over the test files of `folder`, one after the other.
pub(crate) fn node(project: &Project, folder: &str, environment: &[(&str, &str)]) -> Result<Tally> {
    crate::setup::npm_packages(project)?;
    let mut command = project.command("node");
    command
        .args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
        .args(test_files(project, folder)?)
        .envs(environment.iter().copied());
    tests(command)
}

/// Named one by one, because Node 20 knows no patterns.
fn test_files(project: &Project, folder: &str) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(project.path(folder)).with_context(|| format!("reading {folder}"))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    ensure!(!files.is_empty(), "{folder} has no test files");
    files.sort();
    Ok(files)
}
