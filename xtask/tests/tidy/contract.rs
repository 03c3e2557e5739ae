//! docs/contract.md and the code: whatever one of them names, the other has.

use newsprint::json::{DEPTH_LIMIT, SIZE_LIMIT};
use newsprint::labels::Label;
use newsprint::model::{Kind, Mark, Provider};
use newsprint::options::Part;
use newsprint::problem::PROBLEM_LIMIT;
use newsprint::read::{BLOCK_LIMIT, ELEMENT_LIMIT, NESTING_LIMIT, TEASER_LIMIT};
use regex_lite::Regex;

use super::{files, none, text};

fn contract() -> String {
    text("docs/contract.md")
}

/// All code that is shipped, in one.
fn code() -> String {
    let mut shipped = files(&[".rs", ".js", ".css"]);
    let folders = [
        "src/",
        "newsprint/src/",
        "newswire/src/",
        "www/loader/",
        "www/style/",
    ];
    shipped.retain(|file| folders.iter().any(|folder| file.starts_with(folder)));
    let texts: Vec<_> = shipped.iter().map(|file| text(file)).collect();
    texts.join("\n")
}

/// What the first group of a pattern finds, each once.
fn find(pattern: &str, text: &str) -> Vec<String> {
    let pattern = Regex::new(pattern).expect("a pattern");
    let found = pattern.captures_iter(text);
    let mut found: Vec<_> = found
        .filter_map(|found| Some(found.get(1)?.as_str().to_owned()))
        .collect();
    found.sort();
    found.dedup();
    assert!(!found.is_empty(), "{pattern:?} finds nothing");
    found
}

/// Fails for each name that the contract doesn't write between backticks.
fn promised(names: impl IntoIterator<Item = String>) {
    let contract = contract();
    let missing = |name: &String| !contract.contains(&format!("`{name}`"));
    none(names.into_iter().filter(missing).collect());
}

#[test]
fn what_the_code_says_to_hosts_is_promised() {
    let code = code();
    promised(find(r#""(dm:[a-z]+)""#, &code));
    promised(find(r"var\((--dm-[a-z-]+)", &code));
    let drawn = find(r#""(dm-[a-z0-9-]+(?: dm-[a-z0-9-]+)*)""#, &code);
    let classes = drawn.iter().flat_map(|names| names.split(' '));
    promised(classes.map(String::from));
}

#[test]
fn what_is_promised_is_in_the_code() {
    let code = code();
    let names = find(r"`((?:--)?(?:data-)?dm[:-][a-z0-9-]+)`", &contract());
    assert!(names.len() > 99, "{names:?}");
    let missing = |name: &String| !code.contains(name.as_str());
    none(names.into_iter().filter(missing).collect());
}

#[test]
fn attributes_properties_and_methods_are_the_elements() {
    let element = text("www/loader/element.js");
    let contract = contract();
    let (_, rest) = contract.split_once("| attribute |").expect("attributes");
    let (tables, _) = rest.split_once("Changing an").expect("an end");
    let words = find(r"\b([a-z][a-zA-Z]*)\b", &element);
    for row in tables.lines().filter(|line| line.starts_with("| `")) {
        let names = row.split('|').nth(1).unwrap_or_default();
        for name in find(r"`([a-zA-Z]+)", names) {
            assert!(words.contains(&name), "{name} is not in the element");
        }
    }
}

#[test]
fn errors_have_the_codes_of_the_table() {
    let rows = find(r"(?m)^\| (`[a-z]+` \| `[a-z-]+[0-9]*`) ", &contract());
    let code = code();
    let mut thrown = Vec::new();
    let made = r#"(?:DontMissError|failure)\((?:error, )?("[a-z]+", "[a-z-]+")"#;
    thrown.extend(find(made, &code));
    let read = find(
        r#"failure\(\s*("[a-z-]+"),"#,
        &text("newsprint/src/read.rs"),
    );
    thrown.extend(read.iter().map(|code| format!("\"read\", {code}")));
    let thrown = thrown
        .iter()
        .map(|it| it.replace('"', "`").replace(", ", " | "));
    none(thrown.filter(|code| !rows.contains(code)).collect());
    for row in rows {
        let name = row.rsplit('`').nth(1).unwrap_or_default();
        let name = name.trim_end_matches(char::is_numeric);
        assert!(code.contains(name), "{name} is never said");
    }
}

#[test]
fn closed_lists_are_written_out() {
    let block = text("newsprint/src/read/block.rs");
    let kinds = r#"(?m)^        (?:"[a-zA-Z]+" \| )*"([a-zA-Z]+)"(?: \| "[a-zA-Z]+")* =>"#;
    promised(find(kinds, &block));
    promised(Label::ALL.iter().map(|label| label.name().into()));
    promised(Mark::ALL.iter().map(|mark| mark.name().into()));
    promised(Kind::ALL.iter().map(|kind| kind.name().into()));
    promised(Part::ALL.iter().map(|part| part.name().into()));
    let providers = Provider::ALL.iter().map(|it| it.name());
    promised(providers.map(str::to_ascii_lowercase));
}

#[test]
fn limits_are_the_ones_that_hold() {
    let thousands = |number: u32| format!("{},{:03}", number / 1000, number % 1000);
    let limits = [
        format!("{} MiB", SIZE_LIMIT >> 20),
        format!("inside {DEPTH_LIMIT} other values"),
        format!("inside {NESTING_LIMIT} others"),
        format!("{} blocks", thousands(BLOCK_LIMIT)),
        format!("{} teasers", thousands(TEASER_LIMIT)),
        format!("{} links", thousands(TEASER_LIMIT)),
        format!("{} elements", thousands(ELEMENT_LIMIT)),
        format!("After {PROBLEM_LIMIT} problems"),
    ];
    let contract = contract();
    none(
        limits
            .into_iter()
            .filter(|it| !contract.contains(it))
            .collect(),
    );
}
