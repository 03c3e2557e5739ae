//! A count of what is attached to the page and has not been undone.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/tests/web/support/ledger.js")]
extern "C" {
    /// Counts from its making on; to be closed.
    pub(crate) type Ledger;

    #[wasm_bindgen(constructor)]
    pub(crate) fn new(root: &Element) -> Ledger;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn listeners(this: &Ledger) -> u32;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn observers(this: &Ledger) -> u32;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn timers(this: &Ledger) -> u32;

    #[wasm_bindgen(method)]
    pub(crate) fn close(this: &Ledger);
}
