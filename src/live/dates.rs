//! Dates as the reader's clock has them: in the reader's zone, or as "2 hours ago". Only text changes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use newsprint::Options;
use newsprint::ago::ago;
use newsprint::date::Date;
use newsprint::labels::Labels;
use newsprint::language::Language;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};

use super::item::{all, closest};
use super::timer::after;
use crate::{rare, reach};

#[wasm_bindgen(module = "/www/loader/ago.js")]
extern "C" {
    #[wasm_bindgen(js_name = ago)]
    fn word(language: &str, count: u32, unit: &str) -> Option<String>;
}

/// Rewords dates that have a time and a zone; others are the same everywhere.
pub(crate) struct Dates {
    root: HtmlElement,
    zone: Cell<bool>,
    ago: Cell<bool>,
    language: RefCell<Option<Language>>,
    reworded: RefCell<Vec<Reworded>>,
    timer: RefCell<Option<Timeout>>,
}

/// A date that says something else than was drawn.
struct Reworded {
    element: Element,
    drawn: Option<String>,
}

impl Dates {
    pub(crate) fn attach(root: &HtmlElement) -> Rc<Self> {
        Rc::new(Dates {
            root: root.clone(),
            zone: Cell::new(false),
            ago: Cell::new(false),
            language: RefCell::default(),
            reworded: RefCell::default(),
            timer: RefCell::default(),
        })
    }

    /// Looks at the page again after it has changed.
    pub(crate) fn refresh(self: &Rc<Self>, options: &Options) {
        self.zone.set(options.reader_zone);
        self.ago.set(options.ago);
        self.language.replace(options.language.clone());
        if reach::has_rare() {
            rare::reword(self);
        }
    }

    /// Rewords every date, and again when one has to say something else.
    pub(crate) fn reword(self: &Rc<Self>) {
        drop(self.timer.take());
        let mut before = self.reworded.take();
        let mut holds: Option<u32> = None;
        if self.zone.get() || self.ago.get() {
            let now = js_sys::Date::now();
            for element in all(&self.root, "time.dm-date") {
                let Some(wanted) = self.wanted(&element, now) else {
                    continue;
                };
                holds = holds.into_iter().chain(wanted.holds).min();
                if let Some(text) = wanted.text {
                    // In the order of the page, so that the first is mostly the one looked for.
                    let known = before.iter().position(|old| old.element == element);
                    let known = known.map(|place| before.remove(place));
                    self.reworded.borrow_mut().push(say(element, known, &text));
                }
            }
        }
        undo(before);
        let weak = Rc::downgrade(self);
        let timer = holds.map(|seconds| {
            after(
                seconds.min(86_400) * 1000,
                Box::new(move || {
                    if let Some(dates) = weak.upgrade() {
                        rare::reword(&dates);
                    }
                }),
            )
        });
        drop(self.timer.replace(timer));
    }

    /// What was drawn is said again.
    pub(crate) fn undo(&self) {
        undo(self.reworded.take());
    }

    /// What a date is to say now; nothing if it has no time or no zone.
    fn wanted(&self, element: &Element, now: f64) -> Option<Wanted> {
        let date = Date::read(&element.get_attribute("datetime")?)?;
        let moment = date.moment()?;
        let language = self.language_of(element);
        let mut wanted = Wanted::default();
        if self.ago.get() {
            let ago = ago(moment, (now / 1000.0) as i64);
            wanted.holds = ago.holds;
            wanted.text = ago
                .words
                .and_then(|(count, unit)| word(language.as_str(), count, unit.name()));
        }
        if self.zone.get() && wanted.text.is_none() {
            wanted.text = offset(moment)
                .and_then(|offset| date.in_zone(offset))
                .map(|date| {
                    let mut text = String::new();
                    Labels::of(&language).0.write_date(&date, &mut text);
                    text
                });
        }
        Some(wanted)
    }

    /// The language that a date was drawn in: that of the part around it, else of the labels.
    fn language_of(&self, element: &Element) -> Language {
        closest(element, ".dm-date[lang], [data-dm-digest][lang]")
            .and_then(|part| Language::read(&part.get_attribute("lang")?))
            .or_else(|| self.language.borrow().clone())
            .unwrap_or_else(Language::english)
    }
}

impl Drop for Dates {
    fn drop(&mut self) {
        if reach::has_rare() {
            rare::undo(self);
        }
    }
}

/// What a date is to say.
#[derive(Default)]
struct Wanted {
    /// Nothing where it says what was drawn.
    text: Option<String>,
    /// For how many seconds.
    holds: Option<u32>,
}

fn say(element: Element, known: Option<Reworded>, text: &str) -> Reworded {
    let said = element.text_content();
    if said.as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
    known.unwrap_or(Reworded {
        element,
        drawn: said,
    })
}

/// What was drawn is said again.
fn undo(dates: Vec<Reworded>) {
    for date in dates {
        date.element.set_text_content(date.drawn.as_deref());
    }
}

/// How many minutes the reader's clocks were ahead of UTC then; nothing where the browser can't say.
fn offset(moment: i64) -> Option<i16> {
    let date = js_sys::Date::new(&JsValue::from_f64(moment as f64 * 1000.0));
    let behind = date.get_timezone_offset();
    (!behind.is_nan()).then_some(-behind as i16)
}
