//! Loader, glue and stylesheet to one file, by esbuild.

use super::{Module, Modules};
use crate::project::{Project, run};
use anyhow::Result;
use std::process::Command;

/// Writes `dont-miss.css`, `dont-miss.js` (a module) and `dont-miss.classic.js` into `dist/`.
///
/// The loader sees three things that only the build knows: the modules `glue` and `style` (the
/// minified stylesheet as text) and the constants `WASM_FILE`, `WASM_INTEGRITY`,
/// the same of the other modules as `RARE_…`, `FEED_…` and so on, and `VERSION`.
pub(super) fn bundle(project: &Project, modules: &Modules) -> Result<()> {
    let dist = project.dist();
    let style = project.workbench().join("style.css");
    run(esbuild(project)
        .args(["www/style/dont-miss.css", "--minify"])
        .arg(format!(
            "--outfile={}",
            dist.join("dont-miss.css").display()
        )))?;
    // Without its final line break: in a string it would only be a byte.
    let text = std::fs::read_to_string(dist.join("dont-miss.css"))?;
    std::fs::write(&style, text.trim_end())?;
    for (entry, format, name) in [
        ("www/loader/index.js", "esm", "dont-miss.js"),
        ("www/loader/classic.js", "iife", "dont-miss.classic.js"),
    ] {
        run(esbuild(project)
            .arg(entry)
            .arg("--minify")
            .arg(format!("--format={format}"))
            .arg("--alias:glue=./target/widget/glue.js")
            .arg("--alias:style=./target/widget/style.css")
            .arg("--loader:.css=text")
            .args(constants("WASM", &modules.first))
            .args(constants("RARE", &modules.rare))
            .args(modules.formats.iter().flat_map(|(part, module)| {
                let name = part.to_uppercase().replace('-', "_");
                constants(&name, module)
            }))
            .arg(format!("--define:VERSION={:?}", project.version))
            .arg(format!("--metafile=target/widget/{name}.json"))
            .arg(format!("--outfile={}", dist.join(name).display())))?;
    }
    Ok(())
}

/// What the loader knows of a module.
fn constants(name: &str, module: &Module) -> [String; 2] {
    [
        format!("--define:{name}_FILE={:?}", module.name),
        format!("--define:{name}_INTEGRITY={:?}", module.integrity),
    ]
}

/// What every bundle has in common.
pub(super) fn esbuild(project: &Project) -> Command {
    let mut command = project.npm_program("esbuild");
    command.args([
        "--bundle",
        "--target=es2022",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    command
}
