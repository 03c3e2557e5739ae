//! The command `dont-miss`: renders, checks and previews articles with the views that browsers draw with.

mod arguments;
mod article;
mod assets;
mod check;
mod markup;
mod options;
mod render;
mod report;
mod serve;

use arguments::{Arguments, Command};
use clap::{CommandFactory, Parser};
use std::io;
use std::process::ExitCode;

/// How a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Everything that was asked for is there.
    Done,
    /// Of something, nothing can be drawn.
    Nothing,
    /// What was asked for makes no sense.
    WrongUsage,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Done => 0,
            Outcome::Nothing => 1,
            Outcome::WrongUsage => 2,
        })
    }
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Render(arguments) => render::render(&arguments),
        Command::Check(arguments) => check::check(&arguments),
        Command::Serve(arguments) => serve::serve(&arguments),
        Command::Completions { shell } => {
            let command = &mut Arguments::command();
            clap_complete::generate(shell, command, "dont-miss", &mut io::stdout());
            Ok(Outcome::Done)
        }
    };
    match outcome {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            report::error(&error);
            Outcome::Nothing.into()
        }
    }
}
