//! What makes finished markup live: behaviours that own what they attach. Dropped means undone.
//!
//! They listen on the widget's element and look at the page when something happens, so a redrawn section
//! needs no attaching again, and a part that is missing is nothing to do.

mod buttons;
mod carousel;
mod click;
pub(crate) mod consent;
pub(crate) mod dates;
mod drag;
mod goal;
mod impressions;
mod intersection;
pub(crate) mod item;
mod keyboard;
mod listener;
mod measure;
mod pictures;
mod place;
mod resize;
mod slots;
mod status;
mod timer;
mod unfold;

use std::rc::Rc;

use js_sys::Set;
use newsprint::Options;
use web_sys::HtmlElement;

use crate::{rare, reach};
use carousel::Carousel;
use click::Clicks;
use consent::Consent;
use dates::Dates;
use drag::Drag;
use impressions::Impressions;
use keyboard::Keyboard;
use pictures::Pictures;
use slots::Slots;

/// The attribute that says that the buttons work; it shows them. Its value is `pulled` while a mouse moves cards.
const LIVE: &str = "data-dm-live";

/// The behaviours of one widget.
pub(crate) struct Live {
    root: HtmlElement,
    carousel: Rc<Carousel>,
    dates: Rc<Dates>,
    impressions: Rc<Impressions>,
    pictures: Pictures,
    slots: Slots,
    _clicks: Clicks,
    _consent: Consent,
    _drag: Drag,
    _keyboard: Keyboard,
}

impl Live {
    /// Attaches the behaviours to an element; `told` are the items that the host has heard of as seen.
    pub(crate) fn attach(root: &HtmlElement, told: &Set) -> Self {
        let carousel = Carousel::attach(root);
        Live {
            root: root.clone(),
            _clicks: Clicks::attach(root, &carousel),
            _drag: Drag::attach(root, &carousel),
            carousel,
            dates: Dates::attach(root),
            impressions: Impressions::attach(root, told),
            pictures: Pictures::attach(root),
            slots: Slots::default(),
            _consent: Consent::attach(root),
            _keyboard: Keyboard::attach(root),
        }
    }

    /// Looks at the page again after it has changed, or has been drawn for the first time. Whether to go on is asked
    /// before each event that a host may end the widget in.
    pub(crate) fn refresh(&self, options: &Options, first: bool, may_tell: &dyn Fn() -> bool) {
        let _ = self.root.set_attribute(LIVE, "");
        unfold::end(&self.root);
        if first {
            unfold::begin(&self.root);
        }
        self.pictures.refresh();
        self.dates.refresh(options);
        self.impressions.refresh();
        self.carousel.refresh(options);
        if !options.allow.is_empty() && reach::has_rare() {
            rare::load(&self.root, &options.allow, may_tell);
        }
        self.slots.refresh(&self.root, may_tell);
    }

    /// The carousel's behaviour, to be worked with while nothing of the widget is borrowed.
    pub(crate) fn carousel(&self) -> Rc<Carousel> {
        self.carousel.clone()
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        let _ = self.root.remove_attribute(LIVE);
        unfold::end(&self.root);
    }
}
