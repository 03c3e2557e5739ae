//! The peer in Yew.

mod block;
mod page;
mod piece;

use page::{App, AppProps};
use std::cell::RefCell;
use story::Host;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::AppHandle;

/// What stands in an element.
#[wasm_bindgen]
pub struct Mounted {
    host: Host,
    app: RefCell<Option<AppHandle<App>>>,
}

#[wasm_bindgen]
pub fn mount(root: HtmlElement, text: &str, options: &str) -> Result<Mounted, JsValue> {
    let host = Host::new(root.clone(), options);
    let page = host.read(text)?;
    let app = yew::Renderer::<App>::with_root_and_props(root.into(), AppProps { page }).render();
    Ok(Mounted { host, app: RefCell::new(Some(app)) })
}

#[wasm_bindgen]
impl Mounted {
    pub fn update(&self, text: &str) -> Result<(), JsValue> {
        let page = self.host.read(text)?;
        if let Some(app) = &mut *self.app.borrow_mut() {
            app.update(AppProps { page });
        }
        Ok(())
    }

    /// Called once the page is drawn.
    pub fn refresh(&self) -> Result<(), JsValue> {
        self.host.refresh()
    }

    pub fn remove(&self) {
        self.host.stop();
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}
