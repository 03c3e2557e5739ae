//! Labels: whole in each language, overridable one by one.

#![allow(clippy::string_slice, clippy::unwrap_used, reason = "a test may panic")]

use newsprint::labels::{Label, Labels};
use newsprint::language::Language;

const LANGUAGES: &[&str] = &["en", "fr", "ar", "es"];

fn labels(tag: &str) -> Labels {
    Labels::of(&Language::read(tag).unwrap()).0
}

fn filled(labels: &Labels, label: Label, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    labels.fill(label, values, &mut out);
    out
}

/// The names in braces, sorted.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text
        .split('{')
        .skip(1)
        .map(|rest| rest.split_once('}').unwrap().0)
        .collect();
    names.sort_unstable();
    names
}

#[test]
fn each_language_has_each_label_with_the_same_placeholders() {
    let english = labels("en");
    for tag in LANGUAGES {
        let own = labels(tag);
        assert_eq!(own.language(), *tag);
        for label in Label::ALL {
            let text = own.get(*label);
            assert!(!text.trim().is_empty(), "{tag}: {}", label.name());
            assert_eq!(
                placeholders(text),
                placeholders(english.get(*label)),
                "{tag}: {}",
                label.name()
            );
        }
    }
}

#[test]
fn typography_is_that_of_the_language() {
    for label in Label::ALL {
        let french = labels("fr");
        let text = french.get(*label);
        assert!(!text.contains('\''), "a typographic apostrophe: {text}");
        for sign in [':', '»', '?', '!', ';'] {
            for (place, _) in text.match_indices(sign) {
                assert!(
                    text[..place].ends_with('\u{a0}'),
                    "a no-break space before {sign}: {text}"
                );
            }
        }
        let arabic = labels("ar");
        assert!(
            !arabic.get(*label).contains([',', ';', '?']),
            "Arabic marks: {}",
            label.name()
        );
    }
}

#[test]
fn regions_speak_their_language() {
    for (tag, language) in [
        ("en_US", "en"),
        ("fr-CA", "fr"),
        ("ar-EG", "ar"),
        ("es-419", "es"),
    ] {
        let (labels, known) = Labels::of(&Language::read(tag).unwrap());
        assert!(known, "{tag}");
        assert_eq!(labels.language(), language);
    }
}

#[test]
fn a_language_we_lack_gets_english_and_says_so() {
    for tag in ["de", "fa", "zh-Hant", "fro", "eng"] {
        let (labels, known) = Labels::of(&Language::read(tag).unwrap());
        assert!(!known, "{tag}");
        assert_eq!(labels.language(), "en");
        assert_eq!(labels.get(Label::ReadMore), "Read more");
    }
}

#[test]
fn names_are_read_and_given_back() {
    for (place, label) in Label::ALL.iter().enumerate() {
        assert_eq!(*label as usize, place);
        assert_eq!(Label::read(label.name()), Some(*label));
        assert!(label.name().bytes().all(|byte| byte.is_ascii_alphabetic()));
        assert_eq!(
            Label::ALL
                .iter()
                .filter(|other| other.name() == label.name())
                .count(),
            1
        );
    }
    for name in ["", "DontMiss", "dont-miss", "dontMiss ", "title"] {
        assert_eq!(Label::read(name), None, "{name:?}");
    }
}

#[test]
fn english_says_what_the_contract_says() {
    let english = labels("en");
    assert_eq!(english.get(Label::DontMiss), "Don't miss");
    assert_eq!(english.get(Label::LatestUpdate), "Latest update");
    assert_eq!(english.get(Label::Published), "Published");
    assert_eq!(english.get(Label::DateCreated), "Date created");
    assert_eq!(english.get(Label::Advertisement), "Advertisement");
    let heading = [("heading", "Don't miss")];
    assert_eq!(filled(&english, Label::Skip, &heading), "Skip Don't miss");
    assert_eq!(
        filled(&english, Label::PreviousOf, &heading),
        "Previous: Don't miss"
    );
    assert_eq!(
        filled(&english, Label::NextOf, &heading),
        "Next: Don't miss"
    );
    let places = [("first", "4"), ("last", "6"), ("total", "9")];
    assert_eq!(
        filled(&english, Label::Status, &places),
        "Teasers 4 to 6 of 9"
    );
    assert_eq!(filled(&english, Label::StatusOne, &places), "Teaser 4 of 9");
}

#[test]
fn other_languages_fill_in_their_own_order() {
    let heading = [("heading", "À lire aussi")];
    assert_eq!(
        filled(&labels("fr"), Label::Skip, &heading),
        "Passer «\u{a0}À lire aussi\u{a0}»"
    );
    let places = [("total", "9"), ("last", "6"), ("first", "4")];
    assert_eq!(
        filled(&labels("fr"), Label::Status, &places),
        "Articles 4 à 6 sur 9"
    );
    assert_eq!(
        filled(&labels("es"), Label::Status, &places),
        "Artículos 4 a 6 de 9"
    );
    assert_eq!(
        filled(&labels("ar"), Label::Status, &places),
        "المواضيع من 4 إلى 6 من أصل 9"
    );
}

#[test]
fn one_word_can_be_the_publishers() {
    let mut labels = labels("fr");
    labels.set(Label::ReadMore, "Continuer".into());
    labels.set(Label::ReadMore, "Continuer la lecture".into());
    assert!(labels.is_own(Label::ReadMore));
    assert!(!labels.is_own(Label::Related));
    assert_eq!(labels.get(Label::ReadMore), "Continuer la lecture");
    assert_eq!(labels.get(Label::Related), "À lire aussi");
    assert_eq!(labels.language(), "fr");
}

/// The publisher's text, and what it becomes with `first` = 4 and `total` = {first}.
const FILLED: &[(&str, &str)] = &[
    ("", ""),
    ("no names", "no names"),
    ("{first}", "4"),
    ("{first}{first}", "44"),
    ("{total}, {first}", "{first}, 4"),
    ("{unknown} {first}", "{unknown} 4"),
    ("{{first}}", "{4}"),
    ("{first", "{first"),
    ("first}", "first}"),
    ("{}", "{}"),
    ("{ first }", "{ first }"),
    ("{é{first}é", "{é4é"),
    ("{", "{"),
];

#[test]
fn filling_loses_no_text() {
    let mut labels = labels("en");
    for (text, expected) in FILLED {
        labels.set(Label::Status, (*text).into());
        let values = [("first", "4"), ("total", "{first}")];
        assert_eq!(
            filled(&labels, Label::Status, &values),
            *expected,
            "{text:?}"
        );
    }
}
