//! The body: one story in several encodings, of which the richest is read.

use newsprint::json::Value;

use super::words::{Wording, listed, wordings};
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::{Look, holds};
use crate::story::paragraphs;

/// The blocks of the body: HTML if there is any, else plain text.
pub(super) fn blocks(desk: &Desk<'_>, item: &Value<'_>) -> Vec<Draft> {
    let mut bodies = wordings(item, "body");
    bodies.extend(item.any_case("bodies").each().iter().map(listed));
    bodies.retain(|body| body.value.text().is_some() && !body.is_machine());
    let rich = bodies.iter().find(|body| body.is_hypertext());
    let Some(body) = rich
        .or_else(|| bodies.iter().find(|body| is_marked(body)))
        .or(bodies.first())
    else {
        return Vec::new();
    };
    if is_marked(body) {
        return hypertext::blocks(desk, body.value);
    }
    // Plain text, whatever it is called; its entities are decoded where it is called HTML.
    let text = body.value.text().unwrap_or_default();
    if body.is_hypertext() {
        let decoded = paragraphs(text);
        return decoded
            .into_iter()
            .flat_map(|block| decode(desk, block))
            .collect();
    }
    paragraphs(text)
}

fn decode(desk: &Desk<'_>, block: Draft) -> Vec<Draft> {
    match crate::echo::member(&block, "text") {
        Some(Draft::Text(text)) => hypertext::quiet_blocks(desk, text),
        _ => vec![block],
    }
}

/// Whether there are tags in it.
fn is_marked(body: &Wording<'_, '_>) -> bool {
    let text = body.value.text().unwrap_or_default();
    ["</", "<br", "<p>", "<img", "/>"]
        .iter()
        .any(|tag| holds(text, tag))
}
