//! Measures a list of cards along the line of writing, and scrolls it there.

use newsprint::carousel::{Span, Track};
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollToOptions, Window};

use crate::standing::sections;

/// The cards of a list and what of it is in view.
pub(crate) fn measure(list: &HtmlElement) -> Track {
    let view = list.get_bounding_client_rect();
    let right_to_left = is_right_to_left(list);
    let span = |element: &Element| {
        let card = element.get_bounding_client_rect();
        if right_to_left {
            Span {
                start: view.right() - card.right(),
                end: view.right() - card.left(),
            }
        } else {
            Span {
                start: card.left() - view.left(),
                end: card.right() - view.left(),
            }
        }
    };
    Track {
        cards: sections(list).iter().map(span).collect(),
        view: Span {
            start: 0.0,
            end: view.width(),
        },
    }
}

/// Whether the last card of a list has come; while the list unfolds it has no size.
pub(crate) fn is_whole(list: &HtmlElement) -> bool {
    list.last_element_child()
        .is_none_or(|last| last.client_width() > 0)
}

/// Scrolls along the line of writing; at once for readers who asked for less motion.
pub(crate) fn scroll_by(list: &HtmlElement, by: f64) {
    scroll(list, by, wants_less_motion(list));
}

/// Scrolls along the line of writing, at once.
pub(crate) fn jump_by(list: &HtmlElement, by: f64) {
    scroll(list, by, true);
}

fn scroll(list: &HtmlElement, by: f64, at_once: bool) {
    let options = ScrollToOptions::new();
    options.set_left(if is_right_to_left(list) { -by } else { by });
    options.set_behavior(if at_once {
        ScrollBehavior::Instant
    } else {
        ScrollBehavior::Smooth
    });
    list.scroll_by_with_scroll_to_options(&options);
}

/// The window that an element is shown in. Asking the element spares readers the ways of finding a global one.
pub(super) fn window(element: &Element) -> Option<Window> {
    element.owner_document()?.default_view()
}

fn is_right_to_left(element: &Element) -> bool {
    window(element)
        .and_then(|window| window.get_computed_style(element).ok().flatten())
        .and_then(|style| style.get_property_value("direction").ok())
        .is_some_and(|direction| direction == "rtl")
}

fn wants_less_motion(element: &Element) -> bool {
    window(element)
        .and_then(|window| {
            window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches())
}
