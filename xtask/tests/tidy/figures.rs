//! The README's figures: those of bench/RESULTS.md, and no word of being ahead that they don't bear out.

use regex_lite::Regex;

use super::text;

/// What stands between a document's marks.
fn claims(document: &str) -> String {
    let text = text(document);
    let (_, rest) = text
        .split_once("<!-- claims: begin -->\n")
        .unwrap_or_else(|| panic!("{document} has no claims"));
    let (claims, _) = rest
        .split_once("<!-- claims: end -->")
        .unwrap_or_else(|| panic!("{document}: the claims don't end"));
    claims.to_owned()
}

#[test]
fn the_readme_has_the_figures_of_the_results() {
    assert_eq!(
        claims("README.md"),
        claims("bench/RESULTS.md"),
        "cargo xtask bench report writes both"
    );
}

#[test]
fn nothing_is_called_smaller_or_faster_without_its_interval_below_one() {
    let claims = claims("README.md");
    let readme = text("README.md");
    let boast = Regex::new(r"\b(smaller|faster)\b").expect("a pattern");
    assert_eq!(
        boast.find_iter(&readme).count(),
        boast.find_iter(&claims).count(),
        "only what was measured is called smaller or faster"
    );
    // The upper end of the interval, or the ratio where there is none.
    let ratio = Regex::new(r"([\d.,]+) × theirs(?: \([\d.,]+–([\d.,]+)\))?").expect("a pattern");
    for line in claims.lines().filter(|line| boast.is_match(line)) {
        let found = ratio.captures(line).expect("a claim has a ratio");
        let most = found.get(2).or(found.get(1)).expect("a number").as_str();
        assert!(most.parse::<f64>().expect("a number") < 1.0, "{line}");
    }
}
