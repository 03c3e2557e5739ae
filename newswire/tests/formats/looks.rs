//! Every fixture, translated and drawn, against the file beside it.

use crate::documents::fixtures;
use crate::drawn::drawn;
use crate::golden;

#[test]
fn every_fixture_looks_as_expected() {
    for document in fixtures() {
        let translation = newswire::read(&document.text, None, None)
            .unwrap_or_else(|failure| panic!("{failure} in {}", document.path.display()));
        let file = document.path.with_extension("outline");
        let file = file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
        golden::check(&file.display().to_string(), &drawn(&translation));
    }
}
