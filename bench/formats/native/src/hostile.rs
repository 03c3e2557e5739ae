//! Half a megabyte of what is hard to read: how long each takes.

use std::hint::black_box;

use cpu_time::ProcessTime;
use newswire::html::{Scope, blocks};
use serde_json::{Value, json};

/// Repeated until a body is as long as bodies are read.
const PARTS: [&str; 16] = [
    "<div>",
    "<p><b><i><u>x",
    "<",
    "&",
    "&CounterClockwiseContourIntegral",
    "<a href=x>",
    "<a b=c ",
    "<td>",
    "<table><tr><td>",
    "<ul><li>",
    "<!--",
    "[caption x=1]",
    "<figure class=wp-block-embed><p>https://www.youtube.com/embed/aaaaaaaaaaa fog ",
    "<blockquote><cite>",
    "<img src=a srcset='a 1w, b 2w'>",
    "\0",
];

/// Seconds of a core for a megabyte of each, the slowest first.
pub(crate) fn slowest() -> Value {
    let mut found: Vec<(&str, f64)> = PARTS
        .into_iter()
        .map(|part| {
            let html = part.repeat(512 * 1024 / part.len());
            let start = ProcessTime::now();
            black_box(blocks(black_box(&html), &Scope::default()));
            (
                part,
                start.elapsed().as_secs_f64() * 1e6 / html.len() as f64,
            )
        })
        .collect();
    found.sort_by(|one, other| other.1.total_cmp(&one.1));
    found
        .into_iter()
        .map(|(part, seconds)| json!({ "part": part, "seconds": seconds }))
        .collect()
}
