//! Publishers' formats: every fixture is found out, translated, drawn, and looks as it is expected to.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

mod documents;
mod drawn;
mod found_out;
mod looks;
mod refused;
mod samples;
mod told;
mod xml;

#[path = "../../examples/formats/entries.rs"]
mod entries;
#[path = "../../../newsprint/tests/support/golden.rs"]
mod golden;
#[path = "../../../newsprint/tests/support/outline.rs"]
mod outline;
#[path = "../../examples/formats/places.rs"]
mod places;
#[path = "../html/seen.rs"]
#[allow(dead_code, reason = "words are compared elsewhere")]
mod seen;
#[path = "../../examples/formats/table.rs"]
mod table;
