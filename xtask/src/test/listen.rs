//! Running a program while both showing and keeping what it prints.

use anyhow::{Context, Result};
use std::io::{Read, Write};
use std::process::{Command, Stdio};

/// How a program ended, and all that it printed to either output.
pub(super) struct Heard {
    pub success: bool,
    pub printed: String,
}

/// Runs `command` to its end; what it prints appears on standard error as it comes.
pub(super) fn listen(mut command: Command) -> Result<Heard> {
    let name = command.get_program().display().to_string();
    let (mut reader, writer) = std::io::pipe()?;
    command
        .stdin(Stdio::null())
        .stdout(writer.try_clone()?)
        .stderr(writer);
    let mut child = command
        .spawn()
        .with_context(|| format!("starting {name}"))?;
    // It holds our ends of the pipe: with it, reading would never come to an end.
    drop(command);
    let mut kept = Vec::new();
    let mut piece = [0; 8192];
    loop {
        let length = reader.read(&mut piece)?;
        let Some(read) = piece.get(..length).filter(|read| !read.is_empty()) else {
            break;
        };
        std::io::stderr().write_all(read)?;
        kept.extend_from_slice(read);
    }
    Ok(Heard {
        success: child.wait()?.success(),
        printed: String::from_utf8_lossy(&kept).into_owned(),
    })
}
