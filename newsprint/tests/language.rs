//! Languages: which tags are read, how they are spelled, which way they are written.

use newsprint::language::{Direction, Language};

/// What is given, the tag, its language, its direction.
const TAGS: &[(&str, &str, &str, &str)] = &[
    ("en", "en", "en", "ltr"),
    ("EN", "en", "en", "ltr"),
    (" fr ", "fr", "fr", "ltr"),
    ("en_US", "en-US", "en", "ltr"),
    ("en-us", "en-US", "en", "ltr"),
    ("EN-gb-OXENDICT", "en-GB-oxendict", "en", "ltr"),
    ("es-419", "es-419", "es", "ltr"),
    ("zh_hant_tw", "zh-Hant-TW", "zh", "ltr"),
    ("zh-yue-HK", "zh-yue-HK", "zh", "ltr"),
    ("DE-ch-1996", "de-CH-1996", "de", "ltr"),
    ("sl-rozaj-biske-1994", "sl-rozaj-biske-1994", "sl", "ltr"),
    ("ar", "ar", "ar", "rtl"),
    ("ar-EG", "ar-EG", "ar", "rtl"),
    ("ar-eg-u-NU-Latn", "ar-EG-u-nu-latn", "ar", "rtl"),
    ("ar-Latn", "ar-Latn", "ar", "ltr"),
    ("he", "he", "he", "rtl"),
    ("iw", "iw", "iw", "rtl"),
    ("fa-IR", "fa-IR", "fa", "rtl"),
    ("ur", "ur", "ur", "rtl"),
    ("ps", "ps", "ps", "rtl"),
    ("sd", "sd", "sd", "rtl"),
    ("sd-Deva", "sd-Deva", "sd", "ltr"),
    ("ug", "ug", "ug", "rtl"),
    ("yi", "yi", "yi", "rtl"),
    ("dv", "dv", "dv", "rtl"),
    ("ckb", "ckb", "ckb", "rtl"),
    ("ku", "ku", "ku", "ltr"),
    ("ku-arab", "ku-Arab", "ku", "rtl"),
    ("ku_IQ", "ku-IQ", "ku", "rtl"),
    ("ku-TR", "ku-TR", "ku", "ltr"),
    ("UZ-ARAB-AF", "uz-Arab-AF", "uz", "rtl"),
    ("az", "az", "az", "ltr"),
    ("az-Cyrl", "az-Cyrl", "az", "ltr"),
    ("pa-PK", "pa-PK", "pa", "rtl"),
    ("pa-IN", "pa-IN", "pa", "ltr"),
    ("ff-Adlm", "ff-Adlm", "ff", "rtl"),
    ("en-Hebr", "en-Hebr", "en", "rtl"),
    ("en-t-ar-arab", "en-t-ar-arab", "en", "ltr"),
    ("en-x-ARAB", "en-x-arab", "en", "ltr"),
    ("arn", "arn", "arn", "ltr"),
    ("abcdefgh", "abcdefgh", "abcdefgh", "ltr"),
];

const NOT_TAGS: &[&str] = &[
    "",
    " ",
    "-",
    "e",
    "x-private",
    "i-klingon",
    "abcdefghi",
    "e1",
    "12",
    "en-",
    "-en",
    "en--US",
    "en-abcdefghi",
    "en US",
    "en.UTF-8",
    "en_US.UTF-8",
    "en-U$",
    "en-\u{661}",
    "français",
    "العربية",
    "en\0",
    "en\"><script>",
    "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee-ffffffff-gggggggg",
];

#[test]
fn tags_are_read_and_spelled_as_usual() {
    for (text, tag, primary, direction) in TAGS {
        let language = Language::read(text).unwrap_or_else(|| panic!("{text:?} is a tag"));
        assert_eq!(language.as_str(), *tag, "{text:?}");
        assert_eq!(language.primary(), *primary, "{text:?}");
        assert_eq!(language.direction().as_str(), *direction, "{text:?}");
        assert_eq!(Language::read(tag), Some(language), "{tag:?} again");
    }
}

#[test]
fn anything_else_is_refused() {
    for text in NOT_TAGS {
        assert_eq!(Language::read(text), None, "{text:?}");
    }
}

#[test]
fn directions_are_read() {
    assert_eq!(Direction::read("ltr"), Some(Direction::LeftToRight));
    assert_eq!(Direction::read(" RTL "), Some(Direction::RightToLeft));
    for text in ["", "auto", "left", "rtl ltr", "right-to-left"] {
        assert_eq!(Direction::read(text), None, "{text:?}");
    }
    for direction in [Direction::LeftToRight, Direction::RightToLeft] {
        assert_eq!(Direction::read(direction.as_str()), Some(direction));
    }
}
