//! A reference joined to a base and written out (RFC 3986 §5.2, as browsers do it).

use super::Refused;
use super::parts::Parts;

/// Writes the address that a reference means as seen from `base`. Without a base that has a host
/// or a path from the root, a relative one stays as it is.
pub(super) fn join(reference: Parts<'_>, base: Option<Parts<'_>>) -> Result<String, Refused> {
    let rooted = |base: &Parts<'_>| base.authority.is_some() || base.path.starts_with('/');
    let mut target = reference;
    let mut resolved = target.authority.is_some();
    let mut folder = "";
    if let Some(base) = base.filter(rooted).filter(|_| target.scheme.is_none()) {
        resolved = true;
        target.scheme = base.scheme;
        if target.authority.is_none() {
            target.authority = base.authority;
            if target.path.is_empty() {
                target.path = base.path;
                target.query = target.query.or(base.query);
            } else if !target.path.starts_with('/') {
                folder = base.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            }
        }
    }
    let mut out = String::new();
    if let Some(scheme) = target.scheme {
        push_lower_case(&mut out, scheme);
        out.push(':');
    }
    if let Some(authority) = target.authority {
        out.push_str("//");
        push_lower_case(&mut out, authority);
    }
    if resolved {
        push_resolved(&mut out, folder, target.path);
        // What was `/.//host` from the root would now lead to that host.
        if target.authority.is_none() && Parts::split(&out).authority.is_some() {
            return Err(Refused::Malformed);
        }
    } else {
        push_relative(&mut out, target.path);
    }
    for (mark, part) in [('?', target.query), ('#', target.fragment)] {
        if let Some(part) = part {
            out.push(mark);
            push_escaped(&mut out, part);
        }
    }
    Ok(out)
}

/// Writes a path from the root, following its dot segments; an empty one stays empty.
fn push_resolved(out: &mut String, folder: &str, path: &str) {
    if path.is_empty() {
        return;
    }
    let root = out.len();
    for segment in folder.split('/').skip(1) {
        push_segment(out, root, segment);
    }
    let mut dots_last = false;
    for segment in path.strip_prefix('/').unwrap_or(path).split(['/', '\\']) {
        push_segment(out, root, segment);
        dots_last = matches!(dots(segment), 1 | 2);
    }
    if dots_last {
        out.push('/');
    }
}

fn push_segment(out: &mut String, root: usize, segment: &str) {
    match dots(segment) {
        1 => {}
        2 => while out.len() > root && out.pop() != Some('/') {},
        _ => {
            out.push('/');
            push_escaped(out, segment);
        }
    }
}

/// Writes a path that nothing is known to join to, its backslashes as browsers read them.
fn push_relative(out: &mut String, path: &str) {
    for (index, segment) in path.split(['/', '\\']).enumerate() {
        if index > 0 {
            out.push('/');
        }
        push_escaped(out, segment);
    }
}

/// How many dots a segment is made of, plain or escaped; 0 if it holds anything else.
fn dots(segment: &str) -> usize {
    let mut dots = 0;
    let mut rest = segment;
    while !rest.is_empty() {
        rest = match rest.split_at_checked(3) {
            Some((dot, after)) if dot.eq_ignore_ascii_case("%2e") => after,
            _ => match rest.strip_prefix('.') {
                Some(after) => after,
                None => return 0,
            },
        };
        dots += 1;
    }
    dots
}

/// Writes part of an address, escaping what would end it where addresses stand in a list.
pub(super) fn push_escaped(out: &mut String, part: &str) {
    for char in part.chars() {
        match char {
            ' ' => out.push_str("%20"),
            '"' => out.push_str("%22"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            _ => out.push(char),
        }
    }
}

fn push_lower_case(out: &mut String, part: &str) {
    out.extend(part.chars().map(|char| char.to_ascii_lowercase()));
}
