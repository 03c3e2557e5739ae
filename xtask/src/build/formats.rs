//! The modules that translate publishers' formats: fetched only by pages that meet one.

use super::{Module, bind, compile, optimise, split};
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// What the loader calls; whatever else is handed out would be kept for nobody.
const CALLED: [&str; 3] = ["memory", "translate", "__wbindgen_malloc"];

/// One of them, named as the feature of the package that it is built with: each publisher's format has its own,
/// but for those that come from one place or are read alike.
#[derive(Clone, Copy)]
pub(crate) struct Part(&'static str);

impl Part {
    /// All of them, in the order in which the loader asks for them.
    pub(super) const ALL: [Part; 8] = [
        Part("json-ld"),
        Part("feed"),
        Part("ans"),
        Part("ninjs"),
        Part("optimo"),
        Part("guardian"),
        Part("apple-news"),
        Part("wordpress"),
    ];

    /// Puts the module into `dist/`.
    pub(super) fn publish(self, project: &Project) -> Result<(&'static str, Module)> {
        let workbench = self.workbench(project);
        fs::create_dir_all(&workbench)?;
        let compiled = compile::compile(project, &compile::formats(self.0))?;
        let result = workbench.join("formats.wasm");
        let results = [result.clone()];
        if !bind::is_fresh(project, &workbench, &results, &compiled)? {
            // Of the glue nothing is used: the loader calls the one function by itself.
            let output = bind::bindgen(&compiled)?.demangle(false).generate_output();
            let mut output = output.context("wasm-bindgen")?;
            let exports = output.wasm_mut().exports.iter();
            let uncalled = exports.filter(|it| !CALLED.contains(&it.name.as_str()));
            for export in uncalled.map(|it| it.id()).collect::<Vec<_>>() {
                output.wasm_mut().exports.delete(export);
            }
            output.emit(&workbench)?;
            let bound = workbench.join("glue_bg.wasm");
            let whole = fs::read(&bound)?;
            fs::write(&bound, split::without_panics(&whole, &compiled)?)?;
            optimise::shrink(project, &bound, &result)?;
            bind::remember(project, &workbench, &compiled)?;
        }
        let bytes = fs::read(&result)?;
        let module = Module::named(&format!("dont-miss.{}", self.0), &bytes);
        fs::write(project.dist().join(&module.name), &bytes)?;
        Ok((self.0, module))
    }

    /// As with the widget's: inside the checkout, wherever cargo's own target folder is.
    fn workbench(self, project: &Project) -> PathBuf {
        project.path("target/formats").join(self.0)
    }
}
