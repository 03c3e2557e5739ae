//! What stays of a text and what goes, what is blank, how long it is, which way it runs.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::borrow::Cow;

use newsprint::text::{Words, clean, clip, first_strong_is_rtl, is_blank, push_number, utf16_len};

#[test]
fn text_is_cleaned() {
    let marks = |count| "\u{301}".repeat(count);
    let flood = |count| format!("a{}b", marks(count));
    for (written, read) in [
        ("", ""),
        ("Plain – text, naïve 你好 😀", "Plain – text, naïve 你好 😀"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc\n\rd\r\r\ne\r", "a\nb\nc\n\nd\n\ne\n"),
        ("\ra", "\na"),
        ("a\0b\u{1}c\u{1F}d\u{7F}e\u{80}f\u{9F}g\u{85}h", "abcdefgh"),
        ("\u{1B}[31mred", "[31mred"),
        ("a\u{202A}b\u{202B}c\u{202C}d\u{202D}e\u{202E}f", "abcdef"),
        (
            "a\u{FFFE}b\u{FFFF}c\u{FDD0}d\u{FDEF}e\u{1FFFE}f\u{10FFFF}g",
            "abcdefg",
        ),
        (
            "\u{FDCF}\u{FDF0}\u{FFFD}\u{1FFFD}",
            "\u{FDCF}\u{FDF0}\u{FFFD}\u{1FFFD}",
        ),
        // Marks of direction stay, and joiners.
        ("\u{200E}a\u{200F}b\u{61C}", "\u{200E}a\u{200F}b\u{61C}"),
        (
            "می\u{200C}خواهم 👨\u{200D}👩\u{200D}👧",
            "می\u{200C}خواهم 👨\u{200D}👩\u{200D}👧",
        ),
        // Isolates stay in pairs.
        ("\u{2066}a\u{2069}", "\u{2066}a\u{2069}"),
        (
            "\u{2067}a\u{2068}b\u{2069}c\u{2069}",
            "\u{2067}a\u{2068}b\u{2069}c\u{2069}",
        ),
        ("\u{2066}a", "a"),
        ("a\u{2069}", "a"),
        ("\u{2069}\u{2068}", ""),
        ("\u{2067}a\u{2068}b\u{2069}", "a\u{2068}b\u{2069}"),
        ("\u{2068}a\u{2069}\u{2069}b\u{2067}", "\u{2068}a\u{2069}b"),
    ] {
        assert_eq!(clean(written), read, "{written:?}");
    }
    for (written, read) in [(1, 1), (8, 8), (9, 8), (5000, 8)] {
        assert_eq!(clean(&flood(written)), flood(read));
    }
    // Nothing that isn't seen starts the count again, and everything that is seen does.
    for hidden in [
        "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{202E}", "\u{FFFF}", "\0", "\u{AD}",
    ] {
        let kept = if clean(hidden).is_empty() { "" } else { hidden };
        let written = format!("a{}{hidden}{}b", marks(8), marks(8));
        assert_eq!(
            clean(&written),
            format!("a{}{kept}b", marks(8)),
            "{hidden:?}"
        );
    }
    let (two, many) = (flood(8) + &flood(8), flood(20) + &flood(20));
    assert_eq!(clean(&many), two);
    // Marks of several scripts, one on the other; what languages write is far below.
    assert_eq!(
        clean("ก\u{E49}\u{E49}\u{E49}\u{E49}\u{301}\u{301}\u{301}\u{301}\u{20DD}")
            .chars()
            .count(),
        9
    );
    for word in [
        "נִקּוּד",
        "مُحَمَّدٌ",
        "ที่นี่",
        "हिन्दी",
        "ཧཱུྃ",
        "Việt",
        "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    ] {
        assert!(
            matches!(clean(word), Cow::Borrowed(same) if same == word),
            "{word}"
        );
    }
}

#[test]
fn words_are_clean_trimmed_and_not_blank() {
    let words = |text| Words::new(text).map(|words| words.as_str().to_owned());
    assert_eq!(words("  A headline \n").as_deref(), Some("A headline"));
    assert_eq!(
        words("\u{FEFF}\u{A0}a\u{3000}b\u{2028}\u{200B} ").as_deref(),
        Some("a\u{3000}b")
    );
    assert_eq!(words("\u{200F}א").as_deref(), Some("\u{200F}א"));
    assert_eq!(words("\u{202E}\r\na").as_deref(), Some("a"));
    for blank in [
        "",
        " ",
        "\n\t",
        "\0",
        "\u{200B}\u{FEFF}",
        "\u{2066} \u{2069}",
        "\u{202E}",
        "\u{FFFF}",
    ] {
        assert_eq!(words(blank), None, "{blank:?}");
    }
    let headline = Words::new(" x ").unwrap();
    assert_eq!((headline.len(), headline.as_ref()), (1, "x"));
    assert_eq!(headline, headline.clone());
}

#[test]
fn blank_is_what_shows_nothing() {
    for blank in [
        "",
        " \t\r\n",
        "\u{A0}\u{2003}\u{3000}",
        "\u{200B}\u{200D}\u{2060}\u{FEFF}\u{AD}",
        "\u{3164}",
        "\u{2800}",
        "\u{E0020}",
    ] {
        assert!(is_blank(blank), "{blank:?}");
    }
    for seen in ["a", ".", " \u{200B}é", "\u{301}", "0", "\u{FFFD}", "😀"] {
        assert!(!is_blank(seen), "{seen:?}");
    }
}

#[test]
fn numbers_are_written_in_digits() {
    for number in [0, 1, 9, 10, 11, 99, 100, 640, 1_000_000_000, u32::MAX] {
        let mut out = String::from("n=");
        push_number(&mut out, number);
        assert_eq!(out, format!("n={number}"));
    }
}

#[test]
fn lengths_are_counted_in_characters_and_in_utf16() {
    for (text, chars, start) in [
        ("", 3, ""),
        ("abc", 0, ""),
        ("abc", 2, "ab"),
        ("abc", 3, "abc"),
        ("abc", 9, "abc"),
        ("é😀你x", 3, "é😀你"),
    ] {
        assert_eq!(clip(text, chars), start);
    }
    for text in [
        "",
        "a",
        "é",
        "你",
        "😀",
        "a\u{301}",
        "naïve 😀 你好 \u{10FFFF}\u{FFFF}",
    ] {
        assert_eq!(
            utf16_len(text) as usize,
            text.encode_utf16().count(),
            "{text:?}"
        );
    }
}

#[test]
fn the_first_strong_character_gives_the_direction() {
    for (text, rtl) in [
        ("", None),
        ("123 – 4,5 %", None),
        ("؟".trim_matches('؟'), None),
        ("٣٤ ۵", None),
        ("😀 ★ → € ×", None),
        ("\u{FEFF}\u{200B} …", None),
        ("A שלום", Some(false)),
        ("שלום A", Some(true)),
        ("1. שלום", Some(true)),
        ("«مرحبا»", Some(true)),
        ("\u{200F}!A", Some(true)),
        ("\u{200E}א", Some(false)),
        ("\u{61C}1", Some(true)),
        ("é", Some(false)),
        ("Ω", Some(false)),
        ("Привет", Some(false)),
        ("你好", Some(false)),
        ("「かな", Some(false)),
        ("한국", Some(false)),
        ("हिन्दी", Some(false)),
        ("ไทย", Some(false)),
        ("ܫܠܡܐ", Some(true)),
        ("ދިވެހި", Some(true)),
        ("ߒߞߏ", Some(true)),
        ("𞤀𞤣𞤤𞤢𞤥", Some(true)),
        ("ﷲ", Some(true)),
        ("🇮🇱 ישראל", Some(true)),
        // What is isolated says nothing about what holds it.
        ("\u{2066}A\u{2069} ב", Some(true)),
        ("\u{2067}ב\u{2066}A\u{2069}\u{2069}c", Some(false)),
        ("\u{2067}\u{2066}A\u{2069}ב\u{2069}c", Some(false)),
        ("\u{2068}ב\u{2069}", None),
        ("\u{2069}ב", Some(true)),
    ] {
        assert_eq!(first_strong_is_rtl(text), rtl, "{text:?}");
    }
}
