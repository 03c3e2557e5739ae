//! `cargo xtask bench draw`: writes into docs/speed.md how long drawing takes beside peers, in three engines.

use super::results;
use crate::project::{Project, output};
use crate::{build, setup};
use anyhow::{Context, Result};

const FILE: &str = "docs/speed.md";

const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// Measures `dist/` as it is built now, one engine after the other, and replaces the measured part of the file.
pub(crate) fn draw(project: &Project) -> Result<()> {
    setup::test_tools(project)?;
    build::build(project)?;
    let mut sections = Vec::new();
    for engine in ENGINES {
        eprintln!("measuring in {engine}");
        // It gives an engine that has no headless mode a screen of its own.
        let section = output(
            project
                .command("node")
                .arg("bench/run.mjs")
                .env("ENGINE", engine),
        )
        .with_context(|| engine)?;
        print!("{section}");
        sections.push(section);
    }
    results::replace(project, FILE, "measured", &sections.join("\n"))
}
