//! What a page shows before the first drawing stays until then, and after every failure.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Stage, html, paper};

const SERVED: &str = "<script type=\"application/json\">{}</script>\n  <p>Read it <a href=\"/plain\">here</a>.</p> text";

#[wasm_bindgen_test]
fn a_failure_leaves_what_stands() {
    for (data, code) in [
        ("", "json"),
        ("{\"headline\": ", "json"),
        ("[]", "not-an-object"),
        ("null", "not-an-object"),
        ("{}", "nothing-to-show"),
        (
            "{\"dontMiss\": [{\"headline\": \"No address\"}]}",
            "nothing-to-show",
        ),
    ] {
        let stage = Stage::served(SERVED);
        let answer = stage.show_text(data, "{}");
        assert_eq!(answer["error"]["code"], code, "{data}: {answer}");
        assert_ne!(answer["error"]["message"], "", "{data}");
        assert_eq!(stage.markup(), SERVED, "{data}");
        assert!(!stage.root.has_attribute("data-dm-live"));
    }
}

#[wasm_bindgen_test]
fn the_first_drawing_takes_its_place() {
    let stage = Stage::served(SERVED);
    stage.show_text("nonsense", "{}");
    stage.show(&paper(2));
    let script = "<script type=\"application/json\">{}</script>";
    assert_eq!(stage.drawn_markup(), format!("{script}{}", html(&paper(2))));
}

#[wasm_bindgen_test]
fn the_data_script_stays_first_whatever_comes() {
    let stage = Stage::served(SERVED);
    let script = stage.get("script");
    for teasers in [2, 0, 9, 1] {
        let page = paper(teasers);
        stage.show(&page);
        assert_eq!(
            stage.root.first_element_child().as_ref(),
            Some(script.as_ref())
        );
        assert!(stage.drawn_markup().ends_with(&html(&page)));
    }
}

#[wasm_bindgen_test]
fn a_failure_after_a_drawing_leaves_the_page() {
    let stage = Stage::new();
    stage.show(&paper(3));
    let answer = stage.show_text("{", "{}");
    assert_eq!(answer["error"]["code"], "json");
    assert_eq!(stage.drawn_markup(), html(&paper(3)));
    assert!(stage.root.has_attribute("data-dm-live"));
    // The page is still the old one, so asking for it again is nothing to do.
    assert_eq!(stage.show(&paper(3))["drawn"], 0);
}

#[wasm_bindgen_test]
fn options_that_cannot_be_read_are_problems() {
    let stage = Stage::new();
    let answer = stage.show_text(&paper(3).to_string(), "{\"level\": \"nine\", \"parts\": 4}");
    assert!(answer["error"].is_null(), "{answer}");
    assert!(
        answer["problems"].as_array().unwrap().len() >= 2,
        "{answer}"
    );
    assert_eq!(stage.words(".dm-header h1"), ["The ferry is late"]);
    let answer = stage.show_text(&json!({ "headline": "Still" }).to_string(), "no options");
    assert_eq!(stage.words("h1"), ["Still"], "{answer}");
}
