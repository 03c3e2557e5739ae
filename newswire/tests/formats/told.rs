//! What docs/formats.md tells of the fixtures is true.

use std::path::Path;

use newswire::Format;

use crate::table::table;

#[test]
fn the_table_of_the_fixtures_is_as_cargo_xtask_formats_makes_it() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders =
        Format::ALL.map(|format| (format, package.join("tests/fixtures").join(format.name())));
    let found = table(
        folders
            .iter()
            .map(|(format, folder)| (*format, folder.as_path())),
        false,
    );
    let document =
        std::fs::read_to_string(package.join("../docs/formats.md")).expect("the document is there");
    assert!(
        document.contains(&format!(
            "<!-- fixtures: begin -->\n{found}\n<!-- fixtures: end -->"
        )),
        "{found}"
    );
}
