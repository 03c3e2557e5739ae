//! A reference joined to a base and written out (RFC 3986 §5.2, as browsers do it).

use super::Refused;
use super::parts::{Parts, is_slash};
use crate::text::{after, cut, pieces};

/// Writes the address that a reference means as seen from `base`. Without a base that has a host
/// or a path from the root, a relative one stays as it is.
pub(super) fn join(reference: Parts<'_>, base: Option<Parts<'_>>) -> Result<String, Refused> {
    let rooted = |base: &Parts<'_>| base.authority.is_some() || after(base.path, b'/').is_some();
    let base = base.filter(|base| reference.scheme.is_none() && rooted(base));
    let mut target = reference;
    let mut beside = "";
    if let Some(base) = base {
        target.scheme = base.scheme;
        if target.authority.is_none() {
            target.authority = base.authority;
            if target.path.is_empty() {
                target.path = base.path;
                target.query = target.query.or(base.query);
            } else if after(target.path, b'/').is_none() {
                beside = base.path;
            }
        }
    }
    // Room for most addresses, which would else be moved at each part.
    let mut out = String::with_capacity(64);
    if let Some(scheme) = target.scheme {
        push_lower_case(&mut out, scheme);
        out.push(':');
    }
    if let Some(authority) = target.authority {
        out.push_str("//");
        push_lower_case(&mut out, authority);
    }
    if target.authority.is_some() || base.is_some() {
        let root = out.len();
        push_path(&mut out, root, beside);
        pop_segment(&mut out, root);
        push_path(&mut out, root, target.path);
        // What was `/.//host` from the root would now lead to that host.
        if target.authority.is_none() && Parts::split(&out).authority.is_some() {
            return Err(Refused::Malformed);
        }
    } else {
        push_slashed(&mut out, target.path);
    }
    for (mark, part) in [('?', target.query), ('#', target.fragment)] {
        if let Some(part) = part {
            out.push(mark);
            push_escaped(&mut out, part);
        }
    }
    Ok(out)
}

/// Goes on with a path from where `out` stands, following dot segments back up to the root.
fn push_path(out: &mut String, root: usize, path: &str) {
    if path.is_empty() {
        return;
    }
    let mut ended = true;
    for segment in pieces(after(path, b'/').unwrap_or(path), is_slash) {
        ended = match dots(segment) {
            1 => false,
            2 => {
                pop_segment(out, root);
                false
            }
            _ => {
                out.push('/');
                push_escaped(out, segment);
                true
            }
        };
    }
    // Dots stand for a folder, and a folder ends in a slash.
    if !ended {
        out.push('/');
    }
}

fn pop_segment(out: &mut String, root: usize) {
    while out.len() > root && out.pop() != Some('/') {}
}

/// How many dots a segment is made of, plain or escaped; 0 if it holds anything else.
fn dots(segment: &str) -> usize {
    let mut dots = 0;
    let mut rest = segment;
    while !rest.is_empty() {
        let escaped = rest
            .get(..3)
            .unwrap_or_default()
            .eq_ignore_ascii_case("%2e");
        let Some(next) = (if escaped {
            rest.get(3..)
        } else {
            after(rest, b'.')
        }) else {
            return 0;
        };
        rest = next;
        dots += 1;
    }
    dots
}

/// Writes a path that nothing is known to join to, its backslashes as browsers read them.
fn push_slashed(out: &mut String, path: &str) {
    for (index, segment) in pieces(path, is_slash).enumerate() {
        if index > 0 {
            out.push('/');
        }
        push_escaped(out, segment);
    }
}

/// Writes part of an address, escaping what would end it where addresses stand in a list.
pub(super) fn push_escaped(out: &mut String, part: &str) {
    let mut rest = part;
    loop {
        let (plain, after) = cut(rest, |byte| matches!(byte, b' ' | b'"' | b'<' | b'>'));
        out.push_str(plain);
        out.push_str(match after.as_bytes().first() {
            None => return,
            Some(b' ') => "%20",
            Some(b'"') => "%22",
            Some(b'<') => "%3C",
            Some(_) => "%3E",
        });
        rest = after.get(1..).unwrap_or_default();
    }
}

fn push_lower_case(out: &mut String, part: &str) {
    for char in part.chars() {
        out.push(char.to_ascii_lowercase());
    }
}
