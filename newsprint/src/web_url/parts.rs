//! An address taken apart the way browsers do it (RFC 3986, with the backslash as a slash).

use super::Refused;

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
        let (text, fragment) = cut(text, '#');
        let (mut path, query) = cut(text, '?');
        let mut scheme = None;
        let mut authority = None;
        if let Some((before, after)) = path.split_once([':', '/', '\\'])
            && path.as_bytes().get(before.len()) == Some(&b':')
        {
            scheme = Some(before);
            path = after;
        }
        if let Some(rest) = path
            .strip_prefix('/')
            .and_then(|rest| rest.strip_prefix('/'))
        {
            let end = rest.find(['/', '\\']).unwrap_or(rest.len());
            let (before, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            authority = Some(before);
            path = after;
        }
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
            Some(authority) => is_sound(authority) && !self.path.starts_with('\\'),
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
        let all = self.query.unwrap_or_default().split('&');
        all.filter(|one| {
            let campaign = one
                .get(..4)
                .is_some_and(|start| start.eq_ignore_ascii_case("utm_"));
            !one.is_empty() && !campaign
        })
    }
}

/// An authority's host: all but the port.
pub(super) fn host(authority: &str) -> &str {
    let end = if authority.starts_with('[') {
        authority.find(']').map(|at| at + 1)
    } else {
        authority.find(':')
    };
    end.and_then(|end| authority.get(..end))
        .unwrap_or(authority)
}

fn cut(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

/// Whether a path that follows no authority begins like one to a browser.
fn hides_host(path: &str) -> bool {
    path.starts_with('\\')
        || path
            .strip_prefix('/')
            .is_some_and(|rest| rest.starts_with('\\'))
}

/// A host that everybody reads alike, and a port that exists. The rest of what a host may be is
/// left to the browser: a wrong one leads nowhere.
fn is_sound(authority: &str) -> bool {
    let host = host(authority);
    let port = authority.get(host.len()..).unwrap_or_default();
    let literal = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    let sound = match literal {
        Some(inner) => {
            inner.contains(':')
                && inner
                    .bytes()
                    .all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'))
        }
        None => host.bytes().all(|byte| {
            byte >= 0x80 || byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_')
        }),
    };
    !host.is_empty() && sound && is_port(port)
}

fn is_port(port: &str) -> bool {
    let Some(digits) = port.strip_prefix(':') else {
        return port.is_empty();
    };
    let number = digits.bytes().fold(0_u32, |number, byte| {
        number
            .saturating_mul(10)
            .saturating_add(u32::from(byte.wrapping_sub(b'0')))
    });
    digits.bytes().all(|byte| byte.is_ascii_digit()) && number <= 0xFFFF
}
