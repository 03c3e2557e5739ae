//! What a host has heard of one kind of event.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, EventTarget};

use super::Listener;

/// The details of the events, in order.
pub(crate) struct Heard {
    details: Rc<RefCell<Vec<Value>>>,
    _listener: Listener,
}

impl Heard {
    pub(crate) fn on(target: &EventTarget, name: &'static str) -> Self {
        let details = Rc::new(RefCell::new(Vec::new()));
        let heard = details.clone();
        let listener = Listener::on(target, name, move |event| {
            let event: CustomEvent = event.unchecked_into();
            let detail = serde_wasm_bindgen::from_value(event.detail()).unwrap();
            heard.borrow_mut().push(detail);
        });
        Heard {
            details,
            _listener: listener,
        }
    }

    /// All until now.
    pub(crate) fn all(&self) -> Vec<Value> {
        self.details.borrow().clone()
    }

    /// How many until now.
    pub(crate) fn count(&self) -> usize {
        self.details.borrow().len()
    }
}
