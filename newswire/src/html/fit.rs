//! What fits on a page: beyond its limits, only the words of a body are kept.

use super::piece::Piece;
use crate::Draft;

/// How many elements the blocks of one body may come to, roughly; a page has 20,000.
const ELEMENT_LIMIT: u32 = 16_000;

/// How many blocks a body may have; a page has 5,000.
const BLOCK_LIMIT: usize = 4_000;

/// The pieces as blocks; those that don't fit are one paragraph of their words. Whether all fit.
pub(super) fn blocks(pieces: Vec<Piece>) -> (Vec<Draft>, bool) {
    let mut blocks = Vec::new();
    let mut weight = 0;
    let mut words = String::new();
    let mut last = 1;
    for piece in pieces {
        let mut block = piece.block();
        level(&mut block, &mut last);
        weigh(&block, &mut weight);
        if weight <= ELEMENT_LIMIT && blocks.len() < BLOCK_LIMIT {
            blocks.push(block);
        } else {
            say(&block, "text", &mut words);
            words.push(' ');
        }
    }
    let all = words.is_empty();
    if !all {
        blocks.push(Draft::block("paragraph").with("text", words));
    }
    (blocks, all)
}

/// Pulls up a heading that skips a level: in HTML the level often says only how large it is.
fn level(block: &mut Draft, last: &mut u32) {
    if let Draft::Object(members) = block
        && let Some((_, Draft::Number(level))) = members.iter_mut().find(|(key, _)| *key == "level")
    {
        *level = (*level).min(*last + 1);
        *last = *level;
    }
}

/// Adds how many elements a value may come to, at the most.
fn weigh(value: &Draft, weight: &mut u32) {
    *weight += 1;
    match value {
        Draft::List(items) => items.iter().for_each(|item| weigh(item, weight)),
        Draft::Object(members) => {
            *weight += 3;
            for (_, member) in members {
                if let Draft::List(_) | Draft::Object(_) = member {
                    weigh(member, weight);
                }
            }
        }
        _ => {}
    }
}

/// Adds the words of a value: those of its parts are apart, but the runs of one text.
fn say(value: &Draft, key: &str, words: &mut String) {
    const WORDS: [&str; 10] = [
        "text",
        "items",
        "caption",
        "citation",
        "creditText",
        "altText",
        "title",
        "author",
        "rows",
        "head",
    ];
    match value {
        _ if !WORDS.contains(&key) => {}
        Draft::Text(text) => words.push_str(text),
        Draft::List(items) => {
            let inside = if key == "rows" { "head" } else { "text" };
            for item in items {
                say(item, inside, words);
                if inside == "head" || key == "items" || key == "head" {
                    words.push(' ');
                }
            }
        }
        Draft::Object(members) => {
            for (key, member) in members {
                if *key != "text" {
                    words.push(' ');
                }
                say(member, key, words);
            }
        }
        _ => {}
    }
}
