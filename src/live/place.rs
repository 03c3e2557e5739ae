//! Where the carousel has come to rest, as the host hears of it.

use newsprint::carousel::Track;

use crate::answer::plain;

/// The first and the last teaser wholly in view, from 0.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Place {
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) total: u32,
}

plain!(Place: first, last, total);

impl Place {
    pub(super) fn of(track: &Track) -> Option<Self> {
        Some(Place {
            first: track.first()? as u32,
            last: track.last()? as u32,
            total: track.cards.len() as u32,
        })
    }
}
