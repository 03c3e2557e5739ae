//! Addresses mean to us what they mean to the URL standard, as the crate `url` has it, or are
//! refused: nothing that we let through leads to another scheme, another host or credentials.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may panic"
)]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may panic")]
#![allow(clippy::string_slice, reason = "a test may panic")]

mod dice;
mod payloads;

use dice::{Dice, spoil};
use newsprint::web_url::{LENGTH_LIMIT, LinkUrl, WebUrl};
use url::Url;

/// Bases of articles, as a publisher may give them.
const BASES: &[&str] = &[
    "https://news.example/2026/11/story.html?id=7#top",
    "http://news.example",
    "https://News.Example:8443/",
    "https://news.example/a/b/../c/./",
    "https://[2001:db8::1]/a//b",
];

/// The page that a relative address without a base would be seen from.
const PAGE: &str = "https://page.example/section/page?q#f";

/// What became of an address.
#[derive(Default)]
struct Tally {
    kept: u32,
    refused: u32,
    nowhere: u32,
}

/// Holds one address against the standard, alone and with every base.
fn hold(text: &str, tally: &mut Tally) {
    if let Ok(link) = LinkUrl::read(text, None) {
        let theirs = Url::parse(PAGE).unwrap().join(text);
        match followed(link.as_str(), &["http", "https", "mailto", "tel"]) {
            Some(url) => assert_eq!(theirs.map(escaped), Ok(escaped(url)), "{text:?}"),
            None => assert!(theirs.is_err(), "{text:?}"),
        }
        assert_eq!(
            LinkUrl::read(link.as_str(), None).as_ref(),
            Ok(&link),
            "{text:?}"
        );
    }
    let bases = BASES.iter().map(|base| Some(*base)).chain([None]);
    for base in bases {
        let ours = base.map(|base| WebUrl::read(base, None).unwrap());
        let Ok(address) = WebUrl::read(text, ours.as_ref()) else {
            tally.refused += 1;
            continue;
        };
        assert!(address.as_str().chars().count() <= LENGTH_LIMIT);
        let unfit = |char: char| matches!(char, '\0'..=' ' | '"' | '<' | '>' | '\u{7F}'..='\u{9F}');
        assert!(!address.as_str().contains(unfit), "{text:?}: {address:?}");
        assert_eq!(
            WebUrl::read(address.as_str(), None).as_ref(),
            Ok(&address),
            "{text:?}"
        );
        assert!(address.same_page(&address));
        assert_eq!(
            LinkUrl::read(text, ours.as_ref()).unwrap().as_str(),
            address.as_str()
        );

        let theirs = Url::parse(base.unwrap_or(PAGE)).unwrap().join(text);
        let Some(url) = followed(address.as_str(), &["http", "https"]) else {
            assert!(
                theirs.is_err(),
                "{text:?}: {address:?} leads nowhere, {theirs:?} somewhere"
            );
            tally.nowhere += 1;
            continue;
        };
        tally.kept += 1;
        assert_eq!(
            theirs.as_ref(),
            Ok(&url),
            "{text:?} on {base:?}: {address:?}"
        );
        assert_eq!(
            address.is_absolute(),
            Url::parse(address.as_str()).is_ok(),
            "{address:?}"
        );
        assert!(address.is_absolute() || base.is_none(), "{address:?}");
        if let Some(host) = address.host().filter(|host| is_name(host)) {
            assert_eq!(url.host_str(), Some(host), "{text:?}: {address:?}");
        }
        if let Some(origin) = address.origin() {
            assert_eq!(
                Url::parse(origin).unwrap().origin(),
                url.origin(),
                "{address:?}"
            );
        }
    }
}

/// Where the standard says an address leads; `None` if nowhere.
fn followed(address: &str, schemes: &[&str]) -> Option<Url> {
    let url = Url::parse(PAGE).unwrap().join(address).ok()?;
    assert!(
        schemes.contains(&url.scheme()),
        "{address:?} leads to {url}"
    );
    assert!(
        url.username().is_empty() && url.password().is_none(),
        "{address:?} leads to {url}"
    );
    Some(url)
}

/// An address with escaped what the standard leaves as it is in mailboxes and we don't.
fn escaped(url: Url) -> String {
    let url = String::from(url);
    [(' ', "%20"), ('"', "%22"), ('<', "%3C"), ('>', "%3E")]
        .iter()
        .fold(url, |url, (char, escape)| url.replace(*char, escape))
}

/// Whether a host is written as it is resolved: no digits to be read as an IPv4 address, no
/// international name, no IPv6 address to be shortened.
fn is_name(host: &str) -> bool {
    let last = host
        .trim_end_matches('.')
        .rsplit('.')
        .next()
        .unwrap_or_default();
    host.is_ascii()
        && !host.starts_with('[')
        && !last.starts_with(|char: char| char.is_ascii_digit())
}

#[test]
fn hostile_addresses_mean_the_same_or_are_refused() {
    let mut tally = Tally::default();
    let rows = payloads::of_kind("url-");
    for row in &rows {
        let text = payloads::text(row);
        hold(&text, &mut tally);
        if let (Some(base), Some(href)) = (row["base"].as_str(), row["href"].as_str()) {
            let Ok(base) = WebUrl::read(base, None) else {
                continue;
            };
            if let (true, Ok(ours)) = (base.is_absolute(), WebUrl::read(&text, Some(&base))) {
                assert_eq!(
                    Url::parse(ours.as_str()).map(String::from).as_deref(),
                    Ok(href),
                    "{:?}",
                    text
                );
            }
        }
    }
    println!(
        "{} hostile addresses, seen from {} bases: {} kept, {} refused, {} kept but leading nowhere",
        rows.len(),
        BASES.len() + 1,
        tally.kept,
        tally.refused,
        tally.nowhere
    );
}

#[test]
fn ten_thousand_addresses_mean_the_same_or_are_refused() {
    let mut dice = Dice::new(3986);
    let mut tally = Tally::default();
    for _ in 0..10_000 {
        let mut text = String::new();
        for _ in 0..=dice.below(9) {
            text += dice.pick(PIECES);
        }
        if dice.once_in(3) {
            text = spoil(&format!("https://news.example{text}"), PIECES, &mut dice);
        }
        hold(&text, &mut tally);
    }
    assert!(
        tally.kept > 5_000 && tally.refused > 5_000,
        "{} kept, {} refused",
        tally.kept,
        tally.refused
    );
}

const PIECES: &[&str] = &[
    "http:",
    "https:",
    "HTTPS:",
    "javascript:",
    "data:",
    "mailto:",
    "tel:",
    "//",
    "/",
    "\\",
    "?",
    "#",
    "@",
    ":",
    ":443",
    ":0",
    "..",
    ".",
    "%2e",
    "%2E",
    "%2f",
    "%5c",
    "%40",
    "%00",
    "a",
    "b.c",
    "news.example",
    "é",
    "ｅ",
    "。",
    "\u{AD}",
    "\u{200B}",
    "&",
    "=",
    "utm_source=x",
    "id=1",
    " ",
    "\t",
    "\n",
    "\0",
    "\u{1}",
    "\u{7F}",
    "\u{85}",
    "\u{A0}",
    "<",
    ">",
    "\"",
    "'",
    "`",
    "{width}",
    "[",
    "]",
    "[::1]",
    "127.1",
    "0x7f",
    "|",
    "^",
    "%",
    "xn--",
    "~",
    "+",
    ",",
    ";",
];
