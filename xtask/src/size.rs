//! `cargo xtask size`: what a reader who has never met the widget downloads.

use crate::build::{Module, Modules};
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::Write;

/// One file's bytes: as they are, and as servers send them.
#[derive(Serialize)]
pub(crate) struct Size {
    pub name: String,
    pub raw: usize,
    /// By gzip at its best level, 9.
    pub gzip: usize,
    /// By brotli at its best quality, 11, with a window of 2^22 bytes.
    pub brotli: usize,
}

impl Size {
    pub(crate) fn of(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            raw: bytes.len(),
            gzip: gzip(bytes),
            brotli: brotli(bytes),
        }
    }
}

impl Size {
    fn row(&self) -> String {
        let Size {
            name,
            raw,
            gzip,
            brotli,
        } = self;
        format!("{name:<36}{raw:>9}{gzip:>9}{brotli:>9}\n")
    }
}

/// The files, and the one number that is promised.
#[derive(Serialize)]
pub(crate) struct Report {
    /// What the script tag makes every first-time reader download.
    files: Vec<Size>,
    total_brotli: usize,
    /// What comes only when an article needs it.
    when_met: Size,
    /// What comes only when a document is in a publisher's format: one of these.
    formats: Vec<Size>,
}

/// The committed promise about size.
#[derive(Deserialize)]
struct Budget {
    /// Bytes, brotli, that we want to be under. Said, not enforced, until we are.
    goal: usize,
    /// Bytes, brotli, that everything together may never exceed.
    limit: usize,
    /// Bytes, brotli, of the last change that was meant to change them.
    recorded: usize,
    /// Bytes, brotli, that the second module may never exceed.
    when_met: usize,
    /// Bytes, brotli, that no module with readers of formats may exceed.
    formats: usize,
}

impl Budget {
    /// Growth by more than a hundredth must be somebody's decision: whoever grows it writes the
    /// new figure into the file.
    fn check(&self, total: usize) -> Result<()> {
        if total > self.goal {
            eprintln!(
                "size: {} bytes of brotli over the goal of {}",
                total - self.goal,
                self.goal
            );
        }
        ensure!(
            total <= self.limit,
            "size: {total} bytes of brotli are over the limit of {} in budget.json",
            self.limit
        );
        ensure!(
            total * 100 <= self.recorded * 101,
            "size: {total} bytes of brotli are more than 1 % above the {} recorded in budget.json; \
             if that is meant, record {total} there",
            self.recorded
        );
        Ok(())
    }

    fn check_formats(&self, modules: &[Size]) -> Result<()> {
        for Size { name, brotli, .. } in modules {
            ensure!(
                *brotli <= self.formats,
                "size: {name}: {brotli} bytes of brotli are over the limit of {} in budget.json",
                self.formats
            );
        }
        Ok(())
    }

    fn check_when_met(&self, brotli: usize) -> Result<()> {
        ensure!(
            brotli <= self.when_met,
            "size: the second module's {brotli} bytes of brotli are over the limit of {} in budget.json",
            self.when_met
        );
        Ok(())
    }
}

/// Builds, prints the sizes and holds them to the budget.
pub(crate) fn size(project: &Project, json: bool) -> Result<()> {
    let modules = crate::build::build(project)?;
    let report = measure(project, &modules)?;
    if json {
        println!("{}", serde_json::to_string(&report)?);
    } else {
        print!("{}", report.table());
    }
    let budget = fs::read_to_string(project.path("budget.json")).context("reading budget.json")?;
    let budget: Budget = serde_json::from_str(&budget)?;
    budget.check(report.total_brotli)?;
    budget.check_when_met(report.when_met.brotli)?;
    budget.check_formats(&report.formats)
}

/// The sizes of what the script tag makes a first-time reader download.
pub(crate) fn measure(project: &Project, modules: &Modules) -> Result<Report> {
    let mut files = Vec::new();
    for name in ["dont-miss.js", modules.first.name.as_str()] {
        files.push(Size::of(name, &fs::read(project.dist().join(name))?));
    }
    let total_brotli = files.iter().map(|file| file.brotli).sum();
    let of = |module: &Module| -> Result<Size> {
        let bytes = fs::read(project.dist().join(&module.name))?;
        Ok(Size::of(&module.name, &bytes))
    };
    Ok(Report {
        files,
        total_brotli,
        when_met: of(&modules.rare)?,
        formats: modules
            .formats
            .iter()
            .map(|(_, module)| of(module))
            .collect::<Result<_>>()?,
    })
}

impl Report {
    /// For reading.
    pub(crate) fn table(&self) -> String {
        let mut text = format!("{:<36}{:>9}{:>9}{:>9}\n", "", "raw", "gzip", "brotli");
        for file in &self.files {
            text.push_str(&file.row());
        }
        text.push_str(&format!("{:<54}{:>9}\n", "total", self.total_brotli));
        text.push_str("only when an article needs it:\n");
        text.push_str(&self.when_met.row());
        text.push_str("only when a document is in a publisher's format, one of these:\n");
        for module in &self.formats {
            text.push_str(&module.row());
        }
        text
    }
}

fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // A vector takes every write.
    let _ = encoder.write_all(bytes);
    encoder.finish().map_or(0, |packed| packed.len())
}

fn brotli(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 11, 22);
    let _ = writer.write_all(bytes);
    drop(writer);
    packed.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: Budget = Budget {
        goal: 20_000,
        limit: 40_960,
        recorded: 30_000,
        when_met: 20_000,
        formats: 61_440,
    };

    #[test]
    fn a_hundredth_more_passes_and_a_byte_beyond_it_fails() {
        assert!(BUDGET.check(29_000).is_ok());
        assert!(BUDGET.check(30_300).is_ok());
        let message = BUDGET.check(30_301).unwrap_err().to_string();
        assert!(message.contains("record 30301 there"), "{message}");
    }

    #[test]
    fn the_limit_holds_whatever_is_recorded() {
        let generous = Budget {
            goal: 20_000,
            limit: 40_960,
            recorded: 50_000,
            ..BUDGET
        };
        assert!(generous.check(40_960).is_ok());
        let message = generous.check(40_961).unwrap_err().to_string();
        assert!(message.contains("over the limit of 40960"), "{message}");
    }

    #[test]
    fn the_second_module_has_a_limit_of_its_own() {
        assert!(BUDGET.check_when_met(20_000).is_ok());
        assert!(BUDGET.check_when_met(20_001).is_err());
    }

    #[test]
    fn each_module_with_readers_of_formats_has_its_own_limit() {
        let module = |brotli| Size {
            name: "dont-miss.feed.wasm".to_owned(),
            raw: 0,
            gzip: 0,
            brotli,
        };
        assert!(
            BUDGET
                .check_formats(&[module(61_440), module(61_440)])
                .is_ok()
        );
        let message = BUDGET
            .check_formats(&[module(61_441)])
            .unwrap_err()
            .to_string();
        assert!(message.contains("dont-miss.feed.wasm: 61441"), "{message}");
    }

    #[test]
    fn packing_makes_repeated_text_small() {
        let size = Size::of("text", &[b'a'; 10_000]);
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip > 0 && size.gzip < 100);
        assert!(size.brotli > 0 && size.brotli < 50);
    }
}
