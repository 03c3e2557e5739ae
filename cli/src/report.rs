//! What is said on standard error. Colours are taken out where it is no terminal.

use anstyle::{AnsiColor, Style};
use newsprint::{Failure, Problem};
use std::fmt::Display;

const NAME: Style = Style::new().bold();
const PROBLEM: Style = AnsiColor::Yellow.on_default();
const ERROR: Style = AnsiColor::Red.on_default().bold();

/// `FILE: path: message`, for what is wrong with a part.
pub(crate) fn problems(name: &str, problems: &[Problem]) {
    for problem in problems {
        anstream::eprintln!("{NAME}{name}{NAME:#}: {PROBLEM}{problem}{PROBLEM:#}");
    }
}

/// The same, for what is wrong with the whole.
pub(crate) fn failure(name: &str, failure: &Failure) {
    unreadable(name, failure);
}

/// A file of which nothing can be drawn.
pub(crate) fn unreadable(name: &str, why: &dyn Display) {
    anstream::eprintln!("{NAME}{name}{NAME:#}: {ERROR}error{ERROR:#}: {why}");
}

/// What ends the whole run.
pub(crate) fn error(error: &anyhow::Error) {
    anstream::eprintln!("{ERROR}error{ERROR:#}: {error:#}");
}

/// Flags that can't be meant.
pub(crate) fn usage(problems: &[Problem]) {
    for problem in problems {
        anstream::eprintln!("{ERROR}error{ERROR:#}: --{problem}");
    }
    anstream::eprintln!("\nFor more information, try '--help'.");
}
