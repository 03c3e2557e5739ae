//! From JSON text to a page that is valid, with every problem at its exact path.
//!
//! A bad part never spoils the page: it is left out, its words are kept wherever they can be, and it is reported.

mod article;
mod block;
mod complaint;
mod desk;
mod embed;
mod field;
mod imprint;
mod items;
mod json_ld;
mod link;
mod list;
mod media;
mod member;
mod options;
mod picture;
mod prose;
mod rare;
mod salvage;
mod table;

use crate::json::{SIZE_LIMIT, SyntaxError, parse};
use crate::labels::Labels;
use crate::model::Article;
use crate::options::{Options, Part};
use crate::page::Page;
use crate::problem::{Path, Problem};
use crate::text::push_number;
use desk::Desk;
pub use desk::{BLOCK_LIMIT, ELEMENT_LIMIT, NESTING_LIMIT, TEASER_LIMIT};
use field::Field;
pub use imprint::imprint;
use json_ld::Graph;
pub use options::{read_options, read_ordinary_options};

/// Why nothing can be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// `json`, `too-large`, `not-an-object` or `nothing-to-show`.
    pub code: &'static str,
    /// Where; empty for the whole document.
    pub path: String,
    /// What was expected, then what was found.
    pub message: String,
}

impl core::fmt::Display for Failure {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if !self.path.is_empty() {
            out.write_str(&self.path)?;
            out.write_str(": ")?;
        }
        out.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

fn failure(code: &'static str, message: &str) -> Failure {
    Failure {
        code,
        path: String::new(),
        message: message.into(),
    }
}

/// Reads a document: an article with its teasers and links, or a page's own JSON-LD.
///
/// # Errors
/// The text is not JSON or too large, no object stands in it, or it has nothing of the parts asked for.
pub fn read(json: &str, options: Options) -> Result<(Page, Vec<Problem>), Failure> {
    if json.len() > SIZE_LIMIT {
        return Err(failure("too-large", "expected at most 2 MiB of JSON"));
    }
    let document = parse(json).map_err(|error| not_json(&error, json))?;
    let graph = Graph::of(&document.value);
    if graph.article().0.as_object().is_none() {
        let mut message = String::from("expected an object, found ");
        message.push_str(document.value.kind());
        return Err(failure("not-an-object", &message));
    }
    let desk = Desk::of(graph.nodes);
    let page = page(&graph, document.too_deep, &desk, options);
    let problems = desk.into_problems();
    if !page.shows_something() {
        return Err(nothing_to_show(&problems));
    }
    Ok((page, problems))
}

/// The same page, if all in the document is ordinary and as expected; else `None`, and [`read`] is asked.
///
/// So a browser needs little code for most articles: rare blocks, problems and errors come with a second module.
pub fn read_ordinary(json: &str, options: Options) -> Option<Page> {
    let document = parse(json).ok()?;
    let graph = Graph::of(&document.value);
    graph.article().0.as_object()?;
    let desk = Desk::of(graph.nodes).without_rare();
    let page = page(&graph, document.too_deep, &desk, options);
    (!desk.has_met_rare() && page.shows_something()).then_some(page)
}

fn page(graph: &Graph<'_>, too_deep: u32, desk: &Desk<'_>, options: Options) -> Page {
    desk.settle_base(options.base.as_ref());
    let (value, path) = graph.article();
    let field = Field { value, path, desk };
    let root = Field {
        path: Path::Root,
        ..field
    };
    root.cut("32 values inside each other", too_deep as usize);
    for slot in &options.slots {
        desk.take_slot(&slot.name);
    }
    let around = Field {
        value: graph.whole.unwrap_or(value),
        path: if graph.whole.is_some() {
            Path::Root
        } else {
            path
        },
        desk,
    };
    told(&around);
    let article = article::article(&field, &around, &options);
    if options.parts.contains(&Part::Article) && !article.is_empty() && article.headline.is_none() {
        field.at("headline").required("expected a headline");
    }
    let (labels, label_language) = labels(&field, &article, &options);
    Page {
        article,
        options,
        labels,
        label_language,
    }
}

/// What a translation before this one has met.
fn told(around: &Field<'_>) {
    for problem in around.at("_problems").items() {
        let (path, message) = (problem.at("path"), problem.at("message"));
        let told = Field {
            path: Path::Root.key(path.value.as_text().unwrap_or_default()),
            ..problem
        };
        told.report(message.value.as_text().unwrap_or_default());
    }
}

fn not_json(error: &SyntaxError, json: &str) -> Failure {
    let (line, column) = error.line_and_column(json);
    let mut message = String::from(error.message);
    message.push_str(" at line ");
    push_number(&mut message, line);
    message.push_str(", column ");
    push_number(&mut message, column);
    failure("json", &message)
}

/// Nothing is left to draw; the first problem mostly says why.
fn nothing_to_show(problems: &[Problem]) -> Failure {
    let mut failure = failure(
        "nothing-to-show",
        "expected something to show: a headline, a body, teasers or related links",
    );
    if let Some(problem) = problems.first() {
        failure.message.push_str("; ");
        failure.message.push_str(&problem.path);
        failure.message.push_str(": ");
        failure.message.push_str(&problem.message);
    }
    failure
}

impl Page {
    /// Whether there is anything of the parts asked for.
    fn shows_something(&self) -> bool {
        let article = &self.article;
        self.options.parts.iter().any(|part| match part {
            Part::DontMiss => !article.dont_miss.items.is_empty(),
            Part::Article => !article.is_empty(),
            Part::Related => !article.related.items.is_empty(),
        })
    }
}

/// The widget's own words, and their language where it is not the content's.
fn labels(
    field: &Field<'_>,
    article: &Article,
    options: &Options,
) -> (Labels, Option<&'static str>) {
    let content = article.language.as_ref();
    let mut labels = match options.language.as_ref().or(content) {
        None => Labels::default(),
        Some(wanted) => {
            let (labels, known) = Labels::of(wanted);
            if !known {
                let asked_by = match options.language {
                    Some(_) => "lang",
                    None => "inLanguage",
                };
                let asked_by = field.at(asked_by);
                asked_by.expected_but(
                    "expected a language that we have words for",
                    wanted.as_str(),
                );
            }
            labels.with_dates_in(content.unwrap_or(wanted))
        }
    };
    for (label, text) in &options.labels {
        labels.set(*label, text.clone());
    }
    let same = content.is_some_and(|content| content.primary() == labels.language());
    let language = (!same).then_some(labels.language());
    (labels, language)
}
