//! Response headers that a demo page asks for, in a file `NAME.html.headers` beside it.

use anyhow::{Context, Result, ensure};

/// Reads one `Header: value` per line; empty lines are passed over.
pub(super) fn parse(text: &str) -> Result<Vec<(String, String)>> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| header(line).with_context(|| format!("line {}", index + 1)))
        .collect()
}

fn header(line: &str) -> Result<(String, String)> {
    let (name, value) = line
        .split_once(':')
        .with_context(|| format!("expected `Header: value`, found \"{line}\""))?;
    let (name, value) = (name.trim(), value.trim());
    let token = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    ensure!(
        !name.is_empty() && name.bytes().all(token),
        "expected a header's name, found \"{name}\""
    );
    ensure!(
        value.is_ascii(),
        "expected an ASCII value, found \"{value}\""
    );
    Ok((name.to_owned(), value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_header_and_a_value_may_hold_colons() {
        let text = "Content-Security-Policy: default-src 'none'; img-src https:\n\nX-A:b\n";
        let expected = [
            (
                "Content-Security-Policy",
                "default-src 'none'; img-src https:",
            ),
            ("X-A", "b"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(parse(text).unwrap(), expected);
    }

    #[test]
    fn what_is_no_header_is_refused_with_its_line() {
        for (text, found) in [
            (
                "X-A: b\nnonsense",
                "line 2: expected `Header: value`, found \"nonsense\"",
            ),
            (": b", "line 1: expected a header's name, found \"\""),
            (
                "two words: b",
                "line 1: expected a header's name, found \"two words\"",
            ),
            ("X-A: é", "line 1: expected an ASCII value, found \"é\""),
        ] {
            assert_eq!(format!("{:#}", parse(text).unwrap_err()), found);
        }
    }
}
