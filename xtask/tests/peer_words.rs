//! The benchmarks' peers say the widget's own words, in every language.

use newsprint::labels::{Label, Labels};
use newsprint::language::Language;
use serde_json::Value;

const WORDS: &str = include_str!("../../bench/peers/story/words.json");

#[test]
fn peers_have_the_words_of_every_language() {
    let words: Value = serde_json::from_str(WORDS).expect("JSON");
    let languages = words.as_object().expect("an object of languages");
    let known: Vec<_> = languages.keys().map(String::as_str).collect();
    assert_eq!(known, ["en", "fr", "ar", "es"]);
    for (tag, theirs) in languages {
        let (labels, ours) = Labels::of(&Language::read(tag).expect("a language"));
        assert!(ours, "the widget speaks {tag}");
        let theirs = theirs.as_object().expect("an object of words");
        let mut compared = 0;
        for label in Label::ALL {
            if let Some(text) = theirs.get(label.name()) {
                assert_eq!(text, labels.get(*label), "{tag}, {}", label.name());
                compared += 1;
            }
        }
        // All but the words that no view draws.
        assert_eq!(
            (compared, theirs.len()),
            (Label::ALL.len() - 5, compared + 1)
        );
    }
}
