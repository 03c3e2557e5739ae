//! Text of Optimo: paragraphs of fragments with attributes, links, and runs in other languages.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::look::Look;

/// Links in inline runs in links, this deep.
const DEPTH_LIMIT: u32 = 8;

/// The blocks inside a block.
pub(super) fn inside<'v, 'j>(block: &'v Value<'j>) -> &'v [Value<'j>] {
    block.first("model.blocks blocks").each()
}

/// The paragraphs of a text, each as runs; empty ones only make room.
pub(super) fn paragraphs(desk: &Desk<'_>, block: &Value<'_>) -> Vec<Draft> {
    let mut found = Vec::new();
    collect(desk, block, 0, &mut found);
    found
}

fn collect(desk: &Desk<'_>, block: &Value<'_>, depth: u32, found: &mut Vec<Draft>) {
    if depth > DEPTH_LIMIT {
        return;
    }
    match block.at("type").text() {
        Some("paragraph" | "fragment" | "urlLink" | "inline") => found.extend(runs(desk, block)),
        _ => {
            for inner in inside(block) {
                collect(desk, inner, depth + 1, found);
            }
        }
    }
}

/// One paragraph as runs; none, if it says nothing.
pub(super) fn runs(desk: &Desk<'_>, block: &Value<'_>) -> Option<Draft> {
    let mut runs = Vec::new();
    let style = Style::default();
    push(desk, block, &style, 0, &mut runs);
    let says = runs
        .iter()
        .any(|run| !newsprint::text::is_blank(&crate::echo::plain(run)));
    match (says, &mut *runs) {
        (false, _) => None,
        (true, [Draft::Text(_)]) => runs.pop(),
        (true, _) => Some(Draft::List(runs)),
    }
}

/// What surrounds a fragment.
#[derive(Clone, Default)]
struct Style {
    href: Option<String>,
    language: Option<String>,
}

fn push(desk: &Desk<'_>, block: &Value<'_>, around: &Style, depth: u32, runs: &mut Vec<Draft>) {
    let model = block.at("model");
    let mut style = around.clone();
    match block.at("type").text() {
        Some("fragment") => return fragment(model, around, runs),
        Some("urlLink") => style.href = desk.url(model.at("locator")).or(style.href),
        Some("inline") => style.language = desk.language(model.at("language")).or(style.language),
        _ => {}
    }
    let inner = inside(block);
    if inner.is_empty() || depth > DEPTH_LIMIT {
        fragment(model, &style, runs);
    }
    for one in inner.iter().filter(|_| depth <= DEPTH_LIMIT) {
        push(desk, one, &style, depth + 1, runs);
    }
}

fn fragment(model: &Value<'_>, style: &Style, runs: &mut Vec<Draft>) {
    let Some(text) = model.at("text").as_text().filter(|text| !text.is_empty()) else {
        return;
    };
    let attributes = model.at("attributes").each().iter();
    let marks: Vec<Draft> = attributes
        .filter_map(|attribute| match attribute.text()? {
            "bold" => Some("strong".into()),
            "italic" => Some("emphasis".into()),
            _ => None,
        })
        .collect();
    if marks.is_empty() && style.href.is_none() && style.language.is_none() {
        return runs.push(text.into());
    }
    runs.push(
        Draft::object()
            .with("text", text)
            .with_some("marks", crate::picture::some(marks))
            .with_some("href", style.href.clone())
            .with_some("lang", style.language.clone()),
    );
}

/// All the words in a value: plain text, or blocks.
pub(super) fn text_in(value: &Value<'_>) -> Option<String> {
    let mut words = String::new();
    gather(value, 0, &mut words);
    let words = words.trim();
    (!newsprint::text::is_blank(words)).then(|| words.into())
}

fn gather(value: &Value<'_>, depth: u32, out: &mut String) {
    match value {
        Value::Text(text) => out.push_str(text),
        Value::List(items) if depth < 32 => {
            for item in items {
                gather(item, depth + 1, out);
            }
        }
        Value::Object(_) if depth < 32 => {
            let inner = inside(value);
            if inner.is_empty() {
                gather(value.first("model.text text"), depth + 1, out);
            }
            for one in inner {
                gather(one, depth + 1, out);
            }
            if value.at("type").is("paragraph") {
                out.push(' ');
            }
        }
        _ => {}
    }
}
