//! The carousel's buttons, its status, and its place: measures and scrolls what `newsprint::carousel` reckons.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use newsprint::Options;
use newsprint::labels::{Label, Labels};
use newsprint::language::Language;
use newsprint::text::push_number;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent};

use super::item::{closest, query, query_html};
use super::measure::{measure, scroll_by};
use super::resize::Resize;
use crate::answer::plain;
use crate::event::tell;
use crate::standing::sections;

/// After so long without a scroll event the list has come to rest. `scrollend` is not everywhere yet.
const REST_MS: u32 = 120;

/// The behaviour of the teaser carousel.
pub(crate) struct Carousel {
    root: HtmlElement,
    labels: RefCell<Option<Labels>>,
    attached: RefCell<Option<Attached>>,
    rest: RefCell<Option<Timeout>>,
    /// Whether the list has moved since the timer was set.
    moved: Cell<bool>,
    /// Whether the last move was a press, whose outcome is to be said.
    pressed: Cell<bool>,
    place: Cell<Option<Place>>,
}

/// What the carousel has attached to the page.
struct Attached {
    _listeners: [EventListener; 3],
    resize: Option<Resize>,
}

/// Where the carousel has come to rest: the first and the last teaser wholly in view, from 0.
#[derive(Clone, Copy, PartialEq)]
struct Place {
    first: u32,
    last: u32,
    total: u32,
}

plain!(Place: first, last, total);

impl Carousel {
    /// Attaches the behaviour to a widget's element.
    pub(crate) fn attach(root: &HtmlElement) -> Rc<Self> {
        let carousel = Rc::new(Carousel {
            root: root.clone(),
            labels: RefCell::new(None),
            attached: RefCell::new(None),
            rest: RefCell::new(None),
            moved: Cell::new(false),
            pressed: Cell::new(false),
            place: Cell::new(None),
        });
        let attached = Attached {
            _listeners: [
                // Scroll events don't bubble, so they are caught on the way down.
                listen(&carousel, "scroll", Carousel::on_scroll),
                listen(&carousel, "focusin", Carousel::on_focus),
                listen(&carousel, "keydown", Carousel::on_key),
            ],
            resize: {
                let weak = Rc::downgrade(&carousel);
                Resize::new(move || {
                    if let Some(carousel) = weak.upgrade() {
                        carousel.come_to_rest();
                    }
                })
            },
        };
        carousel.attached.replace(Some(attached));
        carousel
    }

    /// Looks at the page again after it has changed.
    pub(crate) fn refresh(self: &Rc<Self>, options: &Options) {
        let language = closest_lang(&self.root, options);
        let (mut labels, _) = Labels::of(&language);
        for (label, text) in &options.labels {
            labels.set(*label, text.clone());
        }
        self.labels.replace(Some(labels));
        if let (Some(attached), Some(list)) = (self.attached.borrow().as_ref(), self.list())
            && let Some(resize) = &attached.resize
        {
            resize.watch(&list);
        }
        self.come_to_rest();
    }

    fn list(&self) -> Option<HtmlElement> {
        query_html(&self.root, ".dm-teasers")
    }

    /// Scrolls on by a page of cards, or back. At the end there is nothing to do.
    pub(crate) fn page(&self, forward: bool) {
        let Some(list) = self.list() else { return };
        let track = measure(&list);
        let by = if forward {
            track.to_next()
        } else {
            track.to_previous()
        };
        if by != 0.0 {
            self.pressed.set(true);
            scroll_by(&list, by);
        }
    }

    fn on_scroll(self: &Rc<Self>, event: &Event) {
        let list = self.list().map(EventTarget::from);
        if list.is_none() || event.target() != list {
            return;
        }
        if !self.pressed.get() {
            self.say("");
        }
        self.moved.set(true);
        if self.rest.borrow().is_none() {
            self.wait_for_rest();
        }
    }

    /// One timer after the other, each single, until nothing has moved: none is set anew for every scroll event.
    fn wait_for_rest(self: &Rc<Self>) {
        self.moved.set(false);
        let weak = Rc::downgrade(self);
        let timer = Timeout::new(REST_MS, move || {
            let Some(carousel) = weak.upgrade() else {
                return;
            };
            if carousel.moved.get() {
                carousel.wait_for_rest();
            } else {
                drop(carousel.rest.take());
                carousel.come_to_rest();
            }
        });
        drop(self.rest.replace(Some(timer)));
    }

    /// Says where the carousel stands: to its buttons, to the host, and after a press to the reader.
    fn come_to_rest(&self) {
        let Some(list) = self.list() else { return };
        let track = measure(&list);
        disable(&self.root, ".dm-previous", track.at_start());
        disable(&self.root, ".dm-next", track.at_end());
        let (Some(first), Some(last)) = (track.first(), track.last()) else {
            return;
        };
        let place = Place {
            first: first as u32,
            last: last as u32,
            total: track.cards.len() as u32,
        };
        if self.pressed.replace(false) {
            self.say_place(place);
        }
        let before = self.place.replace(Some(place));
        if before.is_some_and(|before| before != place) {
            tell(&self.root, "dm:carousel", &place);
        }
    }

    fn say_place(&self, place: Place) {
        let mut text = String::new();
        if let Some(labels) = self.labels.borrow().as_ref() {
            let mut number = [String::new(), String::new(), String::new()];
            let [first, last, total] = &mut number;
            push_number(first, place.first + 1);
            push_number(last, place.last + 1);
            push_number(total, place.total);
            let label = if place.first == place.last {
                Label::StatusOne
            } else {
                Label::Status
            };
            let values = [
                ("first", first.as_str()),
                ("last", last.as_str()),
                ("total", total.as_str()),
            ];
            labels.fill(label, &values, &mut text);
        }
        self.say(&text);
    }

    fn say(&self, text: &str) {
        if let Some(status) = query(&self.root, ".dm-status")
            && status.text_content().as_deref() != Some(text)
        {
            status.set_text_content(Some(text));
        }
    }

    /// A card that is focused comes wholly into view.
    fn on_focus(self: &Rc<Self>, event: &Event) {
        let Some((list, card)) = self.card_of(event) else {
            return;
        };
        let by = measure(&list).to_card(card);
        if by != 0.0 {
            scroll_by(&list, by);
        }
    }

    /// The card that an event happened in, by its place.
    fn card_of(&self, event: &Event) -> Option<(HtmlElement, usize)> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let card = closest(&target, ".dm-teaser")?;
        let list = self.list()?;
        let place = sections(&list).iter().position(|other| *other == card)?;
        Some((list, place))
    }

    /// Tab from the last button goes to the first card in view, and back: what lies before it was paged past.
    fn on_key(self: &Rc<Self>, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if key.key() != "Tab" || key.ctrl_key() || key.alt_key() || key.meta_key() {
            return;
        }
        let Some(list) = self.list() else { return };
        let Some(first) = measure(&list).first().filter(|first| *first > 0) else {
            return;
        };
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let Some(target) = target else { return };
        let goal = if key.shift_key() {
            let at_first = self.card_of(event).is_some_and(|(_, card)| card == first);
            at_first
                .then(|| query_html(&self.root, ".dm-next"))
                .flatten()
        } else if target.class_list().contains("dm-next") {
            sections(&list)
                .get(first)
                .and_then(|card| query_html(card, "a.dm-link"))
        } else {
            None
        };
        if let Some(goal) = goal {
            event.prevent_default();
            let _ = goal.focus();
        }
    }
}

fn listen(
    carousel: &Rc<Carousel>,
    name: &'static str,
    on: fn(&Rc<Carousel>, &Event),
) -> EventListener {
    let weak = Rc::downgrade(carousel);
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: name == "scroll",
    };
    EventListener::new_with_options(&carousel.root, name, options, move |event| {
        if let Some(carousel) = weak.upgrade() {
            on(&carousel, event);
        }
    })
}

/// The language of the labels: as asked for, else that of the part that stands.
fn closest_lang(root: &Element, options: &Options) -> Language {
    options
        .language
        .clone()
        .or_else(|| Language::read(&query(root, "[lang]")?.get_attribute("lang")?))
        .unwrap_or_else(Language::english)
}

/// A button at the end stays where it is and can be focused; it says that it does nothing.
fn disable(root: &Element, button: &str, disabled: bool) {
    let text = if disabled { "true" } else { "false" };
    if let Some(button) = query(root, button)
        && button.get_attribute("aria-disabled").as_deref() != Some(text)
    {
        let _ = button.set_attribute("aria-disabled", text);
    }
}
