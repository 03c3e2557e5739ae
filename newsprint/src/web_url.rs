//! Addresses that may be followed: a value of these types can't hold anything else.
//!
//! The rule is an allow-list, and where two parsers could see two hosts in one address it is
//! refused: no credentials, no backslash and no escape in the authority, no empty host.

mod join;
mod link;
mod parts;

use std::borrow::Cow;

pub use link::LinkUrl;
use parts::Parts;

/// How many characters an address may have.
pub const LENGTH_LIMIT: usize = 2048;

/// An http or https address, or a relative one that was given without a base to join it to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebUrl(String);

/// Why a text is not an address that may be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing but space.
    Empty,
    /// Over [`LENGTH_LIMIT`] characters.
    TooLong,
    /// Another scheme than those allowed, such as `javascript:`.
    Scheme,
    /// Control characters, credentials, a backslash where a host could hide, or no host.
    Malformed,
}

impl Refused {
    /// The first half of the problem to report.
    pub fn expected(&self) -> &'static str {
        match self {
            Refused::Empty => "expected an address",
            Refused::TooLong => "expected an address of at most 2,048 characters",
            Refused::Scheme => "expected an http or https address",
            Refused::Malformed => "expected a well-formed address",
        }
    }
}

impl WebUrl {
    /// Reads an address and joins it to the base, if there is one it can be joined to.
    ///
    /// # Errors
    /// The address is not one that may be followed.
    pub fn read(text: &str, base: Option<&WebUrl>) -> Result<WebUrl, Refused> {
        WebUrl::read_tidy(&tidy(text)?, base)
    }

    fn read_tidy(text: &str, base: Option<&WebUrl>) -> Result<WebUrl, Refused> {
        let reference = Parts::split(text);
        reference.check()?;
        let base = base.map(|base| Parts::split(&base.0));
        let address = join::join(reference, base)?;
        fits(&address)?;
        Ok(WebUrl(address))
    }

    /// The address, fit for an attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it says by itself where it leads, scheme and host.
    pub fn is_absolute(&self) -> bool {
        self.origin().is_some()
    }

    /// Scheme, host and port, as in `https://news.example:8080`; none for a relative address.
    pub fn origin(&self) -> Option<&str> {
        let parts = Parts::split(&self.0);
        let length = parts.scheme?.len() + "://".len() + parts.authority?.len();
        self.0.get(..length)
    }

    /// The host without its port, in lower case.
    pub fn host(&self) -> Option<&str> {
        Parts::split(&self.0).authority.map(parts::host)
    }

    /// What all addresses of one page have in common: what follows `#` doesn't count, nor do
    /// `utm_…` parameters, nor whether an empty path is written as a slash.
    pub fn page(&self) -> String {
        let parts = Parts::split(&self.0);
        let mut page = String::new();
        for (part, end) in [(parts.scheme, ":"), (parts.authority, "")] {
            if let Some(part) = part {
                page.push_str(part);
                page.push_str(end);
            }
        }
        page.push_str(parts.root_or_path());
        let mut mark = '?';
        for parameter in parts.parameters() {
            page.push(mark);
            page.push_str(parameter);
            mark = '&';
        }
        page
    }

    /// Whether both lead to the same [`page`](WebUrl::page).
    pub fn same_page(&self, other: &WebUrl) -> bool {
        self.page() == other.page()
    }
}

/// Takes off what every browser takes off first, and refuses what no address has.
fn tidy(text: &str) -> Result<Cow<'_, str>, Refused> {
    let seen = |byte: u8| byte > b' ';
    let start = text.bytes().position(seen).ok_or(Refused::Empty)?;
    let end = text.bytes().rposition(seen).map_or(0, |last| last + 1);
    let text = text.get(start..end).unwrap_or_default();
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    let tidied = if plain {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(unbroken(text)?)
    };
    fits(&tidied)?;
    Ok(tidied)
}

/// Takes out tabs and ends of lines, wherever they stand, and refuses other controls.
fn unbroken(text: &str) -> Result<String, Refused> {
    let mut unbroken = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\t' | '\n' | '\r' => {}
            '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => return Err(Refused::Malformed),
            _ => unbroken.push(char),
        }
    }
    Ok(unbroken)
}

fn fits(address: &str) -> Result<(), Refused> {
    let starts = address.bytes().filter(|byte| byte & 0xC0 != 0x80);
    if address.len() > LENGTH_LIMIT && starts.count() > LENGTH_LIMIT {
        Err(Refused::TooLong)
    } else {
        Ok(())
    }
}
