//! What is drawn into an empty element is what a server writes, byte for byte and node for node.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Stage, assert_same, fixtures, html, paper, parsed, serialised};

#[wasm_bindgen_test]
fn the_browser_draws_what_a_server_writes() {
    for fixture in fixtures() {
        let stage = Stage::off_page();
        let answer = stage.show_text(&fixture.json, &fixture.options);
        assert!(answer["error"].is_null(), "{}: {answer}", fixture.name);
        assert_same(&fixture.name, &stage.markup(), &fixture.page().to_html());
    }
}

#[wasm_bindgen_test]
fn behaviours_change_only_what_they_may() {
    for fixture in fixtures() {
        let stage = Stage::new();
        stage.show_text(&fixture.json, &fixture.options);
        assert_same(
            &fixture.name,
            &stage.drawn_markup(),
            &fixture.page().to_html(),
        );
    }
}

#[wasm_bindgen_test]
fn a_document_parsed_is_written_the_same_again() {
    for fixture in fixtures() {
        let markup = fixture.page().to_html();
        assert_same(&fixture.name, &parsed(&markup), &markup);
    }
}

#[wasm_bindgen_test]
fn a_fragment_parsed_is_written_the_same_again() {
    for fixture in fixtures() {
        let markup = fixture.page().to_html();
        assert_same(&fixture.name, &serialised(&markup), &markup);
    }
}

#[wasm_bindgen_test]
fn drawn_and_parsed_nodes_are_equal() {
    for fixture in fixtures() {
        let drawn = Stage::off_page();
        drawn.show_text(&fixture.json, &fixture.options);
        drawn.root.remove_attribute("data-dm-live").unwrap();
        // Texts drawn one after the other are one when parsed.
        drawn.root.normalize();
        let served = Stage::off_page();
        served.root.set_inner_html(&fixture.page().to_html());
        let equal = drawn.root.is_equal_node(Some(&served.root));
        assert!(equal, "{}", fixture.name);
    }
}

#[wasm_bindgen_test]
fn text_survives_parsing_whatever_stands_in_it() {
    for text in [
        "\n\nleading line feeds",
        "  spaces   and\ttabs ",
        "no\u{a0}break & <b>\"quoted\"</b> 'too' > &amp; &nbsp;",
        "</p><p>",
        "<!-- -->",
        "a\u{feff}b \u{1f600} e\u{301}",
        "]]> <![CDATA[",
    ] {
        let mut page = paper(2);
        page["headline"] = json!(text);
        page["articleBody"] = json!([
            text,
            { "type": "code", "text": text },
            { "type": "quote", "text": text, "citation": text },
            { "type": "table", "head": [text], "rows": [[text]] },
            { "type": "image", "url": "/a.webp", "altText": text, "caption": text },
        ]);
        let stage = Stage::off_page();
        stage.show(&page);
        let markup = html(&page);
        assert_same(text, &stage.markup(), &markup);
        assert_same(text, &parsed(&markup), &markup);
    }
}

#[wasm_bindgen_test]
fn the_answer_counts_the_sections_drawn() {
    let stage = Stage::off_page();
    let answer = stage.show(&paper(9));
    let sections = stage.all("[data-dm-digest]").len();
    assert_eq!(answer["drawn"], sections);
    assert_eq!(answer["adopted"], 0);
    assert_eq!(answer["problems"], json!([]));
}

#[wasm_bindgen_test]
fn problems_come_back_and_are_told() {
    use crate::support::Listener;
    use std::cell::RefCell;
    use std::rc::Rc;

    let stage = Stage::off_page();
    let told = Rc::new(RefCell::new(Vec::<serde_json::Value>::new()));
    let heard = told.clone();
    let _listener = Listener::on(&stage.root, "dm:problem", move |event| {
        let event: web_sys::CustomEvent = wasm_bindgen::JsCast::unchecked_into(event);
        let detail = serde_wasm_bindgen::from_value(event.detail()).unwrap();
        heard.borrow_mut().push(detail);
    });
    let mut page = paper(3);
    page["dontMiss"][2]["url"] = json!("javascript:alert(1)");
    let answer = stage.show(&page);
    let problem = json!({
        "path": "dontMiss[2].url",
        "message": "expected an http or https address, found \"javascript:alert(1)\"",
    });
    assert_eq!(answer["problems"][0], problem);
    assert_eq!(answer["problems"], json!(*told.borrow()));
}
