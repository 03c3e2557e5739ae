//! The host's own code may run in the middle of a drawing: its elements are told that they go, focus is lost.

use std::cell::Cell;
use std::rc::Rc;

use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, MutationObserver, MutationObserverInit};

use crate::support::{Errors, Listener, Stage, html, paper, sleep};

#[wasm_bindgen(module = "/tests/web/support/guest.js")]
extern "C" {
    #[wasm_bindgen(js_name = whenGone)]
    fn when_gone(gone: &Closure<dyn Fn(HtmlElement)>);
}

/// What the host's code does in the middle.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Meddling {
    Update,
    Detach,
    Remove,
    EmptyTheElement,
    EmptyTheBody,
    TakeOutTheNext,
    TurnSectionsAround,
}

const MEDDLINGS: [Meddling; 7] = [
    Meddling::Update,
    Meddling::Detach,
    Meddling::Remove,
    Meddling::EmptyTheElement,
    Meddling::EmptyTheBody,
    Meddling::TakeOutTheNext,
    Meddling::TurnSectionsAround,
];

fn last() -> Value {
    let mut page = paper(2);
    page["headline"] = json!("The last word");
    page
}

fn meddle(meddling: Meddling, stage: &Stage) {
    let sections = || stage.all(".dm-body > [data-dm-digest]");
    match meddling {
        Meddling::Update => drop(stage.show(&last())),
        Meddling::Detach => dont_miss::detach(stage.widget),
        Meddling::Remove => dont_miss::remove(stage.widget),
        Meddling::EmptyTheElement => stage.root.set_inner_html(""),
        Meddling::EmptyTheBody => {
            for body in stage.all(".dm-body") {
                body.set_inner_html("");
            }
        }
        Meddling::TakeOutTheNext => {
            for section in sections().into_iter().skip(1) {
                section.remove();
            }
        }
        Meddling::TurnSectionsAround => {
            for section in sections() {
                let body = section.parent_element().unwrap();
                body.insert_before(&section, body.first_child().as_ref())
                    .unwrap();
            }
        }
    }
}

/// Whatever happened in the middle, the widget goes on or has ended, and the next update is right.
fn assert_outcome(meddling: Meddling, stage: &Stage) {
    match meddling {
        Meddling::Update => assert_eq!(stage.drawn_markup(), html(&last())),
        Meddling::Remove => assert_eq!(stage.markup(), ""),
        _ => {}
    }
    let ended = matches!(meddling, Meddling::Detach | Meddling::Remove);
    assert_eq!(
        stage.root.has_attribute("data-dm-live"),
        !ended,
        "{meddling:?}"
    );
    let before = stage.markup();
    stage.show(&paper(6));
    if ended {
        assert_eq!(stage.markup(), before, "{meddling:?}");
    } else {
        assert_eq!(stage.drawn_markup(), html(&paper(6)), "{meddling:?}");
    }
}

/// A page whose whole middle is another one than `paper` has: its slot goes, its blocks change places.
fn without_slot() -> Value {
    let mut page = paper(9);
    let body = page["articleBody"].as_array_mut().unwrap();
    body.remove(2);
    body.reverse();
    body[1] = json!("Rewritten.");
    body.push(json!("Added."));
    page["headline"] = json!("Without a slot");
    page
}

#[wasm_bindgen_test]
fn when_a_guest_in_a_slot_goes() {
    for meddling in MEDDLINGS {
        let errors = Errors::watch();
        let stage = Rc::new(Stage::new());
        stage.show(&paper(9));
        let slot = stage.get("[data-dm-slot]");
        let gone = Rc::new(Cell::new(false));
        let (once, weak) = (gone.clone(), Rc::downgrade(&stage));
        let closure = Closure::<dyn Fn(HtmlElement)>::new(move |_| {
            if !once.replace(true) {
                meddle(meddling, &weak.upgrade().unwrap());
            }
        });
        when_gone(&closure);
        slot.insert_adjacent_html("beforeend", "<dm-test-guest></dm-test-guest>")
            .unwrap();
        stage.show(&without_slot());
        errors.none();
        assert!(gone.get());
        assert_outcome(meddling, &stage);
        when_gone(&Closure::<dyn Fn(HtmlElement)>::new(|_| {}));
    }
}

/// Not every browser tells of focus that is lost with its element; the page is right with each.
#[wasm_bindgen_test]
fn when_the_focused_element_goes() {
    for name in ["blur", "focusout"] {
        for meddling in MEDDLINGS {
            let errors = Errors::watch();
            let stage = Rc::new(Stage::new());
            let mut page = paper(9);
            page["articleBody"][1] =
                json!([{ "text": "A link", "href": "https://paper.example/" }]);
            stage.show(&page);
            let link = stage.get(".dm-body a");
            link.focus().unwrap();
            let (told, weak) = (Rc::new(Cell::new(false)), Rc::downgrade(&stage));
            let once = told.clone();
            let listener = Listener::on(&link, name, move |_| {
                if !once.replace(true) {
                    meddle(meddling, &weak.upgrade().unwrap());
                }
            });
            stage.show(&without_slot());
            errors.none();
            drop(listener);
            if told.get() {
                assert_outcome(meddling, &stage);
            } else {
                assert_eq!(stage.drawn_markup(), html(&without_slot()));
            }
        }
    }
}

/// Observers are called when a drawing is over, and may ask for another.
#[wasm_bindgen_test]
async fn when_an_observer_sees_it() {
    for meddling in MEDDLINGS {
        let errors = Errors::watch();
        let stage = Rc::new(Stage::new());
        let (seen, weak) = (Rc::new(Cell::new(false)), Rc::downgrade(&stage));
        let once = seen.clone();
        let closure = Closure::<dyn Fn()>::new(move || {
            if !once.replace(true) {
                meddle(meddling, &weak.upgrade().unwrap());
            }
        });
        let observer = MutationObserver::new(closure.as_ref().unchecked_ref()).unwrap();
        let children = MutationObserverInit::new();
        children.set_child_list(true);
        children.set_subtree(true);
        observer
            .observe_with_options(&stage.root, &children)
            .unwrap();
        stage.show(&paper(9));
        sleep(0).await;
        observer.disconnect();
        errors.none();
        assert!(seen.get());
        assert_outcome(meddling, &stage);
    }
}
