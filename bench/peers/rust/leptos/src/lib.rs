//! The peer in Leptos.

mod block;
mod page;
mod piece;

use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;
use story::{Host, Shared};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// What stands in an element.
#[wasm_bindgen]
pub struct Mounted {
    host: Host,
    page: RwSignal<Shared, LocalStorage>,
    /// Of a type that only views know.
    handle: RefCell<Option<Box<dyn Any>>>,
}

#[wasm_bindgen]
pub fn mount(root: HtmlElement, text: &str, options: &str) -> Result<Mounted, JsValue> {
    let host = Host::new(root.clone(), options);
    let page = RwSignal::new_local(host.read(text)?);
    let handle = mount_to(root, move || move || page.with(|page| page::page(page)));
    Ok(Mounted { host, page, handle: RefCell::new(Some(Box::new(handle))) })
}

#[wasm_bindgen]
impl Mounted {
    pub fn update(&self, text: &str) -> Result<(), JsValue> {
        self.page.set(self.host.read(text)?);
        Ok(())
    }

    /// Called once the page is drawn.
    pub fn refresh(&self) -> Result<(), JsValue> {
        self.host.refresh()
    }

    /// Dropped, the handle takes everything off the page.
    pub fn remove(&self) {
        self.host.stop();
        self.handle.replace(None);
    }
}
