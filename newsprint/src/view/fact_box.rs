//! Background beside the story.

use super::house::House;
use super::{block, related};
use crate::markup::{Markup, Tag, attr};
use crate::model::Block;

/// A box of blocks; headings inside it are below its own.
pub(super) fn draw(
    out: &mut Markup<'_>,
    house: &House<'_>,
    heading: Option<&str>,
    blocks: &[Block],
) {
    out.classed(Tag::Aside, "dm-fact-box", |out| {
        inside(out, house, heading, blocks);
    });
}

/// A heading, if there is one, and the blocks under it.
pub(super) fn inside(
    out: &mut Markup<'_>,
    house: &House<'_>,
    heading: Option<&str>,
    blocks: &[Block],
) {
    if let Some(heading) = heading {
        related::draw_heading(out, house, heading, attr::maybe(None));
    }
    for (under, item) in block::each(&house.inside(heading.is_some()), blocks) {
        block::draw(out, &under, item);
    }
}
