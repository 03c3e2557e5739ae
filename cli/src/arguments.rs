//! What may be said on the command line.

use crate::options::ElementOptions;
use clap::builder::styling::{AnsiColor, Styles};
use clap::{Args, Parser, Subcommand, ValueHint};
use clap_complete::Shell;
use std::path::PathBuf;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const STATUSES: &str = "Exit status: 0 if everything was drawn, perhaps with problems; \
    1 if of an article nothing can be drawn; 2 if the command was not understood.";

/// News articles from JSON to markup that works without JavaScript, and that the widget adopts
#[derive(Debug, Parser)]
#[command(name = "dont-miss", version, styles = STYLES, after_help = STATUSES, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write the markup of an article to standard output, and its problems to standard error
    #[command(after_help = STATUSES)]
    Render(Box<Render>),
    /// Say what is wrong in articles, a line for each problem
    #[command(after_help = STATUSES)]
    Check(Check),
    /// Write a completion script for a shell to standard output
    Completions {
        /// The shell
        shell: Shell,
    },
}

#[derive(Args, Debug)]
pub(crate) struct Render {
    /// The article's file, or `-` for standard input; with --out, any number of files
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) files: Vec<PathBuf>,
    /// Write FILE.html into this folder for each file
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) out: Option<PathBuf>,
    /// Wrap the markup in <dont-miss>, with the options as attributes
    #[arg(long)]
    pub(crate) element: bool,
    /// Add the article as schema.org's NewsArticle
    #[arg(long)]
    pub(crate) json_ld: bool,
    /// Write a whole document: element, JSON-LD, Open Graph, stylesheet and script
    #[arg(long)]
    pub(crate) page: bool,
    /// Where the document finds the widget's files, ending in a slash
    #[arg(long, value_name = "ADDRESS", default_value = "/dont-miss/")]
    pub(crate) assets: String,
    /// Put the JSON into the element, too, so that a script of the page may change its options
    #[arg(long, conflicts_with = "src")]
    pub(crate) data: bool,
    #[command(flatten)]
    pub(crate) options: ElementOptions,
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    /// The articles' files, or `-` for standard input
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) files: Vec<PathBuf>,
    /// Write one JSON document instead of lines
    #[arg(long)]
    pub(crate) json: bool,
}
