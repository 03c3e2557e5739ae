//! Consent: no frame before it, the right one after it, in nobody's way.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::support::{Heard, Listener, Stage, html, paper};

/// A film, a post, and a chart.
fn page() -> Value {
    let mut page = paper(0);
    page["articleBody"] = json!([
        "A beginning.",
        { "type": "embed", "url": "https://www.youtube.com/watch?v=abcDEF12345", "title": "The lock" },
        {
            "type": "socialPost", "provider": "mastodon", "author": "The quay", "text": "Fog again.",
            "url": "https://mastodon.example/@quay/112233",
        },
        { "type": "embed", "url": "https://datawrapper.dwcdn.net/aB3dE/2/", "title": "Levels" },
        { "type": "embed", "url": "https://maps.example/7", "title": "Map" },
    ]);
    page
}

fn staged() -> (Stage, Heard) {
    let stage = Stage::new();
    let heard = Heard::on(&stage.root, "dm:consent");
    stage.show(&page());
    (stage, heard)
}

fn press(stage: &Stage, provider: &str) {
    stage
        .get(&format!("[data-dm-provider={provider}] .dm-consent"))
        .click();
}

fn frames(stage: &Stage) -> Vec<HtmlElement> {
    stage.all("iframe")
}

fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

fn focused() -> Option<Element> {
    web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .active_element()
}

#[wasm_bindgen_test]
fn nothing_is_loaded_before() {
    let (stage, heard) = staged();
    assert_eq!(stage.all("button.dm-consent").len(), 3);
    assert!(frames(&stage).is_empty());
    assert_eq!(stage.all("[src*=youtube], [poster], [srcset]").len(), 0);
    assert_eq!(heard.count(), 0);
}

#[wasm_bindgen_test]
fn the_button_is_seen_when_it_works() {
    let stage = Stage::served(&html(&page()));
    let visibility = || {
        let window = web_sys::window().unwrap();
        let style = window.get_computed_style(&stage.get(".dm-consent"));
        style
            .unwrap()
            .unwrap()
            .get_property_value("visibility")
            .unwrap()
    };
    assert_eq!(visibility(), "hidden");
    stage.adopt();
    assert_eq!(visibility(), "visible");
}

#[wasm_bindgen_test]
fn a_press_puts_a_frame_in_the_buttons_place() {
    let (stage, heard) = staged();
    let place = stage.get("[data-dm-provider=YouTube] .dm-facade");
    let height = place.offset_height();
    press(&stage, "YouTube");
    let youtube = json!({
        "provider": "youtube", "url": "https://www.youtube.com/watch?v=abcDEF12345",
    });
    assert_eq!(heard.all(), [youtube]);
    let frames = frames(&stage);
    assert_eq!(frames.len(), 1);
    let frame = &frames[0];
    assert_eq!(frame.parent_element().as_ref(), Some(place.as_ref()));
    let src = attribute(frame, "src");
    assert_eq!(src, "https://www.youtube-nocookie.com/embed/abcDEF12345");
    assert_eq!(attribute(frame, "title"), "YouTube: The lock");
    assert_eq!(
        attribute(frame, "referrerpolicy"),
        "strict-origin-when-cross-origin"
    );
    let sandbox = attribute(frame, "sandbox");
    assert!(sandbox.contains("allow-scripts"), "{sandbox}");
    for never in ["top-navigation", "modals", "downloads"] {
        assert!(!sandbox.contains(never), "{sandbox}");
    }
    assert_eq!(focused().as_ref(), Some(frame.as_ref()));
    assert_eq!(place.offset_height(), height);
    assert_eq!(frame.offset_height(), height);
    // The others still wait.
    assert_eq!(stage.all("button.dm-consent").len(), 2);
}

#[wasm_bindgen_test]
fn the_words_of_a_post_stay() {
    let (stage, _) = staged();
    press(&stage, "Mastodon");
    assert_eq!(
        attribute(&frames(&stage)[0], "src"),
        "https://mastodon.example/@quay/112233/embed"
    );
    assert_eq!(stage.words(".dm-post p"), ["Fog again.", "The quay"]);
}

#[wasm_bindgen_test]
fn the_host_may_say_no() {
    let (stage, heard) = staged();
    let _no = Listener::on(&stage.root, "dm:consent", |event| event.prevent_default());
    press(&stage, "YouTube");
    stage.show_with(&page(), &json!({ "allow": "datawrapper" }));
    dont_miss::grant(stage.widget, "mastodon".into());
    assert_eq!(heard.count(), 3);
    assert!(frames(&stage).is_empty());
    assert_eq!(stage.all("button.dm-consent").len(), 3);
}

#[wasm_bindgen_test]
fn what_is_allowed_needs_no_press_and_takes_no_focus() {
    let (stage, heard) = staged();
    let before = focused();
    stage.show_with(&page(), &json!({ "allow": "youtube vimeo" }));
    assert_eq!(frames(&stage).len(), 1);
    assert_eq!(focused(), before);
    dont_miss::grant(stage.widget, "datawrapper".into());
    dont_miss::grant(stage.widget, "nobody".into());
    assert_eq!(frames(&stage).len(), 2);
    assert_eq!(focused(), before);
    assert_eq!(heard.count(), 2);
}

#[wasm_bindgen_test]
fn what_plays_goes_on_through_updates() {
    let (stage, heard) = staged();
    press(&stage, "YouTube");
    let frame = frames(&stage).remove(0);
    let mut changed = page();
    changed["headline"] = json!("Another headline");
    changed["articleBody"][0] = json!("Another beginning.");
    stage.show_with(&changed, &json!({ "allow": "youtube" }));
    assert_eq!(frames(&stage), [frame]);
    assert_eq!(heard.count(), 1);
}

#[wasm_bindgen_test]
fn a_page_that_was_tampered_with_loads_nothing() {
    for (provider, url) in [
        ("YouTube", "https://evil.example/watch?v=abcDEF12345"),
        ("YouTube", "javascript:alert(1)"),
        (
            "YouTube",
            "https://www.youtube.com/redirect?q=https://evil.example",
        ),
        ("Nobody", "https://www.youtube.com/watch?v=abcDEF12345"),
        ("Mastodon", "https://evil.example/embed"),
    ] {
        let (stage, _) = staged();
        let place = stage.get("[data-dm-provider=YouTube]");
        place.set_attribute("data-dm-provider", provider).unwrap();
        place.set_attribute("data-dm-embed", url).unwrap();
        stage.get(".dm-consent").click();
        assert!(frames(&stage).is_empty(), "{provider} {url}");
    }
}

#[wasm_bindgen_test]
fn who_ends_the_widget_or_clears_the_page_is_asked_no_more() {
    let allow = json!({ "allow": "youtube datawrapper mastodon" });
    let stage = Stage::new();
    let heard = Heard::on(&stage.root, "dm:consent");
    let widget = stage.widget;
    let _end = Listener::on(&stage.root, "dm:consent", move |_| {
        dont_miss::remove(widget)
    });
    stage.show_with(&page(), &allow);
    assert_eq!(heard.count(), 1);
    assert!(frames(&stage).is_empty());

    let stage = Stage::new();
    let root = stage.root.clone();
    let _clear = Listener::on(&stage.root, "dm:consent", move |_| root.set_inner_html(""));
    stage.show_with(&page(), &allow);
    assert!(frames(&stage).is_empty());
}

/// From inside, such a frame could take its sandbox off.
#[wasm_bindgen_test]
fn the_page_itself_is_never_framed() {
    let here = web_sys::window().unwrap().location().origin().unwrap();
    let mut page = page();
    page["articleBody"][2]["url"] = json!(format!("{here}/@quay/112233"));
    let stage = Stage::new();
    stage.show(&page);
    press(&stage, "Mastodon");
    assert!(frames(&stage).is_empty());
}
