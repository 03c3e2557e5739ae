//! References to characters (HTML standard, section 13.2.5.72 and on): `&eacute;`, `&#233;`, `&#xE9;`.

use super::entities::named;

/// What a reference to 0x80 to 0x9F means: the characters of Windows-1252 that were meant.
const WINDOWS_1252: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}',
    '\u{2C6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}',
    '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}', '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}',
    '\u{2DC}', '\u{2122}', '\u{161}', '\u{203A}', '\u{153}', '\u{9D}', '\u{17E}', '\u{178}',
];

/// Whether what begins with `&` is a reference in XML: a number, or one of five names.
pub(super) fn is_of_xml(bytes: &[u8]) -> bool {
    const NAMES: [&str; 6] = ["&#", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];
    NAMES.iter().any(|name| bytes.starts_with(name.as_bytes()))
}

/// Decodes what begins with `&`, once, and answers how many bytes that took. What is no reference is
/// itself.
pub(super) fn decode(bytes: &[u8], in_attribute: bool, out: &mut String) -> usize {
    match bytes.get(1) {
        Some(b'#') => number(bytes, out),
        Some(first) if first.is_ascii_alphanumeric() => {
            let Some((length, value)) = named(bytes.get(1..).unwrap_or_default()) else {
                out.push('&');
                return 1;
            };
            // `?a=1&copy=2` in an address is not a copyright sign.
            let goes_on = |byte: &u8| *byte == b'=' || byte.is_ascii_alphanumeric();
            if in_attribute
                && bytes.get(length) != Some(&b';')
                && bytes.get(1 + length).is_some_and(goes_on)
            {
                out.push('&');
                return 1;
            }
            out.push_str(value);
            1 + length
        }
        _ => {
            out.push('&');
            1
        }
    }
}

/// Decodes `&#…`.
fn number(bytes: &[u8], out: &mut String) -> usize {
    let hexadecimal = matches!(bytes.get(2), Some(b'x' | b'X'));
    let (base, start) = if hexadecimal { (16, 3) } else { (10, 2) };
    let mut at = start;
    let mut code = 0_u32;
    while let Some(digit) = bytes
        .get(at)
        .and_then(|byte| char::from(*byte).to_digit(base))
    {
        code = code.saturating_mul(base).saturating_add(digit);
        at += 1;
    }
    if at == start {
        out.push('&');
        return 1;
    }
    out.push(meant(code));
    at + usize::from(bytes.get(at) == Some(&b';'))
}

fn meant(code: u32) -> char {
    const NONE: char = '\u{FFFD}';
    match code {
        0 => NONE,
        0x80..=0x9F => {
            let known = WINDOWS_1252.get(code as usize - 0x80);
            known.copied().unwrap_or(NONE)
        }
        _ => char::from_u32(code).unwrap_or(NONE),
    }
}
