//! The widget in a real browser: what is drawn, adopted, updated, removed and told.
#![cfg(target_family = "wasm")]
#![allow(
    missing_docs,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod adopt;
mod carousel;
mod consent;
mod cut_short;
mod dates;
mod draw;
mod fallback;
mod hostile;
mod impressions;
mod interrupted;
mod kept;
mod pictures;
mod reentrant;
mod remove;
mod slots;
mod support;
mod update;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
