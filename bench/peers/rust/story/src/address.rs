//! Which addresses may be followed, as the browser understands them.

use web_sys::Url;

pub(crate) fn is_web(protocol: &str) -> bool {
    matches!(protocol, "http:" | "https:")
}

pub(crate) fn is_linkable(protocol: &str) -> bool {
    is_web(protocol) || matches!(protocol, "mailto:" | "tel:")
}

/// A checked address, joined to `base`. Without a base a relative one stays as written.
pub(crate) fn address(text: &str, base: Option<&str>, may: fn(&str) -> bool) -> Option<String> {
    let text = text.trim();
    if text.is_empty() || text.len() > 2048 {
        return None;
    }
    let parsed = match base {
        Some(base) => Url::new_with_base(text, base),
        None => Url::new(text),
    };
    if let Ok(url) = parsed {
        return may(&url.protocol()).then(|| url.href());
    }
    let before_path = text.split(['/', '?', '#']).next().unwrap_or_default();
    let doubtful = before_path.contains(':') || text.starts_with("//") || text.contains(|letter: char| letter.is_control() || letter == '\\');
    (!doubtful).then(|| text.to_owned())
}

/// The page that an address leads to: fragments and campaign marks don't count.
pub(crate) fn page(text: &str) -> String {
    let text = text.split('#').next().unwrap_or_default();
    let Some((path, query)) = text.split_once('?') else {
        return text.to_owned();
    };
    let kept: Vec<_> = query.split('&').filter(|pair| !pair.starts_with("utm_")).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}
