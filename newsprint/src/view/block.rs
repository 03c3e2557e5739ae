//! The blocks of a body: each draws one element.

use super::house::House;
use super::{correction, list, picture, prose, quote, rare, related, slot};
use crate::markup::{Markup, Tag, attr};
use crate::model::Block;
use crate::sink::Key;

/// How a block is found again: by what is drawn, but a slot by its name.
pub(super) fn key(block: &Block) -> Key<'_> {
    match block {
        Block::Slot { name, .. } => Key::Slot(name),
        _ => Key::Content,
    }
}

/// Blocks, each with the style under the heading it stands under.
pub(super) fn each<'p, 'b>(
    house: &House<'p>,
    blocks: &'b [Block],
) -> impl Iterator<Item = (House<'p>, &'b Block)> + use<'p, 'b> {
    let house = *house;
    let mut under = house;
    blocks.iter().map(move |block| {
        if let Block::Heading { level, .. } = block {
            under = house.under(*level);
        }
        (under, block)
    })
}

/// One block.
pub(super) fn draw(out: &mut Markup<'_>, house: &House<'_>, block: &Block) {
    match block {
        Block::Paragraph(text) => prose::element(out, house, Tag::P, "dm-paragraph", text),
        Block::Heading { level, text } => {
            let class = match level {
                0..=2 => "dm-heading dm-level-2",
                3 => "dm-heading dm-level-3",
                _ => "dm-heading dm-level-4",
            };
            prose::element(out, house, house.body_heading(*level), class, text);
        }
        Block::List { ordered, items } => list::draw(out, house, *ordered, items),
        Block::Image(picture) => picture::figure(out, house, picture),
        Block::Quote { text, citation } => {
            quote::draw(out, house, "dm-quote", text, citation.as_ref());
        }
        Block::Pullquote { text, citation } => {
            quote::draw(out, house, "dm-pullquote", text, citation.as_ref());
        }
        Block::RelatedLink(link) => related::element(out, house, Tag::P, "dm-related-link", link),
        Block::Correction(item) => correction::draw(out, house, item),
        Block::KeyPoints { heading, items } => {
            list::key_points(out, house, heading.as_deref(), items);
        }
        Block::Divider => out.void(Tag::Hr, &[attr::class("dm-divider")]),
        Block::Slot {
            name,
            height,
            label,
        } => slot::draw(out, house, name, *height, label.as_deref()),
        other => rare::block(out, house, other),
    }
}
