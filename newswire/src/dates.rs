//! Dates as publishers write them, made ISO 8601.

use newsprint::date::Date;
use newsprint::text::push_number;

/// Reads ISO 8601 in its usual spellings, RFC 822, and seconds or milliseconds since 1970.
pub(crate) fn iso(text: &str) -> Option<String> {
    let text = text.trim_ascii();
    if let Some(date) = Date::read(text) {
        let mut out = String::new();
        date.write_iso(&mut out);
        return Some(out);
    }
    if text.len() > 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return epoch(text);
    }
    rfc_822(text).or_else(|| with_zone_named(text))
}

/// A date that is UTC though it doesn't say so, as fields named `…_gmt` are.
pub(crate) fn utc(text: &str) -> Option<String> {
    let mut iso = iso(text)?;
    let zoned = iso.ends_with('Z') || iso.get(10..).is_some_and(|time| time.contains(['+', '-']));
    if !zoned && iso.contains(['T']) {
        iso.push('Z');
    }
    Some(iso)
}

/// Seconds, or from 12 digits on milliseconds, since 1970 began.
fn epoch(digits: &str) -> Option<String> {
    let mut number = 0_u64;
    for byte in digits.bytes() {
        number = number
            .checked_mul(10)?
            .checked_add(u64::from(byte - b'0'))?;
    }
    let seconds = if digits.len() >= 12 {
        number / 1000
    } else {
        number
    };
    let (day, time) = (seconds / 86_400, seconds % 86_400);
    // Years are taken to begin in March, in eras of 400 of them (Howard Hinnant, "chrono-compatible
    // low-level date algorithms").
    let day = day + 719_468;
    let (era, day) = (day / 146_097, day % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + u64::from(month <= 2);
    let mut out = String::new();
    padded(&mut out, year, 4);
    for (mark, number) in [
        ('-', month),
        ('-', day),
        ('T', time / 3_600),
        (':', time / 60 % 60),
        (':', time % 60),
    ] {
        out.push(mark);
        padded(&mut out, number, 2);
    }
    out.push('Z');
    Date::read(&out).map(|_| out)
}

/// `Tue, 24 Nov 2026 10:05:07 +0100`, with or without the day's name, the seconds and the zone; years of two digits.
fn rfc_822(text: &str) -> Option<String> {
    let text = match text.split_once([',']) {
        Some((_, rest)) => rest,
        None => text,
    };
    let mut words = text.split_ascii_whitespace().peekable();
    if words
        .peek()?
        .bytes()
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic())
    {
        // A day's name without its comma.
        words.next();
    }
    let day = number(words.next()?)?;
    let month = month(words.next()?)?;
    let written = words.next()?;
    let year = match (written.len(), number(written)?) {
        (4, year) => year,
        (2, year) if year < 50 => 2000 + year,
        (2, year) => 1900 + year,
        _ => return None,
    };
    let mut out = String::new();
    padded(&mut out, year, 4);
    out.push('-');
    padded(&mut out, month, 2);
    out.push('-');
    padded(&mut out, day, 2);
    if let Some(time) = words.next() {
        out.push('T');
        if time.split([':']).next()?.len() == 1 {
            out.push('0');
        }
        out.push_str(time);
        if let Some(zone) = words.next() {
            out.push_str(offset(zone)?);
        }
    }
    let date = Date::read(&out)?;
    out.clear();
    date.write_iso(&mut out);
    Some(out)
}

/// `2026-11-24 10:05:07 UTC`: ISO 8601, but for the zone.
fn with_zone_named(text: &str) -> Option<String> {
    let (date, zone) = text.rsplit_once([' '])?;
    let mut out = String::from(date);
    out.push_str(offset(zone)?);
    let date = Date::read(&out)?;
    out.clear();
    date.write_iso(&mut out);
    Some(out)
}

/// An offset from UTC; the names are those of RFC 822, section 5.1, and Europe's.
fn offset(zone: &str) -> Option<&str> {
    const NAMES: &[(&str, &str)] = &[
        ("UT", "Z"),
        ("UTC", "Z"),
        ("GMT", "Z"),
        ("Z", "Z"),
        ("WET", "Z"),
        ("BST", "+01:00"),
        ("WEST", "+01:00"),
        ("CET", "+01:00"),
        ("CEST", "+02:00"),
        ("EET", "+02:00"),
        ("EEST", "+03:00"),
        ("MSK", "+03:00"),
        ("IST", "+05:30"),
        ("JST", "+09:00"),
        ("KST", "+09:00"),
        ("EST", "-05:00"),
        ("EDT", "-04:00"),
        ("CST", "-06:00"),
        ("CDT", "-05:00"),
        ("MST", "-07:00"),
        ("MDT", "-06:00"),
        ("PST", "-08:00"),
        ("PDT", "-07:00"),
    ];
    if zone.starts_with(['+', '-']) {
        return Some(zone);
    }
    let named = NAMES
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(zone));
    named.map(|(_, offset)| *offset)
}

fn number(text: &str) -> Option<u64> {
    crate::look::whole(text).map(u64::from)
}

fn month(name: &str) -> Option<u64> {
    const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec";
    let short = name.get(..3)?;
    let mut months = MONTHS.split([' ']);
    let index = months.position(|month| month.eq_ignore_ascii_case(short))?;
    Some(index as u64 + 1)
}

fn padded(out: &mut String, number: u64, digits: u32) {
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    for place in (1..digits).rev() {
        if number < 10_u32.pow(place) {
            out.push('0');
        }
    }
    push_number(out, number);
}
