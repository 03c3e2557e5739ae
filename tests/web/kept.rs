//! What a reader or a host holds is kept by an update: focus, selection, scroll places, media, slots.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::support::{Stage, Watch, paper, paragraph, sleep, teaser, until};

fn focused() -> Option<Element> {
    web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .active_element()
}

fn rewritten() -> Value {
    let mut page = paper(9);
    page["headline"] = json!("The ferry has come");
    page["articleBody"][0] = json!("A new first paragraph.");
    page["dontMiss"]
        .as_array_mut()
        .unwrap()
        .insert(0, teaser(50));
    page["related"].as_array_mut().unwrap().remove(2);
    page
}

#[wasm_bindgen_test]
fn focus_stays() {
    let stage = Stage::new();
    stage.show(&paper(9));
    for selector in [
        ".dm-related-item a",
        ".dm-teaser:nth-child(3) a",
        ".dm-next",
    ] {
        stage.show(&paper(9));
        let held = stage.get(selector);
        held.focus().unwrap();
        stage.show(&rewritten());
        assert_eq!(focused().as_ref(), Some(held.as_ref()), "{selector}");
    }
}

#[wasm_bindgen_test]
fn the_focused_card_is_not_the_one_that_moves() {
    let stage = Stage::new();
    stage.show(&paper(4));
    let held = stage.get(".dm-teaser:first-child a");
    held.focus().unwrap();
    let mut new = paper(4);
    new["dontMiss"].as_array_mut().unwrap().rotate_left(1);
    stage.show(&new);
    assert_eq!(focused().as_ref(), Some(held.as_ref()));
    let last = stage.get(".dm-teaser:last-child");
    assert!(last.contains(Some(&held)));
}

#[wasm_bindgen_test]
fn a_video_is_the_same_element_and_has_not_moved() {
    let stage = Stage::new();
    stage.show(&paper(3));
    let video = stage.get("video");
    let figure = video.closest("[data-dm-digest]").unwrap().unwrap();
    let watch = Watch::on(&figure);
    let mut new = paper(3);
    let body = new["articleBody"].as_array_mut().unwrap();
    // The video's block stands first now, all others behind it.
    let block = body.remove(4);
    body.insert(0, block);
    body.push(paragraph(9));
    stage.show(&new);
    assert_eq!(stage.get("video"), video);
    assert!(watch.drawn().is_empty());
    let body = stage.get(".dm-body");
    assert_eq!(body.first_element_child().unwrap(), figure);
}

/// Whether an element or what it stands in has been put elsewhere while something happened.
fn moved(stage: &Stage, element: &HtmlElement, change: impl FnOnce()) -> bool {
    let watch = Watch::on(&stage.root);
    change();
    let name = format!("[{}.{}]", element.local_name(), element.class_name());
    watch.drawn().iter().any(|record| record.contains(&name))
}

#[wasm_bindgen_test]
fn a_slot_keeps_what_the_host_put_in() {
    let stage = Stage::new();
    stage.show(&paper(3));
    let slot = stage.get("[data-dm-slot=middle]");
    slot.insert_adjacent_html("beforeend", "<b>advertisement</b>")
        .unwrap();
    let guest = stage.get("b");
    let mut turned = paper(3);
    turned["articleBody"].as_array_mut().unwrap().reverse();
    let mut behind = paper(3);
    behind["articleBody"].as_array_mut().unwrap().swap(2, 6);
    let mut higher = paper(3);
    higher["articleBody"][2] =
        json!({ "type": "slot", "name": "middle", "height": 600, "label": "Ad" });
    for new in [rewritten(), turned, behind, higher] {
        assert!(!moved(&stage, &slot, || {
            stage.show(&new);
        }));
        assert_eq!(stage.get("[data-dm-slot=middle]"), slot);
        assert_eq!(stage.get("b"), guest);
    }
}

#[wasm_bindgen_test]
fn a_slot_stays_in_another_language() {
    let stage = Stage::new();
    stage.show(&paper(3));
    let slot = stage.get("[data-dm-slot=middle]");
    stage.show_with(&paper(3), &json!({ "lang": "fr", "level": 3 }));
    assert_eq!(stage.get("[data-dm-slot=middle]"), slot);
}

#[wasm_bindgen_test]
fn a_slot_of_another_name_is_another_slot() {
    let stage = Stage::new();
    stage.show(&paper(3));
    let slot = stage.get("[data-dm-slot=middle]");
    let mut new = paper(3);
    new["articleBody"][2]["name"] = json!("lower");
    stage.show(&new);
    assert!(!stage.root.contains(Some(&slot)));
    assert_eq!(stage.all("[data-dm-slot]").len(), 1);
}

#[wasm_bindgen_test]
fn a_selection_stays() {
    let stage = Stage::new();
    stage.show(&paper(3));
    let text = stage
        .get(".dm-paragraph:nth-of-type(2)")
        .first_child()
        .unwrap();
    let document = web_sys::window().unwrap().document().unwrap();
    let range = document.create_range().unwrap();
    range.set_start(&text, 3).unwrap();
    range.set_end(&text, 9).unwrap();
    stage.show(&rewritten());
    assert_eq!(range.start_container().unwrap(), text);
    assert_eq!(
        (range.start_offset().unwrap(), range.end_offset().unwrap()),
        (3, 9)
    );
    assert!(stage.root.contains(Some(&text)));
}

fn left(card: &HtmlElement, list: &HtmlElement) -> f64 {
    card.get_bounding_client_rect().left() - list.get_bounding_client_rect().left()
}

#[wasm_bindgen_test]
async fn the_carousel_stays_at_the_card_it_shows() {
    let stage = Stage::new();
    stage.show(&paper(9));
    let list = stage.get(".dm-teasers");
    let card = stage.get(".dm-teaser:nth-child(4)");
    list.set_scroll_left(left(&card, &list).round() as i32);
    until("the card comes first", || left(&card, &list).abs() < 5.0).await;
    sleep(200).await;

    let mut new = paper(9);
    new["headline"] = json!("The ferry has come");
    new["dontMiss"][1]["headline"] = json!("Teaser one, rewritten");
    stage.show(&new);
    sleep(100).await;
    assert!(left(&card, &list).abs() < 5.0, "{}", left(&card, &list));

    new["dontMiss"]
        .as_array_mut()
        .unwrap()
        .insert(0, teaser(77));
    stage.show(&new);
    until("the card comes first again", || {
        left(&card, &list).abs() < 5.0
    })
    .await;
}
