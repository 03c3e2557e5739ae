//! The small tables agree with Unicode's, and cleaning holds its promises on any text.

#![allow(
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

mod dice;
mod payloads;

use std::borrow::Cow;

use dice::{Dice, spoil};
use icu_properties::props::{BidiClass, DefaultIgnorableCodePoint, GeneralCategory, WhiteSpace};
use icu_properties::{CodePointMapData, CodePointSetData};
use newsprint::text::{Words, clean, first_strong_is_rtl, is_blank};

/// Every character that Unicode says something about.
fn assigned() -> impl Iterator<Item = char> {
    use GeneralCategory::{PrivateUse, Unassigned};
    let categories = CodePointMapData::<GeneralCategory>::new();
    ('\0'..=char::MAX)
        .filter(move |char| ![PrivateUse, Unassigned].contains(&categories.get(*char)))
}

fn is_letter(char: &char) -> bool {
    use GeneralCategory::{LowercaseLetter, OtherLetter, TitlecaseLetter, UppercaseLetter};
    let letters = [
        LowercaseLetter,
        OtherLetter,
        TitlecaseLetter,
        UppercaseLetter,
    ];
    let category = CodePointMapData::<GeneralCategory>::new().get(*char);
    // Five signs of Tibetan count as letters but are drawn below others.
    letters.contains(&category) && !('\u{F88}'..='\u{F8C}').contains(char)
}

#[test]
fn directions_agree_with_unicode() {
    let classes = CodePointMapData::<BidiClass>::new();
    let categories = CodePointMapData::<GeneralCategory>::new();
    let mut signs = 0;
    for char in assigned() {
        let ours = first_strong_is_rtl(&char.to_string());
        match classes.get(char) {
            BidiClass::RightToLeft | BidiClass::ArabicLetter => {
                assert_eq!(ours, Some(true), "{char:?}")
            }
            // Letters used as signs, such as flags, may count as none; no alphabet is among them.
            BidiClass::LeftToRight => {
                assert_ne!(ours, Some(true), "{char:?}");
                let block = u32::from(char) >> 8;
                let of_signs = matches!(block, 0x02 | 0x05 | 0x20..=0x2B | 0x1F1..=0x1F7);
                assert!(ours.is_some() || of_signs, "{char:?}");
                signs += u32::from(ours.is_none());
            }
            // Neither digits nor what ASCII, Latin and typography share.
            BidiClass::EuropeanNumber | BidiClass::ArabicNumber
                if categories.get(char) == GeneralCategory::DecimalNumber && char < '\u{10000}' =>
            {
                assert_eq!(ours, None, "{char:?}");
            }
            BidiClass::WhiteSpace if char != '\u{1680}' => assert_eq!(ours, None, "{char:?}"),
            _ if u32::from(char) < 0x2B9 || (0x2000..0x2C00).contains(&u32::from(char)) => {
                assert_eq!(ours, None, "{char:?}");
            }
            _ => {}
        }
    }
    assert!(signs < 800, "{signs}");
}

#[test]
fn blankness_agrees_with_unicode() {
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let space = CodePointSetData::new::<WhiteSpace>();
    for char in assigned() {
        let nothing = ignorable.contains(char) || space.contains(char);
        // Controls go anyway, and the braille blank shows nothing; marks of shorthand and of
        // music are left to whoever writes those.
        let ours = nothing && !matches!(u32::from(char) >> 8, 0x1BC | 0x1D1);
        let ours = ours || char.is_control() || char == '\u{2800}';
        assert_eq!(is_blank(&char.to_string()), ours, "{char:?}");
    }
}

#[test]
fn only_marks_are_capped() {
    for char in assigned().filter(|char| clean(&char.to_string()).contains(*char)) {
        let pile = char.to_string().repeat(9);
        if is_letter(&char) || char.is_whitespace() || char.is_ascii() {
            assert_eq!(clean(&pile), pile, "{char:?}");
        }
        if ('\u{300}'..='\u{36F}').contains(&char) {
            assert_eq!(clean(&pile).chars().count(), 8);
        }
    }
}

#[test]
fn any_text_is_cleaned_for_good() {
    let mut dice = Dice::new(9);
    for _ in 0..60_000 {
        let mut text = String::new();
        for _ in 0..dice.below(30) {
            text += dice.pick(PIECES);
        }
        if dice.once_in(2) {
            text = spoil(&text, PIECES, &mut dice);
        }
        hold(&text);
    }
}

#[test]
fn hostile_text_is_cleaned_for_good() {
    // Every kind of input is somebody's text.
    let rows = payloads::of_kind("");
    for row in &rows {
        hold(&payloads::text(row));
    }
    println!("{} hostile texts", rows.len());
}

/// What cleaning promises of any text.
fn hold(text: &str) {
    let cleaned = clean(text);
    assert_eq!(
        matches!(cleaned, Cow::Borrowed(_)),
        cleaned == text,
        "{text:?}"
    );
    assert_eq!(clean(&cleaned), cleaned, "{text:?}");
    let (mut open, mut marks) = (0_u32, 0);
    for char in cleaned.chars() {
        assert!(
            !char.is_control() || matches!(char, '\n' | '\t'),
            "{text:?}"
        );
        assert!(!('\u{202A}'..='\u{202E}').contains(&char), "{text:?}");
        match char {
            '\u{2066}'..='\u{2068}' => open += 1,
            '\u{2069}' => {
                open = open
                    .checked_sub(1)
                    .expect("an isolate is opened before it is closed")
            }
            _ => {}
        }
        marks = if ('\u{300}'..='\u{36F}').contains(&char) {
            marks + 1
        } else {
            0
        };
        assert!(marks <= 8, "{text:?}");
    }
    assert_eq!(open, 0, "{text:?}");
    // No letter is lost, none is added, and none changes its place.
    let letters = |text: &str| text.chars().filter(is_letter).collect::<String>();
    assert_eq!(letters(text), letters(&cleaned), "{text:?}");
    let lines = |text: &str| text.replace("\r\n", "\n").matches(['\r', '\n']).count();
    assert_eq!(lines(text), lines(&cleaned), "{text:?}");

    let words = Words::new(text);
    assert_eq!(words.is_none(), is_blank(&cleaned), "{text:?}");
    if let Some(words) = words {
        assert_eq!(Words::new(&words), Some(words.clone()), "{text:?}");
        assert!(cleaned.contains(words.as_str()));
        assert_eq!(words.trim(), words.as_str());
    }
}

const PIECES: &[&str] = &[
    "a",
    "b",
    "é",
    "א",
    "ب",
    "你",
    "😀",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\0",
    "\u{1F}",
    "\u{7F}",
    "\u{85}",
    "\u{9F}",
    "\u{A0}",
    "\u{300}",
    "\u{301}\u{302}\u{303}",
    "\u{36F}",
    "\u{E49}",
    "\u{64E}",
    "\u{FE0F}",
    "\u{200B}",
    "\u{200D}",
    "\u{200E}",
    "\u{200F}",
    "\u{61C}",
    "\u{202A}",
    "\u{202C}",
    "\u{202E}",
    "\u{2066}",
    "\u{2067}",
    "\u{2068}",
    "\u{2069}",
    "\u{2069}",
    "\u{2028}",
    "\u{FEFF}",
    "\u{FFFE}",
    "\u{FDD0}",
    "\u{10FFFF}",
    "\u{FFFD}",
    "\u{E0061}",
];
