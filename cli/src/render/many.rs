//! Many files at once, over all cores, into a folder.

use super::markup;
use crate::markup::Form;
use crate::{Outcome, report};
use anyhow::{Context, Result};
use indicatif::{ParallelProgressIterator, ProgressBar, ProgressStyle};
use newsprint::Options;
use rayon::prelude::*;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes `NAME.html` into the folder for each `NAME.json`.
pub(super) fn render(
    files: &[PathBuf],
    out: &Path,
    form: &Form<'_>,
    options: &Options,
) -> Result<Outcome> {
    let targets: Vec<_> = files.iter().map(|file| target(file, out)).collect();
    let mut taken = HashSet::new();
    if let Some(twice) = targets.iter().find(|target| !taken.insert(*target)) {
        let twice = twice.display();
        report::error(&anyhow::anyhow!("two of the files would become {twice}"));
        return Ok(Outcome::WrongUsage);
    }
    fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    let progress = progress(files.len());
    let drawn = (files.par_iter().zip(&targets))
        .progress_with(progress)
        .map(|(file, target)| {
            let Some(markup) = markup(file, form, options.clone()) else {
                return Ok(false);
            };
            fs::write(target, markup).with_context(|| target.display().to_string())?;
            Ok(true)
        })
        .collect::<Result<Vec<bool>>>()?;
    let all = drawn.iter().all(|drawn| *drawn);
    Ok(if all { Outcome::Done } else { Outcome::Nothing })
}

fn target(file: &Path, out: &Path) -> PathBuf {
    let name = file.file_stem().filter(|name| *name != "-");
    let mut name = name.unwrap_or(OsStr::new("stdin")).to_owned();
    name.push(".html");
    out.join(name)
}

/// A line on standard error; nothing is drawn where that is no terminal.
fn progress(files: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} articles, {eta} left");
    let bar = ProgressBar::new(files as u64);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
