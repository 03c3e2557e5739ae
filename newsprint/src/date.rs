//! One date for the text, for `<time datetime>` and for JSON-LD, read from and written as ISO 8601.

/// A day that exists in the calendar, with its time and offset from UTC where they were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
    time: Option<Time>,
    offset: Option<i16>,
}

/// A time of day; fractions of a second are not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59, where it was given.
    pub second: Option<u8>,
}

impl Date {
    /// Reads a date as publishers write it: `2026-11-24`, `2026-11-24T10:05`,
    /// `2026-11-24 10:05:07.123+0100`, `20261124T100507Z`.
    ///
    /// `None` for anything else, and for what no calendar or clock shows (30 February, 25:00). A
    /// leap second is read as the second before it, since `<time datetime>` knows none.
    pub fn read(text: &str) -> Option<Date> {
        let mut text = Digits(text.trim_ascii().as_bytes());
        let year = text.number(4, 1, 9999)?;
        let hyphens = text.skip(b"-");
        let month = text.number(2, 1, 12)? as u8;
        if text.skip(b"-") != hyphens {
            return None;
        }
        let day = text.number(2, 1, days_in(year, month))? as u8;
        let mut date = Date {
            year,
            month,
            day,
            time: None,
            offset: None,
        };
        if text.skip(b"Tt ") {
            date.time = Some(text.time()?);
            text.skip(b" ");
            if !text.0.is_empty() {
                date.offset = Some(text.offset()?);
            }
        }
        text.0.is_empty().then_some(date)
    }

    /// 1 to 9999.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// 1 to 12.
    pub fn month(&self) -> u8 {
        self.month
    }

    /// 1 to 31.
    pub fn day(&self) -> u8 {
        self.day
    }

    /// The time of day, where it was given.
    pub fn time(&self) -> Option<Time> {
        self.time
    }

    /// Minutes ahead of UTC, where a time and its zone were given.
    pub fn offset(&self) -> Option<i16> {
        self.offset
    }

    /// Writes a valid value for `<time datetime>`, no more precise than what was read.
    pub fn write_iso(&self, out: &mut String) {
        self.write_day(out);
        let Some(time) = self.time else { return };
        out.push('T');
        time.write(out);
        if let Some(second) = time.second {
            out.push(':');
            push_padded(second.into(), 2, out);
        }
        match self.offset {
            None => {}
            Some(0) => out.push('Z'),
            Some(offset) => {
                out.push(if offset < 0 { '-' } else { '+' });
                push_padded(offset.unsigned_abs() / 60, 2, out);
                out.push(':');
                push_padded(offset.unsigned_abs() % 60, 2, out);
            }
        }
    }

    /// Writes `2026-11-24`.
    pub(crate) fn write_day(&self, out: &mut String) {
        push_padded(self.year, 4, out);
        out.push('-');
        push_padded(self.month.into(), 2, out);
        out.push('-');
        push_padded(self.day.into(), 2, out);
    }

    /// Whether this date comes after the other.
    ///
    /// Compared as moments where both have an offset, else as their clocks show them (an article's
    /// dates mostly share a zone), and by the day alone where one of them has no time.
    pub fn is_later_than(&self, other: &Date) -> bool {
        let (Some(time), Some(other_time)) = (self.time, other.time) else {
            return self.days() > other.days();
        };
        let (offset, other_offset) = self.offset.zip(other.offset).unwrap_or_default();
        self.seconds(time, offset) > other.seconds(other_time, other_offset)
    }

    /// Seconds since 1970 began, where a time and its zone were given.
    pub fn moment(&self) -> Option<i64> {
        const DAYS_BEFORE_1970: i64 = 719_469;
        let seconds = self.seconds(self.time?, self.offset?);
        Some(seconds - DAYS_BEFORE_1970 * 86_400)
    }

    /// The same moment as clocks so many minutes ahead of UTC show it. `None` where no time or no zone was given:
    /// such a date is the same everywhere.
    pub fn in_zone(&self, offset: i16) -> Option<Date> {
        let time = self.time?;
        let mut date = *self;
        let clock = i16::from(time.hour) * 60 + i16::from(time.minute);
        let mut minutes = clock - self.offset? + offset;
        while minutes < 0 {
            minutes += 24 * 60;
            date.step_back();
        }
        while minutes >= 24 * 60 {
            minutes -= 24 * 60;
            date.step_on();
        }
        date.offset = Some(offset);
        date.time = Some(Time {
            hour: (minutes / 60) as u8,
            minute: (minutes % 60) as u8,
            ..time
        });
        (1..=9999).contains(&date.year).then_some(date)
    }

    fn step_on(&mut self) {
        self.day += 1;
        if u16::from(self.day) > days_in(self.year, self.month) {
            self.day = 1;
            self.month += 1;
        }
        if self.month > 12 {
            self.month = 1;
            self.year += 1;
        }
    }

    fn step_back(&mut self) {
        self.day -= 1;
        if self.day > 0 {
            return;
        }
        self.month -= 1;
        if self.month == 0 {
            self.month = 12;
            self.year -= 1;
        }
        self.day = days_in(self.year, self.month) as u8;
    }

    /// Seconds since the day 0, at a time and an offset.
    fn seconds(&self, time: Time, offset: i16) -> i64 {
        let hours = i64::from(self.days()) * 24 + i64::from(time.hour);
        let minutes = hours * 60 + i64::from(time.minute) - i64::from(offset);
        minutes * 60 + i64::from(time.second.unwrap_or_default())
    }

    /// The number of the day. Years are taken to begin in March, so that leap days end them.
    fn days(&self) -> u32 {
        let before_march = u32::from(self.month <= 2);
        let year = u32::from(self.year) - before_march;
        let month = u32::from(self.month) + 12 * before_march - 3;
        let leap_days = year / 4 - year / 100 + year / 400;
        365 * year + leap_days + (153 * month + 2) / 5 + u32::from(self.day)
    }
}

impl Time {
    /// Writes `10:05`.
    pub(crate) fn write(self, out: &mut String) {
        push_padded(self.hour.into(), 2, out);
        out.push(':');
        push_padded(self.minute.into(), 2, out);
    }
}

/// What is left to read of a date.
struct Digits<'a>(&'a [u8]);

impl Digits<'_> {
    /// A number of exactly so many digits within these bounds.
    fn number(&mut self, digits: usize, least: u16, most: u16) -> Option<u16> {
        let (number, rest) = self.0.split_at_checked(digits)?;
        self.0 = rest;
        let mut value = 0;
        for byte in number {
            if !byte.is_ascii_digit() {
                return None;
            }
            value = value * 10 + u16::from(byte - b'0');
        }
        (least..=most).contains(&value).then_some(value)
    }

    /// Steps over the next byte if it is one of these.
    fn skip(&mut self, bytes: &[u8]) -> bool {
        match self.0.split_first() {
            Some((byte, rest)) if bytes.iter().any(|known| known == byte) => {
                self.0 = rest;
                true
            }
            _ => false,
        }
    }

    fn next_is_digit(&self) -> bool {
        self.0.first().is_some_and(u8::is_ascii_digit)
    }

    fn time(&mut self) -> Option<Time> {
        let hour = self.number(2, 0, 23)? as u8;
        let colons = self.skip(b":");
        let minute = self.number(2, 0, 59)? as u8;
        let more = if colons {
            self.skip(b":")
        } else {
            self.next_is_digit()
        };
        let mut second = None;
        if more {
            second = Some(self.number(2, 0, 60)?.min(59) as u8);
            if self.skip(b".,") {
                self.number(1, 0, 9)?;
                while self.skip(b"0123456789") {}
            }
        }
        Some(Time {
            hour,
            minute,
            second,
        })
    }

    /// `Z`, `+01:00`, `+0100` or `+01`.
    fn offset(&mut self) -> Option<i16> {
        if self.skip(b"Zz") {
            return Some(0);
        }
        let behind = self.skip(b"-");
        if !behind && !self.skip(b"+") {
            return None;
        }
        let mut minutes = self.number(2, 0, 23)? as i16 * 60;
        if self.skip(b":") || self.next_is_digit() {
            minutes += self.number(2, 0, 59)? as i16;
        }
        Some(if behind { -minutes } else { minutes })
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(if year.is_multiple_of(100) { 400 } else { 4 })
}

fn days_in(year: u16, month: u8) -> u16 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Writes a number with at least so many digits.
pub(crate) fn push_padded(number: u16, digits: u8, out: &mut String) {
    if digits > 1 || number > 9 {
        push_padded(number / 10, digits.saturating_sub(1), out);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}
