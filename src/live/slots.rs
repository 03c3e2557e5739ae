//! Slots: the host hears once of each element that it may fill.

use std::cell::RefCell;

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

use super::item::all;
use crate::event::send;

/// The attribute that holds a slot's name.
const SLOT: &str = "data-dm-slot";

/// The slots that the host has heard of.
#[derive(Default)]
pub(crate) struct Slots {
    told: RefCell<Vec<Element>>,
}

impl Slots {
    /// Tells the host of new slots.
    pub(crate) fn refresh(&self, root: &HtmlElement, may_tell: &dyn Fn() -> bool) {
        let slots = all(root, "[data-dm-slot]");
        let told = self.told.replace(slots.clone());
        for slot in slots {
            if !may_tell() {
                return;
            }
            if !told.contains(&slot) && root.contains(Some(&slot)) {
                send(root, "dm:slot", detail(&slot), false);
            }
        }
    }
}

fn detail(slot: &Element) -> JsValue {
    let detail = Object::new();
    let name = slot.get_attribute(SLOT).unwrap_or_default();
    let _ = Reflect::set(&detail, &"name".into(), &name.into());
    let _ = Reflect::set(&detail, &"element".into(), slot);
    detail.into()
}
