//! Impressions by the browser's own clock and eyes; the reckoning has a table of its own.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Heard, Ledger, Stage, next_frame, paper, sleep, until};

/// The part and place of each impression, in the order of places.
fn places(heard: &Heard) -> Vec<(String, u64)> {
    let place = |detail: &Value| {
        let part = detail["part"].as_str().unwrap();
        (part.to_owned(), detail["index"].as_u64().unwrap())
    };
    let mut places: Vec<_> = heard.all().iter().map(place).collect();
    places.sort();
    places
}

fn teasers(places: impl IntoIterator<Item = u64>) -> Vec<(String, u64)> {
    let teasers = places.into_iter().map(|place| ("dont-miss".into(), place));
    teasers.collect()
}

/// Only the carousel, in view.
fn staged(page: &Value) -> (Stage, Heard) {
    let stage = Stage::new();
    let heard = Heard::on(&stage.root, "dm:impression");
    stage.show_with(page, &json!({ "parts": "dont-miss" }));
    stage.root.scroll_into_view();
    (stage, heard)
}

/// Lets the browser paint a few times.
async fn frames() {
    for _ in 0..4 {
        next_frame().await;
    }
}

#[wasm_bindgen_test]
async fn cards_in_view_for_a_second_are_told_of_once() {
    let mut page = paper(9);
    page["dontMiss"][1]["id"] = json!("second");
    let (stage, heard) = staged(&page);
    sleep(700).await;
    assert_eq!(heard.count(), 0, "too early");
    until("three cards were seen", || heard.count() >= 3).await;
    // Of the fourth no more than a peek is in view.
    assert_eq!(places(&heard), teasers(0..3));
    let second = heard.all().into_iter().find(|detail| detail["index"] == 1);
    let wanted = json!({
        "part": "dont-miss", "index": 1, "id": "second",
        "url": "https://paper.example/teaser/1", "headline": "Teaser 1",
    });
    assert_eq!(second, Some(wanted));

    // Redrawn, moved and looked at again, they are the same.
    page["dontMiss"][0]["headline"] = json!("Another headline");
    let last = page["dontMiss"][2].take();
    page["dontMiss"].as_array_mut().unwrap().remove(2);
    page["dontMiss"].as_array_mut().unwrap().insert(0, last);
    stage.show_with(&page, &json!({ "parts": "dont-miss" }));
    sleep(1400).await;
    assert_eq!(heard.count(), 3, "{:?}", heard.all());
}

#[wasm_bindgen_test]
async fn inside_the_scroller_only_what_it_shows_is_seen() {
    let (stage, heard) = staged(&paper(9));
    until("three cards were seen", || heard.count() >= 3).await;
    let list = stage.get(".dm-teasers");
    list.set_scroll_left(list.scroll_width());
    until("three more were seen", || heard.count() >= 6).await;
    sleep(300).await;
    assert_eq!(places(&heard), teasers([0, 1, 2, 6, 7, 8]));
}

#[wasm_bindgen_test]
async fn who_leaves_too_early_was_not_seen() {
    // What was drawn before may keep the browser busy; it tells of what is in view frame by frame.
    frames().await;
    let (stage, heard) = staged(&paper(3));
    for _ in 0..4 {
        next_frame().await;
        sleep(250).await;
        stage.root.style().set_property("display", "none").unwrap();
        frames().await;
        sleep(400).await;
        stage.root.style().remove_property("display").unwrap();
        // The page was shorter meanwhile.
        stage.root.scroll_into_view();
    }
    assert_eq!(heard.count(), 0);
    until("they stayed", || heard.count() == 3).await;
}

#[wasm_bindgen_test]
async fn a_card_larger_than_the_viewport_is_seen_when_it_fills_half_of_it() {
    let (stage, heard) = staged(&paper(1));
    let height = web_sys::window().unwrap().inner_height().unwrap();
    let tall = format!("{}px", height.as_f64().unwrap() * 3.0);
    stage
        .get(".dm-teaser")
        .style()
        .set_property("block-size", &tall)
        .unwrap();
    stage.root.scroll_into_view();
    until("the tall card was seen", || heard.count() == 1).await;
}

#[wasm_bindgen_test]
async fn related_links_are_items_too() {
    let stage = Stage::new();
    let heard = Heard::on(&stage.root, "dm:impression");
    stage.show_with(&paper(0), &json!({ "parts": "related" }));
    stage.root.scroll_into_view();
    until("three links were seen", || heard.count() == 3).await;
    let related = (0..3).map(|place| ("related".to_owned(), place));
    assert_eq!(places(&heard), related.collect::<Vec<_>>());
}

#[wasm_bindgen_test]
async fn nothing_is_told_after_the_end_and_nothing_stays() {
    let stage = Stage::new();
    let ledger = Ledger::new(&stage.root);
    let heard = Heard::on(&stage.root, "dm:impression");
    stage.show_with(&paper(3), &json!({ "parts": "dont-miss" }));
    stage.root.scroll_into_view();
    sleep(500).await;
    assert!(ledger.observers() > 0);
    dont_miss::detach(stage.widget);
    assert_eq!(ledger.observers(), 0);
    // The browser's own may run on for a moment. The widget's had half a second to go.
    for _ in 0..12 {
        if ledger.timers() > 0 {
            sleep(20).await;
        }
    }
    let left = ledger.timers();
    ledger.close();
    assert_eq!(left, 0);
    sleep(900).await;
    assert_eq!(heard.count(), 0);
}
