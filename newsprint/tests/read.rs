//! Every fixture is read: the valid ones without a word, the invalid ones with exactly the problems beside them.
//!
//! `UPDATE_GOLDEN=1` writes the `.problems` anew. A fixture may have `.options` beside it.

#![allow(clippy::expect_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use newsprint::{Options, Page, Problem, read, read_options};

fn fixtures(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(kind);
    let entries = fs::read_dir(folder).expect("fixtures are there");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    paths.sort();
    paths
}

fn read_fixture(path: &Path) -> Result<(Page, Vec<Problem>), String> {
    let json = fs::read_to_string(path).expect("a fixture is UTF-8");
    let (options, mut problems) = match fs::read_to_string(path.with_extension("options")) {
        Ok(options) => read_options(&options),
        Err(_) => (Options::default(), Vec::new()),
    };
    let (page, more) =
        read(&json, options).map_err(|failure| format!("{}! {failure}", failure.code))?;
    problems.extend(more);
    Ok((page, problems))
}

#[test]
fn valid_fixtures_have_no_problems() {
    let fixtures = fixtures("valid");
    assert!(
        fixtures.len() >= 30,
        "only {} valid fixtures",
        fixtures.len()
    );
    for path in fixtures {
        let (_, problems) = read_fixture(&path).expect("a valid fixture can be drawn");
        assert_eq!(problems, [], "{}", path.display());
    }
}

#[test]
fn invalid_fixtures_have_the_problems_beside_them() {
    let fixtures = fixtures("invalid");
    assert!(
        fixtures.len() >= 70,
        "only {} invalid fixtures",
        fixtures.len()
    );
    let mut wrong = Vec::new();
    for path in fixtures {
        let found = match read_fixture(&path) {
            Ok((_, problems)) => problems
                .iter()
                .map(|problem| format!("{problem}\n"))
                .collect(),
            Err(failure) => format!("{failure}\n"),
        };
        let golden = path.with_extension("problems");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&golden, &found).expect("a golden file can be written");
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if expected.is_empty() || expected != found {
            wrong.push(format!(
                "{}\nexpected:\n{expected}found:\n{found}",
                path.display()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
