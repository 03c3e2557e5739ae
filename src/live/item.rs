//! A teaser or a related link, as it stands on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::answer::plain;
use crate::standing::{KEY, sections};

/// What the host is told of a teaser or a related link.
pub(crate) struct Item {
    /// `dont-miss` or `related`.
    part: &'static str,
    /// Its drawn place, from 0, at the time of the event.
    index: u32,
    /// The publisher's id, if one was given.
    id: Option<String>,
    /// The address it leads to, absolute.
    url: String,
    /// Its headline.
    headline: String,
}

plain!(Item: part, index, id, url, headline);

impl Item {
    /// The item that an element belongs to; nothing if it belongs to none.
    pub(crate) fn around(element: &Element) -> Option<(Item, Element)> {
        let card = closest(element, ".dm-teaser, .dm-related-item")?;
        let list = card.parent_element()?;
        let index = sections(&list)
            .iter()
            .position(|other| *other == card)
            .map_or(0, |index| index as u32);
        let link = query(&card, "a.dm-link")?;
        let item = Item {
            part: part(&card),
            index,
            id: card.get_attribute(KEY).and_then(|key| {
                let (kind, id) = key.split_once(':')?;
                (kind == "id").then(|| id.to_owned())
            }),
            url: link
                .dyn_ref::<web_sys::HtmlAnchorElement>()
                .map(web_sys::HtmlAnchorElement::href)
                .unwrap_or_default(),
            headline: query(&card, ".dm-headline")
                .and_then(|headline| headline.text_content())
                .unwrap_or_default(),
        };
        Some((item, card))
    }
}

/// What makes an item the same one after it has been redrawn: its part and its key.
pub(crate) fn identity(card: &Element) -> Option<String> {
    let mut identity = String::from(part(card));
    identity.push_str(&card.get_attribute(KEY)?);
    Some(identity)
}

fn part(card: &Element) -> &'static str {
    if card.class_list().contains("dm-teaser") {
        "dont-miss"
    } else {
        "related"
    }
}

/// The nearest element around this one, itself included, that a selector fits.
pub(crate) fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// The first element inside this one that a selector fits.
pub(crate) fn query(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}

/// The same, as an element that can be focused and measured.
pub(crate) fn query_html(element: &Element, selector: &str) -> Option<HtmlElement> {
    query(element, selector)?.dyn_into().ok()
}

/// The elements inside this one that a selector fits, in order.
pub(crate) fn all(element: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = element.query_selector_all(selector) else {
        return Vec::new();
    };
    let nodes = (0..list.length()).filter_map(|place| list.item(place));
    nodes.map(|node| node.unchecked_into()).collect()
}
