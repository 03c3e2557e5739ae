//! The least number of tests that each suite must run: a suite of the wrong world passes empty.

use super::tally::Tally;
use crate::project::Project;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;

const FILE: &str = "tests/expected.json";

/// Counts by the name of a step, from the committed file.
pub(super) struct Expected(BTreeMap<String, usize>);

impl Expected {
    pub(super) fn read(project: &Project) -> Result<Self> {
        let text = fs::read_to_string(project.path(FILE));
        let counts = text.map(|text| serde_json::from_str(&text));
        Ok(Self(counts.with_context(|| FILE)?.with_context(|| FILE)?))
    }

    /// What is missing, if fewer tests ran than the file promises.
    pub(super) fn missing(&self, step: &str, tally: Tally) -> Option<String> {
        let least = *self.0.get(step)?;
        let ran = tally.passed + tally.failed;
        (ran < least).then(|| format!("expected at least {least} tests, {ran} ran"))
    }

    /// Takes what ran as what is expected from now on.
    pub(super) fn record(&mut self, step: &str, tally: Tally) {
        self.0.insert(step.to_owned(), tally.passed + tally.failed);
    }

    pub(super) fn write(&self, project: &Project) -> Result<()> {
        let text = serde_json::to_string_pretty(&self.0)?;
        Ok(fs::write(project.path(FILE), text + "\n")?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ran(passed: usize) -> Tally {
        Tally {
            passed,
            ..Tally::default()
        }
    }

    #[test]
    fn a_suite_that_ran_less_is_told_both_numbers() {
        let expected = Expected(BTreeMap::from([("native".to_owned(), 10)]));
        let message = expected.missing("native", ran(9));
        assert_eq!(
            message.as_deref(),
            Some("expected at least 10 tests, 9 ran")
        );
        assert_eq!(expected.missing("native", ran(10)), None);
        assert_eq!(expected.missing("native", ran(11)), None);
        assert_eq!(expected.missing("format", ran(0)), None);
    }

    #[test]
    fn recording_replaces_the_number() {
        let mut expected = Expected(BTreeMap::from([("native".to_owned(), 10)]));
        expected.record("native", ran(12));
        assert!(expected.missing("native", ran(11)).is_some());
    }
}
