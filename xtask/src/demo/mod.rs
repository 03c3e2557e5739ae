//! `cargo xtask demo`: the demo pages, served from this machine with the widget just built.

mod headers;
mod range;
mod serve;
mod site;

use crate::project::Project;
use crate::test::{Tally, node};
use anyhow::{Result, ensure};

/// Builds and serves until the process is ended.
pub(crate) fn demo(project: &Project, port: u16) -> Result<()> {
    crate::build::build(project)?;
    let address = serve::serve(site::Site::of(project), port)?;
    println!("the demo pages are at {address}");
    loop {
        std::thread::park();
    }
}

/// Opens every demo page in headless Chromium and counts those that show what they should.
pub(crate) fn check(project: &Project) -> Result<Tally> {
    crate::setup::chromium(project)?;
    read(project, "tests/demo", "chromium")
}

/// Runs the test files of `folder` on the demo pages, in an engine.
pub(crate) fn read(project: &Project, folder: &str, engine: &str) -> Result<Tally> {
    crate::build::build(project)?;
    let address = serve::serve(site::Site::of(project), 0)?;
    node(project, folder, &[("DEMO", &address), ("ENGINE", engine)])
}

/// `demo --check`: the same, as a verdict.
pub(crate) fn prove(project: &Project) -> Result<()> {
    let Tally { passed, failed, .. } = check(project)?;
    println!("{passed} passed, {failed} failed");
    ensure!(
        failed == 0,
        "{failed} demo pages don't show what they should"
    );
    Ok(())
}
