//! `cargo xtask bench …`: the widget beside its peers, every figure from one run, written into bench/RESULTS.md.

mod draw;
mod formats;
mod frameworks;
mod results;
mod ssr;

pub(crate) use results::replace;

use crate::project::{Project, run};
use crate::test::peers;
use crate::{build, setup};
use anyhow::{Result, bail, ensure};
use std::time::Instant;

/// What can be measured beside peers, in the order in which all of it is.
const MEASURES: [&str; 9] = [
    "size", "cold", "tasks", "mount", "update", "memory", "remove", "scroll", "growth",
];

/// Measures what was asked for: one thing, or `all` of it. A `quick` run tries the harness: few rounds, no claims.
pub(crate) fn bench(project: &Project, what: Option<&str>, quick: bool) -> Result<()> {
    let wanted: Vec<&str> = match what {
        Some("draw") => return draw::draw(project),
        Some("ssr") => return ssr::ssr(project),
        Some("formats") => return formats::formats(project),
        Some("report") => return results::write(project),
        Some("all") => MEASURES.to_vec(),
        Some(one) if MEASURES.contains(&one) => vec![one],
        _ => bail!(
            "expected `cargo xtask bench` with draw, ssr, formats, report, all, {}",
            MEASURES.join(", ")
        ),
    };
    setup::test_tools(project)?;
    build::build(project)?;
    frameworks::build(project)?;
    // Figures of sides that draw different pages would say nothing.
    ensure!(peers(project)?.failed == 0, "the sides differ");
    let begin = Instant::now();
    let progress = |one: &str| {
        let seconds = begin.elapsed().as_secs();
        eprintln!("{}:{:02} measuring {one}", seconds / 60, seconds % 60);
    };
    for one in wanted {
        progress(one);
        let mut command = project.command("node");
        command.args(["bench/measure.mjs", one]);
        if quick {
            command.arg("--quick");
        }
        run(&mut command)?;
        // After each: a run that is broken off keeps what it has.
        results::write(project)?;
    }
    if what == Some("all") && !quick {
        progress("draw");
        draw::draw(project)?;
        progress("ssr");
        ssr::ssr(project)?;
        progress("nothing more: all is written");
    }
    Ok(())
}
