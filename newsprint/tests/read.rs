//! Every fixture is read: the valid ones without a word, the invalid ones with exactly the problems beside them.
//!
//! `UPDATE_GOLDEN=1` writes the `.problems` anew. A fixture may have `.options` beside it.

#![allow(clippy::expect_used, reason = "a test may panic")]

mod fixture;

use std::fs;

use fixture::Fixture;

#[test]
fn valid_fixtures_have_no_problems() {
    let fixtures = Fixture::all("valid");
    assert!(fixtures.len() >= 30, "only {} fixtures", fixtures.len());
    for fixture in fixtures {
        let (_, problems) = fixture.read(&fixture.json).expect("it can be drawn");
        assert_eq!(problems, [], "{}", fixture.path.display());
    }
}

#[test]
fn invalid_fixtures_have_the_problems_beside_them() {
    let fixtures = Fixture::all("invalid");
    assert!(fixtures.len() >= 70, "only {} fixtures", fixtures.len());
    let mut wrong = Vec::new();
    for fixture in fixtures {
        let found = match fixture.read(&fixture.json) {
            Ok((_, problems)) => problems.iter().map(|one| format!("{one}\n")).collect(),
            Err(failure) => format!("{failure}\n"),
        };
        let golden = fixture.path.with_extension("problems");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&golden, &found).expect("a golden file can be written");
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if expected.is_empty() || expected != found {
            let name = golden.display();
            wrong.push(format!("{name}\nexpected:\n{expected}found:\n{found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
