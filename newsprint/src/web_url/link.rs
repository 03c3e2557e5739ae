//! What running text may link to: a page, a mailbox or a telephone.

use super::{Refused, WebUrl, fits, join, tidy};
use crate::text::{after, cut};

/// A [`WebUrl`], or a `mailto:` or `tel:` address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkUrl(String);

impl LinkUrl {
    /// Reads an address as [`WebUrl::read`] does, and besides mailboxes and telephone numbers.
    ///
    /// # Errors
    /// The address is not one that may be followed.
    pub fn read(text: &str, base: Option<&WebUrl>) -> Result<LinkUrl, Refused> {
        let tidied = tidy(text)?;
        let (scheme, rest) = cut(&tidied, |byte| byte == b':');
        let to = rest.get(1..).unwrap_or_default();
        let scheme = if scheme.eq_ignore_ascii_case("mailto") {
            "mailto:"
        } else if scheme.eq_ignore_ascii_case("tel") {
            "tel:"
        } else {
            return WebUrl::read_tidy(&tidied, base).map(|url| LinkUrl(url.0));
        };
        // Slashes would bring a host, and with it credentials.
        if to.is_empty() || after(to, b'/').is_some() {
            return Err(Refused::Malformed);
        }
        let mut out = String::from(scheme);
        join::push_escaped(&mut out, to);
        fits(&out)?;
        Ok(LinkUrl(out))
    }

    /// The address, fit for an attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
