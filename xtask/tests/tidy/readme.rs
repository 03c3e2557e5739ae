//! The README: its example works, its figures are those that were measured, its names those of the contract.

use newsprint::Options;
use regex_lite::Regex;
use serde_json::Value;

use super::{files, none, text};

#[test]
fn its_json_is_read_without_a_word() {
    let readme = text("README.md");
    let (_, rest) = readme.split_once("```json\n").expect("an example");
    let (example, _) = rest.split_once("```").expect("an end");
    let (page, problems) = newsprint::read(example, Options::default()).expect("it can be drawn");
    assert_eq!(problems, []);
    assert!(page.to_html().contains("The last pilot boat"));
    let article = page.article;
    assert!(!article.dont_miss.items.is_empty() && !article.related.items.is_empty());
    assert!(article.headline.is_some() && !article.body.is_empty());
}

/// By how many hundredths a figure may be off: it is for people, and the exact one is behind the link.
const TOLERANCE: u64 = 5;

#[test]
fn its_figures_are_those_of_the_budget() {
    let (budget, readme) = (text("budget.json"), text("README.md"));
    let budget: Value = serde_json::from_str(&budget).expect("JSON");
    for (name, said) in [("recorded", "today"), ("goal", "goal is")] {
        let exact = budget.get(name).and_then(Value::as_u64).expect("a figure");
        let pattern = Regex::new(&format!(r"{said} (\d+) kB")).expect("a pattern");
        let found = pattern.captures(&readme).and_then(|found| found.get(1));
        let said: u64 = found.map_or("", |it| it.as_str()).parse().expect("kB");
        let off = exact.abs_diff(said * 1000) * 100 / exact;
        assert!(
            off <= TOLERANCE,
            "{name}: {said} kB said, {exact} bytes held"
        );
    }
}

#[test]
fn its_names_are_those_of_the_contract() {
    let (contract, readme) = (text("docs/contract.md"), text("README.md"));
    let (_, tables) = readme.split_once("| attribute |").expect("attributes");
    let (tables, _) = tables.split_once("All of them").expect("an end");
    let name = Regex::new(r"`([a-z:]+)`").expect("a pattern");
    let rows = tables.lines().filter_map(|row| row.split('|').nth(1));
    let names = rows
        .flat_map(|row| name.find_iter(row))
        .map(|it| it.as_str());
    let names: Vec<_> = names.collect();
    assert!(names.len() > 20, "{names:?}");
    let missing = names.into_iter().filter(|name| !contract.contains(name));
    none(missing.map(String::from).collect());
}

#[test]
fn browsers_are_needed_for_features_in_use() {
    let readme = text("README.md");
    let row = readme.lines().find(|line| line.starts_with("| because of"));
    let feature = Regex::new(r"`([\w.-]+)\(\)`").expect("a pattern");
    let shipped = files(&[".js", ".css"]);
    let shipped = shipped
        .iter()
        .filter(|file| file.starts_with("www/loader/") || file.starts_with("www/style/"));
    let code: String = shipped.map(|file| text(file)).collect();
    let features: Vec<_> = feature.captures_iter(row.unwrap_or_default()).collect();
    assert_eq!(features.len(), 3);
    for found in features {
        let name = found.get(1).map_or("", |it| it.as_str());
        assert!(code.contains(&format!("{name}(")), "{name}");
    }
}
