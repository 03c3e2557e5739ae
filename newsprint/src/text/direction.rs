//! Which way a text runs, told by its first strong character.

/// `Some(true)` if the first character with a direction runs right to left, `None` if there is
/// none. What stands inside isolates doesn't count (Unicode Bidirectional Algorithm, rule P2).
pub fn first_strong_is_rtl(text: &str) -> Option<bool> {
    let mut isolates = 0_u32;
    for char in text.chars() {
        match char {
            '\u{2066}'..='\u{2068}' => isolates += 1,
            '\u{2069}' => isolates = isolates.saturating_sub(1),
            _ if isolates > 0 => {}
            _ if is_rtl(char) => return Some(true),
            _ if is_ltr(char) => return Some(false),
            _ => {}
        }
    }
    None
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours by whole blocks, but for digits and
/// the signs that both directions share.
fn is_rtl(char: char) -> bool {
    matches!(char,
        '\u{590}'..='\u{5FF}' | '\u{608}' | '\u{60B}' | '\u{60D}' | '\u{61B}'..='\u{65F}'
        | '\u{66D}'..='\u{6DC}' | '\u{6E5}'..='\u{6EF}' | '\u{6FA}'..='\u{7EA}'
        | '\u{7F4}' | '\u{7F5}' | '\u{7FA}'..='\u{8FF}' | '\u{200F}' | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// The alphabets and scripts that run left to right, by whole blocks. Letters that are used as
/// signs, such as ℓ, ⓐ and the flags, leave the direction to the words after them.
fn is_ltr(char: char) -> bool {
    matches!(char,
        'A'..='Z' | 'a'..='z' | '\u{AA}' | '\u{B5}' | '\u{BA}' | '\u{C0}'..='\u{D6}'
        | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2B8}' | '\u{370}'..='\u{589}'
        | '\u{900}'..='\u{1FFF}' | '\u{200E}' | '\u{2C00}'..='\u{2DFF}'
        | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{FB17}' | '\u{FF21}'..='\u{FF3A}'
        | '\u{FF41}'..='\u{FF5A}' | '\u{FF66}'..='\u{FFDC}' | '\u{10000}'..='\u{107FF}'
        | '\u{11000}'..='\u{1E7FF}' | '\u{20000}'..='\u{3FFFD}')
}
