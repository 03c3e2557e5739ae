//! The one call that makes nodes: operations and text go over at once, elements come into being in JavaScript.

use newsprint::markup::{Name, Tag};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

#[wasm_bindgen(module = "/www/loader/apply.js")]
extern "C" {
    fn tables(tags: &str, attributes: &str);

    /// Makes the nodes and puts them into `host`, before `before`.
    pub(crate) fn apply(host: &Element, before: Option<&Node>, codes: &[u32], text: &[u8]);

    /// Gives `element` the attributes that the operations set, and no others.
    pub(crate) fn mend(element: &Element, codes: &[u32], text: &[u8]);
}

/// Hands over the closed lists of elements and attributes.
pub(crate) fn share_tables() {
    tables(
        &join(Tag::ALL.iter().map(|tag| tag.name())),
        &join(Name::ALL.iter().map(|name| name.text())),
    );
}

fn join(names: impl Iterator<Item = &'static str>) -> String {
    let mut joined = String::new();
    for name in names {
        joined.push_str(name);
        joined.push(' ');
    }
    joined
}
