//! A watch on how much of some elements is in view that ends when it is dropped.

use js_sys::Array;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// What has come into view by half, or left it.
pub(crate) struct Look {
    pub(crate) element: Element,
    pub(crate) in_view: bool,
    /// When, in milliseconds on the page's steady clock.
    pub(crate) at: u32,
}

/// Calls back with elements that have come into view or left it.
pub(crate) struct Intersection {
    observer: IntersectionObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl Intersection {
    /// A watch on nothing yet; `None` where the browser has no such thing.
    pub(crate) fn new(on_change: impl Fn(Vec<Look>) + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let looks = entries.iter().map(|entry| {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                Look {
                    element: entry.target(),
                    in_view: half_in_view(&entry),
                    at: entry.time() as u32,
                }
            });
            on_change(looks.collect());
        });
        // What is larger than the viewport never shows half of itself, so smaller parts are told of, too.
        let steps: Array = (0..=10)
            .map(|step| JsValue::from_f64(f64::from(step) / 20.0))
            .collect();
        let options = IntersectionObserverInit::new();
        options.set_threshold(&steps);
        let observer =
            IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &options);
        Some(Intersection {
            observer: observer.ok()?,
            _closure: closure,
        })
    }

    /// Watches these elements, and no others any more.
    pub(crate) fn watch<'e>(&self, elements: impl Iterator<Item = &'e Element>) {
        self.observer.disconnect();
        elements.for_each(|element| self.observer.observe(element));
    }
}

impl Drop for Intersection {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether the reader sees half of an element, or half of what the viewport could show of it. A frame from
/// elsewhere isn't told how large the viewport is.
fn half_in_view(entry: &IntersectionObserverEntry) -> bool {
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
