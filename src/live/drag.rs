//! The carousel by mouse: cards follow a pointer that pulls them sideways, and come to rest at a card.
//!
//! Fingers and pens scroll by themselves, and send no mouse events meanwhile. A mouse that hardly moves is clicking.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

use super::carousel::Carousel;
use super::item::closest;
use super::listener::Listener;

/// A hand that clicks may move as many pixels.
const STEADY: i32 = 4;

/// Listens for presses on a widget's element.
pub(crate) struct Drag {
    _listener: Listener,
}

/// What listens while the button is down: the page, for the pointer may leave the widget.
type Held = RefCell<Option<[Listener; 3]>>;

/// A press on a card of a list that scrolls.
struct Pull {
    carousel: Rc<Carousel>,
    held: Weak<Held>,
    /// Where the pointer was pressed, and where the cards have followed it to.
    x: Cell<i32>,
    y: i32,
}

impl Drag {
    pub(crate) fn attach(root: &HtmlElement, carousel: &Rc<Carousel>) -> Self {
        let (element, carousel) = (root.clone(), carousel.clone());
        let held = Rc::<Held>::default();
        Drag {
            _listener: Listener::capturing(root, "mousedown", move |event| {
                carousel.snap();
                drop(held.replace(press(event, &element, &carousel, &held)));
            }),
        }
    }
}

fn press(
    event: &Event,
    root: &HtmlElement,
    carousel: &Rc<Carousel>,
    held: &Rc<Held>,
) -> Option<[Listener; 3]> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    closest(event.target()?.dyn_ref::<Element>()?, ".dm-teaser").filter(|_| carousel.scrolls())?;
    let page = root.owner_document()?;
    let pull = Rc::new(Pull {
        carousel: carousel.clone(),
        held: Rc::downgrade(held),
        x: Cell::new(mouse.client_x()),
        y: mouse.client_y(),
    });
    let listen = |name, on: fn(&Pull, &MouseEvent)| {
        let pull = pull.clone();
        Listener::capturing(&page, name, move |event| {
            if let Some(mouse) = event.dyn_ref() {
                on(&pull, mouse);
            }
        })
    };
    Some([
        listen("mousemove", Pull::follow),
        listen("mouseup", |pull, _| pull.let_go()),
        // The browser would carry the link away.
        listen("dragstart", |_, event| event.prevent_default()),
    ])
}

impl Pull {
    fn follow(&self, mouse: &MouseEvent) {
        // It may have been released where nobody told the page.
        if mouse.buttons() != 1 {
            return self.let_go();
        }
        let across = self.x.get() - mouse.client_x();
        let down = self.y - mouse.client_y();
        if self.carousel.is_pulled() || across.abs() > STEADY && across.abs() > down.abs() {
            self.carousel.pull(across);
            self.x.set(mouse.client_x());
        }
    }

    fn let_go(&self) {
        self.carousel.settle();
        if let Some(held) = self.held.upgrade() {
            drop(held.take());
        }
    }
}
