//! Markup that a server has sent goes live as it stands: nothing in it is drawn again but what is stale.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::support::{Stage, Watch, assert_same, fixtures, html, paper, sleep};

#[wasm_bindgen_test]
fn markup_that_is_as_wanted_is_not_touched() {
    for fixture in fixtures() {
        let stage = Stage::served(&fixture.page().to_html());
        let watch = Watch::on(&stage.root);
        let answer = stage.show_text(&fixture.json, &fixture.options);
        assert_eq!(watch.drawn(), [""; 0], "{}", fixture.name);
        assert_eq!(answer["drawn"], 0, "{}", fixture.name);
        assert_eq!(answer["adopted"], stage.all("[data-dm-digest]").len());
        assert!(stage.root.has_attribute("data-dm-live"));
    }
}

#[wasm_bindgen_test]
fn markup_goes_live_without_its_data() {
    for fixture in fixtures() {
        let stage = Stage::served(&fixture.page().to_html());
        let watch = Watch::on(&stage.root);
        let answer = stage.adopt();
        assert_eq!(watch.drawn(), [""; 0], "{}", fixture.name);
        assert_eq!(answer["adopted"], stage.all("[data-dm-digest]").len());
        assert!(stage.root.has_attribute("data-dm-live"));
    }
}

#[wasm_bindgen_test]
async fn nothing_is_touched_later_either() {
    let stage = Stage::served(&html(&paper(9)));
    let watch = Watch::on(&stage.root);
    stage.adopt();
    sleep(50).await;
    stage.show(&paper(9));
    sleep(250).await;
    assert_eq!(watch.drawn(), [""; 0]);
}

#[wasm_bindgen_test]
fn an_element_without_sections_has_nothing_to_adopt() {
    let stage = Stage::served("<p>Please wait.</p>");
    assert!(stage.adopt().is_null());
    assert_eq!(stage.markup(), "<p>Please wait.</p>");
    assert!(!stage.root.has_attribute("data-dm-live"));
}

#[wasm_bindgen_test]
fn a_section_that_was_taken_out_of_its_frame_is_put_back() {
    let data = paper(3);
    let stage = Stage::served(&html(&data));
    let last = stage.all(".dm-body > [data-dm-digest]").pop();
    let frame = stage.root.query_selector(".dm-article").ok().flatten();
    let (Some(last), Some(frame)) = (last, frame) else {
        panic!("expected blocks in an article");
    };
    // In the order of the document nothing has changed.
    assert!(frame.insert_adjacent_element("afterend", &last).is_ok());
    assert_eq!(stage.show(&data)["drawn"], 1);
    assert_eq!(stage.drawn_markup(), html(&data));
}

/// Serves `old`, asks for `new`: what was drawn, and which sections stayed the same nodes.
fn mend(old: &Value, new: &Value) -> (Vec<String>, Value, Vec<HtmlElement>) {
    let stage = Stage::served(&html(old));
    let before = stage.all("[data-dm-digest]");
    let watch = Watch::on(&stage.root);
    let answer = stage.show(new);
    assert_eq!(stage.drawn_markup(), html(new));
    let gone = before
        .into_iter()
        .filter(|section| !stage.root.contains(Some(section)))
        .collect();
    (watch.drawn(), answer, gone)
}

fn classes(elements: &[HtmlElement]) -> Vec<String> {
    elements
        .iter()
        .map(|element| element.class_name())
        .collect()
}

#[wasm_bindgen_test]
fn a_stale_headline_is_mended_alone() {
    let mut new = paper(9);
    new["headline"] = json!("The ferry has come");
    let (drawn, answer, gone) = mend(&paper(9), &new);
    // It goes, and the new one comes.
    assert_eq!(drawn.len(), 2, "{drawn:?}");
    assert_eq!(answer["drawn"], 1);
    assert_eq!(classes(&gone), ["dm-header"]);
}

#[wasm_bindgen_test]
fn a_stale_teaser_is_mended_alone() {
    let mut new = paper(9);
    new["dontMiss"][4]["headline"] = json!("Teaser four, rewritten");
    let (drawn, _, gone) = mend(&paper(9), &new);
    assert_eq!(drawn.len(), 2, "{drawn:?}");
    assert_eq!(classes(&gone), ["dm-teaser"]);
}

#[wasm_bindgen_test]
fn a_stale_link_and_a_stale_paragraph_are_two_mendings() {
    let mut new = paper(9);
    new["related"][1]["headline"] = json!("New fares");
    new["articleBody"][3] = json!("Another third paragraph.");
    let (drawn, _, gone) = mend(&paper(9), &new);
    assert_eq!(drawn.len(), 4, "{drawn:?}");
    assert_eq!(classes(&gone), ["dm-paragraph", "dm-related-item"]);
}

#[wasm_bindgen_test]
fn what_another_release_drew_otherwise_is_mended_and_the_rest_stays() {
    let page = paper(9);
    let stage = Stage::served(&html(&page));
    let card = stage.all(".dm-teaser").swap_remove(4);
    card.set_class_name("dm-teaser dm-as-it-was");
    card.set_attribute("data-dm-digest", "10123456789abcdef")
        .unwrap();
    let before = stage.all("[data-dm-digest]");
    let answer = stage.show(&page);
    assert_eq!(answer["drawn"], 1);
    let mut gone = before
        .into_iter()
        .filter(|section| !stage.root.contains(Some(section)));
    assert_eq!(gone.next(), Some(card));
    assert_eq!(gone.next(), None);
    assert_eq!(stage.drawn_markup(), html(&page));
}

#[wasm_bindgen_test]
fn digests_of_another_version_are_no_digests() {
    let page = paper(5);
    let stage = Stage::served(&html(&page));
    let slot = stage.get("[data-dm-slot]");
    let slot_digest = slot.get_attribute("data-dm-digest").unwrap();
    for section in stage.all("[data-dm-digest]") {
        let digest = section.get_attribute("data-dm-digest").unwrap();
        let other = format!("0{}", &digest[1..]);
        section.set_attribute("data-dm-digest", &other).unwrap();
    }
    let answer = stage.show(&page);
    // But a slot is the host's, whoever drew it.
    assert_eq!(answer["adopted"], 1);
    assert_eq!(stage.get("[data-dm-slot]"), slot);
    slot.set_attribute("data-dm-digest", &slot_digest).unwrap();
    assert_eq!(stage.drawn_markup(), html(&page));
}

/// A page as it must stand, but for what updates leave: when pictures load, the order of attributes, slots.
fn settled(markup: &str) -> HtmlElement {
    let stage = Stage::off_page();
    stage.root.set_inner_html(markup);
    for picture in stage.all("img") {
        picture.remove_attribute("loading").unwrap();
        picture.remove_attribute("fetchpriority").unwrap();
    }
    for slot in stage.all("[data-dm-slot]") {
        slot.set_outer_html("<hr>");
    }
    stage.root.clone()
}

#[wasm_bindgen_test]
fn pages_of_another_language_direction_and_shape_are_all_brought_in_line() {
    let fixtures = fixtures();
    let next = fixtures.iter().cycle().skip(1);
    for (old, new) in fixtures.iter().zip(next) {
        let stage = Stage::served(&old.page().to_html());
        stage.show_text(&new.json, &new.options);
        let found = settled(&stage.drawn_markup());
        let wanted = settled(&new.page().to_html());
        if !found.is_equal_node(Some(&wanted)) {
            assert_same(&new.name, &found.inner_html(), &wanted.inner_html());
        }
    }
}
