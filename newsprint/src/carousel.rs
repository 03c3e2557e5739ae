//! The carousel in numbers: which cards are in view, how far a press goes, whether it may go on.
//!
//! All lengths are CSS pixels along the line of writing, measured from the edge where the list begins:
//! the left one, or the right one in right-to-left text. Nothing here knows which.

/// How much a card may stick out and still count as in view: browsers round scroll places, and at a
/// zoom of 110 % or 125 % a full page never ends on a whole pixel.
const TOLERANCE: f64 = 2.0;

/// Where something begins and ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Its near edge.
    pub start: f64,
    /// Its far edge.
    pub end: f64,
}

/// The cards as measured, and the stretch of the list that can be seen.
#[derive(Clone, Debug)]
pub struct Track {
    /// The cards in order.
    pub cards: Vec<Span>,
    /// What is in view.
    pub view: Span,
}

impl Track {
    fn shows(&self, card: &Span) -> bool {
        card.start >= self.view.start - TOLERANCE && card.end <= self.view.end + TOLERANCE
    }

    /// The first card wholly in view; where none is, the first of which more than nothing is.
    pub fn first(&self) -> Option<usize> {
        self.cards
            .iter()
            .position(|card| self.shows(card))
            .or_else(|| {
                self.cards
                    .iter()
                    .position(|card| card.end > self.view.start + TOLERANCE)
            })
    }

    /// The last card wholly in view, never before [`Track::first`].
    pub fn last(&self) -> Option<usize> {
        let first = self.first()?;
        let shown = self
            .cards
            .iter()
            .skip(first)
            .take_while(|card| self.shows(card))
            .count();
        Some(first + shown.max(1) - 1)
    }

    /// The first card of which more than half lies behind where the view begins.
    pub fn nearest(&self) -> Option<usize> {
        let begin = 2.0 * self.view.start;
        self.cards
            .iter()
            .position(|card| card.start + card.end > begin)
    }

    /// Whether nothing lies before the view.
    pub fn at_start(&self) -> bool {
        self.cards
            .first()
            .is_none_or(|card| card.start >= self.view.start - TOLERANCE)
    }

    /// Whether nothing lies behind the view.
    pub fn at_end(&self) -> bool {
        self.cards
            .last()
            .is_none_or(|card| card.end <= self.view.end + TOLERANCE)
    }

    /// The card that comes first on the next page: the first behind the view that isn't wholly in it.
    pub fn next(&self) -> Option<usize> {
        let next = self.last()? + 1;
        (!self.at_end() && next < self.cards.len()).then_some(next)
    }

    /// The card that comes first on the previous page: the earliest from which the card before the view still fits in.
    pub fn previous(&self) -> Option<usize> {
        let before = self.first()?.checked_sub(1).filter(|_| !self.at_start())?;
        let end = self.cards.get(before)?.end;
        let length = self.view.end - self.view.start;
        let fitting = self
            .cards
            .iter()
            .position(|card| card.start >= end - length - TOLERANCE);
        fitting.map(|fitting| fitting.min(before))
    }

    /// Whether a card comes first, or the list can't be scrolled so far.
    pub fn is_first(&self, card: usize) -> bool {
        self.first() == Some(card) || (self.at_end() && self.first() < Some(card))
    }

    /// How far to scroll so that a card comes first.
    pub fn to_first(&self, card: usize) -> f64 {
        self.cards
            .get(card)
            .map_or(0.0, |card| card.start - self.view.start)
    }

    /// How far to scroll so that a card is wholly in view; a card longer than the view shows its beginning.
    pub fn to_card(&self, card: usize) -> f64 {
        let Some(card) = self.cards.get(card) else {
            return 0.0;
        };
        if self.shows(card) {
            0.0
        } else if card.start < self.view.start
            || card.end - card.start > self.view.end - self.view.start
        {
            card.start - self.view.start
        } else {
            card.end - self.view.end
        }
    }
}
