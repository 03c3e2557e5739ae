//! `cargo xtask build`: from Rust, JavaScript and CSS to the package in `dist/`.

mod bind;
mod bundle;
mod compile;
mod digest;
mod glue;
mod names;
mod optimise;
mod package;
mod ssr;

pub(crate) use digest::{hex, integrity};

use crate::project::Project;
use anyhow::Result;
use std::fs;

/// The Wasm that a page downloads: its name carries a hash of its bytes, so it can be cached for ever.
pub(crate) struct Module {
    pub name: String,
    pub integrity: String,
}

/// Writes `dist/` anew. Steps whose input hasn't changed are skipped.
pub(crate) fn build(project: &Project) -> Result<Module> {
    crate::setup::npm_packages(project)?;
    fs::create_dir_all(project.workbench())?;
    let compiled = compile::compile(project, &compile::WIDGET)?;
    let results = [optimise::result(project), optimise::twin(project)];
    let bytes = if bind::is_fresh(project, &project.workbench(), &results, &compiled)? {
        fs::read(optimise::result(project))?
    } else {
        bind::bind(project, &compiled)?;
        let bytes = optimise::optimise(project)?;
        bind::remember(project, &project.workbench(), &compiled)?;
        bytes
    };
    let module = Module {
        name: format!("dont-miss.{}.wasm", hex(&bytes, 8)),
        integrity: integrity(&bytes),
    };
    package::clear(project)?;
    fs::write(project.dist().join(&module.name), &bytes)?;
    bundle::bundle(project, &module)?;
    ssr::ssr(project)?;
    package::complete(project, &module)?;
    Ok(module)
}
