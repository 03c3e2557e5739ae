//! Hostile inputs from a file that isn't part of the project.
//!
//! `HOSTILE_PAYLOADS` names it: JSON Lines of `{ kind, payload, enc?, gen? }`, in which `enc` is
//! `utf16be-hex` or `base64`, and `gen: "repeat"` makes the payload a recipe. Without the
//! variable there are none.

use serde_json::Value;

/// The inputs whose kind begins so, with those built by a recipe for the same target.
pub(crate) fn of_kind(prefix: &str) -> Vec<Value> {
    let Ok(file) = std::env::var("HOSTILE_PAYLOADS") else {
        return Vec::new();
    };
    let lines = std::fs::read_to_string(file).expect("HOSTILE_PAYLOADS names a readable file");
    let rows = lines
        .lines()
        .map(|line| serde_json::from_str(line).expect("a row is JSON"));
    rows.filter(|row: &Value| {
        let kind = row["kind"].as_str().unwrap_or_default();
        let target = row["target"].as_str().unwrap_or_default();
        kind.starts_with(prefix) || (!target.is_empty() && prefix.starts_with(target))
    })
    .collect()
}

/// The input of a row, as a browser would decode it.
pub(crate) fn text(row: &Value) -> String {
    let payload = &row["payload"];
    if row["gen"] == "repeat" {
        return built(payload);
    }
    let payload = payload.as_str().expect("a payload is text");
    match row["enc"].as_str() {
        Some("utf16be-hex") => {
            let units = payload.as_bytes().chunks(4).map(|hex| {
                let hex = std::str::from_utf8(hex).expect("hexadecimal digits");
                u16::from_str_radix(hex, 16).expect("hexadecimal digits")
            });
            String::from_utf16_lossy(&units.collect::<Vec<_>>())
        }
        Some("base64") => String::from_utf8_lossy(&base64(payload)).into_owned(),
        _ => payload.to_owned(),
    }
}

fn built(recipe: &Value) -> String {
    let part = |name: &str| recipe[name].as_str().unwrap_or_default();
    let count = recipe["count"].as_u64().unwrap_or_default() as usize;
    let mut text = part("prefix").to_owned();
    for index in 0..count {
        text += &part("unit").replace("{i}", &index.to_string());
    }
    text + part("suffix") + &part("close").repeat(count)
}

fn base64(text: &str) -> Vec<u8> {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = text
        .chars()
        .filter_map(|char| DIGITS.find(char))
        .collect::<Vec<_>>();
    let mut bytes = Vec::new();
    for group in digits.chunks(4) {
        let bits = group.iter().fold(0, |bits, digit| bits << 6 | digit) << (6 * (4 - group.len()));
        let whole = [(bits >> 16) as u8, (bits >> 8) as u8, bits as u8];
        bytes.extend(&whole[..group.len() - 1]);
    }
    bytes
}
