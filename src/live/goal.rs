//! Where a carousel is on its way to.

/// Where the list is on its way to.
#[derive(Clone, Copy)]
pub(super) struct Goal {
    /// The card that will come first.
    pub(super) card: usize,
    /// Whether the reader pressed a button, and is told the outcome; else the list has a new width.
    pub(super) pressed: bool,
    /// How often it may rest on its way: a busy browser scrolls by fits and starts.
    pub(super) patience: u8,
}

impl Goal {
    pub(super) fn new(card: usize, pressed: bool, patience: u8) -> Self {
        Goal {
            card,
            pressed,
            patience,
        }
    }
}
