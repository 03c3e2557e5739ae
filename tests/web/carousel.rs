//! The carousel's buttons, keys and words, in both directions of writing.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CustomEvent, Element, HtmlElement, KeyboardEvent, KeyboardEventInit};

use crate::support::{Errors, Listener, Stage, paper, sleep, until};

/// Nine teasers on the page, written either way.
fn written(direction: &str) -> Stage {
    let stage = Stage::new();
    stage.root.set_attribute("dir", direction).unwrap();
    let mut page = paper(9);
    page["dir"] = json!(direction);
    stage.show(&page);
    stage
}

/// Which teasers are wholly in view, from 1.
fn in_view(stage: &Stage) -> Vec<usize> {
    let view = stage.get(".dm-teasers").get_bounding_client_rect();
    let cards = stage.all(".dm-teaser");
    let shown = cards.iter().enumerate().filter(|(_, card)| {
        let card = card.get_bounding_client_rect();
        card.left() > view.left() - 2.5 && card.right() < view.right() + 2.5
    });
    shown.map(|(index, _)| index + 1).collect()
}

/// Waits until the list rests with these teasers in view.
async fn rests_at(stage: &Stage, first: usize, last: usize) {
    let wanted: Vec<usize> = (first..=last).collect();
    until(&format!("{first} to {last} are in view"), || {
        in_view(stage) == wanted
    })
    .await;
    sleep(300).await;
    assert_eq!(in_view(stage), wanted);
}

fn disabled(stage: &Stage) -> [bool; 2] {
    [".dm-previous", ".dm-next"].map(|button| {
        let said = stage.get(button).get_attribute("aria-disabled");
        said.unwrap() == "true"
    })
}

fn status(stage: &Stage) -> String {
    stage.get(".dm-status").text_content().unwrap()
}

fn focused() -> Option<Element> {
    web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .active_element()
}

#[wasm_bindgen_test]
async fn the_buttons_go_there_and_back_in_both_directions() {
    for direction in ["ltr", "rtl"] {
        let errors = Errors::watch();
        let stage = written(direction);
        rests_at(&stage, 1, 3).await;
        assert_eq!(disabled(&stage), [true, false], "{direction}");
        for (first, last) in [(4, 6), (7, 9)] {
            stage.get(".dm-next").click();
            rests_at(&stage, first, last).await;
            let words = format!("Teasers {first} to {last} of 9");
            until("the place is said", || status(&stage) == words).await;
        }
        assert_eq!(disabled(&stage), [false, true], "{direction}");
        for (first, last) in [(4, 6), (1, 3)] {
            stage.get(".dm-previous").click();
            rests_at(&stage, first, last).await;
            let words = format!("Teasers {first} to {last} of 9");
            until("the place is said", || status(&stage) == words).await;
        }
        assert_eq!(disabled(&stage), [true, false], "{direction}");
        errors.none();
    }
}

#[wasm_bindgen_test]
async fn a_press_at_an_end_does_nothing() {
    let stage = written("ltr");
    rests_at(&stage, 1, 3).await;
    stage.get(".dm-previous").click();
    dont_miss::page(stage.widget, false);
    rests_at(&stage, 1, 3).await;
    assert_eq!(status(&stage), "");
    let button = stage.get(".dm-previous");
    button.focus().unwrap();
    assert_eq!(
        focused().as_ref(),
        Some(button.as_ref()),
        "it can be focused all the same"
    );
}

#[wasm_bindgen_test]
async fn the_host_pages_and_hears_of_it() {
    let stage = written("ltr");
    rests_at(&stage, 1, 3).await;
    let told = Rc::new(RefCell::new(Vec::<Value>::new()));
    let heard = told.clone();
    let _listener = Listener::on(&stage.root, "dm:carousel", move |event| {
        let event: CustomEvent = event.unchecked_into();
        let detail = serde_wasm_bindgen::from_value(event.detail()).unwrap();
        heard.borrow_mut().push(detail);
    });
    dont_miss::page(stage.widget, true);
    until("the host hears", || !told.borrow().is_empty()).await;
    sleep(200).await;
    assert_eq!(
        *told.borrow(),
        [json!({ "first": 3, "last": 5, "total": 9 })]
    );
}

#[wasm_bindgen_test]
async fn the_word_of_the_place_goes_when_the_reader_moves_on() {
    let stage = written("ltr");
    stage.get(".dm-next").click();
    until("the place is said", || !status(&stage).is_empty()).await;
    stage.get(".dm-teasers").set_scroll_left(0);
    until("the word is gone", || status(&stage).is_empty()).await;
    sleep(300).await;
    assert_eq!(status(&stage), "");
}

#[wasm_bindgen_test]
fn one_teaser_has_no_buttons_and_few_have_no_skip_link() {
    let stage = Stage::new();
    for (teasers, buttons, skips) in [(1, 0, 0), (2, 2, 0), (3, 2, 0), (4, 2, 1), (9, 2, 1)] {
        stage.show(&paper(teasers));
        assert_eq!(stage.all("button").len(), buttons, "{teasers}");
        assert_eq!(stage.all(".dm-skip").len(), skips, "{teasers}");
    }
    stage.show(&paper(2));
    assert_eq!(disabled(&stage), [true, true], "both cards are in view");
}

#[wasm_bindgen_test]
async fn the_first_card_stays_first_when_the_page_changes_its_width() {
    let stage = written("ltr");
    stage.get(".dm-next").click();
    rests_at(&stage, 4, 6).await;
    until("the place is said", || !status(&stage).is_empty()).await;
    for width in ["600px", "300px", "900px"] {
        stage
            .root
            .style()
            .set_property("inline-size", width)
            .unwrap();
        until(&format!("4 comes first at {width}"), || {
            in_view(&stage).first() == Some(&4)
        })
        .await;
        sleep(300).await;
        assert_eq!(in_view(&stage).first(), Some(&4), "{width}");
    }
}

#[wasm_bindgen_test]
async fn buttons_know_of_a_new_width() {
    let stage = written("ltr");
    stage.show(&paper(3));
    until("all are in view", || disabled(&stage) == [true, true]).await;
    stage
        .root
        .style()
        .set_property("inline-size", "300px")
        .unwrap();
    until("there is more", || disabled(&stage) == [true, false]).await;
}

/// Presses Tab on an element; whether the widget took the key over.
fn tab(on: &HtmlElement, shift: bool) -> bool {
    let init = KeyboardEventInit::new();
    init.set_key("Tab");
    init.set_shift_key(shift);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    on.focus().unwrap();
    !on.dispatch_event(&event).unwrap()
}

#[wasm_bindgen_test]
async fn tab_goes_to_the_first_card_in_view_and_back() {
    for direction in ["ltr", "rtl"] {
        let stage = written(direction);
        let next = stage.get(".dm-next");
        assert!(
            !tab(&next, false),
            "at the start the browser's own order is right"
        );
        next.click();
        rests_at(&stage, 4, 6).await;
        assert!(tab(&next, false), "{direction}");
        let card = stage.get(".dm-teaser:nth-child(4) a");
        assert_eq!(focused().as_ref(), Some(card.as_ref()), "{direction}");
        assert!(
            !tab(&card, false),
            "from card to card the browser goes itself"
        );
        assert!(tab(&card, true));
        assert_eq!(focused().as_ref(), Some(next.as_ref()), "{direction}");
        rests_at(&stage, 4, 6).await;
    }
}

#[wasm_bindgen_test]
async fn a_focused_card_comes_wholly_into_view() {
    for direction in ["ltr", "rtl"] {
        let stage = written(direction);
        for card in [9, 1, 5] {
            let link = stage.get(&format!(".dm-teaser:nth-child({card}) a"));
            link.focus().unwrap();
            until(&format!("{card} is in view"), || {
                in_view(&stage).contains(&card)
            })
            .await;
            sleep(200).await;
            assert!(in_view(&stage).contains(&card), "{direction} {card}");
        }
    }
}

#[wasm_bindgen_test]
fn the_skip_link_moves_focus_and_leaves_the_address() {
    let stage = written("ltr");
    let location = web_sys::window().unwrap().location();
    let before = location.href().unwrap();
    stage.get(".dm-skip").click();
    assert_eq!(location.href().unwrap(), before);
    assert_eq!(focused().as_ref(), Some(stage.get(".dm-past").as_ref()));
}

#[wasm_bindgen_test]
async fn the_place_is_said_in_the_language_of_the_page() {
    let stage = Stage::new();
    let mut page = paper(9);
    page["inLanguage"] = json!("fr");
    stage.show(&page);
    stage.get(".dm-next").click();
    until("the place is said", || !status(&stage).is_empty()).await;
    let said = status(&stage);
    assert!(
        said.contains('4') && said.contains('6') && !said.contains("Teasers"),
        "{said}"
    );
}
