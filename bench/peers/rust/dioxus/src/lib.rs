//! The peer in Dioxus.

mod block;
mod page;
mod piece;

use dioxus::prelude::VirtualDom;
use dioxus::web::Config;
use futures_channel::mpsc::{UnboundedSender, unbounded};
use futures_util::future::{AbortHandle, abortable};
use page::{App, AppProps, Later};
use story::{Host, Shared};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// What stands in an element.
#[wasm_bindgen]
pub struct Mounted {
    host: Host,
    root: HtmlElement,
    editions: UnboundedSender<Shared>,
    running: AbortHandle,
}

#[wasm_bindgen]
pub fn mount(root: HtmlElement, text: &str, options: &str) -> Result<Mounted, JsValue> {
    let host = Host::new(root.clone(), options);
    let first = host.read(text)?;
    let (editions, later) = unbounded();
    let dom = VirtualDom::new_with_props(App, AppProps { first, later: Later::from(later) });
    let config = Config::new().rootelement(root.clone().into());
    // An app of Dioxus runs until its page goes; this one has to end before.
    let (run, running) = abortable(async move { dioxus::web::run(dom, config).await });
    spawn_local(async move {
        let _ = run.await;
    });
    Ok(Mounted { host, root, editions, running })
}

#[wasm_bindgen]
impl Mounted {
    pub fn update(&self, text: &str) -> Result<(), JsValue> {
        let page = self.host.read(text)?;
        self.editions.unbounded_send(page).map_err(|error| JsValue::from(error.to_string()))
    }

    /// Called once the page is drawn.
    pub fn refresh(&self) -> Result<(), JsValue> {
        self.host.refresh()
    }

    pub fn remove(&self) {
        self.host.stop();
        self.running.abort();
        self.root.set_text_content(None);
    }
}
