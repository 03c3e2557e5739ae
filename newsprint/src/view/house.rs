//! The house style: our own words, dates, heading levels and languages, as every view writes them.

use crate::date::Date;
use crate::labels::Label;
use crate::language::{Direction, Language};
use crate::markup::{Attr, Markup, Tag, attr};
use crate::options::Part;
use crate::page::Page;

/// What a view is told beside what it draws.
#[derive(Clone, Copy)]
pub(super) struct House<'p> {
    /// The page that is drawn.
    pub(super) page: &'p Page,
    /// The heading level of what is level 2 among these blocks.
    level: u8,
    /// The heading level of a list or a box here: one below the heading it stands under.
    below: u8,
    /// The language of our own words, where the words around them are in another.
    said: Option<&'static str>,
    /// The page's language, in which dates are worded, where the words around them are in another.
    dates: Option<&'p Language>,
}

impl<'p> House<'p> {
    /// The style of a page.
    pub(super) fn of(page: &'p Page) -> Self {
        let asked = page.options.level;
        let level = if page.options.parts.contains(&Part::Article) {
            asked.unwrap_or(1).saturating_add(1)
        } else {
            asked.unwrap_or(2)
        };
        House {
            page,
            level,
            below: level,
            said: page.label_language,
            dates: None,
        }
    }

    /// The style under a heading of the body, so that what comes next in it never skips a level.
    pub(super) fn under(&self, level: u8) -> Self {
        House {
            below: self.level.saturating_add(level.saturating_sub(1)),
            ..*self
        }
    }

    /// The style inside a box, which may have a heading.
    pub(super) fn inside(&self, headed: bool) -> Self {
        let level = self.below.saturating_add(u8::from(headed));
        House {
            level,
            below: level,
            ..*self
        }
    }

    /// The style among words of another language, where ours must be told apart.
    pub(super) fn among(&self, language: Option<&Language>) -> Self {
        let Some(language) = language else {
            return *self;
        };
        let ours = self.page.labels.language();
        let page = self.page.article.language.as_ref();
        House {
            said: (language.primary() != ours).then_some(ours),
            dates: page.filter(|page| page.primary() != language.primary()),
            ..*self
        }
    }

    /// The element for a heading of the body, 2 to 4.
    pub(super) fn body_heading(&self, level: u8) -> Tag {
        Tag::heading(self.level.saturating_add(level.saturating_sub(2)))
    }

    /// The element for the heading of a list or a box.
    pub(super) fn box_heading(&self) -> Tag {
        Tag::heading(self.below)
    }

    /// A word of ours.
    pub(super) fn word(&self, label: Label) -> &'p str {
        self.page.labels.get(label)
    }

    /// A phrase of ours with a name in it.
    pub(super) fn phrase(&self, label: Label, place: &str, name: &str) -> String {
        let mut text = String::new();
        self.page.labels.fill(label, &[(place, name)], &mut text);
        text
    }

    /// `lang`, where the language of a word of ours must be said.
    pub(super) fn said(&self, label: Label) -> Attr<'static> {
        let said = self.said.filter(|_| !self.page.labels.is_own(label));
        attr::maybe(said.map(attr::label_lang))
    }

    /// An element that holds a word of ours.
    pub(super) fn label(&self, out: &mut Markup<'_>, tag: Tag, class: &'static str, label: Label) {
        out.text_element(
            tag,
            &[attr::class(class), self.said(label)],
            self.word(label),
        );
    }

    /// A date, for people and for machines.
    pub(super) fn date(&self, out: &mut Markup<'_>, date: &Date) {
        let mut text = String::new();
        self.page.labels.write_date(date, &mut text);
        let attrs = [
            attr::class("dm-date"),
            attr::datetime(date),
            attr::maybe(self.dates.map(attr::lang)),
        ];
        out.text_element(Tag::Time, &attrs, &text);
    }

    /// A date with what happened on it.
    pub(super) fn dated(&self, out: &mut Markup<'_>, label: Label, date: &Date) {
        out.classed(Tag::P, "dm-dates", |out| {
            self.label(out, Tag::Span, "dm-date-label", label);
            out.text(" ");
            self.date(out, date);
        });
    }

    /// Language and direction of the page's content.
    pub(super) fn content(&self) -> [Attr<'p>; 2] {
        let article = &self.page.article;
        let direction = self.page.options.direction.or(article.direction);
        spoken(article.language.as_ref(), direction)
    }
}

/// Language and direction, where they are known.
pub(super) fn spoken(language: Option<&Language>, direction: Option<Direction>) -> [Attr<'_>; 2] {
    // Words of another language are written as that is, wherever they stand.
    let direction = direction.or_else(|| language.map(Language::direction));
    [
        attr::maybe(language.map(attr::lang)),
        attr::maybe(direction.map(attr::dir)),
    ]
}
