//! Waiting for what a browser does in its own time.

use std::time::Duration;

/// Lets the browser go on for so many milliseconds.
pub(crate) async fn sleep(milliseconds: u64) {
    gloo::timers::future::sleep(Duration::from_millis(milliseconds)).await;
}

/// Waits until something holds, five seconds at the most.
pub(crate) async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..250 {
        if holds() {
            return;
        }
        sleep(20).await;
    }
    panic!("waited in vain until {what}");
}
