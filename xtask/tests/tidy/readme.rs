//! The README: its example works, and its figure is the one that is held.

use newsprint::Options;
use serde_json::Value;

use super::text;

#[test]
fn its_json_is_read_without_a_word() {
    let readme = text("README.md");
    let (_, rest) = readme.split_once("```json\n").expect("an example");
    let (example, _) = rest.split_once("```").expect("an end");
    let (page, problems) = newsprint::read(example, Options::default()).expect("it can be drawn");
    assert_eq!(problems, []);
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
