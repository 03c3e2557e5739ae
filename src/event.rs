//! Events to the host: bubbling `CustomEvent`s on the widget's element.

use serde::Serialize;
use web_sys::{CustomEvent, CustomEventInit, EventTarget};

use crate::answer::to_js;

/// Dispatches an event; `false` if a listener cancelled it.
pub(crate) fn dispatch(target: &EventTarget, name: &str, detail: &impl Serialize) -> bool {
    send(target, name, to_js(detail))
}

/// Dispatches an event whose detail holds more than data.
pub(crate) fn send(target: &EventTarget, name: &str, detail: wasm_bindgen::JsValue) -> bool {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_detail(&detail);
    match CustomEvent::new_with_event_init_dict(name, &init) {
        Ok(event) => target.dispatch_event(&event).unwrap_or(true),
        Err(_) => true,
    }
}
