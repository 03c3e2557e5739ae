//! Running text: runs with marks, links and languages.

use crate::language::{Direction, Language};
use crate::web_url::LinkUrl;

/// Running text that is not blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The runs, in order.
    pub runs: Vec<Run>,
}

impl Prose {
    /// Adds a run. Words in the style of those before them are joined to them, so that equal text is
    /// equal markup.
    pub fn push(&mut self, run: Run) {
        if let Run::Text {
            text,
            marks,
            link,
            language,
            direction,
        } = &run
            && let Some(Run::Text {
                text: before,
                marks: last_marks,
                link: last_link,
                language: last_language,
                direction: last_direction,
            }) = self.runs.last_mut()
            && marks == last_marks
            && link == last_link
            && language == last_language
            && direction == last_direction
        {
            before.push_str(text);
        } else {
            self.runs.push(run);
        }
    }

    /// The words alone; a line break is a space.
    pub fn to_plain(&self) -> String {
        let mut plain = String::new();
        for run in &self.runs {
            match run {
                Run::Text { text, .. } => plain.push_str(text),
                Run::Break => plain.push(' '),
            }
        }
        plain
    }
}

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Words.
    Text {
        /// Cleaned, and never empty.
        text: String,
        /// How they are marked.
        marks: Marks,
        /// Where they lead.
        link: Option<Link>,
        /// Their language, where it is another than the text's.
        language: Option<Language>,
        /// Their direction, where it is another than the text's.
        direction: Option<Direction>,
    },
    /// A line break.
    Break,
}

/// Where a run leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub url: LinkUrl,
    /// What is said of the address to search engines.
    pub rel: Rel,
}

/// What a link says of its target to search engines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rel {
    /// `sponsored`: paid for.
    pub sponsored: bool,
    /// `nofollow`: not vouched for.
    pub nofollow: bool,
    /// `ugc`: written by readers.
    pub ugc: bool,
}

impl Rel {
    /// Writes it as the `rel` attribute has it. `new_tab` adds `noopener`: the page that opens gets no
    /// hold of this one.
    pub fn write(self, new_tab: bool, out: &mut String) {
        for (said, word) in [
            (self.sponsored, "sponsored"),
            (self.nofollow, "nofollow"),
            (self.ugc, "ugc"),
            (new_tab, "noopener"),
        ] {
            if said {
                if !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(word);
            }
        }
    }
}

/// A mark on words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Mark {
    Strong,
    Emphasis,
    Strike,
    Sub,
    Sup,
    Code,
    Mark,
    Underline,
}

impl Mark {
    /// Every mark, the outermost first.
    pub const ALL: &[Mark] = &[
        Mark::Strong,
        Mark::Emphasis,
        Mark::Underline,
        Mark::Strike,
        Mark::Mark,
        Mark::Code,
        Mark::Sub,
        Mark::Sup,
    ];

    /// The mark's name in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Mark::Strong => "strong",
            Mark::Emphasis => "emphasis",
            Mark::Strike => "strike",
            Mark::Sub => "sub",
            Mark::Sup => "sup",
            Mark::Code => "code",
            Mark::Mark => "mark",
            Mark::Underline => "underline",
        }
    }
}

/// A set of marks. A mark is never inside itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks(u8);

impl Marks {
    /// Adds a mark.
    pub fn insert(&mut self, mark: Mark) {
        self.0 |= 1 << mark as u8;
    }

    /// Whether a mark is set.
    pub fn contains(self, mark: Mark) -> bool {
        self.0 & (1 << mark as u8) != 0
    }
}
