//! The body, block by block.

use crate::desk::{clean, items};
use crate::house::House;
use crate::links::story;
use crate::model::{Block, Correction, Item, List, Prose, Slot, Word};
use crate::picture::figure;
use crate::prose::{plain, prose, required};
use serde_json::Value;

/// Blocks, each with the style under the heading it stands under.
pub(crate) fn blocks(house: &House<'_>, value: &Value, path: &str, depth: u8) -> Vec<Block> {
    let mut out = Vec::new();
    if depth > 8 {
        return out;
    }
    let mut under = house.clone();
    for (place, item) in items(value).iter().enumerate() {
        let path = format!("{path}[{place}]");
        if let Some(text) = item.as_str() {
            out.extend(paragraphs(&clean(text)).into_iter().map(|text| Block::Paragraph(plain(text))));
            continue;
        }
        if item.is_null() {
            continue;
        }
        match block(&under, item, &path, depth) {
            Some((block, Some(level))) => {
                under = house.under(level);
                out.push(block);
            }
            Some((block, None)) => out.push(block),
            // The words of what can't be drawn.
            None => out.extend(prose(house, &item["text"], &path).map(Block::Paragraph)),
        }
    }
    out
}

/// Plain text, in which a blank line parts two paragraphs.
fn paragraphs(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for line in text.split('\n') {
        if line.trim().is_empty() {
            all.push(String::new());
        } else if let Some(last) = all.last_mut() {
            if !last.is_empty() {
                last.push('\n');
            }
            last.push_str(line);
        }
    }
    all.retain(|text| !text.is_empty());
    all
}

/// One block; of a heading its level, too.
fn block(house: &House<'_>, item: &Value, path: &str, depth: u8) -> Option<(Block, Option<u8>)> {
    let text = || required(house, &item["text"], path);
    let found = match item["type"].as_str().unwrap_or_default() {
        "paragraph" => Block::Paragraph(text()?),
        "note" => Block::Note(text()?),
        "heading" => return heading(house, item, text()?, path),
        "list" => Block::List(list(house, item, path, 0)?),
        "image" => Block::Figure(Box::new(figure(house, item, path)?)),
        "quote" => quote(house, "dm-quote", text()?, item, path),
        "pullquote" => quote(house, "dm-pullquote", text()?, item, path),
        "relatedLink" => Block::RelatedLink(Box::new(story(house, item, path, true)?)),
        "correction" | "clarification" | "update" => Block::Correction(Box::new(correction(house, item, path)?)),
        "keyPoints" => {
            let given = house.desk.words(&item["heading"], path);
            let heading = given.map_or_else(|| house.word("keyPoints"), |text| Word { text, lang: None });
            let items: Vec<Prose> = items(&item["items"]).iter().filter_map(|one| prose(house, one, path)).collect();
            Block::KeyPoints { level: house.below, heading, items }
        }
        "factBox" => {
            let heading = house.desk.words(&item["heading"], path);
            let around = house.desk.level.replace(0);
            let blocks = blocks(&house.inside(heading.is_some()), &item["blocks"], path, depth + 1);
            house.desk.level.set(around);
            Block::FactBox { level: house.below, heading, blocks }
        }
        "code" => Block::Code(clean(item["text"].as_str()?)),
        "divider" => Block::Divider,
        "slot" => Block::Slot(slot(house, item, path)?),
        _ => {
            house.desk.expected(path, "a block type", &item["type"]);
            return None;
        }
    };
    Some((found, None))
}

fn heading(house: &House<'_>, item: &Value, text: Prose, path: &str) -> Option<(Block, Option<u8>)> {
    let given = item["level"].as_u64().unwrap_or(2);
    let deepest = match house.desk.level.get() {
        0 => 2,
        last => (last + 1).min(4),
    };
    let level = given.clamp(2, deepest.into()) as u8;
    if u64::from(level) != given {
        house.desk.expected(path, "a heading level that follows the last", &item["level"]);
    }
    house.desk.level.set(level);
    let class = ["dm-heading dm-level-2", "dm-heading dm-level-3", "dm-heading dm-level-4"][usize::from(level) - 2];
    Some((Block::Heading { level: house.level + level - 2, class, text }, Some(level)))
}

fn quote(house: &House<'_>, class: &'static str, text: Prose, item: &Value, path: &str) -> Block {
    Block::Quote { class, text, citation: prose(house, &item["citation"], path) }
}

fn list(house: &House<'_>, item: &Value, path: &str, depth: u8) -> Option<List> {
    let mut all = Vec::new();
    for one in items(&item["items"]).iter().filter(|one| !one.is_null()) {
        let inner = if depth < 8 && !one["items"].is_null() { list(house, one, path, depth + 1) } else { None };
        match (prose(house, one, path), inner) {
            (Some(text), inner) => all.push(Item { text, inner }),
            (None, Some(mut inner)) => all.append(&mut inner.items),
            (None, None) => {}
        }
    }
    (!all.is_empty()).then(|| List { ordered: item["ordered"] == true, items: all })
}

/// A correction, of the article or at its place in the body.
pub(crate) fn correction(house: &House<'_>, item: &Value, path: &str) -> Option<Correction> {
    let text = if item.is_object() { &item["text"] } else { item };
    let (class, label) = match item["type"].as_str() {
        Some("clarification") => ("dm-correction dm-clarification", "clarification"),
        Some("update") => ("dm-correction dm-update", "update"),
        _ => ("dm-correction", "correction"),
    };
    let text = required(house, text, path)?;
    Some(Correction { class, label: house.word(label), text, date: house.date(&item["datePublished"], path) })
}

/// A place for the host; each name once.
pub(crate) fn slot(house: &House<'_>, item: &Value, path: &str) -> Option<Slot> {
    let name = house.desk.words(&item["name"], path)?;
    if !house.desk.slots.borrow_mut().insert(name.clone()) {
        house.desk.expected(path, "a name that no other slot has", &item["name"]);
        return None;
    }
    let height = house.desk.number(&item["height"], path);
    let class = match height {
        None => String::from("dm-slot"),
        Some(height) => {
            let next = [50, 90, 100, 250, 280, 300].into_iter().find(|one| height <= *one).unwrap_or(600);
            format!("dm-slot dm-height-{next}")
        }
    };
    let given = house.desk.words(&item["label"], path);
    let label = given.map_or_else(|| house.word("advertisement"), |text| Word { text, lang: None });
    Some(Slot { class, name, label })
}
