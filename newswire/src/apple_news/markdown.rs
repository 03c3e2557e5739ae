//! The Markdown that Apple News knows, as HTML: paragraphs, headings, lists, quotes, links, emphasis.

use crate::look::parted;

/// Writes a character so that HTML takes it for itself.
pub(super) fn escape(char: char, out: &mut String) {
    match char {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '"' => out.push_str("&quot;"),
        _ => out.push(char),
    }
}

/// The HTML of a text.
pub(super) fn to_html(text: &str) -> String {
    let mut out = String::new();
    let mut open = "";
    for line in text.lines() {
        let line = line.trim();
        let (tag, rest) = block(line);
        let inner = if matches!(tag, "ul" | "ol") {
            "<li>"
        } else {
            ""
        };
        let heading = tag.starts_with(['h']);
        if tag != open || line.is_empty() || heading {
            close(&mut out, open);
            open = tag;
            if !tag.is_empty() {
                out.push('<');
                out.push_str(tag);
                out.push('>');
            }
        } else if inner.is_empty() {
            // A line inside a paragraph.
            out.push(' ');
        }
        out.push_str(inner);
        inline(rest, &mut out);
    }
    close(&mut out, open);
    out
}

fn close(out: &mut String, tag: &str) {
    if !tag.is_empty() {
        out.push_str("</");
        out.push_str(tag);
        out.push('>');
    }
}

/// What a line belongs to, and its text without the mark.
fn block(line: &str) -> (&'static str, &str) {
    if line.is_empty() {
        return ("", line);
    }
    for (mark, tag) in [
        ("#### ", "h4"),
        ("### ", "h3"),
        ("## ", "h2"),
        ("# ", "h2"),
        ("> ", "blockquote"),
        ("- ", "ul"),
        ("* ", "ul"),
        ("+ ", "ul"),
    ] {
        if let Some(rest) = line.strip_prefix(mark) {
            return (tag, rest);
        }
    }
    let after = line.trim_start_matches(|char: char| char.is_ascii_digit());
    match after.strip_prefix(". ") {
        Some(rest) if after.len() < line.len() => ("ol", rest),
        _ => ("p", line),
    }
}

/// Emphasis, links and escapes. A mark that isn't closed is text.
fn inline(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let after = rest.get(char.len_utf8()..).unwrap_or_default();
        let marked = [
            ("**", "b"),
            ("__", "b"),
            ("*", "i"),
            ("_", "i"),
            ("`", "code"),
        ]
        .into_iter()
        .find_map(|(mark, tag)| {
            let inner = rest.strip_prefix(mark)?;
            let end = inner.match_indices(mark).next()?.0;
            let says = end > 0 && !inner.starts_with([' ']);
            let parts = says.then(|| inner.split_at_checked(end)).flatten()?;
            Some((tag, parts.0, parts.1.strip_prefix(mark)?))
        });
        if let Some((tag, inner, behind)) = marked {
            out.push('<');
            out.push_str(tag);
            out.push('>');
            inline(inner, out);
            close(out, tag);
            rest = behind;
        } else if let Some((words, url, behind)) = link(rest) {
            out.push_str("<a href=\"");
            url.chars().for_each(|char| escape(char, out));
            out.push_str("\">");
            inline(words, out);
            out.push_str("</a>");
            rest = behind;
        } else if char == '\\' && after.starts_with(|char: char| char.is_ascii_punctuation()) {
            rest = after;
            if let Some(char) = rest.chars().next() {
                escape(char, out);
                rest = rest.get(char.len_utf8()..).unwrap_or_default();
            }
        } else {
            escape(char, out);
            rest = after;
        }
    }
}

/// `[words](address)` at the beginning of a text.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = parted(text.strip_prefix('[')?, "](")?;
    let (address, behind) = rest.split_once([')'])?;
    // A title may follow the address.
    let url = address.split_ascii_whitespace().next()?;
    (!words.contains(['['])).then_some((words, url, behind))
}
