//! Text of a component: plain, HTML or Markdown.

use newsprint::json::Value;

use super::markdown;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::{Look, parted};
use crate::story::paragraphs;

/// The words alone, lines joined.
pub(super) fn words(component: &Value<'_>) -> Option<String> {
    let words = match html(component) {
        Some(html) => hypertext::words(&html)?,
        None => component.at("text").text()?.into(),
    };
    Some(words.split_ascii_whitespace().collect::<Vec<_>>().join(" "))
}

/// The text as running text.
pub(super) fn prose(component: &Value<'_>) -> Option<Draft> {
    match html(component) {
        Some(html) => hypertext::prose(&html),
        None => {
            let text = component.at("text").text()?;
            Some(Draft::from(text.trim()))
        }
    }
}

/// The text as blocks.
pub(super) fn blocks(desk: &Desk<'_>, component: &Value<'_>) -> Vec<Draft> {
    let place = || desk.place(component.at("text"));
    match html(component) {
        Some(html) => hypertext::blocks_at(desk, &html, &place),
        None => paragraphs(component.at("text").text().unwrap_or_default()),
    }
}

/// A caption: text, or an object with text and format.
pub(super) fn caption(component: &Value<'_>) -> Option<Draft> {
    let caption = component.at("caption");
    match caption.text() {
        Some(text) => Some(Draft::from(text.trim())),
        None => prose(caption),
    }
}

/// The text as HTML, where it is more than plain.
fn html(component: &Value<'_>) -> Option<String> {
    let text = component.at("text").text()?;
    match component.at("format").text() {
        Some("html") => Some(text.into()),
        Some("markdown") => Some(markdown::to_html(text)),
        _ => linked(text, component.at("additions")),
    }
}

/// Plain text with its links set in: each has a start and a length, in UTF-16 units as Apple counts.
fn linked(text: &str, additions: &Value<'_>) -> Option<String> {
    if !additions.says() {
        return None;
    }
    let mut links: Vec<(u32, u32, &str)> = Vec::new();
    for addition in additions.each() {
        let start = addition.at("rangeStart").as_unsigned();
        let length = addition.at("rangeLength").as_unsigned();
        if let (Some(start), Some(length), Some(url)) = (start, length, addition.at("URL").text()) {
            links.push((start, start.saturating_add(length), url));
        }
    }
    let mut html = String::from("<p>");
    let mut at = 0_u32;
    for char in text.chars() {
        if links.iter().any(|(_, end, _)| *end == at) {
            html.push_str("</a>");
        }
        if let Some((_, _, url)) = links.iter().find(|(start, _, _)| *start == at) {
            html.push_str("<a href=\"");
            url.chars()
                .for_each(|char| markdown::escape(char, &mut html));
            html.push_str("\">");
        }
        match char {
            '\n' => html.push_str("<br>"),
            char => markdown::escape(char, &mut html),
        }
        at += if char.len_utf16() == 2 { 2 } else { 1 };
    }
    // Two line breaks part paragraphs.
    let mut paragraphs = String::new();
    let mut rest = html.as_str();
    while let Some((before, after)) = parted(rest, "<br><br>") {
        paragraphs.push_str(before);
        paragraphs.push_str("<p>");
        rest = after;
    }
    paragraphs.push_str(rest);
    Some(paragraphs)
}
