//! What makes finished markup live: behaviours that own what they attach. Dropped means undone.
//!
//! They listen on the widget's element and look at the page when something happens, so a redrawn section
//! needs no attaching again, and a part that is missing is nothing to do.

mod carousel;
mod click;
mod item;
mod measure;
mod resize;

use std::rc::Rc;

use newsprint::Options;
use web_sys::HtmlElement;

use carousel::Carousel;
use click::Clicks;

/// The attribute that says that the buttons work; it shows them.
const LIVE: &str = "data-dm-live";

/// The behaviours of one widget.
pub(crate) struct Live {
    root: HtmlElement,
    carousel: Rc<Carousel>,
    _clicks: Clicks,
}

impl Live {
    /// Attaches the behaviours to an element.
    pub(crate) fn attach(root: &HtmlElement) -> Self {
        let carousel = Carousel::attach(root);
        Live {
            root: root.clone(),
            _clicks: Clicks::attach(root, &carousel),
            carousel,
        }
    }

    /// Looks at the page again after it has changed.
    pub(crate) fn refresh(&self, options: &Options) {
        let _ = self.root.set_attribute(LIVE, "");
        self.carousel.refresh(options);
    }

    /// The carousel's behaviour, to be worked with while nothing of the widget is borrowed.
    pub(crate) fn carousel(&self) -> Rc<Carousel> {
        self.carousel.clone()
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        let _ = self.root.remove_attribute(LIVE);
    }
}
