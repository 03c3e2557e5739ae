//! A widget that has been let go of leaves nothing behind.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Set;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::support::{Ledger, Listener, Stage, html, next_frame, paper, sleep, until};

/// A stage whose widget is attached while it is counted what it attaches.
fn counted() -> (Stage, Ledger) {
    let stage = Stage::new();
    let ledger = Ledger::new(&stage.root);
    (stage, ledger)
}

fn assert_nothing_left(ledger: &Ledger, root: &HtmlElement) {
    let left = (ledger.listeners(), ledger.observers(), ledger.timers());
    ledger.close();
    assert_eq!(left, (0, 0, 0), "listeners, observers, timers");
    assert!(!root.has_attribute("data-dm-live"));
}

#[wasm_bindgen_test]
fn what_is_counted_is_attached() {
    let (stage, ledger) = counted();
    stage.show(&paper(9));
    let attached = (ledger.listeners() > 0, ledger.observers() > 0);
    ledger.close();
    assert_eq!(attached, (true, true));
}

#[wasm_bindgen_test]
fn detaching_keeps_the_page_and_lets_go_of_it() {
    let (stage, ledger) = counted();
    stage.show(&paper(9));
    dont_miss::detach(stage.widget);
    assert_nothing_left(&ledger, &stage.root);
    assert_eq!(stage.drawn_markup(), html(&paper(9)));
}

#[wasm_bindgen_test]
fn removing_takes_what_was_drawn() {
    let (stage, ledger) = counted();
    stage.show(&paper(9));
    dont_miss::remove(stage.widget);
    assert_nothing_left(&ledger, &stage.root);
    assert_eq!(stage.markup(), "");
}

#[wasm_bindgen_test]
fn many_updates_attach_no_more_than_one() {
    let (stage, ledger) = counted();
    stage.show(&paper(9));
    let once = (ledger.listeners(), ledger.observers());
    for teasers in [0, 3, 9, 1, 20] {
        stage.show(&paper(teasers));
    }
    let often = (ledger.listeners(), ledger.observers());
    dont_miss::detach(stage.widget);
    assert_nothing_left(&ledger, &stage.root);
    assert_eq!(often, once);
}

#[wasm_bindgen_test]
fn adopted_markup_is_let_go_of_too() {
    let (stage, ledger) = counted();
    stage.root.set_inner_html(&html(&paper(9)));
    stage.adopt();
    dont_miss::detach(stage.widget);
    assert_nothing_left(&ledger, &stage.root);
    assert_eq!(stage.drawn_markup(), html(&paper(9)));
}

#[wasm_bindgen_test]
async fn a_timer_that_waits_for_rest_ends() {
    let (stage, ledger) = counted();
    stage.show(&paper(9));
    stage.get(".dm-teasers").set_scroll_left(200);
    for _ in 0..100 {
        if ledger.timers() > 0 {
            break;
        }
        next_frame().await;
    }
    let waited = ledger.timers() > 0;
    dont_miss::detach(stage.widget);
    assert_nothing_left(&ledger, &stage.root);
    assert!(waited, "the timer was seen");
}

#[wasm_bindgen_test]
fn the_page_around_is_untouched() {
    let stage = Stage::new();
    let document = web_sys::window().unwrap().document().unwrap();
    let around = document.create_element("section").unwrap();
    stage.root.replace_with_with_node_1(&around).unwrap();
    around.set_inner_html("<h2>Before</h2><p>After</p>");
    let after = around.last_child();
    around.insert_before(&stage.root, after.as_ref()).unwrap();
    let before = around.outer_html();
    stage.show(&paper(9));
    dont_miss::remove(stage.widget);
    let style = stage.root.get_attribute("style");
    assert!(style.is_some());
    assert_eq!(around.outer_html(), before);
    around.remove();
}

#[wasm_bindgen_test]
fn another_widget_goes_on() {
    let (one, other) = (Stage::new(), Stage::new());
    one.show(&paper(9));
    other.show(&paper(3));
    let clicks = Rc::new(Cell::new(0));
    let counted = clicks.clone();
    let _listener = Listener::on(&other.root, "dm:click", move |event| {
        event.prevent_default();
        counted.set(counted.get() + 1);
    });
    dont_miss::remove(one.widget);
    other.get(".dm-teaser a").click();
    assert_eq!(clicks.get(), 1);
    assert_eq!(
        other.show(&paper(4))["drawn"]
            .as_u64()
            .map(|drawn| drawn > 0),
        Some(true)
    );
    assert_eq!(other.drawn_markup(), html(&paper(4)));
}

#[wasm_bindgen_test]
async fn nothing_is_told_afterwards() {
    let stage = Stage::new();
    stage.show(&paper(9));
    let told = Rc::new(Cell::new(0));
    let listeners = ["dm:click", "dm:carousel", "dm:ready", "dm:problem"].map(|name| {
        let told = told.clone();
        Listener::on(&stage.root, name, move |_| told.set(told.get() + 1))
    });
    let list = stage.get(".dm-teasers");
    dont_miss::detach(stage.widget);
    let _still = Listener::on(&stage.root, "click", |event| event.prevent_default());
    stage.get(".dm-teaser a").click();
    stage.get(".dm-next").click();
    list.set_scroll_left(300);
    until("the list has moved", || list.scroll_left() > 0).await;
    sleep(200).await;
    assert_eq!(told.get(), 0);
    drop(listeners);
}

#[wasm_bindgen_test]
fn a_handle_that_has_ended_does_nothing() {
    let stage = Stage::new();
    stage.show(&paper(3));
    dont_miss::detach(stage.widget);
    let before = stage.markup();
    let answer = dont_miss::update(stage.widget, paper(5).to_string(), "{}".into());
    assert!(answer.is_null());
    assert!(dont_miss::adopt(stage.widget, "{}".into()).is_null());
    dont_miss::page(stage.widget, true);
    dont_miss::detach(stage.widget);
    dont_miss::remove(stage.widget);
    dont_miss::remove(u32::MAX);
    assert_eq!(stage.markup(), before);
}

#[wasm_bindgen_test]
fn an_element_can_be_attached_again() {
    let stage = Stage::new();
    stage.show(&paper(3));
    dont_miss::detach(stage.widget);
    let again = dont_miss::attach(stage.root.clone().unchecked_into(), Set::default());
    assert_ne!(again, stage.widget);
    dont_miss::adopt(again, "{}".into());
    assert!(stage.root.has_attribute("data-dm-live"));
    dont_miss::update(again, paper(4).to_string(), "{}".into());
    assert_eq!(stage.drawn_markup(), html(&paper(4)));
    dont_miss::detach(again);
}
