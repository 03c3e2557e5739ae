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
    texts: [&'static str; Label::ALL.len()],
    dates: Dates,
}

/// The texts of a language by label, in any order; one that is missing doesn't compile.
macro_rules! texts {
    ($($label:ident: $text:literal,)+) => {{
        use crate::labels::Label;
        #[expect(clippy::indexing_slicing, reason = "in a constant, a wrong place doesn't compile")]
        const TEXTS: [&str; Label::ALL.len()] = {
            let mut texts = [""; Label::ALL.len()];
            $(texts[Label::$label as usize] = $text;)+
            let mut place = 0;
            while place < texts.len() {
                assert!(!texts[place].is_empty(), "a label is missing");
                place += 1;
            }
            texts
        };
        TEXTS
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
        (
            Labels {
                words,
                dates,
                own: Vec::new(),
            },
            known.is_some(),
        )
    }

    /// The language of the words that are ours.
    pub fn language(&self) -> &'static str {
        self.words.language
    }

    /// Puts the publisher's word in place of ours.
    pub fn set(&mut self, label: Label, text: String) {
        self.own.retain(|(known, _)| *known != label);
        self.own.push((label, text));
    }

    /// Whether the word is the publisher's, and so in the publisher's language.
    pub fn is_own(&self, label: Label) -> bool {
        self.own.iter().any(|(known, _)| *known == label)
    }

    /// The word itself, with its `{…}` where it has any.
    pub fn get(&self, label: Label) -> &str {
        match self.own.iter().find(|(known, _)| *known == label) {
            Some((_, text)) => text,
            None => self
                .words
                .texts
                .get(label as usize)
                .copied()
                .unwrap_or_default(),
        }
    }

    /// Writes the word with each `{name}` replaced by its value; a name without a value stays as it is.
    pub fn fill(&self, label: Label, values: &[(&str, &str)], out: &mut String) {
        let mut rest = self.get(label);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            rest = after;
            let value = after.split_once('}').and_then(|(name, after)| {
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
