//! The carousel's buttons, its status, and its place: measures and scrolls what `newsprint::carousel` reckons.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use newsprint::Options;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent};

use super::item::{closest, query, query_html};
use super::listener::Listener;
use super::measure::{jump_by, measure, scroll_by};
use super::resize::Resize;
use super::status::Status;
use crate::answer::plain;
use crate::event::tell;
use crate::standing::sections;

/// After so long without a scroll event the list has come to rest. `scrollend` is not everywhere yet.
const REST_MS: u32 = 200;

/// The behaviour of the teaser carousel.
pub(crate) struct Carousel {
    root: HtmlElement,
    status: Status,
    attached: RefCell<Option<Attached>>,
    rest: RefCell<Option<Timeout>>,
    /// Whether the list has moved since the timer was set.
    moved: Cell<bool>,
    /// Whether the last move was a press, whose outcome is to be said.
    pressed: Cell<bool>,
    place: Cell<Option<Place>>,
    /// The card that comes first there.
    first: RefCell<Option<Element>>,
    /// The list's width when it was last looked at.
    width: Cell<i32>,
}

/// What the carousel has attached to the page.
struct Attached {
    _listeners: [Listener; 3],
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
            status: Status::new(root),
            attached: RefCell::new(None),
            rest: RefCell::new(None),
            moved: Cell::new(false),
            pressed: Cell::new(false),
            place: Cell::new(None),
            first: RefCell::new(None),
            width: Cell::new(0),
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
                        carousel.on_resize();
                    }
                })
            },
        };
        carousel.attached.replace(Some(attached));
        carousel
    }

    /// Looks at the page again after it has changed.
    pub(crate) fn refresh(self: &Rc<Self>, options: &Options) {
        self.status.refresh(options);
        if let (Some(attached), Some(list)) = (self.attached.borrow().as_ref(), self.list())
            && let Some(resize) = &attached.resize
        {
            self.width.set(list.client_width());
            resize.watch(&list);
        }
        self.hold();
        self.look();
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
            // What moved before has nothing to say any more.
            drop(self.rest.take());
            self.pressed.set(true);
            scroll_by(&list, by);
        }
    }

    fn on_scroll(self: &Rc<Self>, event: &Event) {
        let list = self.list().map(EventTarget::from);
        if list.is_none() || event.target() != list {
            return;
        }
        self.hold_in_new_width();
        if !self.pressed.get() {
            self.status.say("");
        }
        self.moved.set(true);
        if self.rest.borrow().is_none() {
            self.wait_for_rest();
        }
    }

    fn on_resize(&self) {
        self.hold_in_new_width();
        self.look();
    }

    /// Browsers find another card to stand at when the list has a new width, and may scroll before they tell of it.
    fn hold_in_new_width(&self) {
        let width = self.list().map_or(0, |list| list.client_width());
        if self.width.replace(width) != width {
            self.hold();
        }
    }

    /// The card that came first still does, unless the list is on its way.
    fn hold(&self) {
        if self.pressed.get() || self.rest.borrow().is_some() {
            return;
        }
        let first = self.first.borrow().clone();
        if let (Some(first), Some(list)) = (first, self.list())
            && let Some(place) = sections(&list).iter().position(|card| *card == first)
        {
            let by = measure(&list).to_first(place);
            if by != 0.0 {
                jump_by(&list, by);
            }
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

    /// Says where the carousel has come to rest; after a press to the reader, too.
    fn come_to_rest(&self) {
        let pressed = self.pressed.replace(false);
        if let Some(place) = self.look().filter(|_| pressed) {
            self.status
                .say_place(place.first + 1, place.last + 1, place.total);
        }
    }

    /// Says where the carousel stands to its buttons and to the host.
    fn look(&self) -> Option<Place> {
        let list = self.list()?;
        let track = measure(&list);
        disable(&self.root, ".dm-previous", track.at_start());
        disable(&self.root, ".dm-next", track.at_end());
        let place = Place {
            first: track.first()? as u32,
            last: track.last()? as u32,
            total: track.cards.len() as u32,
        };
        let first = sections(&list).get(place.first as usize).cloned();
        self.first.replace(first);
        let before = self.place.replace(Some(place));
        if before.is_some_and(|before| before != place) {
            tell(&self.root, "dm:carousel", &place);
        }
        Some(place)
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

fn listen(carousel: &Rc<Carousel>, name: &'static str, on: fn(&Rc<Carousel>, &Event)) -> Listener {
    let weak = Rc::downgrade(carousel);
    Listener::capturing(&carousel.root, name, move |event| {
        if let Some(carousel) = weak.upgrade() {
            on(&carousel, event);
        }
    })
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
