//! The few ranges of Unicode that cleaning and blankness need, instead of the whole tables.

/// White space as Unicode has it, and the two invisible characters that editors leave at the
/// ends of a line: the zero-width space and the byte order mark.
pub(super) fn is_space(char: char) -> bool {
    matches!(char,
        '\t'..='\r' | ' ' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200B}'
        | '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\u{FEFF}')
}

/// Characters that show nothing of their own: controls, joiners, fillers, selectors and tags.
pub(super) fn is_invisible(char: char) -> bool {
    matches!(char,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{AD}' | '\u{34F}' | '\u{61C}'
        | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Marks that are drawn above, below or through the character before them, in the scripts whose
/// marks pile up: those that floods are made of.
pub(super) fn is_mark(char: char) -> bool {
    matches!(char,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{5BF}'
        | '\u{5C1}'..='\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{6D6}'..='\u{6ED}' | '\u{711}' | '\u{730}'..='\u{74A}' | '\u{7A6}'..='\u{7B0}'
        | '\u{7EB}'..='\u{7F3}' | '\u{8CA}'..='\u{902}' | '\u{93A}'..='\u{93C}'
        | '\u{941}'..='\u{948}' | '\u{94D}' | '\u{951}'..='\u{957}' | '\u{E31}'
        | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}' | '\u{EB1}' | '\u{EB4}'..='\u{EBC}'
        | '\u{EC8}'..='\u{ECE}' | '\u{F71}'..='\u{FBC}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{302A}'..='\u{302F}'
        | '\u{3099}' | '\u{309A}' | '\u{A66F}'..='\u{A67D}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE20}'..='\u{FE2F}' | '\u{E0020}'..='\u{E01EF}')
}
