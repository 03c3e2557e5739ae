//! A watch on how much of some elements is in view that ends when it is dropped.

use js_sys::Array;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Calls back with what has come into view or left it.
pub(crate) struct Intersection {
    /// Tells also of elements that have left the page.
    pub(crate) observer: IntersectionObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl Intersection {
    /// A watch on nothing yet; `None` where the browser has no such thing.
    pub(crate) fn new(on_change: impl Fn(Array) + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut(Array)>::new(on_change);
        // What is larger than the viewport never shows half of itself, so smaller parts are told of, too.
        let steps = Array::new();
        for step in 0..=10 {
            steps.push(&JsValue::from_f64(f64::from(step) / 20.0));
        }
        let options = IntersectionObserverInit::new();
        options.set_threshold(&steps);
        let callback = closure.as_ref().unchecked_ref();
        Some(Intersection {
            observer: IntersectionObserver::new_with_options(callback, &options).ok()?,
            _closure: closure,
        })
    }
}

impl Drop for Intersection {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether the reader sees half of an element, or half of what the viewport could show of it. A frame from
/// elsewhere isn't told how large the viewport is.
pub(crate) fn half_in_view(entry: &IntersectionObserverEntry) -> bool {
    let (seen, whole) = (entry.intersection_rect(), entry.bounding_client_rect());
    let (mut width, mut height) = (whole.width(), whole.height());
    if let Some(view) = entry.root_bounds() {
        width = width.min(view.width());
        height = height.min(view.height());
    }
    let most = width * height;
    // Half a pixel less counts: edges lie between pixels.
    most > 0.0 && seen.width() * seen.height() * 2.0 + 1.0 >= most
}
