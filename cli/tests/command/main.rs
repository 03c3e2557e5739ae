//! The command as a shell sees it: what it prints where, and how it ends.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

mod check;
mod completions;
mod formats;
mod help;
mod many;
mod options;
mod render;
mod serve;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The program under test, in the folder of the fixtures, as if no terminal were there.
fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dont-miss"));
    command.args(arguments).current_dir(fixtures(""));
    for name in ["CLICOLOR", "CLICOLOR_FORCE", "NO_COLOR", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

/// A folder of the documents that every suite reads.
fn fixtures(folder: &str) -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.join("../newsprint/tests/fixtures").join(folder)
}

/// How a run ended.
#[derive(Debug, PartialEq, Eq)]
struct Run {
    status: i32,
    out: String,
    err: String,
}

/// Runs the command.
fn run(arguments: &[&str]) -> Run {
    end(command(arguments), "")
}

/// Runs the command with a text on its standard input.
fn fed(arguments: &[&str], input: &str) -> Run {
    end(command(arguments), input)
}

fn end(mut command: Command, input: &str) -> Run {
    let pipes = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = pipes.spawn().expect("the command starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(input.as_bytes()).expect("it listens");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run {
        status: output.status.code().expect("a status"),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// Compares with a committed file; `UPDATE_GOLDEN=1` writes it instead. What every build names anew is left out.
fn golden(name: &str, found: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    let found = without_hashes(found);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &found).expect("written");
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(found, expected, "{name}");
}

/// The Wasm's hash and integrity, as `HASH`.
fn without_hashes(text: &str) -> String {
    let replace = |text: &str, start: &str, end: &str| {
        let Some((before, rest)) = text.split_once(start) else {
            return text.to_owned();
        };
        let (_, after) = rest.split_once(end).expect("an end");
        format!("{before}{start}HASH{end}{after}")
    };
    let text = replace(text, "integrity=\"sha256-", "\"");
    replace(
        &text,
        "rel=\"preload\" href=\"/dont-miss/dont-miss.",
        ".wasm",
    )
}
