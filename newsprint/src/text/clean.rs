//! What leaves a text before anybody sees it.

use std::borrow::Cow;

use super::ranges::{is_invisible, is_mark};

/// How many marks one character may carry; no language stacks as many, floods stack hundreds.
const MARKS_LIMIT: u32 = 8;

/// Takes out what only deceives or disturbs, and keeps every letter.
///
/// Controls but tab and line feed go, and noncharacters; CRLF and CR become LF. Embeddings and
/// overrides of direction go, isolates stay where each is closed within the text, and the plain
/// marks LRM, RLM and ALM stay. More than 8 marks on one character go.
pub fn clean(text: &str) -> Cow<'_, str> {
    // Without a way out in the middle, so that a compiler can look at many bytes in one step.
    let plain = |byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t');
    if text.bytes().fold(true, |all, byte| all & plain(byte)) {
        return Cow::Borrowed(text);
    }
    let unmatched = unmatched_isolates(text);
    let mut unmatched = unmatched.iter().copied().peekable();
    let mut out = String::new();
    let mut kept_from = 0;
    let mut marks = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let mark = is_mark(char);
        marks += u32::from(mark);
        let goes = match char {
            '\u{2066}'..='\u{2069}' => unmatched.next_if_eq(&at).is_some(),
            _ => never_stays(char) || (mark && marks > MARKS_LIMIT),
        };
        // What isn't seen can't part a character from its marks.
        if !goes && !mark && !is_invisible(char) {
            marks = 0;
        }
        if goes {
            out.push_str(text.get(kept_from..at).unwrap_or_default());
            kept_from = at + char.len_utf8();
            // A line that ended in CR alone; in CRLF the LF stays.
            if char == '\r' && chars.peek().is_none_or(|next| next.1 != '\n') {
                out.push('\n');
            }
        }
    }
    if kept_from == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(kept_from..).unwrap_or_default());
    Cow::Owned(out)
}

/// Whether a character goes wherever it stands: controls, embeddings and overrides of direction,
/// noncharacters.
fn never_stays(char: char) -> bool {
    match char {
        '\n' | '\t' => false,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{202A}'..='\u{202E}' => true,
        _ => matches!(char, '\u{FDD0}'..='\u{FDEF}') || u32::from(char) & 0xFFFE == 0xFFFE,
    }
}

/// Where isolates are opened and never closed, or closed and never opened, in order.
fn unmatched_isolates(text: &str) -> Vec<usize> {
    let mut unmatched = Vec::new();
    // How many of them are closers: those before nothing can close any more.
    let mut closers = 0;
    for (at, char) in text.char_indices() {
        match char {
            '\u{2066}'..='\u{2068}' => unmatched.push(at),
            '\u{2069}' if unmatched.len() > closers => {
                unmatched.pop();
            }
            '\u{2069}' => {
                unmatched.push(at);
                closers = unmatched.len();
            }
            _ => {}
        }
    }
    unmatched
}
