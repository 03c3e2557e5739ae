//! Publishers' formats: every fixture is found out, translated, drawn, and looks as it is expected to.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod documents;
mod drawn;
mod found_out;
mod looks;
mod refused;
mod samples;

#[path = "../../../newsprint/tests/support/golden.rs"]
mod golden;
#[path = "../../../newsprint/tests/support/outline.rs"]
mod outline;
