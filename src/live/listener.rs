//! A listener that ends when it is dropped.
//!
//! It may be called again from inside itself: a host may click a second link while it hears of the first.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

/// Listens for one kind of event on one target.
pub(crate) struct Listener {
    target: EventTarget,
    name: &'static str,
    capture: bool,
    closure: Closure<dyn Fn(&Event)>,
}

impl Listener {
    /// Hears of events on their way up.
    pub(crate) fn new(
        target: &EventTarget,
        name: &'static str,
        on: impl Fn(&Event) + 'static,
    ) -> Self {
        Listener::listen(target, name, false, Box::new(on))
    }

    /// Hears of events on their way down, of those that don't bubble, too.
    pub(crate) fn capturing(
        target: &EventTarget,
        name: &'static str,
        on: impl Fn(&Event) + 'static,
    ) -> Self {
        Listener::listen(target, name, true, Box::new(on))
    }

    /// Boxed, so that all listeners are of one type, and readers download one.
    fn listen(
        target: &EventTarget,
        name: &'static str,
        capture: bool,
        on: Box<dyn Fn(&Event)>,
    ) -> Self {
        let closure = Closure::wrap(on);
        let callback = closure.as_ref().unchecked_ref();
        let _ = target.add_event_listener_with_callback_and_bool(name, callback, capture);
        Listener {
            target: target.clone(),
            name,
            capture,
            closure,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.name,
            callback,
            self.capture,
        );
    }
}
