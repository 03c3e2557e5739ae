//! Documents in other formats than our own: found out, or said.

use super::{Run, fed};

const POST: &str = r#"{
    "id": 7, "link": "https://a.example/7", "date": "2026-11-24T10:05:00", "type": "post", "status": "publish",
    "title": { "rendered": "A post" }, "content": { "rendered": "<p>Words of it.</p>" }
}"#;

const FEED: &str = "<rss version=\"2.0\"><channel><title>F</title><item><title>From a feed</title>\
    <link>https://a.example/1</link></item></channel></rss>";

#[test]
fn a_format_is_found_out() {
    let Run { status, out, err } = fed(&["render", "-"], POST);
    assert_eq!(status, 0, "{err}");
    assert!(
        out.contains("A post") && out.contains("Words of it."),
        "{out}"
    );
    let feed = fed(&["render", "-"], FEED);
    assert!(feed.out.contains("From a feed"), "{}", feed.err);
}

#[test]
fn a_format_that_is_said_counts_alone() {
    let said = fed(&["render", "-", "--format", "wordpress"], POST);
    assert_eq!(said.out, fed(&["render", "-"], POST).out);
    let wrong = fed(&["render", "-", "--format", "feed"], POST);
    assert_eq!((wrong.status, wrong.out.as_str()), (1, ""));
    let checked = fed(&["check", "-", "--format", "feed"], POST);
    assert_eq!(checked.status, 1);
    assert!(checked.out.starts_with("-: "), "{}", checked.out);
}

#[test]
fn the_element_is_told_the_format_of_what_it_loads() {
    let flags = ["render", "-", "--element", "--format=wordpress"];
    let own = fed(&flags, POST);
    assert!(own.out.starts_with("<dont-miss><article"), "{}", own.out);
    let loaded = fed(&[&flags[..], &["--src=/wp-json/7"]].concat(), POST);
    assert!(
        loaded
            .out
            .starts_with(r#"<dont-miss src="/wp-json/7" format="wordpress">"#),
        "{}",
        loaded.out
    );
}

#[test]
fn data_is_put_into_the_element_translated() {
    let Run { out, .. } = fed(&["render", "-", "--element", "--data"], POST);
    let (_, rest) = out
        .split_once(r#"<script type="application/json">"#)
        .expect("data");
    let (json, _) = rest.split_once("</script>").expect("an end");
    let again = fed(&["render", "-", "--element", "--data"], json);
    assert_eq!(again.out, out);
}
