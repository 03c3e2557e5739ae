//! The modules that translate publishers' formats: fetched only by pages that meet one.

use super::{Module, bind, compile, optimise};
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// One of them, named as the feature of the package that it is built with.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    name: &'static str,
    source: &'static compile::Source,
}

impl Part {
    /// What websites have: JSON-LD, WordPress, feeds.
    pub(crate) const WEB: Part = Part {
        name: "web",
        source: &compile::WEB,
    };

    /// What newsrooms and agencies have.
    pub(crate) const NEWSROOM: Part = Part {
        name: "newsroom",
        source: &compile::NEWSROOM,
    };

    /// Puts the module into `dist/`.
    pub(super) fn publish(self, project: &Project) -> Result<Module> {
        let workbench = self.workbench(project);
        fs::create_dir_all(&workbench)?;
        let compiled = compile::compile(project, self.source)?;
        let result = workbench.join("formats.wasm");
        let results = [result.clone()];
        if !bind::is_fresh(project, &workbench, &results, &compiled)? {
            // Of the glue nothing is used: the loader calls the one function by itself.
            let output = bind::bindgen(&compiled)?.generate_output();
            output.context("wasm-bindgen")?.emit(&workbench)?;
            optimise::shrink(project, &workbench.join("glue_bg.wasm"), &result)?;
            bind::remember(project, &workbench, &compiled)?;
        }
        let bytes = fs::read(&result)?;
        let module = Module::named(&format!("dont-miss.{}", self.name), &bytes);
        fs::write(project.dist().join(&module.name), &bytes)?;
        Ok(module)
    }

    /// As with the widget's: inside the checkout, wherever cargo's own target folder is.
    fn workbench(self, project: &Project) -> PathBuf {
        project.path("target/formats").join(self.name)
    }
}
