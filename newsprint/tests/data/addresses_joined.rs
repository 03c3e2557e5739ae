//! Addresses two by two: joined to a base, or compared.

use newsprint::web_url::Refused::{self, Empty, Malformed, Scheme};

/// Base, reference, and the address they make.
pub(crate) const JOINED: &[(&str, &str, Result<&str, Refused>)] = &[
    (
        "https://n.example/a/b?q#f",
        "c",
        Ok("https://n.example/a/c"),
    ),
    (
        "https://n.example/a/b?q#f",
        "c/",
        Ok("https://n.example/a/c/"),
    ),
    (
        "https://n.example/a/b?q#f",
        "./c",
        Ok("https://n.example/a/c"),
    ),
    (
        "https://n.example/a/b?q#f",
        "../c",
        Ok("https://n.example/c"),
    ),
    (
        "https://n.example/a/b?q#f",
        "../../../c",
        Ok("https://n.example/c"),
    ),
    ("https://n.example/a/b?q#f", ".", Ok("https://n.example/a/")),
    ("https://n.example/a/b?q#f", "..", Ok("https://n.example/")),
    (
        "https://n.example/a/b?q#f",
        "c/./d/../e",
        Ok("https://n.example/a/c/e"),
    ),
    (
        "https://n.example/a/b?q#f",
        ".%2E/c",
        Ok("https://n.example/c"),
    ),
    (
        "https://n.example/a/b?q#f",
        "c\\..\\d",
        Ok("https://n.example/a/d"),
    ),
    ("https://n.example/a/b?q#f", "/c", Ok("https://n.example/c")),
    ("https://n.example/a/b?q#f", "/", Ok("https://n.example/")),
    (
        "https://n.example/a/b?q#f",
        "?r",
        Ok("https://n.example/a/b?r"),
    ),
    (
        "https://n.example/a/b?q#f",
        "?",
        Ok("https://n.example/a/b?"),
    ),
    (
        "https://n.example/a/b?q#f",
        "#g",
        Ok("https://n.example/a/b?q#g"),
    ),
    (
        "https://n.example/a/b?q#f",
        "c?r#g",
        Ok("https://n.example/a/c?r#g"),
    ),
    (
        "https://n.example/a/b?q#f",
        "//CDN.example/c",
        Ok("https://cdn.example/c"),
    ),
    (
        "http://n.example/a/b?q#f",
        "//cdn.example",
        Ok("http://cdn.example"),
    ),
    (
        "https://n.example/a/b?q#f",
        "http://o.example/c",
        Ok("http://o.example/c"),
    ),
    ("https://n.example/a/b?q#f", "", Err(Empty)),
    ("https://n.example/a/b?q#f", "javascript:c", Err(Scheme)),
    ("https://n.example/a/b?q#f", "https:c", Err(Malformed)),
    ("https://n.example/a/b?q#f", "/\\c", Err(Malformed)),
    ("https://n.example/a/b?q#f", "//c@d", Err(Malformed)),
    ("https://n.example", "c", Ok("https://n.example/c")),
    ("https://n.example", "?c", Ok("https://n.example?c")),
    ("https://n.example", ".//c", Ok("https://n.example//c")),
    (
        "https://n.example:8443/a/",
        "c",
        Ok("https://n.example:8443/a/c"),
    ),
    (
        "https://n.example/a//b/",
        "../c",
        Ok("https://n.example/a//c"),
    ),
    // Bases without a scheme, and those that nothing can be joined to.
    ("//n.example/a/b", "c", Ok("//n.example/a/c")),
    ("//n.example/a/b", "//o.example/c", Ok("//o.example/c")),
    ("/a/../b/", "c", Ok("/b/c")),
    ("/a/..", "c", Ok("/c")),
    ("/a/b/..", "c", Ok("/a/c")),
    ("/a/.", "c", Ok("/a/c")),
    ("/a/b", "../../c", Ok("/c")),
    ("/a/b", "?c", Ok("/a/b?c")),
    ("/a", ".//c", Err(Malformed)),
    ("/a", "..//c", Err(Malformed)),
    ("/a", "x/..//c", Err(Malformed)),
    ("/.//a", "#c", Err(Malformed)),
    ("a/b", "c", Ok("c")),
    ("../a/", "../c", Ok("../c")),
    ("?a", "c", Ok("c")),
    ("#a", "?c", Ok("?c")),
];

/// Two addresses, and whether they lead to the same page.
pub(crate) const PAGES: &[(&str, &str, bool)] = &[
    ("https://n.example/a", "https://n.example/a#f", true),
    ("https://n.example/a", "HTTPS://N.example/a", true),
    ("https://n.example", "https://n.example/", true),
    ("https://n.example?a", "https://n.example/?a#f", true),
    (
        "https://n.example/a",
        "https://n.example/a?utm_source=x&UTM_medium=y",
        true,
    ),
    (
        "https://n.example/a?b=1&utm_id=2",
        "https://n.example/a?utm_campaign=3&b=1#f",
        true,
    ),
    ("https://n.example/a", "https://n.example/a?", true),
    ("https://n.example/a/../b", "https://n.example/b", true),
    ("/a", "/a?utm_source=x", true),
    ("https://n.example/a", "https://n.example/a/", false),
    ("https://n.example/a", "https://n.example/A", false),
    ("https://n.example/a", "http://n.example/a", false),
    ("https://n.example/a", "https://o.example/a", false),
    ("https://n.example/a", "https://n.example:8443/a", false),
    ("https://n.example/a", "//n.example/a", false),
    ("https://n.example/a", "/a", false),
    ("https://n.example/a?b=1", "https://n.example/a?b=2", false),
    (
        "https://n.example/a?b=1&c=2",
        "https://n.example/a?b=1",
        false,
    ),
    ("https://n.example/a?utm=1", "https://n.example/a", false),
    ("https://n.example/a?é=1", "https://n.example/a", false),
    ("/", "?", false),
];
