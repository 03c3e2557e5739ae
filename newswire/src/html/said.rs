//! What attributes say: words, numbers, and whether a page keeps an element out of sight.

use super::tokenizer::Tag;

/// Whether a text holds a word that is given in small letters.
pub(super) fn holds(text: &str, word: &str) -> bool {
    let mut windows = text.as_bytes().windows(word.len());
    windows.any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// A whole number above 0: `640`, `640px`; not `100%`.
pub(super) fn number(text: &str) -> Option<u32> {
    let text = text.trim_ascii();
    let mut number = 0_u32;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                number = number
                    .saturating_mul(10)
                    .saturating_add(u32::from(byte - b'0'))
            }
            b'%' => return None,
            b'.' | b'p' => break,
            _ => return None,
        }
    }
    (!text.is_empty()).then_some(number)
}

/// Whether an element is hidden by its attribute or by its own style.
pub(super) fn is_hidden(tag: &Tag<'_>) -> bool {
    tag.attributes.iter().any(|(name, value)| {
        if name.eq_ignore_ascii_case("hidden") {
            // The words are found by searching the page.
            !value.eq_ignore_ascii_case("until-found")
        } else {
            name.eq_ignore_ascii_case("style") && hides(value)
        }
    })
}

/// Whether a style says `display: none`, whatever spaces stand in it.
fn hides(style: &str) -> bool {
    const WANTED: &[u8] = b"display:none";
    let mut same = 0;
    for byte in style.bytes().filter(|byte| !byte.is_ascii_whitespace()) {
        let byte = byte.to_ascii_lowercase();
        // The `d` at the beginning is the only one, so no beginning is missed.
        same = if WANTED.get(same) == Some(&byte) {
            same + 1
        } else {
            usize::from(byte == b'd')
        };
        if same == WANTED.len() {
            return true;
        }
    }
    false
}
