//! A value with its path: each reader takes what it expects and reports by itself what it finds instead.

use super::desk::Desk;
use super::rare;
use super::salvage::words_of;
use crate::date::Date;
use crate::json::Value;
use crate::language::{Direction, Language};
use crate::problem::Path;
use crate::text::{Words, clean, is_blank};
use crate::web_url::{Refused, WebUrl};

static NOTHING: Value<'static> = Value::Null;

/// A value of the document, where it stands, and the desk that reads it. A missing one is `null`.
#[derive(Clone, Copy)]
pub(super) struct Field<'r> {
    pub(super) value: &'r Value<'r>,
    pub(super) path: Path<'r>,
    pub(super) desk: &'r Desk<'r>,
}

impl<'r> Field<'r> {
    /// The member `key`.
    pub(super) fn at<'f>(&'f self, key: &'f str) -> Field<'f> {
        let found = self.value.as_object().and_then(|object| object.get(key));
        Field {
            value: found.unwrap_or(&NOTHING),
            path: self.path.key(key),
            desk: self.desk,
        }
    }

    /// The member `key`; of anything but an object, the value itself.
    pub(super) fn obvious<'f>(&'f self, key: &'f str) -> Field<'f> {
        match self.value {
            Value::Object(_) => self.at(key),
            _ => *self,
        }
    }

    /// The member `key`, or if it says nothing the member `other`.
    pub(super) fn either<'f>(&'f self, key: &'f str, other: &'f str) -> Field<'f> {
        let first = self.at(key);
        let second = self.at(other);
        if first.is_empty() && !second.is_empty() {
            second
        } else {
            first
        }
    }

    /// The member `key`, or if it says nothing the value itself.
    pub(super) fn either_self<'f>(&'f self, key: &'f str) -> Field<'f> {
        let member = self.at(key);
        if member.is_empty() { *self } else { member }
    }

    /// This, unless the other says something.
    pub(super) fn or<'f>(&self, other: &Field<'f>) -> Field<'f>
    where
        'r: 'f,
    {
        if other.is_empty() { *self } else { *other }
    }

    /// What is meant, where only its `@id` stands here.
    pub(super) fn resolved(&self) -> Field<'r> {
        Field {
            value: self.desk.resolve(self.value),
            ..*self
        }
    }

    /// Whether nothing is said: missing, `null`, or no visible character.
    pub(super) fn is_empty(&self) -> bool {
        match self.value {
            Value::Null => true,
            Value::Text(text) => is_blank(text),
            _ => false,
        }
    }

    /// Reports a problem here: the message alone.
    pub(super) fn report(&self, message: &str) {
        if self.desk.has_rare() {
            rare::report(self, message);
        }
    }

    /// Reports how much was left out here because there is too much; nothing, if nothing was.
    pub(super) fn cut(&self, most: &str, left_out: usize) {
        if left_out > 0 && self.desk.has_rare() {
            rare::cut(self, most, left_out);
        }
    }

    /// Reports that something else than expected was found here; or nothing.
    pub(super) fn expected(&self, expected: &str) {
        if self.desk.has_rare() {
            rare::expected(self, expected);
        }
    }

    /// Reports that a text was found in what stands here, rather than what was expected.
    pub(super) fn expected_but(&self, expected: &str, text: &str) {
        if self.desk.has_rare() {
            rare::expected_but(self, expected, text);
        }
    }

    /// Reports an essential value that is missing; whether it is there.
    pub(super) fn required(&self, expected: &str) -> bool {
        let there = !self.is_empty();
        if !there {
            self.expected(expected);
        }
        there
    }

    /// The text, as it is. Of nothing, and of what isn't text, none.
    pub(super) fn text(&self, expected: &str) -> Option<&'r str> {
        match self.value {
            Value::Text(text) if !is_blank(text) => Some(text),
            _ => {
                if !self.is_empty() {
                    self.expected(expected);
                }
                None
            }
        }
    }

    /// A publisher's id: text, or a number.
    pub(super) fn as_id(&self) -> Option<String> {
        match self.value {
            Value::Number(number) => Some((*number).into()),
            // It is written into the markup, where a parser would change what isn't clean.
            _ => Some(clean(self.text("expected text")?).into_owned()),
        }
    }

    /// Visible words. A list's are joined, an object's (`{ "@value": … }`) taken out.
    pub(super) fn as_words(&self) -> Option<Words> {
        let words = Words::new(&words_of(self.value, ", "));
        if words.is_none() && !self.is_empty() {
            self.expected("expected text");
        }
        words
    }

    /// An address.
    pub(super) fn as_url(&self) -> Option<WebUrl> {
        let text = self.text("expected an address")?;
        match WebUrl::read(text, self.desk.base.get()) {
            Ok(url) => Some(url),
            Err(Refused::Empty) => None,
            Err(refused) => {
                self.expected(refused.expected());
                None
            }
        }
    }

    /// A whole number over 0: `1200`, `"1200"`, `"1200px"`, `{ "value": 1200 }`.
    pub(super) fn as_number(&self) -> Option<u32> {
        self.count().filter(|number| *number > 0)
    }

    /// A whole number, perhaps 0.
    pub(super) fn count(&self) -> Option<u32> {
        let at = self.obvious("value");
        let number = match at.value {
            Value::Text(text) => leading_number(text),
            value => value.as_unsigned(),
        };
        if number.is_none() && !at.is_empty() {
            at.expected("expected a whole number");
        }
        number
    }

    /// A date.
    pub(super) fn as_date(&self) -> Option<Date> {
        let text = self.text("expected an ISO 8601 date")?;
        let date = Date::read(text);
        if date.is_none() {
            self.expected("expected an ISO 8601 date");
        }
        date
    }

    /// A language.
    pub(super) fn as_language(&self) -> Option<Language> {
        let at = self.obvious("alternateName");
        let text = at.text("expected a language tag")?;
        let language = Language::read(text);
        if language.is_none() {
            at.expected("expected a language tag such as en or pt-BR");
        }
        language
    }

    /// A direction of writing; `auto` is as good as none.
    pub(super) fn as_direction(&self) -> Option<Direction> {
        let text = self.text("expected ltr or rtl")?;
        let direction = Direction::read(text);
        if direction.is_none() && !text.eq_ignore_ascii_case("auto") {
            self.expected("expected ltr or rtl");
        }
        direction
    }

    /// Yes or no: `false`, `"False"`, `"http://schema.org/False"`.
    pub(super) fn as_flag(&self) -> Option<bool> {
        if let Value::Bool(flag) = self.value {
            return Some(*flag);
        }
        let word = self.text("expected true or false")?.trim_ascii();
        // schema.org's own addresses of the two end like this.
        let flag = ends_with(word, "true");
        if !flag && !ends_with(word, "false") {
            self.expected("expected true or false");
            return None;
        }
        Some(flag)
    }
}

/// Whether a text ends like this, in any case.
pub(super) fn ends_with(text: &str, ending: &str) -> bool {
    let at = text.len().checked_sub(ending.len());
    at.and_then(|at| text.get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

/// `1200` of `1200`, `1200px` and `1200.0`; none of `100%` and `auto`.
fn leading_number(text: &str) -> Option<u32> {
    let text = text.trim_ascii();
    let mut number = 0_u32;
    let mut digits = 0;
    for byte in text.bytes().take_while(u8::is_ascii_digit) {
        number = number
            .checked_mul(10)?
            .checked_add(u32::from(byte - b'0'))?;
        digits += 1;
    }
    let unit = text.get(digits..)?;
    (digits > 0 && (unit.is_empty() || unit.starts_with('.') || unit.eq_ignore_ascii_case("px")))
        .then_some(number)
}
