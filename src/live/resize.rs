//! A watch on an element's size that ends when it is dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};

/// Calls back whenever the size of what is watched has changed.
pub(crate) struct Resize {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut()>,
}

impl Resize {
    /// A watch on nothing yet; `None` where the browser has no such thing.
    pub(crate) fn new(on_resize: impl FnMut() + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut()>::new(on_resize);
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        Some(Resize {
            observer,
            _closure: closure,
        })
    }

    /// Watches this list and its last item, and nothing else any more.
    pub(crate) fn watch(&self, list: &Element) {
        self.observer.disconnect();
        self.observer.observe(list);
        if let Some(last) = list.last_element_child() {
            self.observer.observe(&last);
        }
    }
}

impl Drop for Resize {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
