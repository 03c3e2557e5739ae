//! What the peers in Rust share: a page read from JSON text, and behaviours over what they have drawn.

mod address;
mod blocks;
mod date;
mod desk;
mod house;
mod language;
mod links;
pub mod live;
mod model;
mod picture;
mod prose;
mod read;

pub use model::*;
pub use read::read;

use serde_json::Value;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// One widget's element with what was asked for; every framework draws into it in its own way.
pub struct Host {
    root: HtmlElement,
    options: Value,
    page: RefCell<Option<Shared>>,
    live: RefCell<Option<live::Live>>,
}

impl Host {
    /// Options are JSON text.
    pub fn new(root: HtmlElement, options: &str) -> Host {
        let options = serde_json::from_str(options).unwrap_or_default();
        Host { root, options, page: RefCell::default(), live: RefCell::default() }
    }

    /// Reads the page that is to be drawn.
    pub fn read(&self, text: &str) -> Result<Shared, JsValue> {
        let page = read(text, &self.options).map_err(|message| JsValue::from(js_sys::Error::new(&message)))?;
        let page = Rc::new(page);
        self.page.replace(Some(page.clone()));
        Ok(page)
    }

    /// Makes what stands now live, unless nothing is to be.
    pub fn refresh(&self) -> Result<(), JsValue> {
        let still = self.options["still"] == true;
        if self.live.borrow().is_none() && !still {
            self.live.replace(Some(live::Live::attach(&self.root)?));
        }
        if let (Some(live), Some(page)) = (&*self.live.borrow(), &*self.page.borrow()) {
            live.refresh(page);
        }
        Ok(())
    }

    /// Takes the behaviours away.
    pub fn stop(&self) {
        self.live.replace(None);
    }
}
