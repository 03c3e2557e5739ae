//! Events to the host: bubbling `CustomEvent`s on the widget's element.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, EventTarget};

use crate::plain::Told;

/// Tells the host something.
pub(crate) fn tell(target: &EventTarget, name: &str, detail: &dyn Told) {
    send(target, name, detail.told().to_js(), false);
}

/// Asks the host whether something may happen; `false` if a listener cancelled it.
pub(crate) fn ask(target: &EventTarget, name: &str, detail: &dyn Told) -> bool {
    send(target, name, detail.told().to_js(), true)
}

/// Dispatches an event whose detail may hold more than data.
pub(crate) fn send(target: &EventTarget, name: &str, detail: JsValue, cancelable: bool) -> bool {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(cancelable);
    init.set_detail(&detail);
    match CustomEvent::new_with_event_init_dict(name, &init) {
        Ok(event) => target.dispatch_event(&event).unwrap_or(true),
        Err(_) => true,
    }
}
