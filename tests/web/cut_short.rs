//! A page that was cut short on its way is made whole, and what had come whole stays.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::support::{Stage, assert_same, fixtures, html, paper};

/// The sections that had come to their end: those that the last node doesn't lie in.
fn whole(stage: &Stage) -> Vec<HtmlElement> {
    let mut spine: Vec<Element> = Vec::new();
    let mut last = stage.root.last_element_child();
    while let Some(element) = last {
        last = element.last_element_child();
        spine.push(element);
    }
    let mut sections = stage.all("[data-dm-digest]");
    sections.retain(|section| !spine.contains(section.unchecked_ref()));
    sections
}

/// Cuts markup after so many bytes, serves it, asks for the page; the rest is drawn, and nothing else.
fn cut(name: &str, markup: &str, length: usize, show: impl Fn(&Stage)) {
    let length = (0..=length)
        .rev()
        .find(|at| markup.is_char_boundary(*at))
        .unwrap();
    let stage = Stage::served(&markup[..length]);
    let whole = whole(&stage);
    show(&stage);
    assert_same(
        &format!("{name} cut at {length}"),
        &stage.drawn_markup(),
        markup,
    );
    for section in whole {
        let kept = stage.root.contains(Some(&section));
        assert!(kept, "{name} cut at {length}: {}", section.outer_html());
    }
}

#[wasm_bindgen_test]
fn wherever_a_small_page_is_cut_it_becomes_whole() {
    let page = paper(4);
    let markup = html(&page);
    // With the start tag of the end mark the page is whole.
    let last = markup.len() - "</span>".len();
    for length in (0..last).step_by(29) {
        cut("paper", &markup, length, |stage| {
            stage.show(&page);
        });
    }
}

#[wasm_bindgen_test]
fn every_page_cut_in_many_places_becomes_whole() {
    for fixture in fixtures() {
        let markup = fixture.page().to_html();
        for part in 0..12 {
            let length = markup.len() * part / 12 + part;
            cut(&fixture.name, &markup, length, |stage| {
                stage.show_text(&fixture.json, &fixture.options);
            });
        }
    }
}

#[wasm_bindgen_test]
fn only_the_end_mark_is_missing() {
    let page = paper(4);
    let markup = html(&page);
    let mark = markup.rfind("<span").unwrap();
    cut("paper", &markup, mark, |stage| {
        stage.show(&page);
    });
}

#[wasm_bindgen_test]
fn what_was_cut_short_can_go_live_without_data() {
    let markup = html(&paper(9));
    for length in (0..markup.len()).step_by(511) {
        let stage = Stage::served(&markup[..length]);
        let before = stage.markup();
        stage.adopt();
        assert_eq!(stage.drawn_markup(), before);
    }
}

#[wasm_bindgen_test]
fn what_others_put_behind_the_end_mark_is_no_cut() {
    let page = paper(4);
    let stage = Stage::served(&html(&page));
    let foreign = "<div id=\"overlay\">by an extension</div>";
    stage
        .root
        .insert_adjacent_html("beforeend", foreign)
        .unwrap();
    let answer = stage.show(&page);
    assert_eq!(answer["drawn"], 0);
    assert_eq!(stage.all("[data-dm-end]").len(), 1);
    assert!(stage.markup().ends_with(foreign));
}
