//! "2 hours ago": which unit, how many, and when something else is to be said.

use newsprint::ago::Unit::{Hour, Minute, Second};
use newsprint::ago::{Ago, Unit, ago};
use newsprint::date::Date;

/// Seconds since the moment, what is said, and for how long.
type Row = (i64, Option<(u32, Unit)>, Option<u32>);

const TABLE: &[Row] = &[
    (0, Some((0, Second)), Some(60)),
    (1, Some((0, Second)), Some(59)),
    (59, Some((0, Second)), Some(1)),
    (60, Some((1, Minute)), Some(60)),
    (119, Some((1, Minute)), Some(1)),
    (120, Some((2, Minute)), Some(60)),
    (3599, Some((59, Minute)), Some(1)),
    (3600, Some((1, Hour)), Some(3600)),
    (7199, Some((1, Hour)), Some(1)),
    (7200, Some((2, Hour)), Some(3600)),
    (86_399, Some((23, Hour)), Some(1)),
    (86_400, None, None),
    (86_401, None, None),
    (i64::MAX, None, None),
    // The reader's clock is behind.
    (-1, Some((0, Second)), Some(61)),
    (-59, Some((0, Second)), Some(119)),
    (-60, None, Some(1)),
    (-3600, None, Some(3541)),
    (i64::MIN, None, None),
];

#[test]
fn within_a_day_in_minutes_or_hours() {
    for &(age, words, holds) in TABLE {
        assert_eq!(ago(0, age), Ago { words, holds }, "{age} seconds");
    }
}

#[test]
fn what_is_said_changes_when_it_is_said_to() {
    for start in -200..90_000 {
        let said = ago(0, start);
        let Some(holds) = said.holds else { continue };
        let holds = i64::from(holds);
        for later in [1, holds / 2, holds - 1] {
            if later < holds {
                assert_eq!(
                    ago(0, start + later).words,
                    said.words,
                    "{later} after {start}"
                );
            }
        }
        assert_ne!(
            ago(0, start + holds).words,
            said.words,
            "{holds} after {start}"
        );
    }
}

#[test]
fn a_moment_needs_a_time_and_a_zone() {
    for (text, moment) in [
        ("1970-01-01T00:00Z", Some(0)),
        ("1970-01-01T01:00+01:00", Some(0)),
        ("1969-12-31T23:59:59Z", Some(-1)),
        ("2000-03-01T00:00Z", Some(951_868_800)),
        ("2026-11-24T10:05:07+01:00", Some(1_795_511_107)),
        ("0001-01-01T00:00Z", Some(-62_135_596_800)),
        ("9999-12-31T23:59:59Z", Some(253_402_300_799)),
        ("2026-11-24", None),
        ("2026-11-24T10:05", None),
    ] {
        assert_eq!(Date::read(text).unwrap().moment(), moment, "{text}");
    }
}

#[test]
fn a_date_as_another_zones_clocks_show_it() {
    for (text, offset, wanted) in [
        ("2026-11-24T10:05Z", 60, "2026-11-24T11:05+01:00"),
        ("2026-11-24T10:05:07+01:00", 60, "2026-11-24T10:05:07+01:00"),
        ("2026-11-24T23:30Z", 60, "2026-11-25T00:30+01:00"),
        ("2026-11-24T00:30+01:00", 0, "2026-11-23T23:30Z"),
        ("2026-12-31T23:30Z", 330, "2027-01-01T05:00+05:30"),
        ("2027-01-01T00:30Z", -210, "2026-12-31T21:00-03:30"),
        ("2028-02-28T23:00Z", 120, "2028-02-29T01:00+02:00"),
        ("2027-03-01T00:00Z", -60, "2027-02-28T23:00-01:00"),
        ("2026-11-24T00:00+23:59", -1439, "2026-11-22T00:02-23:59"),
        ("2026-11-24T23:59-23:59", 1439, "2026-11-26T23:57+23:59"),
    ] {
        let date = Date::read(text).unwrap();
        let mut there = String::new();
        date.in_zone(offset).unwrap().write_iso(&mut there);
        assert_eq!(there, wanted, "{text} at {offset}");
        assert_eq!(
            date.in_zone(offset).unwrap().moment(),
            date.moment(),
            "{text}"
        );
    }
    for (text, offset) in [
        // No zone to come from: it never moves.
        ("2026-11-24", 60),
        ("2026-11-24T23:30", 60),
        // Out of the calendar.
        ("9999-12-31T23:30Z", 60),
        ("0001-01-01T00:30Z", -60),
    ] {
        assert_eq!(Date::read(text).unwrap().in_zone(offset), None, "{text}");
    }
}
