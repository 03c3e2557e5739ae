//! Broken pictures: their box stays as it is, and shows no broken-picture icon.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlImageElement};

use super::item::{all, closest};
use super::listener::Listener;

/// The mark of a picture that can't be shown.
const BROKEN: &str = "dm-broken";
/// The boxes of our pictures; those in the host's slots are the host's.
const BOXES: &str = ".dm-card-picture, .dm-picture";

/// Marks what is broken, for style.
pub(crate) struct Pictures {
    root: HtmlElement,
    _listeners: [Listener; 2],
}

impl Pictures {
    pub(crate) fn attach(root: &HtmlElement) -> Self {
        let listen = |name: &'static str| {
            // Neither event bubbles, so they are caught on the way down.
            Listener::capturing(root, name, move |event| {
                if let Some(picture) = event.target().and_then(|it| it.dyn_into().ok()) {
                    mark(&picture, name == "error");
                }
            })
        };
        Pictures {
            // One that fails in a size may load in another.
            _listeners: [listen("error"), listen("load")],
            root: root.clone(),
        }
    }

    /// Looks for pictures that failed while nobody listened.
    pub(crate) fn refresh(&self) {
        for picture in all(&self.root, "img") {
            if let Some(image) = picture.dyn_ref::<HtmlImageElement>()
                && image.complete()
                && image.natural_width() == 0
            {
                mark(&picture, true);
            }
        }
    }
}

fn mark(picture: &Element, broken: bool) {
    if let Some(place) = closest(picture, BOXES) {
        let _ = place.class_list().toggle_with_force(BROKEN, broken);
    }
}
