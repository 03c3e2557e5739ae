//! The documents that every promise is held to: the valid ones that native suites read, and the demo's.

use include_dir::{Dir, include_dir};
use newsprint::{Page, read, read_options};

static VALID: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/newsprint/tests/fixtures/valid");
static DEMO: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/www/demo/articles");

/// A document with the options it is drawn with.
pub(crate) struct Fixture {
    pub(crate) name: String,
    pub(crate) json: String,
    pub(crate) options: String,
}

impl Fixture {
    /// The page that is drawn of it.
    pub(crate) fn page(&self) -> Page {
        let (options, _) = read_options(&self.options);
        match read(&self.json, options) {
            Ok((page, _)) => page,
            Err(failure) => panic!("{}: {failure}", self.name),
        }
    }
}

/// Every document that can be drawn.
pub(crate) fn fixtures() -> Vec<Fixture> {
    let mut fixtures = Vec::new();
    for folder in [&VALID, &DEMO] {
        for file in folder.files() {
            let path = file.path();
            if path.extension().is_none_or(|ending| ending != "json") {
                continue;
            }
            let beside = folder.get_file(path.with_extension("options"));
            let text = |file: &include_dir::File<'_>| file.contents_utf8().unwrap().to_owned();
            fixtures.push(Fixture {
                name: path.display().to_string(),
                json: text(file),
                options: beside.map_or_else(|| "{}".to_owned(), text),
            });
        }
    }
    assert!(fixtures.len() > 8, "fixtures are there");
    fixtures
}
