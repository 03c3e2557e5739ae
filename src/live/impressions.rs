//! Impressions: the host hears once of each teaser and related link that the reader has had before their eyes.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use newsprint::impression;
use web_sys::{Element, HtmlElement};

use super::intersection::{Intersection, Look};
use super::item::{Item, all, identity};
use super::listener::Listener;
use crate::event;

/// The items of the two lists.
const ITEMS: &str = ".dm-teasers > .dm-teaser, .dm-links > .dm-related-item";

/// Watches what is in view, and for how long.
pub(crate) struct Impressions {
    root: HtmlElement,
    items: RefCell<impression::Impressions>,
    timer: RefCell<Option<Timeout>>,
    intersection: Option<Intersection>,
    _listener: Option<Listener>,
}

impl Impressions {
    pub(crate) fn attach(root: &HtmlElement) -> Rc<Self> {
        Rc::new_cyclic(|weak: &Weak<Impressions>| Impressions {
            root: root.clone(),
            items: RefCell::default(),
            timer: RefCell::default(),
            intersection: {
                let weak = weak.clone();
                Intersection::new(move |looks| {
                    if let Some(it) = weak.upgrade() {
                        it.look(&looks);
                    }
                })
            },
            _listener: document(root).map(|document| {
                let weak = weak.clone();
                Listener::new(&document, "visibilitychange", move |_| {
                    if let Some(it) = weak.upgrade() {
                        it.look_at_tab();
                    }
                })
            }),
        })
    }

    /// Looks at the page again after it has changed.
    pub(crate) fn refresh(self: &Rc<Self>) {
        let cards = all(&self.root, ITEMS);
        let names: Vec<String> = cards.iter().filter_map(identity).collect();
        self.items.borrow_mut().keep(&names, now());
        self.look_at_tab();
        if let Some(intersection) = &self.intersection {
            intersection.watch(cards.iter().filter(|card| {
                identity(card).is_some_and(|name| !self.items.borrow().is_told(&name))
            }));
        }
    }

    fn look(self: &Rc<Self>, looks: &[Look]) {
        for look in looks {
            if let Some(name) = identity(&look.element) {
                self.items.borrow_mut().look(&name, look.in_view, look.at);
            }
        }
        self.wait();
    }

    fn look_at_tab(self: &Rc<Self>) {
        let hidden = document(&self.root).is_some_and(|document| document.hidden());
        self.items.borrow_mut().hide(hidden, now());
        self.wait();
    }

    /// Sets the timer to when the next item may have been seen.
    fn wait(self: &Rc<Self>) {
        let wait = self.items.borrow().wait(now());
        let weak = Rc::downgrade(self);
        let timer = wait.map(|wait| Timeout::new(wait, move || tell(&weak)));
        drop(self.timer.replace(timer));
    }
}

/// Tells of what has been seen. The host may end the widget inside any event, so nothing is held meanwhile.
fn tell(weak: &Weak<Impressions>) {
    while let Some(it) = weak.upgrade() {
        let Some(name) = it.items.borrow_mut().take(now()) else {
            return it.wait();
        };
        let root = it.root.clone();
        drop(it);
        let mut cards = all(&root, ITEMS).into_iter();
        let card = cards.find(|card| identity(card).is_some_and(|other| other == name));
        if let Some((item, _)) = card.as_ref().and_then(Item::around) {
            event::tell(&root, "dm:impression", &item);
        }
    }
}

fn document(root: &Element) -> Option<web_sys::Document> {
    root.owner_document()
}

/// Milliseconds on the page's steady clock.
fn now() -> u32 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.map_or(0, |clock| clock.now() as u32)
}
