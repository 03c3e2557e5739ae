//! Sees every change of the tree, and tells drawing from what behaviours may do to finished markup.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node};

/// An observer of everything inside an element, and of its attributes.
pub(crate) struct Watch {
    root: Element,
    observer: MutationObserver,
    _closure: Closure<dyn Fn()>,
}

impl Watch {
    pub(crate) fn on(root: &Element) -> Self {
        let closure = Closure::<dyn Fn()>::new(|| {});
        let observer = MutationObserver::new(closure.as_ref().unchecked_ref()).unwrap();
        let all = MutationObserverInit::new();
        all.set_subtree(true);
        all.set_child_list(true);
        all.set_character_data(true);
        all.set_attributes(true);
        observer.observe_with_options(root, &all).unwrap();
        Watch {
            root: root.clone(),
            observer,
            _closure: closure,
        }
    }

    /// What has been drawn since the last question, in words: one line for each record.
    pub(crate) fn drawn(&self) -> Vec<String> {
        let records = self.observer.take_records();
        records
            .iter()
            .map(|record| record.unchecked_into::<MutationRecord>())
            .filter(|record| !self.may_be_lived(record))
            .map(|record| describe(&record))
            .collect()
    }

    /// Whether behaviours may do this to markup that they found finished.
    fn may_be_lived(&self, record: &MutationRecord) -> bool {
        let target = record.target().unwrap();
        let element = target.dyn_ref::<Element>();
        let has_class = |name: &str| element.is_some_and(|it| it.class_list().contains(name));
        match record.attribute_name().as_deref() {
            Some("data-dm-live") => target == *self.root.unchecked_ref::<Node>(),
            Some("aria-disabled") => has_class("dm-previous") || has_class("dm-next"),
            Some(_) => false,
            None => record.type_() == "childList" && has_class("dm-status"),
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn describe(record: &MutationRecord) -> String {
    let target = record.target().unwrap();
    let name = |node: Option<Node>| {
        node.map_or_else(String::new, |node| match node.dyn_ref::<Element>() {
            Some(element) => format!("{}.{}", element.local_name(), element.class_name()),
            None => node.node_name(),
        })
    };
    format!(
        "{} {} {}+{}[{}]-{}[{}]",
        record.type_(),
        name(Some(target)),
        record.attribute_name().unwrap_or_default(),
        record.added_nodes().length(),
        name(record.added_nodes().item(0)),
        record.removed_nodes().length(),
        name(record.removed_nodes().item(0)),
    )
}
