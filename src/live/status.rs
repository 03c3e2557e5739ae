//! The carousel's place in words, for readers who don't see it.

use std::cell::RefCell;

use newsprint::Options;
use newsprint::labels::{Label, Labels};
use newsprint::language::Language;
use newsprint::text::push_number;
use web_sys::{Element, HtmlElement};

use super::item::query;

/// Writes into the status element of a widget.
pub(crate) struct Status {
    root: HtmlElement,
    labels: RefCell<Option<Labels>>,
}

impl Status {
    pub(crate) fn new(root: &HtmlElement) -> Self {
        Status {
            root: root.clone(),
            labels: RefCell::default(),
        }
    }

    /// Takes the words that the page has now.
    pub(crate) fn refresh(&self, options: &Options) {
        let language = closest_lang(&self.root, options);
        let (mut labels, _) = Labels::of(&language);
        for (label, text) in &options.labels {
            labels.set(*label, text.clone());
        }
        self.labels.replace(Some(labels));
    }

    /// "Teasers 4 to 6 of 9"; the numbers count from 1.
    pub(crate) fn say_place(&self, first: u32, last: u32, total: u32) {
        let mut text = String::new();
        if let Some(labels) = self.labels.borrow().as_ref() {
            let mut digits = [String::new(), String::new(), String::new()];
            for (digits, number) in digits.iter_mut().zip([first, last, total]) {
                push_number(digits, number);
            }
            let label = if first == last {
                Label::StatusOne
            } else {
                Label::Status
            };
            let [first, last, total] = &digits;
            let values = [("first", &**first), ("last", last), ("total", total)];
            labels.fill(label, &values, &mut text);
        }
        self.say(&text);
    }

    /// Puts words there; none, to say nothing any more.
    pub(crate) fn say(&self, text: &str) {
        if let Some(status) = query(&self.root, ".dm-status")
            && status.text_content().as_deref() != Some(text)
        {
            status.set_text_content(Some(text));
        }
    }
}

/// The language of the labels: as asked for, else that of the part that stands.
fn closest_lang(root: &Element, options: &Options) -> Language {
    options
        .language
        .clone()
        .or_else(|| Language::read(&query(root, "[lang]")?.get_attribute("lang")?))
        .unwrap_or_else(Language::english)
}
