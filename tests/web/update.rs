//! An update touches only what has changed.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::support::{Stage, Watch, html, paper, paragraph, teaser};

/// Shows `old`, then `new`: what was drawn for it, and the sections that are gone.
fn change(old: &Value, new: &Value) -> (Vec<String>, Vec<HtmlElement>) {
    change_options(old, &json!({}), new, &json!({}))
}

fn change_options(
    old: &Value,
    old_options: &Value,
    new: &Value,
    new_options: &Value,
) -> (Vec<String>, Vec<HtmlElement>) {
    let stage = Stage::new();
    stage.show_with(old, old_options);
    let before = stage.all("[data-dm-digest]");
    let watch = Watch::on(&stage.root);
    stage.show_with(new, new_options);
    let fresh = Stage::new();
    fresh.show_with(new, new_options);
    assert_eq!(loading(&stage), loading(&fresh));
    let gone = before
        .into_iter()
        .filter(|section| !stage.root.contains(Some(section)))
        .collect();
    (watch.drawn(), gone)
}

/// The markup but for when pictures load, which is no reason to draw.
fn loading(stage: &Stage) -> String {
    stage
        .drawn_markup()
        .replace(" loading=\"eager\"", " loading=\"lazy\"")
}

fn classes(elements: &[HtmlElement]) -> Vec<String> {
    elements
        .iter()
        .map(|element| element.class_name())
        .collect()
}

#[wasm_bindgen_test]
fn equal_text_is_nothing_to_do() {
    let stage = Stage::new();
    stage.show(&paper(9));
    let watch = Watch::on(&stage.root);
    let answer = stage.show(&paper(9));
    assert_eq!(watch.drawn(), [""; 0]);
    assert_eq!(answer["drawn"], 0);
    assert_eq!(answer["adopted"], stage.all("[data-dm-digest]").len());
}

#[wasm_bindgen_test]
fn equal_content_in_other_words_is_nothing_to_do() {
    let stage = Stage::new();
    stage.show(&paper(9));
    let watch = Watch::on(&stage.root);
    let spaced = serde_json::to_string_pretty(&paper(9)).unwrap();
    let answer = stage.show_text(&spaced, "{\"level\": 1}");
    assert_eq!(watch.drawn(), [""; 0]);
    assert_eq!(answer["adopted"], stage.all("[data-dm-digest]").len());
}

#[wasm_bindgen_test]
fn a_headline_goes_and_another_comes() {
    let mut new = paper(9);
    new["headline"] = json!("The ferry has come");
    let (drawn, gone) = change(&paper(9), &new);
    assert_eq!(drawn.len(), 2, "{drawn:?}");
    assert_eq!(classes(&gone), ["dm-header"]);
}

#[wasm_bindgen_test]
fn another_article_in_its_place_comes_in_one_go() {
    let mut new = paper(9);
    let body = new["articleBody"].as_array_mut().unwrap();
    let many = body.len();
    body.iter_mut()
        .enumerate()
        .for_each(|(place, text)| *text = json!(format!("Paragraph {place}, written anew.")));
    let (drawn, gone) = change(&paper(9), &new);
    assert_eq!(gone.len(), many);
    assert_eq!(drawn.len(), many + 1, "{drawn:?}");
}

#[wasm_bindgen_test]
fn a_paragraph_put_in_is_one_change_wherever_it_stands() {
    for place in 0..=7 {
        let mut new = paper(3);
        let body = new["articleBody"].as_array_mut().unwrap();
        body.insert(place, json!("Put in."));
        let (drawn, gone) = change(&paper(3), &new);
        assert_eq!(drawn.len(), 1, "at {place}: {drawn:?}");
        assert!(gone.is_empty());
    }
}

#[wasm_bindgen_test]
fn a_paragraph_taken_out_is_one_change() {
    for place in [0, 1, 3, 5, 6] {
        let mut new = paper(3);
        new["articleBody"].as_array_mut().unwrap().remove(place);
        let (drawn, gone) = change(&paper(3), &new);
        assert_eq!(drawn.len(), 1, "at {place}: {drawn:?}");
        assert_eq!(classes(&gone), ["dm-paragraph"]);
    }
}

#[wasm_bindgen_test]
fn neighbours_put_in_together_are_one_change() {
    let mut new = paper(3);
    let body = new["articleBody"].as_array_mut().unwrap();
    body.splice(1..1, (10..30).map(paragraph));
    let (drawn, _) = change(&paper(3), &new);
    assert_eq!(drawn.len(), 1, "{drawn:?}");
}

#[wasm_bindgen_test]
fn a_new_first_teaser_changes_no_other_card() {
    let mut new = paper(9);
    let teasers = new["dontMiss"].as_array_mut().unwrap();
    teasers.insert(0, teaser(99));
    let (drawn, gone) = change(&paper(9), &new);
    assert_eq!(drawn.len(), 1, "{drawn:?}");
    assert!(gone.is_empty());
}

#[wasm_bindgen_test]
fn a_new_order_moves_few_and_draws_none() {
    let mut new = paper(9);
    let teasers = new["dontMiss"].as_array_mut().unwrap();
    teasers.rotate_right(1);
    let (drawn, gone) = change(&paper(9), &new);
    // A move is a removal and an insertion.
    assert_eq!(drawn.len(), 2, "{drawn:?}");
    assert!(gone.is_empty());

    let mut new = paper(9);
    new["dontMiss"].as_array_mut().unwrap().reverse();
    let (drawn, gone) = change(&paper(9), &new);
    assert_eq!(drawn.len(), 16, "{drawn:?}");
    assert!(gone.is_empty());
}

#[wasm_bindgen_test]
fn new_teasers_among_moved_ones_stand_where_they_belong() {
    let mut new = paper(9);
    let order = [8, 20, 3, 21, 22, 0, 5, 1, 23];
    new["dontMiss"] = order.into_iter().map(teaser).collect();
    let (_, gone) = change(&paper(9), &new);
    assert_eq!(gone.len(), 4);
}

#[wasm_bindgen_test]
fn teasers_are_known_by_their_ids_before_their_addresses() {
    let with_id = |url: &str| {
        let mut page = paper(3);
        page["dontMiss"][1]["id"] = json!("story-1");
        page["dontMiss"][1]["url"] = json!(url);
        page
    };
    let old = with_id("https://paper.example/draft");
    let mut new = with_id("https://paper.example/final");
    new["dontMiss"].as_array_mut().unwrap().remove(0);
    let (drawn, gone) = change(&old, &new);
    // One removal, one replacement, and the head, which has fewer cards to skip.
    assert_eq!(
        classes(&gone)
            .iter()
            .filter(|class| *class == "dm-teaser")
            .count(),
        2
    );
    assert!(drawn.len() <= 3, "{drawn:?}");
}

#[wasm_bindgen_test]
fn a_part_that_comes_or_goes_leaves_the_others() {
    let both = json!({ "parts": "article related" });
    let (drawn, gone) = change_options(&paper(3), &json!({}), &paper(3), &both);
    assert_eq!(drawn.len(), 1, "{drawn:?}");
    assert!(
        classes(&gone)
            .iter()
            .all(|class| !class.contains("paragraph"))
    );
    let (drawn, gone) = change_options(&paper(3), &both, &paper(3), &json!({}));
    assert_eq!(drawn.len(), 1, "{drawn:?}");
    assert!(gone.is_empty());
}

#[wasm_bindgen_test]
fn parts_in_another_order_move_whole() {
    let turned = json!({ "parts": "related article dont-miss" });
    let (drawn, gone) = change_options(&paper(3), &json!({}), &paper(3), &turned);
    assert!(gone.is_empty(), "{:?}", classes(&gone));
    assert_eq!(drawn.len(), 4, "{drawn:?}");
}

#[wasm_bindgen_test]
fn another_level_redraws_headings_only() {
    let mut page = paper(3);
    page["articleBody"][1] = json!({ "type": "heading", "level": 2, "text": "In the fog" });
    let (_, gone) = change_options(&page, &json!({}), &page, &json!({ "level": 2 }));
    let mut classes = classes(&gone);
    classes.sort();
    let heads = ["dm-head", "dm-head", "dm-header", "dm-heading dm-level-2"];
    assert_eq!(classes, heads);
}

#[wasm_bindgen_test]
fn another_language_of_labels_keeps_what_has_no_label() {
    let mut page = paper(5);
    // The label of a slot stays with the slot.
    page["articleBody"].as_array_mut().unwrap().remove(2);
    let (_, gone) = change_options(&page, &json!({}), &page, &json!({ "lang": "es" }));
    let classes = classes(&gone);
    assert!(classes.iter().any(|class| class == "dm-teaser"));
    assert!(
        !classes.iter().any(|class| class == "dm-paragraph"),
        "{classes:?}"
    );
    assert!(
        !classes.iter().any(|class| class.contains("dm-body")),
        "{classes:?}"
    );
}

#[wasm_bindgen_test]
fn the_attributes_of_frames_are_mended_in_place() {
    let mut new = paper(3);
    new["dir"] = json!("rtl");
    let (drawn, gone) = change(&paper(3), &new);
    assert!(gone.is_empty());
    assert!(!drawn.is_empty());
    assert!(
        drawn.iter().all(|record| record.starts_with("attributes")),
        "{drawn:?}"
    );

    let (drawn, gone) = change(&new, &paper(3));
    assert!(gone.is_empty());
    assert!(
        drawn.iter().all(|record| record.starts_with("attributes")),
        "{drawn:?}"
    );
}

#[wasm_bindgen_test]
fn a_page_can_go_and_come_back() {
    let stage = Stage::new();
    for teasers in [0, 9, 1, 4, 3, 20, 0] {
        let page = paper(teasers);
        stage.show(&page);
        assert_eq!(stage.drawn_markup(), html(&page), "{teasers} teasers");
    }
}

#[wasm_bindgen_test]
fn what_others_put_between_sections_stays() {
    let stage = Stage::new();
    stage.show(&paper(3));
    let foreign = "<div class=\"guest\">an advertisement</div>";
    let article = stage.get(".dm-article");
    article
        .insert_adjacent_html("beforebegin", foreign)
        .unwrap();
    let mut new = paper(4);
    new["headline"] = json!("Another");
    stage.show(&new);
    assert_eq!(stage.words(".guest"), ["an advertisement"]);
    assert_eq!(stage.drawn_markup().replace(foreign, ""), html(&new));
}
