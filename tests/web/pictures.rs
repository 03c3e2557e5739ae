//! Pictures that can't be shown: the box stays, the mark is ours, the host's own are the host's.

use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlImageElement};

use crate::support::{Stage, Watch, html, paper, until};

const BROKEN: &str = "/there/is/no/such/picture.webp";
/// One that every browser can show.
const WHOLE: &str =
    "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/// The address of a picture that isn't there, on this very server.
fn broken() -> String {
    let location = web_sys::window().unwrap().location();
    location.origin().unwrap() + BROKEN
}

/// Two cards and a paragraph's picture, none of which is there.
fn page() -> Value {
    let mut page = paper(2);
    page["dontMiss"][0]["image"] = json!(broken());
    page["dontMiss"][1]["image"] = json!(broken());
    page["image"] = json!({ "url": broken(), "width": 600, "height": 400, "altText": "A pier" });
    page
}

fn is_marked(element: &Element) -> bool {
    element.class_list().contains("dm-broken")
}

fn image(element: &Element) -> HtmlImageElement {
    element.clone().unchecked_into()
}

#[wasm_bindgen_test]
async fn a_broken_picture_keeps_its_box() {
    let stage = Stage::new();
    stage.show(&page());
    let boxes = stage.all(".dm-card-picture");
    assert_eq!(boxes.len(), 2);
    let before: Vec<i32> = boxes.iter().map(|it| it.offset_height()).collect();
    until("both cards are marked", || {
        boxes.iter().all(|it| is_marked(it))
    })
    .await;
    let after: Vec<i32> = boxes.iter().map(|it| it.offset_height()).collect();
    assert_eq!(before, after);
    assert!(before[0] > 50, "{before:?}");
    let window = web_sys::window().unwrap();
    let style = window.get_computed_style(&stage.get(".dm-card-picture img"));
    let visibility = style.unwrap().unwrap().get_property_value("visibility");
    assert_eq!(visibility.unwrap(), "hidden");
    until("the lead picture is marked", || {
        is_marked(&stage.get("img.dm-picture"))
    })
    .await;
}

#[wasm_bindgen_test]
async fn one_that_broke_before_anybody_listened_is_marked_too() {
    let stage = Stage::served(&html(&page()));
    let images = stage.all(".dm-card-picture img");
    until("the server's pictures have failed", || {
        images.iter().all(|it| image(it).complete())
    })
    .await;
    assert!(!is_marked(&stage.get(".dm-card-picture")));
    stage.adopt();
    assert!(stage.all(".dm-card-picture").iter().all(|it| is_marked(it)));
}

#[wasm_bindgen_test]
async fn a_picture_that_loads_after_all_loses_its_mark() {
    let stage = Stage::new();
    stage.show(&page());
    let place = stage.get(".dm-card-picture");
    until("it is marked", || is_marked(&place)).await;
    image(&stage.get(".dm-card-picture img")).set_src(WHOLE);
    until("it is marked no more", || !is_marked(&place)).await;
}

#[wasm_bindgen_test]
async fn a_whole_picture_is_not_touched() {
    let stage = Stage::new();
    let mut page = page();
    page["dontMiss"] = json!([]);
    stage.show(&page);
    let picture = stage.get("img.dm-picture");
    until("it is marked", || is_marked(&picture)).await;
    image(&picture).set_src(WHOLE);
    until("it is marked no more", || !is_marked(&picture)).await;
    let watch = Watch::on(&stage.root);
    image(&picture).set_src(&format!("{WHOLE}#again"));
    until("it has loaded again", || image(&picture).complete()).await;
    let drawn = watch.drawn();
    assert!(drawn.iter().all(|line| line.contains(" src ")), "{drawn:?}");
}

#[wasm_bindgen_test]
async fn pictures_in_slots_are_the_hosts() {
    let stage = Stage::new();
    stage.show(&page());
    let slot = stage.get("[data-dm-slot]");
    slot.set_inner_html(&format!("<img id=advertisement src='{BROKEN}?slot'>"));
    until("the cards are marked", || {
        is_marked(&stage.get(".dm-card-picture"))
    })
    .await;
    let advertisement = stage.get("#advertisement");
    until("the host's picture has failed", || {
        image(&advertisement).complete()
    })
    .await;
    let mut changed = page();
    changed["headline"] = json!("Another headline");
    stage.show(&changed);
    assert_eq!(stage.get("#advertisement").class_name(), "");
    assert!(!is_marked(&stage.get("[data-dm-slot]")));
}
