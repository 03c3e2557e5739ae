//! Which format a document is in: a matrix of all against all, with nothing off its diagonal.

use newswire::Format;

use crate::documents::fixtures;

#[test]
fn no_fixture_is_taken_for_another_format() {
    for document in fixtures() {
        let found = newswire::read(&document.text, None, None).map(|found| found.format);
        assert_eq!(found, Ok(document.format), "{}", document.path.display());
    }
}

#[test]
fn names_lead_back_to_formats() {
    for format in Format::ALL {
        assert_eq!(Format::named(format.name()), Some(format));
    }
    assert_eq!(Format::named("rss"), None);
}
