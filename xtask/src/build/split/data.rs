//! Data that goes with the code that alone reads it.

use super::linked::{Linked, Run};
use std::collections::BTreeSet;

/// A text that begins so words a problem. Of the widget only the second module does that; the first hands it on unread.
const PROBLEM: &[u8] = b"expected ";

/// Places in the source, which panics tell, are read where panics are worded.
const SOURCE: &[u8] = b".rs\0";

/// The runs of data that none of `first` reads, who are the functions of the first module. Whether it words
/// problems by itself is for the caller to know.
pub(super) fn unread(
    linked: &Linked<'_>,
    first: &BTreeSet<&str>,
    words_problems: bool,
) -> Vec<Run> {
    let functions = linked.named_by_functions();
    let of_first = functions.iter().filter(|(name, _)| first.contains(*name));
    let mut waiting: Vec<u32> = of_first.flat_map(|(_, symbols)| symbols).copied().collect();
    let mut read = BTreeSet::new();
    while let Some(symbol) = waiting.pop() {
        let handed_on = is_of_panics(linked, symbol)
            || !words_problems && linked.bytes(symbol).starts_with(PROBLEM);
        if !handed_on && read.insert(symbol) {
            waiting.extend(linked.named_by(symbol));
        }
    }
    // Texts may share bytes, so bytes are counted rather than symbols.
    let mut bytes: BTreeSet<u32> = BTreeSet::new();
    for symbol in linked.data().filter(|symbol| !read.contains(symbol)) {
        bytes.extend(linked.run(symbol).unwrap_or_default());
    }
    for symbol in read {
        for byte in linked.run(symbol).unwrap_or_default() {
            bytes.remove(&byte);
        }
    }
    let bytes: Vec<u32> = bytes.into_iter().collect();
    let runs = bytes.chunk_by(|one, next| one + 1 == *next);
    runs.filter_map(|run| Some(*run.first()?..run.last()? + 1))
        .collect()
}

/// Whether this is a place in the source, or the name of its file.
fn is_of_panics(linked: &Linked<'_>, symbol: u32) -> bool {
    let is_source = |symbol: u32| linked.bytes(symbol).ends_with(SOURCE);
    is_source(symbol) || linked.bytes(symbol).len() == 16 && linked.named_by(symbol).any(is_source)
}
