//! An article and the parts around it.

use super::{Block, DontMiss, Picture, Prose, Related};
use crate::date::Date;
use crate::language::{Direction, Language};
use crate::text::Words;
use crate::web_url::WebUrl;

/// One document: an article, its teasers and its related links. Each may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The title.
    pub headline: Option<Words>,
    /// The canonical address.
    pub url: Option<WebUrl>,
    /// The identity (`@id`), as given.
    pub identity: Option<String>,
    /// The language of the content.
    pub language: Option<Language>,
    /// The direction of writing, always known: as given, else of the language, else of the first strong letter.
    pub direction: Option<Direction>,
    /// The section of the paper.
    pub section: Option<Words>,
    /// The words above the headline.
    pub kicker: Option<Words>,
    /// The summary under the headline.
    pub standfirst: Option<Words>,
    /// Who wrote it, as given.
    pub authors: Vec<Author>,
    /// When it was begun.
    pub created: Option<Date>,
    /// When it was published.
    pub published: Option<Date>,
    /// When it was last changed.
    pub modified: Option<Date>,
    /// Its pictures; the first one leads.
    pub pictures: Vec<Picture>,
    /// The body.
    pub body: Vec<Block>,
    /// Whether the body is for paying readers only.
    pub paywalled: bool,
    /// What was put right.
    pub corrections: Vec<Correction>,
    /// What it is about.
    pub keywords: Vec<Keyword>,
    /// The teaser carousel.
    pub dont_miss: DontMiss,
    /// The related links.
    pub related: Related,
}

impl Article {
    /// Whether there is no article, only what stands around one: dates alone say nothing.
    pub fn is_empty(&self) -> bool {
        self.headline.is_none()
            && self.kicker.is_none()
            && self.standfirst.is_none()
            && self.authors.is_empty()
            && self.pictures.is_empty()
            && self.corrections.is_empty()
            && self.body.is_empty()
            && self.keywords.is_empty()
    }
}

/// One author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The name or the whole line: "Text by THE HARBOUR DESK".
    pub name: Words,
    /// The author's page.
    pub url: Option<WebUrl>,
    /// What the author is.
    pub job_title: Option<Words>,
}

/// What was put right, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Correction, clarification or update.
    pub kind: CorrectionKind,
    /// What was wrong, and what is right.
    pub text: Prose,
    /// When.
    pub published: Option<Date>,
}

/// What sort of correction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CorrectionKind {
    #[default]
    Correction,
    Clarification,
    Update,
}

/// What an article is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyword {
    /// The word.
    pub name: Words,
    /// A page about it.
    pub url: Option<WebUrl>,
}
