//! What the suites of views, sinks and hostile input share.
#![allow(dead_code, reason = "each suite uses its part")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

pub(crate) mod decode;
pub(crate) mod digest;
pub(crate) mod everything;
pub(crate) mod fixtures;
pub(crate) mod golden;
pub(crate) mod outline;
pub(crate) mod pages;
pub(crate) mod parsed;
pub(crate) mod rules;
pub(crate) mod scraps;
