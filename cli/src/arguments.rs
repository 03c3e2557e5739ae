//! What may be said on the command line.

use crate::options::ElementOptions;
use clap::builder::styling::{AnsiColor, Styles};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueHint};
use clap_complete::Shell;
use newswire::Format;
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
    /// Show articles in the real widget, and again whenever a file changes
    #[command(after_help = STATUSES)]
    Serve(Box<Serve>),
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
    pub(crate) format: Forced,
    #[command(flatten)]
    pub(crate) options: ElementOptions,
}

/// The format that a document is said to be in.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Forced {
    /// Format of the documents, if it isn't to be found out
    #[arg(long = "format", value_name = "NAME", value_parser = formats())]
    pub(crate) format: Option<Format>,
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    /// The articles' files, or `-` for standard input
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) files: Vec<PathBuf>,
    /// Write one JSON document instead of lines
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) format: Forced,
}

#[derive(Args, Debug)]
pub(crate) struct Serve {
    /// An article's file, or a folder of them
    #[arg(value_name = "FILE|DIR", default_value = ".", value_hint = ValueHint::AnyPath)]
    pub(crate) place: PathBuf,
    /// The port on the loopback address; 0 takes any that is free
    #[arg(long, default_value_t = 4040)]
    pub(crate) port: u16,
    #[command(flatten)]
    pub(crate) format: Forced,
    #[command(flatten)]
    pub(crate) options: ElementOptions,
}

fn formats() -> impl TypedValueParser<Value = Format> {
    let named = |name: String| Format::named(&name).ok_or("no format of this name");
    PossibleValuesParser::new(Format::ALL.map(Format::name)).try_map(named)
}
