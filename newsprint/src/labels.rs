//! The widget's own words: a table for each language, and what a publisher puts in their place.

mod ar;
mod dates;
mod en;
mod es;
mod fr;
mod label;

use crate::date::Date;
use crate::language::{Direction, Language};
use dates::{Dates, ISO, ISO_RIGHT_TO_LEFT};
pub use label::Label;

/// What one language says.
struct Words {
    language: &'static str,
    /// A line for each label, in their order: a table of slices would cost more than looking.
    texts: &'static str,
    dates: Dates,
}

/// The texts of a language, by label; one that is missing or out of order doesn't compile.
macro_rules! texts {
    ($($label:ident: $text:literal,)+) => {{
        use crate::labels::Label;
        const _: () = {
            let mut place = 0;
            $(assert!(Label::$label as usize == place, "a label is out of order"); place += 1;)+
            assert!(place == Label::ALL.len(), "a label is missing");
        };
        concat!($($text, "\n"),+)
    }};
}
use texts;

static LANGUAGES: [&Words; 4] = [&en::WORDS, &fr::WORDS, &ar::WORDS, &es::WORDS];

/// The widget's words in one language, some of them perhaps the publisher's.
#[derive(Clone)]
pub struct Labels {
    words: &'static Words,
    dates: &'static Dates,
    own: Vec<(Label, String)>,
}

/// English, for when no language is named.
impl Default for Labels {
    fn default() -> Self {
        Labels {
            words: &en::WORDS,
            dates: &en::WORDS.dates,
            own: Vec::new(),
        }
    }
}

impl Labels {
    /// The words of a language; `false` if we lack it, and the words are English.
    pub fn of(language: &Language) -> (Labels, bool) {
        let primary = language.primary();
        let known = LANGUAGES.iter().find(|words| words.language == primary);
        let (words, dates) = match (known, language.direction()) {
            (Some(words), _) => (*words, &words.dates),
            (None, Direction::LeftToRight) => (&en::WORDS, &ISO),
            (None, Direction::RightToLeft) => (&en::WORDS, &ISO_RIGHT_TO_LEFT),
        };
        let own = Vec::new();
        (Labels { words, dates, own }, known.is_some())
    }

    /// The same words, with dates as a text in this language has them.
    pub fn with_dates_in(mut self, language: &Language) -> Labels {
        self.dates = Labels::of(language).0.dates;
        self
    }

    /// The language of the words that are ours.
    pub fn language(&self) -> &'static str {
        self.words.language
    }

    /// Puts the publisher's word in place of ours.
    pub fn set(&mut self, label: Label, text: String) {
        self.own.push((label, text));
    }

    /// Whether the word is the publisher's, and so in the publisher's language.
    pub fn is_own(&self, label: Label) -> bool {
        self.own.iter().any(|(known, _)| *known == label)
    }

    /// The word itself, with its `{…}` where it has any.
    pub fn get(&self, label: Label) -> &str {
        if let Some((_, text)) = self.own.iter().rfind(|(known, _)| *known == label) {
            return text;
        }
        let mut texts = self.words.texts.split(['\n']);
        texts.nth(label as usize).unwrap_or_default()
    }

    /// Writes the word with each `{name}` replaced by its value; a name without one stays as it is.
    pub fn fill(&self, label: Label, values: &[(&str, &str)], out: &mut String) {
        let mut rest = self.get(label);
        while let Some((before, after)) = rest.split_once(['{']) {
            out.push_str(before);
            rest = after;
            let value = after.split_once(['}']).and_then(|(name, after)| {
                let (_, value) = values.iter().find(|(known, _)| *known == name)?;
                Some((*value, after))
            });
            match value {
                Some((value, after)) => {
                    out.push_str(value);
                    rest = after;
                }
                None => out.push('{'),
            }
        }
        out.push_str(rest);
    }

    /// Writes a date as a reader of this language expects it, with the time as its own zone's
    /// clocks show it. Where we lack the language, it is `2026-11-24`.
    pub fn write_date(&self, date: &Date, out: &mut String) {
        self.dates.write(date, out);
    }
}
