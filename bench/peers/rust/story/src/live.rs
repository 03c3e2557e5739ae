//! What makes a drawn page live: buttons, keyboard, clicks, impressions and slots told to the host.

use crate::model::Page;
use js_sys::{Array, Object, Reflect};
use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{
    AddEventListenerOptions, CustomEvent, CustomEventInit, Element, Event, HtmlElement, IntersectionObserver, IntersectionObserverEntry,
    IntersectionObserverInit, KeyboardEvent, MouseEvent, ScrollBehavior, ScrollToOptions,
};

const ITEMS: &str = ".dm-teasers > .dm-teaser, .dm-links > .dm-related-item";

/// After so long without a scroll event the list has come to rest.
const REST_MS: i32 = 150;

type Listener = (&'static str, Closure<dyn FnMut(Event)>);

/// The behaviours of one widget; dropped, they are gone.
pub struct Live {
    state: Rc<State>,
    listeners: Vec<Listener>,
    observer: IntersectionObserver,
    _seen: Closure<dyn FnMut(Array)>,
    _rested: Closure<dyn FnMut()>,
}

struct State {
    root: HtmlElement,
    right_to_left: Cell<bool>,
    status: RefCell<[String; 2]>,
    place: Cell<Option<(usize, usize)>>,
    pressed: Cell<bool>,
    timer: Cell<i32>,
    told: RefCell<HashSet<String>>,
    slots: RefCell<HashSet<String>>,
}

/// Where the cards are: begin and end of each from the view's near edge, and the view's length.
struct Track {
    cards: Vec<(f64, f64)>,
    width: f64,
}

impl Track {
    fn shown(&self) -> (usize, usize) {
        let shown = |card: &(f64, f64)| card.0 >= -2.0 && card.1 <= self.width + 2.0;
        let first = self.cards.iter().position(shown).unwrap_or(0);
        (first, self.cards.iter().rposition(shown).unwrap_or(first))
    }
}

fn object(pairs: &[(&str, JsValue)]) -> JsValue {
    let made = Object::new();
    for (name, value) in pairs {
        let _ = Reflect::set(&made, &JsValue::from(*name), value);
    }
    made.into()
}

impl State {
    /// Tells the host; false if it objects.
    fn tell(&self, name: &str, detail: &[(&str, JsValue)]) -> bool {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(name == "dm:click");
        init.set_detail(&object(detail));
        let event = CustomEvent::new_with_event_init_dict(name, &init);
        event.is_ok_and(|event| self.root.dispatch_event(&event).unwrap_or(true))
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.root.query_selector(selector).ok()??.dyn_into().ok()
    }

    fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let Ok(list) = self.root.query_selector_all(selector) else { return Vec::new() };
        (0..list.length()).filter_map(|place| list.item(place)?.dyn_into().ok()).collect()
    }

    fn track(&self) -> Option<(HtmlElement, Track)> {
        let list = self.find(".dm-teasers")?;
        let view = list.get_bounding_client_rect();
        let measure = |card: HtmlElement| {
            let card = card.get_bounding_client_rect();
            if self.right_to_left.get() {
                (view.right() - card.right(), view.right() - card.left())
            } else {
                (card.left() - view.left(), card.right() - view.left())
            }
        };
        let cards = self.all(".dm-teasers > .dm-teaser").into_iter().map(measure).collect();
        Some((list, Track { cards, width: view.width() }))
    }

    fn page(&self, forward: bool) {
        let Some((list, track)) = self.track() else { return };
        let (first, last) = track.shown();
        let goal = if forward {
            track.cards.get(last + 1)
        } else {
            let before = first.checked_sub(1).and_then(|before| track.cards.get(before));
            before.and_then(|before| track.cards.iter().find(|card| card.0 >= before.1 - track.width - 2.0))
        };
        let Some(goal) = goal else { return };
        self.pressed.set(true);
        let reduced =
            web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?).is_some_and(|query| query.matches());
        let options = ScrollToOptions::new();
        options.set_left(if self.right_to_left.get() { -goal.0 } else { goal.0 });
        options.set_behavior(if reduced { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
        list.scroll_by_with_scroll_to_options(&options);
    }

    fn rest(&self) {
        let Some((_, track)) = self.track() else { return };
        let (first, last) = track.shown();
        let total = track.cards.len();
        let at_start = track.cards.first().is_none_or(|card| card.0 >= -2.0);
        let at_end = track.cards.last().is_none_or(|card| card.1 <= track.width + 2.0);
        for (selector, disabled) in [(".dm-previous", at_start), (".dm-next", at_end)] {
            if let Some(button) = self.find(selector) {
                let _ = button.set_attribute("aria-disabled", if disabled { "true" } else { "false" });
            }
        }
        let before = self.place.replace(Some((first, last)));
        if before.is_some_and(|before| before != (first, last)) {
            self.tell("dm:carousel", &[("first", first.into()), ("last", last.into()), ("total", total.into())]);
        }
        if let Some(status) = self.find(".dm-status") {
            let words = &self.status.borrow()[usize::from(first == last)];
            let text =
                words.replace("{first}", &(first + 1).to_string()).replace("{last}", &(last + 1).to_string()).replace("{total}", &total.to_string());
            status.set_text_content(self.pressed.take().then_some(text.as_str()));
        }
    }

    /// What the host is told of the teaser or link around an element.
    fn item(&self, element: &Element) -> Option<(String, Vec<(&'static str, JsValue)>)> {
        let around = element.closest(ITEMS).ok()??;
        let link = around.query_selector(".dm-link").ok()??;
        let headline = around.query_selector(".dm-headline").ok()??.text_content();
        let index = Array::from(&around.parent_element()?.children()).index_of(&around, 0);
        let part = if around.class_list().contains("dm-teaser") { "dont-miss" } else { "related" };
        let id = around.get_attribute("data-id");
        let url = Reflect::get(&link, &"href".into()).ok()?;
        let key = id.clone().or(url.as_string())?;
        Some((key, vec![("part", part.into()), ("index", index.into()), ("id", id.into()), ("url", url), ("headline", headline.into())]))
    }

    fn click(&self, event: &Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let around = |selector: &str| target.closest(selector).ok().flatten();
        let button = event.dyn_ref::<MouseEvent>().map_or(0, MouseEvent::button);
        if event.default_prevented() || button > 1 {
            return;
        }
        if let Some(pager) = around(".dm-previous, .dm-next") {
            self.page(pager.class_list().contains("dm-next"));
        } else if around(".dm-skip").is_some() {
            event.prevent_default();
            let _ = self.find(".dm-past").map(|past| past.focus());
        } else if around("a.dm-link").is_some()
            && let Some((_, detail)) = self.item(&target)
            && !self.tell("dm:click", &detail)
        {
            event.prevent_default();
        }
    }

    /// Tab from the last button goes to the first card in view, and back.
    fn tab(&self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| key.key() == "Tab") else { return };
        let Some(((first, _), target)) =
            self.track().map(|(_, track)| track.shown()).zip(event.target().and_then(|it| it.dyn_into::<Element>().ok()))
        else {
            return;
        };
        let card = self.all(".dm-teasers > .dm-teaser").into_iter().nth(first).filter(|_| first > 0);
        let goal = match (card, key.shift_key()) {
            (Some(card), true) => self.find(".dm-next").filter(|_| card.contains(Some(&target))),
            (Some(card), false) if target.class_list().contains("dm-next") => {
                card.query_selector("a.dm-link").ok().flatten().and_then(|link| link.dyn_into().ok())
            }
            _ => None,
        };
        if let Some(goal) = goal {
            event.prevent_default();
            let _ = goal.focus();
        }
    }

    fn see(&self, entries: &Array) {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            if entry.intersection_ratio() < 0.5 {
                continue;
            }
            if let Some((key, detail)) = self.item(&entry.target())
                && self.told.borrow_mut().insert(key)
            {
                self.tell("dm:impression", &detail);
            }
        }
    }
}

impl Live {
    pub fn attach(root: &HtmlElement) -> Result<Live, JsValue> {
        let state = Rc::new(State {
            root: root.clone(),
            right_to_left: Cell::default(),
            status: RefCell::default(),
            place: Cell::default(),
            pressed: Cell::default(),
            timer: Cell::default(),
            told: RefCell::default(),
            slots: RefCell::default(),
        });
        let at_rest = state.clone();
        let rested = Closure::<dyn FnMut()>::new(move || at_rest.rest());
        let mut listeners: Vec<Listener> = Vec::new();
        for name in ["click", "auxclick"] {
            let state = state.clone();
            listeners.push((name, Closure::new(move |event: Event| state.click(&event))));
        }
        let keyboard = state.clone();
        listeners.push(("keydown", Closure::new(move |event: Event| keyboard.tab(&event))));
        let (scrolled, callback) = (state.clone(), rested.as_ref().unchecked_ref::<js_sys::Function>().clone());
        listeners.push((
            "scroll",
            Closure::new(move |_: Event| {
                let Some(window) = web_sys::window() else { return };
                window.clear_timeout_with_handle(scrolled.timer.get());
                let timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(&callback, REST_MS);
                scrolled.timer.set(timer.unwrap_or_default());
            }),
        ));
        for (name, listener) in &listeners {
            let options = AddEventListenerOptions::new();
            options.set_capture(*name == "scroll");
            root.add_event_listener_with_callback_and_add_event_listener_options(name, listener.as_ref().unchecked_ref(), &options)?;
        }
        let seeing = state.clone();
        let seen = Closure::<dyn FnMut(Array)>::new(move |entries: Array| seeing.see(&entries));
        let init = IntersectionObserverInit::new();
        init.set_threshold(&0.5.into());
        let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &init)?;
        Ok(Live { state, listeners, observer, _seen: seen, _rested: rested })
    }

    /// Looks at the page again after it has changed.
    pub fn refresh(&self, page: &Page) {
        let state = &self.state;
        state.right_to_left.set(page.dir == "rtl");
        state.status.replace(page.status.clone());
        let _ = state.root.set_attribute("data-dm-live", "");
        state.rest();
        for item in state.all(ITEMS) {
            self.observer.observe(&item);
        }
        for slot in state.all(".dm-slot") {
            let name = slot.get_attribute("data-dm-slot").unwrap_or_default();
            if state.slots.borrow_mut().insert(name.clone()) {
                state.tell("dm:slot", &[("name", name.into()), ("element", slot.into())]);
            }
        }
        for problem in &page.problems {
            state.tell("dm:problem", &[("path", (&problem.path).into()), ("message", (&problem.message).into())]);
        }
        state.tell("dm:ready", &[("problems", page.problems.len().into())]);
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        for (name, listener) in &self.listeners {
            let _ = self.state.root.remove_event_listener_with_callback_and_bool(name, listener.as_ref().unchecked_ref(), *name == "scroll");
        }
        self.observer.disconnect();
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.state.timer.get());
        }
        let _ = self.state.root.remove_attribute("data-dm-live");
    }
}
