//! The widget in the browser: keeps a page's sections in line with JSON, and makes them live.
//!
//! The surface is free functions over integer handles. None of them throws on purpose: whatever is
//! wrong comes back as an [`Answer`], so that an exception out of here means a dead instance.

mod align;
mod answer;
mod apply;
mod event;
mod live;
mod plain;
mod rare;
mod reach;
mod standing;
mod widget;
mod widgets;

pub use answer::{Answer, Failure, Problem, Ready};

use js_sys::Set;
use plain::Told;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Tells the part that makes nodes which elements and attributes there are.
#[wasm_bindgen(start)]
pub fn start() {
    apply::share_tables();
}

/// Says whether the second module is here, which holds what most pages don't need.
#[wasm_bindgen]
pub fn rare(here: bool) {
    reach::set_rare(here);
}

/// Takes charge of an element; the number is the widget's handle from then on. `told` outlives it: who
/// was told of as seen, here and by those who had charge before.
#[wasm_bindgen]
pub fn attach(root: HtmlElement, told: Set) -> u32 {
    widgets::add(root, told)
}

/// Brings the page in line with JSON: draws into an empty element, adopts what a server sent,
/// redraws what has changed. Gives an [`Answer`] as an object.
#[wasm_bindgen]
pub fn update(widget: u32, data: String, options: String) -> JsValue {
    widgets::get(widget).map_or(JsValue::NULL, |widget| {
        widget.update(data, options).told().to_js()
    })
}

/// Makes what stands on the page live, without its JSON. Gives an [`Answer`] as an object.
#[wasm_bindgen]
pub fn adopt(widget: u32, options: String) -> JsValue {
    widgets::get(widget).map_or(JsValue::NULL, |widget| {
        widget.adopt(&options).told().to_js()
    })
}

/// Makes what stands live again after the instance has been replaced.
#[wasm_bindgen]
pub fn revive(widget: u32, options: String) {
    if let Some(widget) = widgets::get(widget) {
        widget.revive(&options);
    }
}

/// Scrolls the carousel on by a page of cards, or back.
#[wasm_bindgen]
pub fn page(widget: u32, forward: bool) {
    if let Some(widget) = widgets::get(widget) {
        widget.page(forward);
    }
}

/// Loads what waits for consent to this provider: the host has agreed.
#[wasm_bindgen]
pub fn grant(widget: u32, provider: String) {
    if let Some(widget) = widgets::get(widget) {
        widget.grant(&provider);
    }
}

/// Lets go of an element: every listener, observer and timer ends. What it shows stays.
#[wasm_bindgen]
pub fn detach(widget: u32) {
    widgets::remove(widget);
}

/// Takes what was drawn off the page and lets go of the element.
#[wasm_bindgen]
pub fn remove(widget: u32) {
    if let Some(widget) = widgets::remove(widget) {
        widget.clear();
    }
}
