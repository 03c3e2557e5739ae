//! What is no document, or none for readers: an error that says what was looked for.

use newswire::{Format, read};

fn failure(text: &str, format: Option<Format>) -> (&'static str, String) {
    let failure = read(text, format, None).expect_err(text);
    (failure.code, failure.message)
}

#[test]
fn an_unknown_document_hears_what_was_looked_for_and_what_was_seen() {
    let (code, message) = failure(r#"{ "kind": "recipe", "ingredients": [] }"#, None);
    assert_eq!(code, "unknown-format");
    for word in [
        "wordpress",
        "json-ld",
        "feed",
        "native",
        "kind, ingredients",
    ] {
        assert!(message.contains(word), "{message}");
    }
}

#[test]
fn a_truncated_document_is_no_article() {
    assert_eq!(failure(r#"{ "headline": "Fog"#, None).0, "json");
    let feed = "<rss><channel><item><title>Fog</title>";
    let (code, message) = failure(feed, None);
    assert_eq!(
        (code, &*message),
        (
            "xml",
            "expected well-formed XML and the end of item at line 1"
        )
    );
    assert_eq!(failure("", None).0, "json");
    assert_eq!(
        failure("<html><body>Not found</body></html>", None).0,
        "unknown-format"
    );
}

#[test]
fn a_servers_error_is_no_article() {
    let error = r#"{ "code": "rest_post_invalid_id", "message": "Invalid post ID.", "data": { "status": 404 } }"#;
    let (code, message) = failure(error, None);
    assert_eq!(code, "unknown-format");
    assert!(message.contains("Invalid post ID."), "{message}");
}

#[test]
fn the_format_asked_for_must_be_the_documents() {
    let (code, message) = failure(r#"{ "kind": "recipe" }"#, Some(Format::JsonLd));
    assert_eq!(code, "unknown-format");
    assert!(
        message.contains("json-ld") && message.contains("kind"),
        "{message}"
    );
}

#[test]
fn an_embargo_holds_until_it_is_over() {
    let item = r#"{ "uri": "urn:1", "headlines": [ { "value": "Not yet" } ], "embargoedUntil": "2026-11-24T12:00:00Z" }"#;
    assert_eq!(failure(item, None).0, "withheld");
    let at = |now| newswire::read_at(item, None, None, newsprint::date::Date::read(now));
    assert!(at("2026-11-24T11:59:00Z").is_err());
    assert!(at("2026-11-24T12:01:00Z").is_ok());
    let withdrawn = r#"{ "uri": "urn:1", "pubStatus": "canceled", "headlines": [] }"#;
    assert_eq!(failure(withdrawn, None).0, "withheld");
}

#[test]
fn drafts_are_withheld() {
    let draft = r#"{ "id": 1, "status": "draft", "title": { "rendered": "Not yet" }, "link": "https://a.example/" }"#;
    assert_eq!(failure(draft, None).0, "withheld");
}
