//! Languages and the direction in which they are written.

use crate::desk::Desk;
use serde_json::Value;

const RIGHT_TO_LEFT: &[&str] = &["ar", "arc", "ckb", "dv", "fa", "ha", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"];

/// A BCP 47 tag in its usual spelling; none if it isn't one.
pub(crate) fn language(desk: &Desk, value: &Value, path: &str) -> Option<String> {
    let text = value.as_str().filter(|text| !text.is_empty())?;
    let parts: Vec<_> = text.split(['-', '_']).collect();
    let sound = |part: &&str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if parts[0].len() < 2 || !parts.iter().all(|part| sound(part)) {
        desk.expected(path, "a language tag such as en or pt-BR", value);
        return None;
    }
    let spelled = parts.iter().enumerate().map(|(place, part)| match (place, part.len()) {
        (1.., 2) => part.to_ascii_uppercase(),
        (1.., 4) => part[..1].to_ascii_uppercase() + &part[1..].to_ascii_lowercase(),
        _ => part.to_ascii_lowercase(),
    });
    Some(spelled.collect::<Vec<_>>().join("-"))
}

pub(crate) fn direction(desk: &Desk, value: &Value, path: &str) -> Option<String> {
    let given = value.as_str()?.to_ascii_lowercase();
    if given == "ltr" || given == "rtl" {
        return Some(given);
    }
    if given != "auto" && !given.is_empty() {
        desk.expected(path, "ltr or rtl", value);
    }
    None
}

pub(crate) fn primary(language: &str) -> &str {
    language.split('-').next().unwrap_or_default()
}

pub(crate) fn direction_of(language: &str) -> String {
    let right = RIGHT_TO_LEFT.contains(&primary(language)) || language.contains("-Arab") || language.contains("-Hebr");
    String::from(if right { "rtl" } else { "ltr" })
}

/// The direction that is given, else the language's own.
pub(crate) fn written(desk: &Desk, value: &Value, path: &str, language: Option<&str>) -> Option<String> {
    direction(desk, value, path).or_else(|| language.map(direction_of))
}

/// The direction of the first letter in any text of some values.
pub(crate) fn direction_in(values: &[&Value]) -> String {
    let mut text = String::new();
    values.iter().for_each(|value| gather(value, &mut text));
    let first = text.chars().find(|letter| letter.is_alphabetic());
    let right = matches!(first, Some('\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdfd}' | '\u{fe70}'..='\u{fefc}'));
    String::from(if right { "rtl" } else { "ltr" })
}

fn gather(value: &Value, out: &mut String) {
    match value {
        Value::String(text) => out.push_str(text),
        Value::Array(items) => items.iter().for_each(|item| gather(item, out)),
        Value::Object(members) => members.values().for_each(|member| gather(member, out)),
        _ => {}
    }
}
