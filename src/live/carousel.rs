//! The carousel's buttons and its place: measures and scrolls what `newsprint::carousel` reckons.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use newsprint::Options;
use web_sys::{Element, Event, EventTarget, HtmlElement};

use super::goal::Goal;
use super::item::query_html;
use super::listener::Listener;
use super::measure::{is_whole, jump_by, measure, scroll_by};
use super::place::Place;
use super::resize::Resize;
use super::status::Status;
use super::timer::after;
use super::unfold::UNFOLDING;
use super::{LIVE, buttons, unfold};
use crate::event::tell;
use crate::standing::sections;

/// After so long without a scroll event the list has come to rest. `scrollend` is not everywhere yet.
const REST_MS: u32 = 150;

/// The behaviour of the teaser carousel.
pub(crate) struct Carousel {
    root: HtmlElement,
    status: Status,
    rest: RefCell<Option<Timeout>>,
    soon: RefCell<Option<Timeout>>,
    /// Whether the list has moved since the timer was set.
    moved: Cell<bool>,
    goal: Cell<Option<Goal>>,
    place: Cell<Option<Place>>,
    /// The card that comes first there.
    first: RefCell<Option<Element>>,
    /// Whether a mouse has pulled the list, which hasn't come to rest at a card since.
    pulled: Cell<bool>,
    /// The list's width when it was last looked at.
    width: Cell<i32>,
    _scroll: Listener,
    resize: Option<Resize>,
}

impl Carousel {
    /// Attaches the behaviour to a widget's element.
    pub(crate) fn attach(root: &HtmlElement) -> Rc<Self> {
        Rc::new_cyclic(|weak: &Weak<Carousel>| {
            let (scrolled, resized) = (weak.clone(), weak.clone());
            Carousel {
                root: root.clone(),
                status: Status::new(root),
                rest: RefCell::default(),
                soon: RefCell::default(),
                moved: Cell::default(),
                goal: Cell::default(),
                place: Cell::default(),
                first: RefCell::default(),
                pulled: Cell::default(),
                width: Cell::default(),
                // Scroll events don't bubble, so they are caught on the way down.
                _scroll: Listener::capturing(root, "scroll", move |event| {
                    if let Some(carousel) = scrolled.upgrade() {
                        carousel.on_scroll(event);
                    }
                }),
                resize: Resize::new(move || {
                    if let Some(carousel) = resized.upgrade() {
                        carousel.hold_in_new_width();
                        carousel.look_soon();
                    }
                }),
            }
        })
    }

    /// Looks at the page again after it has changed.
    pub(crate) fn refresh(self: &Rc<Self>, options: &Options) {
        self.status.refresh(options);
        let Some(list) = self.list() else { return };
        if let Some(resize) = &self.resize {
            resize.watch(&list);
            if self.root.has_attribute(UNFOLDING) {
                // To measure it now would be to lay it out in this task. It is looked at once its last card has come.
                return;
            }
        }
        let before = self.place.get().map(|place| place.first);
        let moved = self
            .first_now()
            .is_some_and(|now| Some(now as u32) != before);
        if !moved && self.resize.is_some() && buttons::are_told(&self.root) {
            // It stands as it stood. The watch on its size tells when the page has been laid out.
            return;
        }
        self.width.set(list.client_width());
        if moved {
            self.hold();
        }
        self.look();
    }

    fn list(&self) -> Option<HtmlElement> {
        query_html(&self.root, ".dm-teasers")
    }

    /// Scrolls on by a page of cards, or back. At the end there is nothing to do.
    pub(crate) fn page(&self, forward: bool) {
        unfold::end(&self.root);
        let Some(list) = self.list() else { return };
        let track = measure(&list);
        let card = if forward {
            track.next()
        } else {
            track.previous()
        };
        if let Some(card) = card {
            // What moved before has nothing to say any more.
            drop(self.rest.take());
            self.goal.set(Some(Goal::new(card, true, 10)));
            scroll_by(&list, track.to_first(card));
        }
    }

    /// Whether not all cards are in view.
    pub(super) fn scrolls(&self) -> bool {
        unfold::end(&self.root);
        self.list().is_some_and(|list| {
            let track = measure(&list);
            !track.at_start() || !track.at_end()
        })
    }

    /// Whether a mouse has pulled the list, which hasn't come to rest at a card since.
    pub(super) fn is_pulled(&self) -> bool {
        self.pulled.get()
    }

    /// Moves with a mouse that has gone so many pixels to the left.
    pub(super) fn pull(&self, by: i32) {
        if !self.pulled.replace(true) {
            let _ = self.root.set_attribute(LIVE, "pulled");
        }
        if let Some(list) = self.list() {
            list.scroll_by_with_x_and_y(by.into(), 0.0);
        }
    }

    /// Goes to the nearest card, if a mouse has pulled the list anywhere.
    pub(super) fn settle(self: &Rc<Self>) {
        if self.pulled.get()
            && let Some(list) = self.list()
            && let track = measure(&list)
            && let Some(card) = track.nearest()
        {
            self.goal.set(Some(Goal::new(card, false, 10)));
            scroll_by(&list, track.to_first(card));
            self.wait_for_rest();
        }
    }

    /// From now on the browser holds the list at a card again.
    pub(super) fn snap(&self) {
        if self.pulled.replace(false) {
            let _ = self.root.set_attribute(LIVE, "");
        }
    }

    fn on_scroll(self: &Rc<Self>, event: &Event) {
        let list = self.list().map(EventTarget::from);
        if list.is_none() || event.target() != list {
            return;
        }
        self.hold_in_new_width();
        if self.goal.get().is_none() {
            self.status.say("");
        }
        self.moved.set(true);
        if self.rest.borrow().is_none() {
            self.wait_for_rest();
        }
    }

    /// Browsers find another card to stand at when the list has a new width, and may scroll before they tell of it
    /// and after.
    fn hold_in_new_width(self: &Rc<Self>) {
        let width = self.list().map_or(0, |list| list.client_width());
        if self.width.replace(width) == width {
            return;
        }
        self.hold();
    }

    /// The card that came first still does, unless the reader is on the way to another.
    fn hold(self: &Rc<Self>) {
        let on_the_way = match self.goal.get() {
            Some(goal) => goal.pressed,
            None => self.rest.borrow().is_some(),
        };
        if let Some(card) = self.first_now().filter(|_| !on_the_way) {
            self.jump_to(card);
            self.goal.set(Some(Goal::new(card, false, 2)));
            self.wait_for_rest();
        }
    }

    /// Where the card that came first stands now.
    fn first_now(&self) -> Option<usize> {
        let first = self.first.borrow().clone()?;
        let cards = sections(self.list()?.as_ref());
        cards.iter().position(|card| *card == first)
    }

    fn jump_to(&self, card: usize) {
        let Some(list) = self.list() else { return };
        let track = measure(&list);
        if !track.is_first(card) {
            jump_by(&list, track.to_first(card));
        }
    }

    /// One timer after the other, each single, until nothing has moved: none is set anew for every scroll event.
    fn wait_for_rest(self: &Rc<Self>) {
        self.moved.set(false);
        let timer = self.later(REST_MS, |carousel| {
            if carousel.moved.get() {
                return carousel.wait_for_rest();
            }
            drop(carousel.rest.take());
            carousel.come_to_rest();
        });
        drop(self.rest.replace(Some(timer)));
    }

    /// Does something once, unless the carousel or the timer has gone by then.
    fn later(self: &Rc<Self>, milliseconds: u32, then: fn(&Rc<Self>)) -> Timeout {
        let weak = Rc::downgrade(self);
        let call = move || {
            if let Some(carousel) = weak.upgrade() {
                then(&carousel);
            }
        };
        after(milliseconds, Box::new(call))
    }

    /// Says where the carousel has come to rest; after a press to the reader, too.
    fn come_to_rest(self: &Rc<Self>) {
        let Some(list) = self.list() else { return };
        let goal = self.goal.take();
        if let Some(goal) = goal
            && goal.patience > 0
            && !measure(&list).is_first(goal.card)
        {
            self.goal.set(Some(Goal {
                patience: goal.patience - 1,
                ..goal
            }));
            if !goal.pressed {
                self.jump_to(goal.card);
            }
            return self.wait_for_rest();
        }
        if goal.is_some() {
            self.snap();
        }
        if let Some(place) = self.look()
            && goal.is_some_and(|goal| goal.pressed)
        {
            self.status
                .say_place(place.first + 1, place.last + 1, place.total);
        }
    }

    /// Does so in a task of its own. While sizes are told the host must not hear: if it changed them again, browsers would
    /// report that to `window`.
    fn look_soon(self: &Rc<Self>) {
        let timer = self.later(0, |carousel| {
            carousel.look();
        });
        drop(self.soon.replace(Some(timer)));
    }

    /// Says where the carousel stands to its buttons and to the host.
    fn look(&self) -> Option<Place> {
        let list = self.list().filter(is_whole)?;
        let track = measure(&list);
        buttons::refresh(&self.root, &track);
        let place = Place::of(&track)?;
        let first = sections(&list).into_iter().nth(place.first as usize);
        self.first.replace(first);
        let before = self.place.replace(Some(place));
        if before.is_some_and(|before| before != place) {
            tell(&self.root, "dm:carousel", &place);
        }
        Some(place)
    }
}
