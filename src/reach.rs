//! How much of the widget is at hand: in browsers what most articles don't need comes as a second module.

use std::sync::atomic::{AtomicBool, Ordering};

/// Where nobody has parted the module, as in tests, all of it is there.
static RARE: AtomicBool = AtomicBool::new(true);

/// Whether what lies behind the doors in [`crate::rare`] may be called.
pub(crate) fn has_rare() -> bool {
    RARE.load(Ordering::Relaxed)
}

/// Notes whether the second module is here.
pub(crate) fn set_rare(here: bool) {
    RARE.store(here, Ordering::Relaxed);
}
