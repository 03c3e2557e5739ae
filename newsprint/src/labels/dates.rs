//! How a language words a date.

use crate::date::{Date, push_padded};

/// What stands around the parts of a date, in the order day, month, year, time, offset.
pub(super) struct Dates {
    pub(super) before: &'static str,
    /// The months as they stand in a date, parted by spaces; without them the day is `2026-11-24`.
    pub(super) months: &'static str,
    /// The first of a month.
    pub(super) first: &'static str,
    pub(super) month: &'static str,
    pub(super) year: &'static str,
    pub(super) time: &'static str,
    pub(super) offset: &'static str,
    pub(super) after_offset: &'static str,
}

/// Dates where we don't have the words.
pub(super) static ISO: Dates = Dates {
    before: "",
    months: "",
    first: "",
    month: "",
    year: "",
    time: " ",
    offset: " ",
    after_offset: "",
};

/// The same after Arabic letters, which would turn `2026-11-24` round: a left-to-right mark keeps
/// its order.
pub(super) static ISO_RIGHT_TO_LEFT: Dates = Dates {
    before: "\u{200e}",
    ..ISO
};

impl Dates {
    /// Writes the day, then the time and its zone where they were given.
    pub(super) fn write(&self, date: &Date, out: &mut String) {
        out.push_str(self.before);
        let mut months = self.months.split([' ']);
        match months.nth(usize::from(date.month()) - 1) {
            Some(month) if !month.is_empty() => {
                match date.day() {
                    1 => out.push_str(self.first),
                    day => push_padded(day.into(), 1, out),
                }
                out.push_str(self.month);
                out.push_str(month);
                out.push_str(self.year);
                push_padded(date.year(), 1, out);
            }
            _ => date.write_day(out),
        }
        let Some(time) = date.time() else { return };
        out.push_str(self.time);
        time.write(out);
        let Some(offset) = date.offset() else { return };
        out.push_str(self.offset);
        write_zone(offset, out);
        out.push_str(self.after_offset);
    }
}

/// Writes `UTC`, `UTC+1`, `UTC−3:30`.
fn write_zone(offset: i16, out: &mut String) {
    out.push_str("UTC");
    if offset != 0 {
        out.push(if offset < 0 { '\u{2212}' } else { '+' });
        push_padded(offset.unsigned_abs() / 60, 1, out);
        if offset % 60 != 0 {
            out.push(':');
            push_padded(offset.unsigned_abs() % 60, 2, out);
        }
    }
}
