//! What stands on the page: the page is the state, and this is how it is read.

use newsprint::sink::ops::Drawn;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Node};

#[wasm_bindgen(module = "/www/loader/standing.js")]
extern "C" {
    fn stands(root: &Element, wanted: &str) -> bool;
}

/// The attribute that holds a section's fingerprint.
pub(crate) const DIGEST: &str = "data-dm-digest";
/// The attribute that holds a section's key.
pub(crate) const KEY: &str = "data-dm-key";
/// The attribute of the mark after the last section.
const END: &str = "data-dm-end";

/// The children of an element.
fn children(host: &Element) -> Vec<Element> {
    let mut children = Vec::new();
    let mut next = host.first_element_child();
    while let Some(child) = next {
        next = child.next_element_sibling();
        children.push(child);
    }
    children
}

/// The sections right under an element, in order.
pub(crate) fn sections(host: &Element) -> Vec<Element> {
    let mut sections = children(host);
    sections.retain(|child| child.has_attribute(DIGEST));
    sections
}

/// Whether exactly these sections stand, each whole and where it belongs: then nothing needs doing.
pub(crate) fn holds(root: &Element, wanted: &[Drawn]) -> bool {
    let mut lines = String::new();
    for section in wanted {
        for _ in 0..section.level {
            lines.push('>');
        }
        lines.push_str(&section.key);
        lines.push(' ');
        section.fingerprint.write(&mut lines);
        lines.push('\n');
    }
    stands(root, &lines)
}

/// The mark after the last section of a page; missing if the page was cut short. Others may have put something behind it.
pub(crate) fn end_mark(root: &Element) -> Option<Node> {
    let mut last = root.last_element_child();
    while let Some(element) = last {
        if element.has_attribute(END) {
            return Some(element.into());
        }
        last = element.previous_element_sibling();
    }
    None
}

/// Takes away text behind the last element: half a tag, left where a page was cut short.
pub(crate) fn trim(host: &Element) {
    while let Some(text) = host
        .last_child()
        .filter(|last| last.node_type() == Node::TEXT_NODE)
    {
        let _ = host.remove_child(&text);
    }
}

/// Empties an element. A script with data stays.
pub(crate) fn clear(root: &Element) {
    let mut next = root.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        let is_data = node
            .dyn_ref::<Element>()
            .is_some_and(|element| element.local_name() == "script");
        if !is_data {
            let _ = root.remove_child(&node);
        }
    }
}

/// What it would cost the reader or the host if a section moved: frames load anew, focus and playing are lost.
pub(crate) fn weight(section: &Element) -> u32 {
    if section.has_attribute("data-dm-slot") {
        return 10_000;
    }
    let held = section
        .query_selector(":focus, iframe, video, audio")
        .ok()
        .flatten();
    if held.is_some() { 100 } else { 1 }
}
