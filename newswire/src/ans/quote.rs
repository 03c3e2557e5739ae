//! Quotes, which may hold other elements.

use newsprint::json::Value;

use super::body;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::echo;
use crate::hypertext;
use crate::look::Look;

/// A quote: its paragraphs are its lines; whatever else is in it follows it.
pub(super) fn blocks(desk: &Desk<'_>, one: &Value<'_>, depth: u32) -> Vec<Draft> {
    let kind = if one.at("subtype").is("pullquote") {
        "pullquote"
    } else {
        "quote"
    };
    let citation = one.first("citation.content citation").text();
    let mut inside = hypertext::blocks(desk, one.at("content"));
    inside.extend(body::elements(desk, one.at("content_elements"), depth + 1));
    let mut lines: Vec<Draft> = Vec::new();
    let mut rest = Vec::new();
    for block in inside {
        match echo::member(&block, "text") {
            Some(text) if echo::is_block(&block, "paragraph") => {
                if !lines.is_empty() {
                    lines.push(Draft::object().with("text", "").with("break", true));
                }
                match text {
                    Draft::List(runs) => lines.extend(runs.iter().cloned()),
                    text => lines.push(text.clone()),
                }
            }
            _ => rest.push(block),
        }
    }
    let mut out = Vec::new();
    if lines.is_empty() {
        // A citation alone stays where it was.
        rest.extend(
            citation
                .and_then(hypertext::prose)
                .map(|text| Draft::block("paragraph").with("text", text)),
        );
    } else {
        let quote = Draft::block(kind)
            .with("text", lines)
            .with_some("citation", citation.and_then(hypertext::prose));
        out.push(quote);
    }
    out.append(&mut rest);
    out
}
