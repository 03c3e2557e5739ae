//! Impressions: the host hears once of each teaser and related link that the reader has had before their eyes.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use js_sys::{Array, Set};
use newsprint::impression;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, IntersectionObserverEntry};

use super::intersection::{Intersection, half_in_view};
use super::item::{Item, all, identity};
use super::listener::Listener;
use super::measure::window;
use super::timer::after;
use crate::event;

/// The items of the two lists.
const ITEMS: &str = ".dm-teasers > .dm-teaser, .dm-links > .dm-related-item";

/// Watches what is in view, and for how long.
pub(crate) struct Impressions {
    root: HtmlElement,
    /// The page keeps it while the element is away, and when the instance dies.
    told: Set,
    items: RefCell<impression::Impressions>,
    timer: RefCell<Option<Timeout>>,
    intersection: Option<Intersection>,
    _listener: Option<Listener>,
}

impl Impressions {
    pub(crate) fn attach(root: &HtmlElement, told: &Set) -> Rc<Self> {
        let document = root.owner_document();
        Rc::new_cyclic(|weak: &Weak<Impressions>| {
            let (seeing, hiding) = (weak.clone(), weak.clone());
            Impressions {
                root: root.clone(),
                told: told.clone(),
                items: RefCell::default(),
                timer: RefCell::default(),
                intersection: Intersection::new(move |entries| {
                    if let Some(it) = seeing.upgrade() {
                        it.look(&entries);
                    }
                }),
                _listener: document.map(|document| {
                    Listener::new(&document.clone(), "visibilitychange", move |_| {
                        if let Some(it) = hiding.upgrade() {
                            it.look_at_tab(&document);
                        }
                    })
                }),
            }
        })
    }

    /// Looks at the page again after it has changed. What was watched already stays so.
    pub(crate) fn refresh(self: &Rc<Self>) {
        if let Some(document) = self.root.owner_document() {
            self.look_at_tab(&document);
        }
        if let Some(intersection) = &self.intersection {
            for card in all(&self.root, ITEMS) {
                intersection.observer.observe(&card);
            }
        }
    }

    fn look(self: &Rc<Self>, entries: &Array) {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            if let Some(name) = identity(&entry.target()) {
                let (in_view, at) = (half_in_view(&entry), entry.time() as u32);
                self.items.borrow_mut().look(&name, in_view, at);
            }
        }
        self.wait();
    }

    fn look_at_tab(self: &Rc<Self>, document: &Document) {
        self.items
            .borrow_mut()
            .hide(document.hidden(), now(&self.root));
        self.wait();
    }

    /// Sets the timer to when the next item may have been seen.
    fn wait(self: &Rc<Self>) {
        let wait = self.items.borrow().wait(now(&self.root));
        let weak = Rc::downgrade(self);
        let timer = wait.map(|wait| after(wait, Box::new(move || tell(&weak))));
        drop(self.timer.replace(timer));
    }
}

/// Tells of what has been seen. The host may end the widget inside any event, so nothing is held meanwhile.
fn tell(weak: &Weak<Impressions>) {
    while let Some(it) = weak.upgrade() {
        let Some(name) = it.items.borrow_mut().take(now(&it.root)) else {
            return it.wait();
        };
        let key = JsValue::from_str(&name);
        if it.told.has(&key) {
            continue;
        }
        it.told.add(&key);
        let root = it.root.clone();
        drop(it);
        let mut cards = all(&root, ITEMS).into_iter();
        let card = cards.find(|card| identity(card).as_ref() == Some(&name));
        if let Some((item, _)) = card.as_ref().and_then(Item::around) {
            event::tell(&root, "dm:impression", &item);
        }
    }
}

/// Milliseconds on the page's steady clock.
fn now(root: &Element) -> u32 {
    let clock = window(root).and_then(|window| window.performance());
    clock.map_or(0, |clock| clock.now() as u32)
}
