//! What all readers of one document share: the address it is joined to, the problems met, the places they stand at.

use std::cell::{Cell, RefCell};

use newsprint::date::Date;
use newsprint::json::Value;
use newsprint::language::Language;
use newsprint::problem::{Path, Problem, Problems};
use newsprint::text::{clean, clip, push_number};
use newsprint::web_url::{Refused, WebUrl};

use crate::dates;
use crate::look::Look;

/// How many characters of what was found a problem shows.
const FOUND_LIMIT: usize = 200;

/// The desk at which one document is translated.
pub(crate) struct Desk<'d> {
    root: &'d Value<'d>,
    base: RefCell<Option<WebUrl>>,
    /// Whether the host named the base: then no document names another.
    given: bool,
    problems: Cell<Problems>,
    /// The present, if anybody said.
    now: Option<Date>,
}

impl<'d> Desk<'d> {
    /// A desk for this document, whose addresses are joined to `base`.
    pub(crate) fn new(root: &'d Value<'d>, base: Option<&str>, now: Option<Date>) -> Self {
        let mut desk = Desk {
            root,
            base: RefCell::new(None),
            given: false,
            problems: Cell::default(),
            now,
        };
        desk.settle_base(base);
        desk.given = desk.base.get_mut().is_some();
        desk
    }

    /// The first absolute address stays the base.
    pub(crate) fn settle_base(&self, address: Option<&str>) {
        let mut base = self.base.borrow_mut();
        if base.is_none() {
            let url = address.and_then(|address| WebUrl::read(address, None).ok());
            *base = url.filter(WebUrl::is_absolute);
        }
    }

    /// Joins a base of a part of the document (`xml:base`) to what holds around it, which is answered.
    pub(crate) fn enter_base(&self, address: Option<&str>) -> Option<WebUrl> {
        let outer = self.base();
        if !self.given
            && let Some(address) = address
            && let Ok(inner) = WebUrl::read(address, outer.as_ref())
            && inner.is_absolute()
        {
            self.leave_base(Some(inner));
        }
        outer
    }

    /// Sets back what `enter_base` answered.
    pub(crate) fn leave_base(&self, outer: Option<WebUrl>) {
        *self.base.borrow_mut() = outer;
    }

    /// What relative addresses are joined to.
    pub(crate) fn base(&self) -> Option<WebUrl> {
        self.base.borrow().clone()
    }

    /// Whether the host named the base.
    pub(crate) fn is_given(&self) -> bool {
        self.given
    }

    /// An address, joined to the base; what can't be followed is a problem.
    pub(crate) fn url(&self, value: &Value<'_>) -> Option<String> {
        match value.text() {
            Some(text) => self.url_at(text, &|| self.place(value)),
            None => {
                if value.says() {
                    self.report(value, "expected an address");
                }
                None
            }
        }
    }

    /// An address that stands at a place to be found if it is a problem.
    pub(crate) fn url_at(&self, text: &str, place: &dyn Fn() -> String) -> Option<String> {
        match WebUrl::read(text, self.base.borrow().as_ref()) {
            Ok(url) => Some(url.as_str().into()),
            Err(Refused::Empty) => None,
            Err(refused) => {
                self.report_at(&place(), refused.expected(), Some(text));
                None
            }
        }
    }

    /// A date in any of the spellings that publishers have; what is none is a problem.
    pub(crate) fn date(&self, value: &Value<'_>) -> Option<String> {
        let text = value.id()?;
        let date = dates::iso(text);
        if date.is_none() {
            self.report(value, "expected a date");
        }
        date
    }

    /// A language in its usual spelling; what is none is a problem.
    pub(crate) fn language(&self, value: &Value<'_>) -> Option<String> {
        self.language_at(value.text()?, &|| self.place(value))
    }

    /// A language that stands at a place to be found if it is a problem.
    pub(crate) fn language_at(&self, text: &str, place: &dyn Fn() -> String) -> Option<String> {
        let language = Language::read(text);
        if language.is_none() {
            let expected = "expected a language tag such as en or pt-BR";
            self.report_at(&place(), expected, Some(text));
        }
        language.map(|language| language.as_str().into())
    }

    /// Whether a moment has not come yet, as far as anybody knows.
    pub(crate) fn is_ahead(&self, value: &Value<'_>) -> bool {
        let Some(moment) = value.id().and_then(dates::iso) else {
            return false;
        };
        match (Date::read(&moment), self.now) {
            (Some(moment), Some(now)) => moment.is_later_than(&now),
            _ => true,
        }
    }

    /// Reports that something else than expected stands in a value of the document.
    pub(crate) fn report(&self, value: &Value<'_>, expected: &str) {
        let found = match value {
            Value::Text(text) => Some(text.as_ref()),
            Value::Number(number) => Some(*number),
            _ => None,
        };
        self.report_at(&self.place(value), expected, found);
    }

    /// Reports a member that should be there.
    pub(crate) fn missing(&self, value: &Value<'_>, key: &str, expected: &str) {
        let mut place = self.place(value);
        if !place.is_empty() {
            place.push('.');
        }
        place.push_str(key);
        self.report_at(&place, expected, None);
    }

    /// Reports a problem at a place, and what was found there.
    pub(crate) fn report_at(&self, place: &str, expected: &str, found: Option<&str>) {
        let mut message = String::from(expected);
        if let Some(found) = found {
            let found = clean(found);
            let clipped = clip(&found, FOUND_LIMIT);
            message.push_str(", found \"");
            // A problem is one line.
            message.extend(clipped.chars().map(|c| if c == '\n' { ' ' } else { c }));
            message.push_str(if clipped.len() < found.len() {
                "…\""
            } else {
                "\""
            });
        }
        let mut problems = self.problems.take();
        problems.report(&Path::Root.key(place), &message);
        self.problems.set(problems);
    }

    /// Where a value stands in the document, found by looking for it: problems are rare.
    pub(crate) fn place(&self, value: &Value<'_>) -> String {
        let mut place = String::new();
        find(self.root, std::ptr::from_ref(value).cast(), &mut place);
        place
    }

    /// The problems, once everything is read.
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner().into_list()
    }
}

/// Writes the path that leads to a value in memory; whether it was found.
fn find(value: &Value<'_>, wanted: *const Value<'static>, place: &mut String) -> bool {
    if std::ptr::from_ref(value).cast() == wanted {
        return true;
    }
    let length = place.len();
    match value {
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                place.push('[');
                push_number(place, u32::try_from(index).unwrap_or(u32::MAX));
                place.push(']');
                if find(item, wanted, place) {
                    return true;
                }
                place.truncate(length);
            }
        }
        Value::Object(object) => {
            for (key, member) in object.iter() {
                if length > 0 {
                    place.push('.');
                }
                place.push_str(key);
                if find(member, wanted, place) {
                    return true;
                }
                place.truncate(length);
            }
        }
        _ => {}
    }
    false
}
