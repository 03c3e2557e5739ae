//! Clicks: the carousel's buttons, the skip link, and what the host hears of a followed teaser or link.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

use super::carousel::Carousel;
use super::item::{Item, closest, query_html};
use super::listener::Listener;
use crate::event::ask;

/// Listens for clicks on a widget's element.
pub(crate) struct Clicks {
    _listeners: [Listener; 2],
}

impl Clicks {
    pub(crate) fn attach(root: &HtmlElement, carousel: &Rc<Carousel>) -> Self {
        let listen = |name: &'static str| {
            let (root, carousel) = (root.clone(), carousel.clone());
            Listener::new(&root.clone(), name, move |event| {
                on_click(&root, &carousel, event);
            })
        };
        Clicks {
            // The middle button is an `auxclick`, and follows links, too.
            _listeners: [listen("click"), listen("auxclick")],
        }
    }
}

fn on_click(root: &HtmlElement, carousel: &Carousel, event: &Event) {
    let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else {
        return;
    };
    let mouse = event.dyn_ref::<MouseEvent>();
    let button = mouse.map_or(0, MouseEvent::button);
    if button > 1 || event.default_prevented() {
        return;
    }
    // Who lets go of a card doesn't follow its link; who then presses Enter, which is no press of a mouse, does.
    if carousel.is_pulled() && mouse.is_some_and(|mouse| mouse.detail() > 0) {
        return event.prevent_default();
    }
    if let Some(pager) = closest(&target, ".dm-previous, .dm-next") {
        if button == 0 {
            carousel.page(pager.class_list().contains("dm-next"));
        }
    } else if closest(&target, ".dm-skip").is_some() {
        // The address is the host's; without us the link would change it.
        if let Some(past) = query_html(root, ".dm-past").filter(|_| button == 0) {
            event.prevent_default();
            let _ = past.focus();
        }
    } else if let Some(link) = closest(&target, "a.dm-link")
        && let Some((item, _)) = Item::around(&link)
        && !ask(root, "dm:click", &item)
    {
        event.prevent_default();
    }
}
