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

#[test]
fn its_limit_is_the_budget() {
    let budget: Value = serde_json::from_str(&text("budget.json")).expect("JSON");
    let limit = budget
        .get("limit")
        .and_then(Value::as_u64)
        .expect("a limit");
    let limit = format!("{},{:03} bytes", limit / 1000, limit % 1000);
    assert!(text("README.md").contains(&limit), "{limit}");
}

/// By how many hundredths the figure may be off: it is for people, and the table is beside it.
const TOLERANCE: u32 = 5;

#[test]
fn its_size_is_the_measured_one() {
    let number = |pattern: &str, text: &str| -> u32 {
        let pattern = Regex::new(pattern).expect("a pattern");
        let found = pattern.captures(text).and_then(|found| found.get(1));
        let digits = found.map_or("", |found| found.as_str());
        digits.parse().expect("a figure")
    };
    let measured = number(r"(?m)^total +(\d+)$", &text("docs/size.md"));
    let said = number(r"today (\d+) kB", &text("README.md")) * 1000;
    let off = measured.abs_diff(said) * 100 / measured;
    assert!(off <= TOLERANCE, "{said} said, {measured} measured");
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
