//! Where the project lies on this machine, and how it runs other programs.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout that is being worked on.
pub(crate) struct Project {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// Cargo's target folder, which may lie outside the checkout.
    pub target: PathBuf,
    /// The version that every package of the workspace has.
    pub version: String,
}

#[derive(Deserialize)]
struct Metadata {
    target_directory: PathBuf,
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

impl Project {
    /// Asks cargo about the workspace that this program was compiled in.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask lies inside the workspace")?
            .to_path_buf();
        let answer = output(
            Command::new("cargo")
                .args(["metadata", "--no-deps", "--format-version=1"])
                .current_dir(&root),
        )?;
        let metadata: Metadata = serde_json::from_str(&answer)?;
        let version = metadata
            .packages
            .into_iter()
            .find(|package| package.name == "dont-miss")
            .context("the workspace has a package dont-miss")?
            .version;
        Ok(Self {
            root,
            target: metadata.target_directory,
            version,
        })
    }

    /// A path inside the checkout.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// What publishers load.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// What the build makes on its way to `dist/`: always inside the checkout, so that the type
    /// checker and the tests find it wherever cargo's own target folder is.
    pub(crate) fn workbench(&self) -> PathBuf {
        self.path("target/widget")
    }

    /// A program, started in the checkout.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// A program that npm installed under the committed lock.
    pub(crate) fn npm_program(&self, name: &str) -> Command {
        let program = self.path("node_modules/.bin").join(name);
        self.command(&program.to_string_lossy())
    }
}

/// Runs a program to its end and fails if it fails. What it prints goes to standard error: standard
/// output belongs to the answer, which may be JSON.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdout(std::io::stderr())
        .status()
        .with_context(|| format!("starting {}", command.get_program().display()))?;
    if !status.success() {
        bail!("{} failed: {status}", command.get_program().display());
    }
    Ok(())
}

/// What a program printed to its standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let done = command
        .output()
        .with_context(|| format!("starting {}", command.get_program().display()))?;
    if !done.status.success() {
        bail!(
            "{} failed: {}\n{}",
            command.get_program().display(),
            done.status,
            String::from_utf8_lossy(&done.stderr)
        );
    }
    Ok(String::from_utf8(done.stdout)?)
}
