//! The wording of dates, in each language and where we lack it.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use newsprint::date::Date;
use newsprint::labels::Labels;
use newsprint::language::Language;

fn dated(tag: &str, date: &str) -> String {
    let mut out = String::new();
    let (labels, _) = Labels::of(&Language::read(tag).unwrap());
    labels.write_date(&Date::read(date).unwrap(), &mut out);
    out
}

/// Language, date, wording.
const DATES: &[(&str, &str, &str)] = &[
    ("en", "2026-11-24", "24 November 2026"),
    ("en", "2026-12-01", "1 December 2026"),
    ("en", "0987-01-02", "2 January 987"),
    ("en", "2026-11-24T10:05", "24 November 2026, 10:05"),
    ("en", "2026-11-24T00:00:59", "24 November 2026, 00:00"),
    ("en", "2026-11-24T10:05Z", "24 November 2026, 10:05 UTC"),
    (
        "en",
        "2026-11-24T10:05+00:00",
        "24 November 2026, 10:05 UTC",
    ),
    (
        "en",
        "2026-11-24T10:05:07.123+01:00",
        "24 November 2026, 10:05 UTC+1",
    ),
    (
        "en",
        "2026-11-24T10:05+05:30",
        "24 November 2026, 10:05 UTC+5:30",
    ),
    (
        "en",
        "2026-11-24T10:05-05:00",
        "24 November 2026, 10:05 UTC−5",
    ),
    (
        "en",
        "2026-11-24T10:05-03:30",
        "24 November 2026, 10:05 UTC−3:30",
    ),
    (
        "en",
        "2026-11-24T10:05-00:01",
        "24 November 2026, 10:05 UTC−0:01",
    ),
    (
        "en",
        "2026-11-24T10:05+14:00",
        "24 November 2026, 10:05 UTC+14",
    ),
    ("en-US", "2026-11-24", "24 November 2026"),
    ("fr", "2026-11-24", "24 novembre 2026"),
    ("fr", "2026-12-01", "1er décembre 2026"),
    ("fr", "2026-08-11", "11 août 2026"),
    ("fr", "2026-02-21T09:05", "21 février 2026 à 09:05"),
    ("fr", "2026-11-24T10:05Z", "24 novembre 2026 à 10:05 (UTC)"),
    (
        "fr",
        "2026-11-01T10:05+01:00",
        "1er novembre 2026 à 10:05 (UTC+1)",
    ),
    ("es", "2026-11-24", "24 de noviembre de 2026"),
    ("es", "2026-09-01", "1 de septiembre de 2026"),
    ("es", "2026-11-24T10:05", "24 de noviembre de 2026, 10:05"),
    (
        "es",
        "2026-11-24T10:05+01:00",
        "24 de noviembre de 2026, 10:05 (UTC+1)",
    ),
    (
        "es-AR",
        "2026-11-24T10:05-03:00",
        "24 de noviembre de 2026, 10:05 (UTC−3)",
    ),
    ("ar", "2026-11-24", "24 نوفمبر 2026"),
    ("ar", "2026-01-01", "1 يناير 2026"),
    ("ar", "2026-11-24T10:05", "24 نوفمبر 2026، 10:05"),
    (
        "ar",
        "2026-11-24T10:05+03:00",
        "24 نوفمبر 2026، 10:05 (UTC+3)",
    ),
    ("de", "2026-11-24", "2026-11-24"),
    ("de", "0987-01-02", "0987-01-02"),
    ("de", "2026-11-24T10:05", "2026-11-24 10:05"),
    ("de", "2026-11-24T10:05Z", "2026-11-24 10:05 UTC"),
    ("de", "2026-11-24T10:05+05:30", "2026-11-24 10:05 UTC+5:30"),
    (
        "fa",
        "2026-11-24T10:05+03:30",
        "\u{200e}2026-11-24 10:05 UTC+3:30",
    ),
];

#[test]
fn dates_are_worded_in_the_language_of_the_text() {
    for (tag, date, worded) in DATES {
        assert_eq!(dated(tag, date), *worded, "{tag} {date}");
    }
}

#[test]
fn each_language_has_twelve_months_of_its_own() {
    for tag in ["en", "fr", "ar", "es"] {
        let months: Vec<String> = (1..=12)
            .map(|month| dated(tag, &format!("2026-{month:02}-15")))
            .collect();
        for (place, month) in months.iter().enumerate() {
            assert!(!month.contains('-'), "{month}");
            assert!(!months[..place].contains(month), "{month}");
        }
    }
}

#[test]
fn words_and_dates_can_be_in_two_languages() {
    let [english, french, german] = ["en", "fr", "de"].map(|tag| Language::read(tag).unwrap());
    let date = Date::read("2026-12-01").unwrap();
    for (language, worded) in [(&french, "1er décembre 2026"), (&german, "2026-12-01")] {
        let labels = Labels::of(&english).0.with_dates_in(language);
        let mut out = String::new();
        labels.write_date(&date, &mut out);
        assert_eq!(out, worded);
        assert_eq!(labels.language(), "en");
    }
}
