//! Text of JSON-LD: plain by the rules, with entities and tags in it wherever pages are made carelessly.

use newsprint::json::Value;

use crate::hypertext;
use crate::look::{Look, holds};

/// What is written, in whichever form: a string, `{ "@value": … }`, `{ "name": … }`, the first of a list.
pub(super) fn written<'v>(value: &'v Value<'_>) -> Option<&'v str> {
    let value = value.first_item();
    value
        .id()
        .or_else(|| value.first("@value name text").text())
}

/// Words as they are meant: entities decoded once, tags taken out.
pub(super) fn text(value: &Value<'_>) -> Option<String> {
    decoded(written(value)?)
}

/// All the words of a list, joined.
pub(super) fn texts(value: &Value<'_>, between: &str) -> Option<String> {
    let parts: Vec<String> = value.each().iter().filter_map(text).collect();
    (!parts.is_empty()).then(|| parts.join(between))
}

/// Decodes entities; of text with tags in it the words stay. A lone `<` is text.
pub(super) fn decoded(text: &str) -> Option<String> {
    if has_markup(text) || (text.contains(['&']) && !text.contains(['<'])) {
        hypertext::words(text)
    } else {
        Some(text.into()).filter(|text: &String| !newsprint::text::is_blank(text))
    }
}

/// Whether there are tags in a text.
pub(super) fn has_markup(text: &str) -> bool {
    ["</", "<br", "<p>", "<img", "/>"]
        .iter()
        .any(|tag| holds(text, tag))
}
