//! Tags and text outside the drawn markup, escaped for where they stand.

/// Writes a start tag. An attribute without a value says yes by being there.
pub(super) fn open(name: &str, attrs: &[(&str, &str)], out: &mut String) {
    out.push('<');
    out.push_str(name);
    for (name, value) in attrs {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            text(value, out);
            out.push('"');
        }
    }
    out.push('>');
}

pub(super) fn close(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Writes an element without content on a line of its own.
pub(super) fn line(name: &str, attrs: &[(&str, &str)], out: &mut String) {
    open(name, attrs, out);
    out.push('\n');
}

/// Writes text for an element or an attribute.
pub(super) fn text(text: &str, out: &mut String) {
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
