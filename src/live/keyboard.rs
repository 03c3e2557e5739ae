//! The carousel by keyboard: a focused card comes into view, and Tab passes over what was paged past.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::item::{closest, query_html};
use super::listener::Listener;
use super::measure::{jump_by, measure};
use crate::standing::sections;

/// Listens on a widget's element. No other key than Tab is taken over.
pub(crate) struct Keyboard {
    _listeners: [Listener; 2],
}

impl Keyboard {
    pub(crate) fn attach(root: &HtmlElement) -> Self {
        let (focused, pressed) = (root.clone(), root.clone());
        Keyboard {
            _listeners: [
                Listener::capturing(root, "focusin", move |event| on_focus(&focused, event)),
                Listener::capturing(root, "keydown", move |event| on_key(&pressed, event)),
            ],
        }
    }
}

/// A card that is focused comes wholly into view; but one that a mouse presses stays under it, so that the click arrives.
fn on_focus(root: &HtmlElement, event: &Event) {
    let shows_focus = |target: &Element| target.matches(":focus-visible").unwrap_or(true);
    if let Some(target) = event.target()
        && target.dyn_ref().is_some_and(shows_focus)
        && let Some((list, card)) = card_of(root, event)
    {
        let by = measure(&list).to_card(card);
        if by != 0.0 {
            // At once, as browsers do it: WebKit comes after us and would end a smooth way where it began.
            jump_by(&list, by);
        }
    }
}

/// Tab from the last button goes to the first card in view, and back.
fn on_key(root: &HtmlElement, event: &Event) {
    let key = event
        .dyn_ref::<KeyboardEvent>()
        .filter(|key| key.key() == "Tab" && !key.ctrl_key() && !key.alt_key() && !key.meta_key());
    if let Some(key) = key
        && let Some(goal) = goal(root, event, key.shift_key())
    {
        event.prevent_default();
        let _ = goal.focus();
    }
}

fn goal(root: &HtmlElement, event: &Event, back: bool) -> Option<HtmlElement> {
    let list = query_html(root, ".dm-teasers")?;
    let first = measure(&list).first().filter(|first| *first > 0)?;
    if back {
        let (_, card) = card_of(root, event)?;
        return query_html(root, ".dm-next").filter(|_| card == first);
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let card = sections(&list).into_iter().nth(first)?;
    query_html(&card, "a.dm-link").filter(|_| target.class_list().contains("dm-next"))
}

/// The card that an event happened in, by its place.
fn card_of(root: &HtmlElement, event: &Event) -> Option<(HtmlElement, usize)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let card = closest(&target, ".dm-teaser")?;
    let list = query_html(root, ".dm-teasers")?;
    let place = sections(&list).iter().position(|other| *other == card)?;
    Some((list, place))
}
