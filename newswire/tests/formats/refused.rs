//! What is no document, or none for readers: an error that says what was looked for.

use newswire::{Format, read};

use crate::documents::fixtures;

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

#[test]
fn no_fixture_that_ends_too_early_is_an_article() {
    let mut tried = 0;
    for document in fixtures() {
        let text = document.text.trim_end();
        let step = (text.len() / 40).max(1);
        for end in (1..text.len())
            .step_by(step)
            .filter(|end| text.is_char_boundary(*end))
        {
            let cut = &text[..end];
            // Of what wraps a script in a page, the end may be missing.
            let whole = !text[end..].contains(['}', '<']);
            assert!(
                whole || read(cut, None, None).is_err(),
                "{:?} at {end}",
                document.path
            );
            tried += 1;
        }
    }
    assert!(tried > 1_000, "{tried} cuts");
}

#[test]
fn two_documents_in_one_are_none() {
    let all = fixtures();
    for one in &all {
        for other in &all {
            let both = format!("{}\n{}", one.text.trim_end(), other.text);
            let found = read(&both, None, None).map(|found| found.json);
            assert!(
                found.is_err(),
                "{:?} and {:?}: {found:?}",
                one.path,
                other.path
            );
        }
    }
}

#[test]
fn no_fixture_is_read_as_what_it_is_not() {
    let mut taken = Vec::new();
    for document in fixtures() {
        for format in Format::ALL {
            // Native JSON has nothing that tells it, and of what is said to be native the reader of the model judges.
            if [document.format, format].contains(&Format::Native) || format == document.format {
                continue;
            }
            if let Ok(found) = read(&document.text, Some(format), None) {
                taken.push(format!(
                    "{:?} as {}: {}",
                    document.path,
                    format.name(),
                    found.json
                ));
            }
        }
    }
    assert!(taken.is_empty(), "{}", taken.join("\n"));
}
