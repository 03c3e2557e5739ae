//! Cutting text at ASCII signs. `str::split`, `find` and their kin would bring a search through
//! memory into the module, and with it messages that nobody reads.

/// Cuts a text in two before its first byte that `at` names; the second half is empty if there
/// is none. Only ASCII may be named: another byte could be in the middle of a character.
pub(crate) fn cut(text: &str, at: fn(u8) -> bool) -> (&str, &str) {
    let end = text.bytes().position(at).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// What follows one ASCII byte at the start of a text; `None` if the text starts otherwise.
pub(crate) fn after(text: &str, first: u8) -> Option<&str> {
    let starts = text.as_bytes().first() == Some(&first);
    if starts { text.get(1..) } else { None }
}

/// The pieces of a text between the bytes that `at` names, one more than there are of these.
pub(crate) fn pieces(text: &str, at: fn(u8) -> bool) -> Pieces<'_> {
    Pieces {
        rest: Some(text),
        at,
    }
}

/// See [`pieces`].
pub(crate) struct Pieces<'t> {
    rest: Option<&'t str>,
    at: fn(u8) -> bool,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let (piece, rest) = cut(self.rest?, self.at);
        self.rest = rest.get(1..);
        Some(piece)
    }
}
