//! The door to the views that most articles don't need: in browsers they come as a second module.
//!
//! Whatever is reached through this function alone stands in that module. So nothing may be inlined here.

use super::house::House;
use super::{embed, fact_box, list, media, picture, prose, table, timeline};
use crate::markup::{Markup, Tag};
use crate::model::Block;

/// A block of the rarer types.
#[inline(never)]
pub(super) fn block(out: &mut Markup<'_>, house: &House<'_>, block: &Block) {
    match block {
        Block::Gallery { items, caption } => picture::gallery(out, house, items, caption.as_ref()),
        Block::Video(video) => media::video(out, house, video),
        Block::Audio(audio) => media::audio(out, house, audio),
        Block::SocialPost(post) => embed::social(out, house, post),
        Block::Embed(frame) => embed::draw(out, house, frame),
        Block::Table(rows) => table::draw(out, house, rows),
        Block::LinkList { heading, items } => list::links(out, house, heading.as_deref(), items),
        Block::Note(text) => out.classed(Tag::Aside, "dm-note", |out| {
            prose::element(out, house, Tag::P, "dm-text", text);
        }),
        Block::FactBox { heading, blocks } => {
            fact_box::draw(out, house, heading.as_deref(), blocks)
        }
        Block::Timeline(events) => timeline::draw(out, house, events),
        Block::Code { text, .. } => out.classed(Tag::Pre, "dm-code", |out| {
            out.text_element(Tag::Code, &[], text);
        }),
        _ => {}
    }
}
