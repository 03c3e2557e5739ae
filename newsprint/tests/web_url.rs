//! Addresses: which may be followed, how they are joined and written, which lead to one page.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "data/addresses.rs"]
mod addresses;
#[path = "data/addresses_joined.rs"]
mod addresses_joined;

use addresses::ALONE;
use addresses_joined::{JOINED, PAGES};
use newsprint::web_url::{LENGTH_LIMIT, LinkUrl, Refused, WebUrl};

fn read(text: &str, base: Option<&WebUrl>) -> Result<String, Refused> {
    WebUrl::read(text, base).map(|url| url.as_str().to_owned())
}

fn web(text: &str) -> WebUrl {
    WebUrl::read(text, None).unwrap()
}

#[test]
fn only_what_may_be_followed_is_an_address() {
    for (text, expected) in ALONE {
        assert_eq!(
            read(text, None).as_deref(),
            expected.as_ref().map(|url| *url),
            "{text:?}"
        );
    }
}

#[test]
fn relative_addresses_are_joined_to_their_base() {
    for (base, text, expected) in JOINED {
        let base = web(base);
        let joined = read(text, Some(&base));
        assert_eq!(
            joined.as_deref(),
            expected.as_ref().map(|url| *url),
            "{text:?} on {base:?}"
        );
    }
    // An address that is complete minds no base.
    for (text, expected) in ALONE.iter().filter(|(text, _)| text.starts_with("https:")) {
        let base = web("http://base.example/a/b");
        assert_eq!(
            read(text, Some(&base)).as_deref(),
            expected.as_ref().map(|url| *url),
            "{text:?}"
        );
    }
}

#[test]
fn an_address_has_a_longest_length_before_and_after() {
    let start = "https://news.example/";
    let longest = start.to_owned() + &"é".repeat(LENGTH_LIMIT - start.len());
    assert_eq!(read(&longest, None).as_deref(), Ok(longest.as_str()));
    assert!(read(&format!("  {longest}\n"), None).is_ok());
    assert_eq!(read(&(longest.clone() + "a"), None), Err(Refused::TooLong));
    assert_eq!(
        read(&("a".repeat(LENGTH_LIMIT + 1)), None),
        Err(Refused::TooLong)
    );
    assert_eq!(
        read(&(start.to_owned() + &" a".repeat(700)), None),
        Err(Refused::TooLong)
    );
    assert_eq!(
        read("bb", Some(&web(&(start.to_owned() + &"a/".repeat(1013))))),
        Err(Refused::TooLong)
    );
    assert_eq!(
        read("javascript:".repeat(200).as_str(), None),
        Err(Refused::TooLong)
    );
}

#[test]
fn an_address_tells_its_origin_and_host() {
    let parts = |text| {
        let url = web(text);
        let owned = |part: Option<&str>| part.map(str::to_owned);
        (url.is_absolute(), owned(url.origin()), owned(url.host()))
    };
    let some = |text: &str| Some(text.to_owned());
    let whole = |origin, host| (true, some(origin), some(host));
    assert_eq!(
        parts("HTTPS://News.Example/a"),
        whole("https://news.example", "news.example")
    );
    assert_eq!(
        parts("http://n.example:80?q"),
        whole("http://n.example:80", "n.example")
    );
    assert_eq!(
        parts("https://[::1]:8443/a"),
        whole("https://[::1]:8443", "[::1]")
    );
    assert_eq!(parts("https://[::1]"), whole("https://[::1]", "[::1]"));
    assert_eq!(parts("//n.example:1/a"), (false, None, some("n.example")));
    assert_eq!(parts("/a//b:c"), (false, None, None));
    assert_eq!(parts("a?https://b.example/"), (false, None, None));
}

#[test]
fn the_same_page_is_told_however_it_is_linked() {
    for (one, other, same) in PAGES {
        assert_eq!(web(one).same_page(&web(other)), *same, "{one} and {other}");
        assert_eq!(web(other).same_page(&web(one)), *same, "{other} and {one}");
    }
}

#[test]
fn running_text_may_also_link_to_people() {
    let link = |text| LinkUrl::read(text, None).map(|link| link.as_str().to_owned());
    let good = [
        ("mailto:desk@news.example", "mailto:desk@news.example"),
        (
            " MailTo:desk@news.example?subject=A tip ",
            "mailto:desk@news.example?subject=A%20tip",
        ),
        ("mai\tlto:\"a b\"@c", "mailto:%22a%20b%22@c"),
        ("tel:+44-20-7946-0000", "tel:+44-20-7946-0000"),
        ("TEL:1;ext=2", "tel:1;ext=2"),
        ("https://news.example/a", "https://news.example/a"),
        ("a#b", "a#b"),
        ("./tel:1", "./tel:1"),
    ];
    for (text, expected) in good {
        assert_eq!(link(text).as_deref(), Ok(expected), "{text:?}");
    }
    let bad = [
        ("", Refused::Empty),
        ("mailto:", Refused::Malformed),
        ("tel:\t", Refused::Malformed),
        ("mailto:/a", Refused::Malformed),
        ("mailto://user@host", Refused::Malformed),
        ("mailto:a\u{1}b", Refused::Malformed),
        ("mailtoo:a", Refused::Scheme),
        ("mail to:a", Refused::Scheme),
        ("sms:1", Refused::Scheme),
        ("javascript:mailto:a", Refused::Scheme),
    ];
    for (text, refused) in bad {
        assert_eq!(link(text), Err(refused), "{text:?}");
    }
    assert_eq!(
        link(&format!("tel:{}", " ".repeat(2000) + "1")),
        Err(Refused::TooLong)
    );
    let base = web("https://news.example/a/b");
    assert_eq!(
        LinkUrl::read("c", Some(&base)).unwrap().as_str(),
        "https://news.example/a/c"
    );
}

#[test]
fn what_was_expected_is_said_in_words() {
    let all = [
        Refused::Empty,
        Refused::TooLong,
        Refused::Scheme,
        Refused::Malformed,
    ];
    let said = all.map(|refused| refused.expected());
    assert!(said.iter().all(|words| words.starts_with("expected a")));
    assert_eq!(
        Refused::Scheme.expected(),
        "expected an http or https address"
    );
}
