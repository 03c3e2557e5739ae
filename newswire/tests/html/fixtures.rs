//! Fixtures: bodies as newsrooms have them, each with the outline of what is drawn.

use super::support::golden;
use super::support::outline::Outline;
use super::{body, check};

#[test]
fn each_fixture_is_drawn_as_expected_and_keeps_every_word() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/html/fixtures");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        seen += 1;
        let html = std::fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap();
        check(&html).unwrap_or_else(|error| panic!("{name}: {error}"));
        let document = format!(
            "{{\"headline\":\"Fog\",\"inLanguage\":\"en\",\"url\":\"https://news.example/fog\",\"articleBody\":{}}}",
            body(&html)
        );
        let (page, problems) = newsprint::read(&document, newsprint::Options::default()).unwrap();
        let mut outline = Outline::default();
        newsprint::view::draw(&mut outline, &page);
        let mut told = outline.finish();
        for problem in problems {
            told.push_str(&format!("! {problem}\n"));
        }
        golden::check(&format!("tests/html/fixtures/{name}.outline"), &told);
    }
    assert!(seen >= 10, "{seen} fixtures");
}
