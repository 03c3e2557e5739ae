//! Hosts may call anything from inside any event.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::CustomEvent;

use crate::support::{Errors, Listener, Stage, html, paper};

/// A page with a problem, of which any event may come.
fn first() -> Value {
    let mut page = paper(9);
    page["dontMiss"][8]["url"] = json!("javascript:void(0)");
    let embed = json!({ "type": "embed", "url": "https://vimeo.com/76979871", "title": "A film" });
    page["articleBody"].as_array_mut().unwrap().push(embed);
    page
}

/// The page that is asked for in between.
fn second() -> Value {
    let mut page = paper(4);
    page["headline"] = json!("In between");
    page
}

/// What a host does in an event.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Call {
    Update,
    UpdateTwice,
    Adopt,
    Page,
    Detach,
    Remove,
    AttachAnother,
    EmptyTheElement,
}

const CALLS: [Call; 8] = [
    Call::Update,
    Call::UpdateTwice,
    Call::Adopt,
    Call::Page,
    Call::Detach,
    Call::Remove,
    Call::AttachAnother,
    Call::EmptyTheElement,
];

fn carry_out(call: Call, stage: &Stage) {
    let update = |page: &Value| dont_miss::update(stage.widget, page.to_string(), "{}".into());
    match call {
        Call::Update => drop(update(&second())),
        Call::UpdateTwice => {
            update(&paper(2));
            update(&second());
        }
        Call::Adopt => drop(dont_miss::adopt(stage.widget, "{}".into())),
        Call::Page => dont_miss::page(stage.widget, true),
        Call::Detach => dont_miss::detach(stage.widget),
        Call::Remove => dont_miss::remove(stage.widget),
        Call::AttachAnother => {
            let other = Stage::new();
            other.show(&paper(2));
            assert_eq!(other.drawn_markup(), html(&paper(2)));
        }
        Call::EmptyTheElement => stage.root.set_inner_html(""),
    }
}

/// Makes the call once, inside the first event of a name while `cause` happens.
fn inside(name: &'static str, call: Call, stage: &Rc<Stage>, cause: impl FnOnce(&Stage)) {
    let errors = Errors::watch();
    let done = Rc::new(Cell::new(false));
    let (once, weak) = (done.clone(), Rc::downgrade(stage));
    let listener = Listener::on(&stage.root, name, move |event| {
        event.prevent_default();
        if !once.replace(true) {
            carry_out(call, &weak.upgrade().unwrap());
        }
    });
    cause(stage);
    drop(listener);
    errors.none();
    assert!(done.get(), "{name} came for {call:?}");
}

/// What must stand after the call, if `shown` was asked for around it.
fn assert_outcome(call: Call, stage: &Stage, shown: &Value) {
    let markup = stage.drawn_markup();
    match call {
        Call::Update | Call::UpdateTwice => assert_eq!(markup, html(&second()), "{call:?}"),
        Call::Remove | Call::EmptyTheElement => assert_eq!(markup, "", "{call:?}"),
        _ => assert_eq!(markup, html(shown), "{call:?}"),
    }
    let live = !matches!(call, Call::Detach | Call::Remove);
    assert_eq!(stage.root.has_attribute("data-dm-live"), live, "{call:?}");
    // Whatever happened, the next update is carried out, and nothing of an older one comes after it.
    stage.show(&paper(7));
    match call {
        Call::Detach | Call::Remove => assert_eq!(stage.drawn_markup(), markup, "{call:?}"),
        _ => assert_eq!(stage.drawn_markup(), html(&paper(7)), "{call:?}"),
    }
}

#[wasm_bindgen_test]
fn inside_ready() {
    for call in CALLS {
        let stage = Rc::new(Stage::new());
        inside("dm:ready", call, &stage, |stage| drop(stage.show(&first())));
        assert_outcome(call, &stage, &first());
    }
}

#[wasm_bindgen_test]
fn inside_problem() {
    for call in CALLS {
        let stage = Rc::new(Stage::new());
        inside("dm:problem", call, &stage, |stage| {
            drop(stage.show(&first()))
        });
        assert_outcome(call, &stage, &first());
    }
}

#[wasm_bindgen_test]
fn inside_ready_of_an_adoption() {
    for call in CALLS {
        let stage = Rc::new(Stage::served(&html(&first())));
        inside("dm:ready", call, &stage, |stage| drop(stage.adopt()));
        assert_outcome(call, &stage, &first());
    }
}

#[wasm_bindgen_test]
fn inside_click() {
    for call in CALLS {
        let stage = Rc::new(Stage::new());
        stage.show(&first());
        inside("dm:click", call, &stage, |stage| {
            stage.get(".dm-teaser a").click()
        });
        assert_outcome(call, &stage, &first());
    }
}

/// The carousel tells its new place while an update looks at the page.
#[wasm_bindgen_test]
fn inside_carousel() {
    for call in CALLS {
        let stage = Rc::new(Stage::new());
        stage.show(&paper(2));
        inside("dm:carousel", call, &stage, |stage| {
            drop(stage.show(&first()))
        });
        assert_outcome(call, &stage, &first());
    }
}

#[wasm_bindgen_test]
fn inside_slot() {
    for call in CALLS {
        let stage = Rc::new(Stage::new());
        inside("dm:slot", call, &stage, |stage| {
            drop(stage.show(&first()));
        });
        assert_outcome(call, &stage, &first());
    }
}

/// The listener cancels, so nothing is loaded from elsewhere.
#[wasm_bindgen_test]
fn inside_consent() {
    for call in CALLS {
        let stage = Rc::new(Stage::new());
        stage.show(&first());
        inside("dm:consent", call, &stage, |stage| {
            stage.get(".dm-consent").click();
        });
        assert_outcome(call, &stage, &first());
    }
}

#[wasm_bindgen_test]
fn a_click_inside_a_click() {
    let stage = Rc::new(Stage::new());
    stage.show(&paper(9));
    let errors = Errors::watch();
    let clicked = Rc::new(RefCell::new(Vec::new()));
    let (heard, weak) = (clicked.clone(), Rc::downgrade(&stage));
    let listener = Listener::on(&stage.root, "dm:click", move |event| {
        event.prevent_default();
        let event: CustomEvent = event.unchecked_into();
        let detail: Value = serde_wasm_bindgen::from_value(event.detail()).unwrap();
        let index = detail["index"].as_u64().unwrap();
        heard.borrow_mut().push((detail["part"].to_string(), index));
        let stage = weak.upgrade().unwrap();
        if index == 0 {
            stage.get(".dm-next").click();
            stage.get(".dm-teaser:nth-child(3) a").click();
            stage.get(".dm-related-item:last-child a").click();
        }
    });
    stage.get(".dm-teaser a").click();
    drop(listener);
    errors.none();
    let part = |name: &str| json!(name).to_string();
    let wanted = [
        (part("dont-miss"), 0),
        (part("dont-miss"), 2),
        (part("related"), 2),
    ];
    assert_eq!(*clicked.borrow(), wanted);
}

#[wasm_bindgen_test]
fn focus_inside_a_click() {
    let stage = Rc::new(Stage::new());
    stage.show(&paper(9));
    let errors = Errors::watch();
    let weak = Rc::downgrade(&stage);
    let listener = Listener::on(&stage.root, "focusin", move |event| {
        let stage = weak.upgrade().unwrap();
        let last = stage.get(".dm-teaser:last-child a");
        if event.target().as_ref() != Some(last.as_ref()) {
            last.focus().unwrap();
        }
    });
    stage.get(".dm-teaser:nth-child(7) a").focus().unwrap();
    drop(listener);
    errors.none();
}

#[wasm_bindgen_test]
fn an_answer_says_that_a_call_waits() {
    let stage = Rc::new(Stage::new());
    let answers = Rc::new(RefCell::new(Vec::new()));
    let (heard, weak) = (answers.clone(), Rc::downgrade(&stage));
    let listener = Listener::on(&stage.root, "dm:ready", move |_| {
        if heard.borrow().is_empty() {
            let answer = weak.upgrade().unwrap().show(&second());
            heard.borrow_mut().push(answer);
        }
    });
    let outer = stage.show(&first());
    drop(listener);
    assert!(answers.borrow()[0].is_null());
    // The answer is the last one's: what stands now.
    assert_eq!(outer["problems"], json!([]));
    assert_eq!(stage.drawn_markup(), html(&second()));
}

#[wasm_bindgen_test]
fn what_a_listener_throws_is_the_hosts_own() {
    let stage = Stage::new();
    let throwing = js_sys::Function::new_no_args("throw new Error('of the host')");
    for name in ["dm:ready", "dm:problem", "dm:click"] {
        stage
            .root
            .add_event_listener_with_callback(name, &throwing)
            .unwrap();
    }
    let _still = Listener::on(&stage.root, "click", |event| event.prevent_default());
    stage.show(&first());
    assert_eq!(stage.drawn_markup(), html(&first()));
    stage.get(".dm-teaser a").click();
    stage.show(&second());
    assert_eq!(stage.drawn_markup(), html(&second()));
}
