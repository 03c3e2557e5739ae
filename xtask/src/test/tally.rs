//! How many tests ran: read from the closing lines that test runners print themselves.

use regex_lite::Regex;
use std::ops::AddAssign;

/// Tests that passed, failed and were left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl Tally {
    /// A check that can only pass or fail as a whole.
    pub(crate) fn whole(passed: bool) -> Self {
        Self {
            passed: usize::from(passed),
            failed: usize::from(!passed),
            skipped: 0,
        }
    }

    /// The sum of all closing lines in what a runner printed.
    ///
    /// Rust's harness and wasm-bindgen's runner: `test result: ok. 5 passed; 0 failed; 1 ignored; …`.
    /// Node's runner: `# pass 5` or `ℹ pass 5`, with `fail`, `cancelled`, `skipped` and `todo`.
    pub(crate) fn of(printed: &str) -> Self {
        let mut tally = Self::default();
        for line in printed.lines() {
            tally += rust(line).or_else(|| node(line)).unwrap_or_default();
        }
        tally
    }
}

fn rust(line: &str) -> Option<Tally> {
    let pattern =
        Regex::new(r"^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;").ok()?;
    let found = pattern.captures(line.trim())?;
    let number = |group: usize| found.get(group)?.as_str().parse().ok();
    Some(Tally {
        passed: number(1)?,
        failed: number(2)?,
        skipped: number(3)?,
    })
}

fn node(line: &str) -> Option<Tally> {
    let pattern = Regex::new(r"^[#ℹ] (pass|fail|cancelled|skipped|todo) (\d+)$").ok()?;
    let found = pattern.captures(line.trim())?;
    let number = found.get(2)?.as_str().parse().ok()?;
    let mut tally = Tally::default();
    match found.get(1)?.as_str() {
        "pass" => tally.passed = number,
        "fail" | "cancelled" => tally.failed = number,
        _ => tally.skipped = number,
    }
    Some(tally)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites_of_cargo_test_are_added_up() {
        let printed = "\
running 3 tests
test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s
test result: FAILED. 5 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s
";
        let expected = Tally {
            passed: 8,
            failed: 2,
            skipped: 1,
        };
        assert_eq!(Tally::of(printed), expected);
    }

    #[test]
    fn the_browser_runner_closes_alike() {
        let printed =
            "test result: ok. 41 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.31s";
        assert_eq!(Tally::of(printed).passed, 41);
    }

    #[test]
    fn node_closes_with_a_line_per_count() {
        let printed =
            "ℹ tests 9\nℹ suites 0\nℹ pass 5\nℹ fail 1\nℹ cancelled 2\nℹ skipped 1\nℹ todo 0\n";
        let expected = Tally {
            passed: 5,
            failed: 3,
            skipped: 1,
        };
        assert_eq!(Tally::of(printed), expected);
        assert_eq!(Tally::of(&printed.replace('ℹ', "#")), expected);
    }

    #[test]
    fn other_words_count_nothing() {
        let printed =
            "no tests to run!\nerror: test failed, to rerun pass `-p newsprint`\n# passes 3\n";
        assert_eq!(Tally::of(printed), Tally::default());
    }
}
