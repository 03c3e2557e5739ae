//! The peer in Sycamore.

mod block;
mod page;
mod piece;

use std::cell::RefCell;
use story::{Host, Shared};
use sycamore::prelude::*;
use sycamore::reactive::RootHandle;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// What stands in an element.
#[wasm_bindgen]
pub struct Mounted {
    host: Host,
    root: HtmlElement,
    page: Signal<Shared>,
    handle: RefCell<Option<RootHandle>>,
}

#[wasm_bindgen]
pub fn mount(root: HtmlElement, text: &str, options: &str) -> Result<Mounted, JsValue> {
    let host = Host::new(root.clone(), options);
    let first = host.read(text)?;
    let mut page = None;
    let handle = create_root(|| {
        let signal = create_signal(first);
        page = Some(signal);
        sycamore::render_in_scope(move || view! { (page::page(&signal.get_clone())) }, &root);
    });
    let page = page.ok_or("no page")?;
    Ok(Mounted { host, root, page, handle: RefCell::new(Some(handle)) })
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

    pub fn remove(&self) {
        self.host.stop();
        if let Some(handle) = self.handle.take() {
            handle.dispose();
        }
        self.root.set_text_content(None);
    }
}
