//! Running text: a string, or a list of strings and runs.

use super::field::Field;
use super::salvage::words_of;
use crate::json::Value;
use crate::model::{Link, Mark, Marks, Prose, Rel, Run};
use crate::text::{clean, is_blank};
use crate::web_url::LinkUrl;

/// Reads running text; none where nothing would be seen.
pub(super) fn prose(field: &Field<'_>) -> Option<Prose> {
    // Most text is one run.
    let mut prose = Prose {
        runs: Vec::with_capacity(1),
    };
    let mut visible = false;
    for item in field.items() {
        visible |= run(&item, &mut prose);
    }
    visible.then_some(prose)
}

/// Reads running text that can't be missing. Blank text is nobody's fault, and nothing to show.
pub(super) fn text_of(field: &Field<'_>) -> Option<Prose> {
    if field.value.is_null() {
        field.expected("expected text");
    }
    prose(field)
}

/// Text without any marks, clean already.
pub(super) fn plain_prose(text: String) -> Prose {
    Prose {
        runs: vec![plain_run(text)],
    }
}

fn plain_run(text: String) -> Run {
    Run::Text {
        text,
        marks: Marks::default(),
        link: None,
        language: None,
        direction: None,
    }
}

/// Reads one run; whether it has anything to see.
fn run(field: &Field<'_>, prose: &mut Prose) -> bool {
    let mut content = field.obvious("text");
    let ends_line = field.flag("break") == Some(true);
    let sound = match field.value {
        Value::Object(_) => ends_line || !content.value.is_null(),
        Value::List(_) | Value::Bool(_) => false,
        _ => true,
    };
    if !sound {
        field.expected("expected text or a run of text");
        content = *field;
    }
    let text = clean(&words_of(content.value, " ")).into_owned();
    let visible = !is_blank(&text);
    if !text.is_empty() {
        prose.push(match field.value {
            Value::Object(_) => Run::Text {
                text,
                marks: marks(&field.at("marks")),
                link: link(field),
                language: field.language("lang"),
                direction: field.direction("dir"),
            },
            // Most text has no members to look for.
            _ => plain_run(text),
        });
    }
    if ends_line {
        prose.push(Run::Break);
    }
    visible
}

fn marks(field: &Field<'_>) -> Marks {
    let mut marks = Marks::default();
    for item in field.items() {
        const EXPECTED: &str =
            "expected strong, emphasis, strike, sub, sup, code, mark or underline";
        let Some(name) = item.text(EXPECTED) else {
            continue;
        };
        match Mark::ALL.iter().find(|mark| mark.name() == name) {
            Some(mark) => marks.insert(*mark),
            None => item.expected(EXPECTED),
        }
    }
    marks
}

fn link(field: &Field<'_>) -> Option<Link> {
    let href = field.at("href");
    let text = href.text("expected an address")?;
    match LinkUrl::read(text, field.desk.base.get()) {
        Ok(url) => {
            field.desk.count(1);
            let rel = rel(&field.at("rel"));
            Some(Link { url, rel })
        }
        Err(refused) => {
            href.expected(refused.expected());
            None
        }
    }
}

/// Reads what a link says of its target; words with another purpose are not ours to say.
fn rel(field: &Field<'_>) -> Rel {
    let mut rel = Rel::default();
    for item in field.items() {
        let words = item.text("expected text").unwrap_or_default();
        for word in words.split_ascii_whitespace() {
            match word {
                "sponsored" => rel.sponsored = true,
                "nofollow" => rel.nofollow = true,
                "ugc" => rel.ugc = true,
                _ => {}
            }
        }
    }
    rel
}
