//! Slots: the host hears once of each, with the element itself.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Reflect;
use serde_json::json;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CustomEvent, Element};

use crate::support::{Listener, Stage, html, paper};

/// The slots that were told of.
struct Told {
    slots: Rc<RefCell<Vec<(String, Element)>>>,
    _listener: Listener,
}

impl Told {
    fn on(stage: &Stage) -> Self {
        let slots = Rc::new(RefCell::new(Vec::new()));
        let told = slots.clone();
        let listener = Listener::on(&stage.root, "dm:slot", move |event| {
            let detail = event.unchecked_into::<CustomEvent>().detail();
            let name = Reflect::get(&detail, &"name".into()).unwrap();
            let element = Reflect::get(&detail, &"element".into()).unwrap();
            let slot = (name.as_string().unwrap(), element.unchecked_into());
            told.borrow_mut().push(slot);
        });
        Told {
            slots,
            _listener: listener,
        }
    }

    fn names(&self) -> Vec<String> {
        self.slots
            .borrow()
            .iter()
            .map(|slot| slot.0.clone())
            .collect()
    }
}

#[wasm_bindgen_test]
fn each_slot_is_told_of_once() {
    let stage = Stage::new();
    let told = Told::on(&stage);
    stage.show(&paper(2));
    assert_eq!(told.names(), ["middle"]);
    assert_eq!(told.slots.borrow()[0].1, *stage.get("[data-dm-slot]"));

    let mut changed = paper(2);
    changed["headline"] = json!("The ferry is early");
    changed["articleBody"][0] = json!("Another beginning.");
    stage.show(&changed);
    assert_eq!(told.names(), ["middle"]);

    stage.show_with(
        &changed,
        &json!({ "slots": [{ "name": "top", "after": 1 }] }),
    );
    assert_eq!(told.names(), ["middle", "top"]);
}

#[wasm_bindgen_test]
fn a_slot_that_is_drawn_anew_is_a_new_one() {
    let stage = Stage::new();
    let told = Told::on(&stage);
    let without = json!({ "headline": "The ferry is late", "articleBody": ["No slot."] });
    for page in [paper(0), without, paper(0)] {
        stage.show(&page);
    }
    assert_eq!(told.names(), ["middle", "middle"]);
    assert_ne!(told.slots.borrow()[0].1, told.slots.borrow()[1].1);
}

#[wasm_bindgen_test]
fn the_slots_that_a_server_sent_are_told_of() {
    let stage = Stage::served(&html(&paper(2)));
    let told = Told::on(&stage);
    stage.adopt();
    assert_eq!(told.names(), ["middle"]);
    stage.show(&paper(2));
    assert_eq!(told.names(), ["middle"]);
}

#[wasm_bindgen_test]
fn slots_come_before_the_page_is_ready() {
    let stage = Stage::new();
    let order = Rc::new(RefCell::new(Vec::new()));
    let listeners = ["dm:slot", "dm:ready"].map(|name| {
        let order = order.clone();
        Listener::on(&stage.root, name, move |_| order.borrow_mut().push(name))
    });
    stage.show(&paper(0));
    drop(listeners);
    assert_eq!(*order.borrow(), ["dm:slot", "dm:ready"]);
}

#[wasm_bindgen_test]
fn who_ends_the_widget_in_one_hears_of_no_other() {
    let stage = Stage::new();
    let told = Told::on(&stage);
    let widget = stage.widget;
    let _end = Listener::on(&stage.root, "dm:slot", move |_| dont_miss::remove(widget));
    let slots = json!([{ "name": "top", "after": 0 }, { "name": "low", "after": 4 }]);
    stage.show_with(&paper(0), &json!({ "slots": slots }));
    assert_eq!(told.names().len(), 1);
}
