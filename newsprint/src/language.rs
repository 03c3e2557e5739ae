//! The language of a text, as a BCP 47 tag, and the direction in which it is written.

/// Longer tags than this don't occur (RFC 5646, §4.4.1, asks for 35).
const LONGEST: usize = 64;

/// Scripts written from right to left, by their ISO 15924 codes.
const SCRIPTS: &str = "Adlm Arab Aran Gara Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi";

/// Languages, some in one region only, whose usual script is one of those (CLDR's likely subtags).
const LANGUAGES: &str = "acm aeb apc ar arb arc arq ary arz az-IR azb bal bgn bqi ckb dv fa glk \
    haz he iw ji kk-CN khw ks ku-IQ ku-IR lki lrc luz mzn nqo pa-PK pes pnb prs ps rhg sd sdh skr \
    syr ug ur uz-AF yi";

/// A well-formed BCP 47 tag in its usual spelling: `en`, `pt-BR`, `uz-Arab-AF`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language(String);

impl Language {
    /// English, the language of the labels where no other is known.
    pub fn english() -> Language {
        Language("en".into())
    }

    /// Reads a tag in any case, with hyphens or underscores (`en_US` is `en-US`).
    ///
    /// `None` if it doesn't begin with a language of two to eight letters, or if a later part isn't
    /// one to eight letters or digits. Whether the parts are registered is not asked.
    pub fn read(text: &str) -> Option<Language> {
        let text = text.trim_ascii();
        if text.len() > LONGEST {
            return None;
        }
        let mut tag = String::with_capacity(text.len());
        let mut extension = false;
        for part in text.split(['-', '_']) {
            let first = tag.is_empty();
            let fits = if first {
                part.len() > 1 && is_letters(part)
            } else {
                !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            };
            if !fits || part.len() > 8 {
                return None;
            }
            if !first {
                tag.push('-');
            }
            // RFC 5646, §2.1.1: a script gets one capital, a region two; what follows a part of one
            // letter stays small.
            extension |= part.len() == 1;
            let capitals = match part.len() {
                _ if first || extension => 0,
                2 => 2,
                4 => 1,
                _ => 0,
            };
            for (place, letter) in part.chars().enumerate() {
                let letter = letter.to_ascii_lowercase();
                tag.push(if place < capitals {
                    letter.to_ascii_uppercase()
                } else {
                    letter
                });
            }
        }
        Some(Language(tag))
    }

    /// The whole tag, as a `lang` attribute takes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script, region and the rest: `pt` of `pt-BR`.
    pub fn primary(&self) -> &str {
        self.0.split(['-']).next().unwrap_or_default()
    }

    /// The direction of the script, where the tag names one, else of the language's usual script.
    pub fn direction(&self) -> Direction {
        let rest = self.0.split(['-']).skip(1);
        let mut own = rest.take_while(|part| part.len() > 1);
        let right_to_left = match own.find(|part| part.len() == 4 && is_letters(part)) {
            Some(script) => SCRIPTS.split([' ']).any(|known| known == script),
            None => {
                let primary = self.primary();
                let mut languages = LANGUAGES.split([' ']);
                languages.any(|known| known == primary || known == self.0)
            }
        };
        if right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }
}

fn is_letters(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The direction in which a text is written, as the `dir` attribute knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// `ltr`: English, French, Spanish …
    LeftToRight,
    /// `rtl`: Arabic, Hebrew, Persian, Urdu …
    RightToLeft,
}

impl Direction {
    /// Reads `ltr` or `rtl`, in any case; anything else, `auto` too, is `None`.
    pub fn read(text: &str) -> Option<Direction> {
        let text = text.trim_ascii();
        [Direction::LeftToRight, Direction::RightToLeft]
            .into_iter()
            .find(|direction| text.eq_ignore_ascii_case(direction.as_str()))
    }

    /// The value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}
