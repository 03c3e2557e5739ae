//! A long carousel unfolds after its first draw: to lay out all of its cards at once would hold the page up.
//!
//! The attribute is the state. The page's frames take it from step to step and away, even if this instance dies
//! meanwhile; the stylesheet says what waits.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::item::query;
use crate::standing::sections;

#[wasm_bindgen(module = "/www/loader/unfold.js")]
extern "C" {
    fn unfold(root: &Element, steps: usize);
}

/// The step that a carousel has come to.
pub(super) const UNFOLDING: &str = "data-dm-unfolding";
/// So many cards come with each step but the first, with which half as many come, and the last, with which all do.
const CARDS: usize = 24;
/// The most steps there are.
const STEPS: usize = 5;

/// Begins, where it is worth it and somebody is looking.
pub(super) fn begin(root: &Element) {
    let cards = query(root, ".dm-teasers").map_or(0, |list| sections(&list).len());
    if cards > CARDS && !root.owner_document().is_none_or(|page| page.hidden()) {
        unfold(root, ((cards + CARDS / 2).div_ceil(CARDS)).min(STEPS));
    }
}

/// Shows what waits, now.
pub(super) fn end(root: &Element) {
    let _ = root.remove_attribute(UNFOLDING);
}
