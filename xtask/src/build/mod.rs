//! `cargo xtask build`: from Rust, JavaScript and CSS to the package in `dist/`.

mod bind;
mod bundle;
mod compile;
mod digest;
mod formats;
mod glue;
mod imports;
mod locals;
mod names;
mod optimise;
mod order;
mod package;
mod split;
mod ssr;

pub(crate) use digest::{hex, integrity};
pub(crate) use optimise::FEATURES;

use crate::project::Project;
use anyhow::Result;
use formats::Part;
use std::fs;

/// The two halves of the module.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Half {
    /// What every page downloads.
    First,
    /// What most pages never need.
    Rare,
}

impl Half {
    pub(crate) const ALL: [Half; 2] = [Half::First, Half::Rare];

    /// The beginning of its file's name.
    pub(crate) fn stem(self) -> String {
        match self {
            Half::First => "dont-miss".to_owned(),
            Half::Rare => "dont-miss.rare".to_owned(),
        }
    }
}

/// A Wasm file that a page downloads: its name carries a hash of its bytes, so it can be cached for ever.
pub(crate) struct Module {
    pub name: String,
    pub integrity: String,
}

impl Module {
    fn named(stem: &str, bytes: &[u8]) -> Self {
        let name = format!("{stem}.{}.wasm", hex(bytes, 8));
        Module {
            integrity: integrity(&name, bytes),
            name,
        }
    }
}

/// All of them: the halves of the widget, and the readers of publishers' formats.
pub(crate) struct Modules {
    pub first: Module,
    pub rare: Module,
    /// Each with the name of its part.
    pub formats: Vec<(&'static str, Module)>,
}

/// Writes `dist/` anew. Steps whose input hasn't changed are skipped.
pub(crate) fn build(project: &Project) -> Result<Modules> {
    crate::setup::npm_packages(project)?;
    fs::create_dir_all(project.workbench())?;
    let compiled = compile::compile(project, &compile::WIDGET)?;
    let results = Half::ALL.map(|half| {
        [
            optimise::result(project, half),
            optimise::twin(project, half),
        ]
    });
    if !bind::is_fresh(project, &project.workbench(), &results.concat(), &compiled)? {
        bind::bind(project, &compiled)?;
        for half in Half::ALL {
            optimise::optimise(project, half)?;
        }
        bind::remember(project, &project.workbench(), &compiled)?;
    }
    package::clear(project)?;
    let [first, rare] = Half::ALL.map(|half| publish(project, half));
    let formats = Part::ALL.map(|part| part.publish(project));
    let modules = Modules {
        first: first?,
        rare: rare?,
        formats: formats.into_iter().collect::<Result<_>>()?,
    };
    bundle::bundle(project, &modules)?;
    ssr::ssr(project)?;
    package::complete(project, &modules)?;
    Ok(modules)
}

fn publish(project: &Project, half: Half) -> Result<Module> {
    let bytes = fs::read(optimise::result(project, half))?;
    let module = Module::named(&half.stem(), &bytes);
    fs::write(project.dist().join(&module.name), &bytes)?;
    Ok(module)
}
