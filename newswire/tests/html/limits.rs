//! Too much of anything is flattened, in time that grows with the bytes, and no word is lost.

use std::time::{Duration, Instant};

use newswire::html::{Scope, blocks};

use super::support::rules;
use super::{check, drawn, seen};

#[test]
fn five_thousand_boxes_inside_each_other() {
    for tag in [
        "div",
        "div class=gallery",
        "span",
        "b",
        "ul><li",
        "blockquote",
        "table><tr><td",
        "section lang=fr",
        "a href=/x",
        "figure",
        "x-box",
    ] {
        let name = tag.split([' ', '>']).next().unwrap();
        let html = format!(
            "<p>before</p>{}<p>inner</p>{}<p>after",
            format!("<{tag}>").repeat(5_000),
            format!("</{name}>").repeat(5_000)
        );
        let page = drawn(&html);
        rules::check(&page).unwrap_or_else(|error| panic!("{tag}: {error}"));
        // html5ever takes seconds for some of these.
        let words = seen::text(&page);
        let words: Vec<_> = words
            .split_whitespace()
            .filter(|word| *word != "-")
            .collect();
        assert_eq!(words, ["before", "inner", "after"], "{tag}");
    }
}

#[test]
fn after_20000_nodes_only_words_count() {
    let html: String = (0..12_000)
        .map(|n| format!("<p>word{n} <b>bold{n}</b>"))
        .collect();
    let scope = Scope::default();
    let found = blocks(&html, &scope);
    assert!(found.len() <= 4_001, "{} blocks", found.len());
    assert_eq!(
        *scope.problems.borrow(),
        ["expected at most 512 KiB and 20,000 nodes of HTML, kept only the words of the rest"]
    );
    check(&html).unwrap();
}

#[test]
fn after_512_kib_only_words_count() {
    let html: String = (0..9_000)
        .map(|n| format!("<p>{} <i>word{n}</i></p>", "fog ".repeat(15)))
        .collect();
    assert!(html.len() > 600_000);
    check(&html).unwrap();
}

#[test]
fn time_grows_with_the_bytes() {
    let parts = [
        "<p>",
        "<b>",
        "</p>",
        "</b>",
        "<a href=x>",
        "<li>",
        "<ul>",
        "<td>",
        "<table>",
        "</table>",
        "&amp;",
        "&CounterClockwiseContourIntegral",
        "&",
        "<",
        "<!--",
        "<![CDATA[",
        "<svg>",
        "<div class=gallery>",
        "<div>",
        "</div>",
        "[caption x=1]",
        "[",
        "<img src=a>",
        "<a b=c ",
        "<script><!--",
        "<br>",
        "<cite>",
        "<blockquote>",
        "<p><b><i><u>x",
        "<table><tr><td>",
        "<figure><img src=a>",
        "<figure class=wp-block-embed><p>https://www.youtube.com/embed/aaaaaaaaaaa fog ",
        "<ruby><rt>",
        "<td colspan=50>x",
        "<noscript>",
        "<select><option>",
        "<title>",
        "<p hidden>",
        "\0",
        "\r",
        "é",
        "<pre>\n",
        "<li><ul>",
        "<dl><dt><dd>",
    ];
    for part in parts {
        let html = part.repeat(512 * 1024 / part.len());
        let start = Instant::now();
        let found = blocks(&html, &Scope::default());
        let time = start.elapsed();
        // Half a megabyte, without optimisation, on a machine that may be busy; its square takes many minutes.
        assert!(
            time < Duration::from_secs(60),
            "{part:?} takes {time:?}, {} blocks",
            found.len()
        );
    }
}
