//! The body, block by block.

use super::article::correction;
use super::desk::{BLOCK_LIMIT, NESTING_LIMIT};
use super::field::Field;
use super::link::{heading, link};
use super::list::list;
use super::picture::described_picture;
use super::prose::{plain_prose, prose, text_of};
use super::rare;
use super::salvage::salvage;
use crate::json::Value;
use crate::model::Block;
use crate::text::{clean, is_blank};

/// Reads the blocks that lie inside `depth` others: a list of them, or plain text. They follow what is there.
pub(super) fn blocks(field: &Field<'_>, depth: u32, mut out: Vec<Block>) -> Vec<Block> {
    let mut items = field.items();
    if depth >= NESTING_LIMIT {
        items.cut("8 blocks inside each other");
    }
    loop {
        if field.desk.blocks.get() >= BLOCK_LIMIT {
            items.cut("5,000 blocks in all");
        }
        let Some(item) = items.next() else {
            return out;
        };
        if let Value::Text(text) = item.value {
            plain(&item, text, &mut out);
            continue;
        }
        count_block(&item);
        // What the block itself can't hold follows it.
        let mut rest = Vec::new();
        match block(&item, depth, &mut rest) {
            Some(block) => {
                out.push(block);
                out.append(&mut rest);
            }
            None => salvage(&item, &mut out),
        }
    }
}

fn count_block(field: &Field<'_>) {
    let blocks = &field.desk.blocks;
    blocks.set(blocks.get().saturating_add(1));
    field.desk.count(3);
}

/// Reads plain text, in which a blank line parts two paragraphs.
fn plain(field: &Field<'_>, text: &str, out: &mut Vec<Block>) {
    let text = clean(text);
    let mut paragraph = String::new();
    let mut left_out = 0;
    for line in text.split(['\n']).chain([""]) {
        if !is_blank(line) {
            if !paragraph.is_empty() {
                paragraph.push('\n');
            }
            paragraph.push_str(line);
        } else if !paragraph.is_empty() {
            if field.desk.blocks.get() < BLOCK_LIMIT {
                count_block(field);
                let text = std::mem::take(&mut paragraph);
                out.push(Block::Paragraph(plain_prose(text)));
            } else {
                paragraph.clear();
                left_out += 1;
            }
        }
    }
    field.cut("5,000 blocks in all", left_out);
}

/// Reads the blocks of a box, in which headings begin at level 2 again.
pub(super) fn boxed(field: &Field<'_>, depth: u32) -> Vec<Block> {
    let around = field.desk.heading.replace(0);
    let inside = blocks(field, depth, Vec::new());
    field.desk.heading.set(around);
    inside
}

/// Reads one block; none if what is essential to it is missing. Parts that it can't hold go to `rest`.
fn block(field: &Field<'_>, depth: u32, rest: &mut Vec<Block>) -> Option<Block> {
    if field.value.as_object().is_none() {
        if !field.value.is_null() {
            field.expected("expected a block");
        }
        return None;
    }
    let kind = field.at("type");
    let text = field.at("text");
    Some(match kind.value.as_text().unwrap_or_default() {
        "paragraph" => Block::Paragraph(text_of(&text)?),
        "heading" => Block::Heading {
            level: level(&field.at("level")),
            text: text_of(&text)?,
        },
        "list" => list(field)?,
        "image" => Block::Image(described_picture(field)?),
        "quote" => Block::Quote {
            text: text_of(&text)?,
            citation: field.prose("citation"),
        },
        "pullquote" => Block::Pullquote {
            text: text_of(&text)?,
            citation: field.prose("citation"),
        },
        "relatedLink" => Block::RelatedLink(link(field, true)?),
        "correction" | "clarification" | "update" => Block::Correction(correction(field)?),
        "keyPoints" => key_points(field)?,
        "divider" => Block::Divider,
        "slot" => slot(field)?,
        _ if field.desk.has_rare() => rare::block(field, depth, rest)?,
        _ => return None,
    })
}

/// Reads a heading's level; one that skips a level is pulled up.
fn level(field: &Field<'_>) -> u8 {
    let last = &field.desk.heading;
    let (deepest, expected) = match last.get() {
        0 => (2, "expected heading level 2"),
        2 => (3, "expected a heading level from 2 to 3"),
        _ => (4, "expected a heading level from 2 to 4"),
    };
    let given = field.as_number().unwrap_or(2);
    let level = given.clamp(2, deepest) as u8;
    if u32::from(level) != given {
        field.expected(expected);
    }
    last.set(level);
    level
}

fn key_points(field: &Field<'_>) -> Option<Block> {
    let list = field.at("items");
    list.required("expected points");
    let items = list.all(|item| prose(&item.obvious("text")));
    (!items.is_empty()).then(|| Block::KeyPoints {
        heading: heading(field),
        items,
    })
}

fn slot(field: &Field<'_>) -> Option<Block> {
    let at = field.at("name");
    let name = at.as_words();
    if name.is_none() {
        at.required("expected a name");
    }
    let name = name?;
    if !field.desk.take_slot(&name) {
        at.expected("expected a name that no other slot has");
        return None;
    }
    Some(Block::Slot {
        name,
        height: field.number("height"),
        label: field.words("label"),
    })
}
