//! Listeners of a host, which may call back into the widget and end with the test.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{ErrorEvent, Event, EventTarget};

/// A listener that is called again from inside itself, too.
pub(crate) struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    pub(crate) fn on(
        target: &EventTarget,
        name: &'static str,
        on: impl Fn(Event) + 'static,
    ) -> Self {
        let closure = Closure::<dyn Fn(Event)>::new(on);
        target
            .add_event_listener_with_callback(name, closure.as_ref().unchecked_ref())
            .unwrap();
        Listener {
            target: target.clone(),
            name,
            closure,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let removed = self
            .target
            .remove_event_listener_with_callback(self.name, callback);
        removed.unwrap();
    }
}

/// What was thrown into the page, where nobody caught it.
pub(crate) struct Errors {
    messages: Rc<RefCell<Vec<String>>>,
    _listener: Listener,
}

impl Errors {
    /// From now on.
    pub(crate) fn watch() -> Self {
        let messages = Rc::new(RefCell::new(Vec::new()));
        let heard = messages.clone();
        let listener = Listener::on(&web_sys::window().unwrap(), "error", move |event| {
            let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
            // Browsers say so when what a resize changed is measured in the next frame only.
            let message = message.unwrap_or_default();
            if !message.contains("ResizeObserver loop") {
                heard.borrow_mut().push(message);
            }
        });
        Errors {
            messages,
            _listener: listener,
        }
    }

    /// Asserts that there was nothing.
    pub(crate) fn none(&self) {
        assert_eq!(*self.messages.borrow(), Vec::<String>::new());
    }
}
