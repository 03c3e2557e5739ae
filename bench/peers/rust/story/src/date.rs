//! Dates: read from ISO 8601, worded in a language.

use serde_json::Value;

pub(crate) struct Date {
    year: i64,
    month: i64,
    day: i64,
    time: Option<(i64, i64, Option<i64>)>,
    offset: Option<i64>,
}

/// Takes digits off the front of a text.
struct Digits<'t>(&'t str);

impl Digits<'_> {
    fn number(&mut self, digits: usize, least: i64, most: i64) -> Option<i64> {
        let (number, rest) = self.0.split_at_checked(digits)?;
        let all = number.bytes().all(|byte| byte.is_ascii_digit());
        self.0 = rest;
        number.parse().ok().filter(|number| all && (least..=most).contains(number))
    }

    fn accept(&mut self, letters: &[char]) -> Option<char> {
        let first = self.0.chars().next().filter(|letter| letters.contains(letter))?;
        self.0 = &self.0[first.len_utf8()..];
        Some(first)
    }
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Date {
    pub fn read(text: &str) -> Option<Date> {
        let mut text = Digits(text.trim());
        let year = text.number(4, 1, 9999)?;
        let hyphens = text.accept(&['-']);
        let month = text.number(2, 1, 12)?;
        if text.accept(&['-']) != hyphens {
            return None;
        }
        let day = text.number(2, 1, days_in(year, month))?;
        let mut date = Date { year, month, day, time: None, offset: None };
        if text.accept(&['T', 't', ' ']).is_some() {
            let hour = text.number(2, 0, 23)?;
            let colon = text.accept(&[':']);
            let minute = text.number(2, 0, 59)?;
            let more = text.0.starts_with(if colon.is_some() { ':' } else { '0' });
            text.accept(&[':']);
            let second = if more { Some(text.number(2, 0, 60)?.min(59)) } else { None };
            if text.accept(&['.', ',']).is_some() {
                text.0 = text.0.trim_start_matches(|letter: char| letter.is_ascii_digit());
            }
            date.time = Some((hour, minute, second));
            text.accept(&[' ']);
            date.offset = match text.accept(&['Z', 'z', '+', '-']) {
                None => None,
                Some('Z' | 'z') => Some(0),
                Some(sign) => {
                    let hours = text.number(2, 0, 23)?;
                    text.accept(&[':']);
                    let minutes = if text.0.is_empty() { 0 } else { text.number(2, 0, 59)? };
                    let offset = hours * 60 + minutes;
                    Some(if sign == '-' { -offset } else { offset })
                }
            };
        }
        text.0.is_empty().then_some(date)
    }

    fn iso_day(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// As `<time datetime>` has it.
    pub fn iso(&self) -> String {
        let mut text = self.iso_day();
        let Some((hour, minute, second)) = self.time else { return text };
        text += &format!("T{hour:02}:{minute:02}");
        if let Some(second) = second {
            text += &format!(":{second:02}");
        }
        match self.offset {
            None => {}
            Some(0) => text.push('Z'),
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                text += &format!("{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60);
            }
        }
        text
    }

    /// As a reader of the language has it; `words` is `null` where we lack them.
    pub fn worded(&self, words: &Value) -> String {
        let word = |name: &str, other: &'static str| words[name].as_str().unwrap_or(other).to_owned();
        let mut text = match words["months"].get(self.month as usize - 1).and_then(Value::as_str) {
            Some(month) => {
                let day = if self.day == 1 { word("first", "1") } else { self.day.to_string() };
                format!("{day}{}{month}{}{}", word("month", " "), word("year", " "), self.year)
            }
            None => self.iso_day(),
        };
        let Some((hour, minute, _)) = self.time else { return text };
        text += &format!("{}{hour:02}:{minute:02}", word("time", " "));
        let Some(offset) = self.offset else { return text };
        text += &format!("{}UTC", word("offset", " "));
        if offset != 0 {
            text += &format!("{}{}", if offset < 0 { '\u{2212}' } else { '+' }, offset.abs() / 60);
            if offset % 60 != 0 {
                text += &format!(":{:02}", offset.abs() % 60);
            }
        }
        text + &word("afterOffset", "")
    }

    /// Minutes since 0 (days since the first of March of the year 0, by the usual rule).
    pub fn minutes(&self) -> i64 {
        let (year, month) = if self.month < 3 { (self.year - 1, self.month + 9) } else { (self.year, self.month - 3) };
        let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + self.day;
        let (hour, minute, _) = self.time.unwrap_or_default();
        days * 1440 + hour * 60 + minute - self.offset.unwrap_or(0)
    }
}
