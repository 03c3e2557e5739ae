//! The house style of a page: its own words, dates, heading levels and languages.

use crate::date::Date;
use crate::desk::Desk;
use crate::language::primary;
use crate::model::{Link, Phrase, Time, Word};
use serde_json::Value;

thread_local! {
    static WORDS: Value = serde_json::from_str(include_str!("../../../story/words.json")).unwrap_or_default();
}

/// What a reader of a part is told beside what it reads.
#[derive(Clone)]
pub(crate) struct House<'d> {
    pub desk: &'d Desk,
    pub options: &'d Value,
    content: Option<String>,
    ours: String,
    words: Value,
    dates: Value,
    said: Option<String>,
    date_lang: Option<String>,
    pub headline: u8,
    pub level: u8,
    pub below: u8,
}

impl<'d> House<'d> {
    pub fn new(desk: &'d Desk, options: &'d Value, content: Option<&str>, with_article: bool) -> Self {
        let asked = options["lang"].as_str().or(content).unwrap_or("en");
        let known = |tag: &str| WORDS.with(|words| words.get(primary(tag)).cloned());
        let words = known(asked);
        if words.is_none() {
            desk.problem("inLanguage", "expected a language that the widget speaks: en, fr, ar or es");
        }
        let ours = String::from(if words.is_some() { primary(asked) } else { "en" });
        let level = crate::desk::text_of(&options["level"]).and_then(|level| level.parse().ok());
        let top = if with_article { level.unwrap_or(1) + 1 } else { level.unwrap_or(2) };
        House {
            desk,
            options,
            content: content.map(String::from),
            said: content.filter(|content| primary(content) != ours).map(|_| ours.clone()),
            words: words.or_else(|| known("en")).unwrap_or_default(),
            dates: known(content.unwrap_or(asked)).map(|words| words["dates"].clone()).unwrap_or_default(),
            ours,
            date_lang: None,
            headline: level.unwrap_or(1),
            level: top,
            below: top,
        }
    }

    pub fn under(&self, level: u8) -> Self {
        House { below: self.level + level - 1, ..self.clone() }
    }

    pub fn inside(&self, headed: bool) -> Self {
        let level = self.below + u8::from(headed);
        House { level, below: level, ..self.clone() }
    }

    /// The style among words of another language.
    pub fn among(&self, language: Option<&str>) -> Self {
        let Some(language) = language else { return self.clone() };
        let page = self.content.clone();
        House {
            said: (primary(language) != self.ours).then(|| self.ours.clone()),
            date_lang: page.filter(|page| primary(page) != primary(language)),
            ..self.clone()
        }
    }

    pub fn word(&self, label: &str) -> Word {
        let own = self.options["labels"][label].as_str();
        let text = own.or(self.words[label].as_str()).unwrap_or_default().to_owned();
        Word { text, lang: self.said.clone().filter(|_| own.is_none()) }
    }

    pub fn phrase(&self, label: &str, name: &str) -> Phrase {
        let Word { text, lang } = self.word(label);
        let (before, rest) = text.split_once('{').unwrap_or((&text, ""));
        let after = rest.split_once('}').unwrap_or_default().1;
        Phrase { before: before.into(), name: name.into(), after: after.into(), lang }
    }

    /// The same as one text.
    pub fn filled(&self, label: &str, name: &str) -> Word {
        let Phrase { before, name, after, lang } = self.phrase(label, name);
        Word { text: before + &name + &after, lang }
    }

    pub fn date(&self, value: &Value, path: &str) -> Option<Time> {
        let text = value.as_str().filter(|text| !text.is_empty())?;
        let Some(date) = Date::read(text) else {
            self.desk.expected(path, "an ISO 8601 date", value);
            return None;
        };
        let (iso, text) = (date.iso(), date.worded(&self.dates));
        Some(Time { iso, text, lang: self.date_lang.clone(), minutes: date.minutes() })
    }

    /// What a link says of its target, and where it opens.
    pub fn link(&self, href: String, rel: &[&str]) -> Link {
        let target = self.options["target"].as_str().map(String::from);
        let blank = target.as_deref() == Some("_blank");
        let mut rel = rel.to_vec();
        if blank {
            rel.push("noopener");
        }
        Link { href, rel: (!rel.is_empty()).then(|| rel.join(" ")), target, hint: blank.then(|| self.word("opensInNewTab")) }
    }
}
