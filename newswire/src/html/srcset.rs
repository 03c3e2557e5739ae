//! `srcset` (HTML standard, section 4.8.4.2.2): addresses of one picture, each with its width.

/// Reads the candidates that say how wide they are, in pixels.
pub(super) fn candidates(text: &str) -> Vec<(&str, u32)> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|char: char| char == ',' || char.is_ascii_whitespace());
        let end = rest.bytes().position(|byte| byte.is_ascii_whitespace());
        let (url, after) = rest
            .split_at_checked(end.unwrap_or(rest.len()))
            .unwrap_or_default();
        if url.is_empty() {
            return found;
        }
        // A comma at the end of an address ends the candidate, one inside it is part of it.
        let bare = url.trim_end_matches([',']);
        if bare.len() < url.len() {
            rest = after;
            continue;
        }
        let (descriptors, after) = descriptors(after);
        if let Some(width) = width(descriptors) {
            found.push((bare, width));
        }
        rest = after;
    }
}

/// What stands before the comma that ends a candidate; commas in brackets don't.
fn descriptors(text: &str) -> (&str, &str) {
    let mut brackets = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => brackets = true,
            b')' => brackets = false,
            b',' if !brackets => {
                let (before, after) = text.split_at_checked(at).unwrap_or_default();
                return (before, after.strip_prefix([',']).unwrap_or_default());
            }
            _ => {}
        }
    }
    (text, "")
}

/// The width, if the descriptors give one and nothing that contradicts it; heights are for the future.
fn width(descriptors: &str) -> Option<u32> {
    let mut width = None;
    for descriptor in descriptors.split_ascii_whitespace() {
        let (number, unit) = descriptor.split_at_checked(descriptor.len().checked_sub(1)?)?;
        let number = whole(number);
        match unit {
            "w" if width.is_none() => width = Some(number.filter(|width| *width > 0)?),
            "h" => {
                number?;
            }
            _ => return None,
        }
    }
    width
}

/// A number of digits only.
fn whole(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let add = |sum: u32, digit: u8| sum.checked_mul(10)?.checked_add(u32::from(digit - b'0'));
    digits.then(|| text.bytes().try_fold(0, add))?
}
