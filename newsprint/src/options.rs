//! What the host asks for: which parts, in which language, at which heading level.

use crate::labels::Label;
use crate::language::{Direction, Language};
use crate::markup::attr::Target;
use crate::model::Provider;
use crate::text::Words;
use crate::web_url::WebUrl;

/// A part of the page that can stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Part {
    DontMiss,
    Article,
    Related,
}

impl Part {
    /// Every part, in the usual order.
    pub const ALL: &[Part] = &[Part::DontMiss, Part::Article, Part::Related];

    /// The part's name: `dont-miss`.
    pub fn name(self) -> &'static str {
        match self {
            Part::DontMiss => "dont-miss",
            Part::Article => "article",
            Part::Related => "related",
        }
    }

    /// The part of a name.
    pub fn named(name: &str) -> Option<Part> {
        let mut all = Part::ALL.iter().copied();
        all.find(|part| part.name() == name)
    }
}

/// A place for the host after a block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotPlacement {
    /// The host's name for it.
    pub name: Words,
    /// After how many blocks it stands.
    pub after: u32,
    /// The height to reserve, in pixels.
    pub height: Option<u32>,
    /// What is written above it, if not the usual word.
    pub label: Option<Words>,
}

/// How many teasers are drawn at the most, if nothing is said.
pub const LIMIT: u32 = 20;

/// All that a host may ask for. Each has a usual value.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// The language of the widget's own words, if not the article's.
    pub language: Option<Language>,
    /// The direction of writing, if not the article's.
    pub direction: Option<Direction>,
    /// The headline's heading level, 1 to 6.
    pub level: Option<u8>,
    /// The heading of the first list drawn, if neither the usual one nor the JSON's.
    pub heading: Option<Words>,
    /// How many teasers are drawn at the most.
    pub limit: u32,
    /// What relative addresses are relative to.
    pub base: Option<WebUrl>,
    /// Where links open.
    pub target: Option<Target>,
    /// Whether the reader may read behind the paywall.
    pub access_granted: bool,
    /// Whether dates are shown in the reader's zone, afterwards.
    pub reader_zone: bool,
    /// Whether recent dates are shown as "2 hours ago", afterwards.
    pub ago: bool,
    /// The providers that may be loaded without asking.
    pub allow: Vec<Provider>,
    /// Places for the host between the blocks.
    pub slots: Vec<SlotPlacement>,
    /// The widget's own words that the host gives itself.
    pub labels: Vec<(Label, String)>,
    /// A stable part of the ids drawn, if not taken from the content.
    pub key: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            parts: Part::ALL.to_vec(),
            language: None,
            direction: None,
            level: None,
            heading: None,
            limit: LIMIT,
            base: None,
            target: None,
            access_granted: false,
            reader_zone: false,
            ago: false,
            allow: Vec::new(),
            slots: Vec::new(),
            labels: Vec::new(),
            key: None,
        }
    }
}
