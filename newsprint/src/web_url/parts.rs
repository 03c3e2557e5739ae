//! An address taken apart the way browsers do it (RFC 3986, with the backslash as a slash).

use super::Refused;
use crate::text::{after, cut, pieces};

/// The parts as they are written; an absent one is not an empty one.
#[derive(Clone, Copy, Default)]
pub(super) struct Parts<'t> {
    pub(super) scheme: Option<&'t str>,
    pub(super) authority: Option<&'t str>,
    pub(super) path: &'t str,
    pub(super) query: Option<&'t str>,
    pub(super) fragment: Option<&'t str>,
}

impl<'t> Parts<'t> {
    pub(super) fn split(text: &'t str) -> Parts<'t> {
        let (text, fragment) = cut(text, |byte| byte == b'#');
        let (mut path, query) = cut(text, |byte| byte == b'?');
        let mut scheme = None;
        let mut authority = None;
        let (before, rest) = cut(path, |byte| byte == b':' || is_slash(byte));
        if let Some(rest) = after(rest, b':') {
            scheme = Some(before);
            path = rest;
        }
        if let Some(rest) = after(path, b'/').and_then(|rest| after(rest, b'/')) {
            let (before, rest) = cut(rest, is_slash);
            authority = Some(before);
            path = rest;
        }
        let (query, fragment) = (after(query, b'?'), after(fragment, b'#'));
        Parts {
            scheme,
            authority,
            path,
            query,
            fragment,
        }
    }

    /// Refuses what may not be followed, and what could be read in two ways.
    pub(super) fn check(&self) -> Result<(), Refused> {
        let web = |scheme: &str| {
            scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
        };
        if !self.scheme.is_none_or(web) {
            return Err(Refused::Scheme);
        }
        let sound = match self.authority {
            Some(authority) => is_sound(authority) && after(self.path, b'\\').is_none(),
            // `https:news` and `https:/news` lead elsewhere on each page; `/\host` is a host.
            None => self.scheme.is_none() && !hides_host(self.path),
        };
        if sound {
            Ok(())
        } else {
            Err(Refused::Malformed)
        }
    }

    /// The path, in which nothing after a host is the same as a slash.
    pub(super) fn root_or_path(&self) -> &'t str {
        if self.path.is_empty() && self.authority.is_some() {
            "/"
        } else {
            self.path
        }
    }

    /// What the query asks for, without the marks of campaigns.
    pub(super) fn parameters(&self) -> impl Iterator<Item = &'t str> {
        let all = pieces(self.query.unwrap_or_default(), |byte| byte == b'&');
        all.filter(|one| {
            let start = one.get(..4).unwrap_or_default();
            !one.is_empty() && !start.eq_ignore_ascii_case("utm_")
        })
    }
}

/// Browsers take a backslash for a slash.
pub(super) fn is_slash(byte: u8) -> bool {
    matches!(byte, b'/' | b'\\')
}

/// An authority's host: all but the port.
pub(super) fn host(authority: &str) -> &str {
    if after(authority, b'[').is_none() {
        return cut(authority, |byte| byte == b':').0;
    }
    let (open, rest) = cut(authority, |byte| byte == b']');
    authority
        .get(..open.len() + rest.len().min(1))
        .unwrap_or(authority)
}

/// Whether a path that follows no authority begins like one to a browser.
fn hides_host(path: &str) -> bool {
    after(after(path, b'/').unwrap_or(path), b'\\').is_some()
}

/// A host that everybody reads alike, and a port that exists. The rest of what a host may be is
/// left to the browser: a wrong one leads nowhere.
fn is_sound(authority: &str) -> bool {
    let host = host(authority);
    let port = authority.get(host.len()..).unwrap_or_default();
    let name = |byte: u8| {
        byte >= 0x80 || byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_')
    };
    let literal = |byte: u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.');
    let sound = match after(host, b'[') {
        Some(rest) => {
            let (inner, end) = cut(rest, |byte| byte == b']');
            end == "]" && inner.bytes().any(|byte| byte == b':') && inner.bytes().all(literal)
        }
        None => !host.is_empty() && host.bytes().all(name),
    };
    sound && is_port(port)
}

fn is_port(port: &str) -> bool {
    let Some(digits) = after(port, b':') else {
        return port.is_empty();
    };
    let mut number = 0_u32;
    for byte in digits.bytes() {
        if !byte.is_ascii_digit() || number > 0xFFFF {
            return false;
        }
        number = number * 10 + u32::from(byte - b'0');
    }
    number <= 0xFFFF
}
