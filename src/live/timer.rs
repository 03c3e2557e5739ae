//! Single timers. All are of one type, so that readers download one way of setting them.

use gloo::timers::callback::Timeout;

/// Calls back once, unless the timer is dropped before.
pub(crate) fn after(milliseconds: u32, then: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, then)
}
