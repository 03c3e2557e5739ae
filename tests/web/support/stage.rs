//! A stage for one test: an element with a widget on it, and the whole stylesheet around.

use super::Listener;
use include_dir::{Dir, include_dir};
use js_sys::Set;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomParser, Element, HtmlElement, HtmlTemplateElement, SupportedType};

static STYLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/www/style");

/// An element and the widget on it; both go with the test.
pub(crate) struct Stage {
    pub(crate) root: HtmlElement,
    pub(crate) widget: u32,
}

impl Stage {
    /// An empty element on the page, 900 pixels wide: room for three cards and a peek of the fourth.
    pub(crate) fn new() -> Self {
        Stage::served("")
    }

    /// An element on the page that has come with markup.
    pub(crate) fn served(markup: &str) -> Self {
        let stage = Stage::off_page();
        styled();
        stage
            .root
            .set_attribute("style", "inline-size: 900px")
            .unwrap();
        stage.root.set_inner_html(markup);
        let body = document().body().unwrap();
        body.append_child(&stage.root).unwrap();
        stage
    }

    /// An empty element on no page: nothing in it has a size, so behaviours find nothing to say,
    /// and what stands in it is what was drawn.
    pub(crate) fn off_page() -> Self {
        // A test's own start is not the module's.
        dont_miss::start();
        stay_here();
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        let widget = dont_miss::attach(root.clone(), Set::default());
        Stage { root, widget }
    }

    /// Shows a page; gives the answer.
    pub(crate) fn show(&self, data: &Value) -> Value {
        self.show_text(&data.to_string(), "{}")
    }

    /// Shows a page with options.
    pub(crate) fn show_with(&self, data: &Value, options: &Value) -> Value {
        self.show_text(&data.to_string(), &options.to_string())
    }

    /// Shows whatever text is given.
    pub(crate) fn show_text(&self, data: &str, options: &str) -> Value {
        flat(dont_miss::update(self.widget, data.into(), options.into()))
    }

    /// Makes what stands live; gives the answer.
    pub(crate) fn adopt(&self) -> Value {
        flat(dont_miss::adopt(self.widget, "{}".into()))
    }

    /// What stands in the element, as markup.
    pub(crate) fn markup(&self) -> String {
        self.root.inner_html()
    }

    /// The same, with the marks of behaviours taken off.
    pub(crate) fn drawn_markup(&self) -> String {
        let copy: Element = self
            .root
            .clone_node_with_deep(true)
            .unwrap()
            .unchecked_into();
        for button in all(&copy, ".dm-button") {
            button.set_attribute("aria-disabled", "true").unwrap();
        }
        for status in all(&copy, ".dm-status") {
            status.set_text_content(None);
        }
        copy.inner_html()
    }

    /// The one element that a selector fits; the first, if there are more.
    pub(crate) fn get(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).unwrap();
        let Some(found) = found else {
            panic!("no {selector} in {}", self.markup());
        };
        found.unchecked_into()
    }

    /// Every element that a selector fits.
    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        all(&self.root, selector)
    }

    /// The words of every element that a selector fits.
    pub(crate) fn words(&self, selector: &str) -> Vec<String> {
        let text = |element: &HtmlElement| element.text_content().unwrap_or_default();
        self.all(selector).iter().map(text).collect()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        dont_miss::detach(self.widget);
        self.root.remove();
    }
}

/// The markup that a server would send.
pub(crate) fn html(data: &Value) -> String {
    let page = newsprint::read(&data.to_string(), newsprint::Options::default());
    page.unwrap().0.to_html()
}

/// Markup parsed as the content of a whole document, as when it was served, and written again.
pub(crate) fn parsed(markup: &str) -> String {
    let whole = format!("<!doctype html><body><div>{markup}</div>");
    let document = DomParser::new()
        .unwrap()
        .parse_from_string(&whole, SupportedType::TextHtml);
    let host = document.unwrap().query_selector("div").unwrap();
    host.unwrap().inner_html()
}

/// Markup parsed as a fragment, and written again.
pub(crate) fn serialised(markup: &str) -> String {
    let template = document().create_element("template").unwrap();
    let template: HtmlTemplateElement = template.unchecked_into();
    template.set_inner_html(markup);
    template.inner_html()
}

/// What an answer says, all on one level: `drawn`, `adopted`, `problems`, `error`.
fn flat(answer: JsValue) -> Value {
    let answer: Value = serde_wasm_bindgen::from_value(answer).unwrap();
    let mut flat = answer["ready"].clone();
    if answer["error"].is_object() {
        flat["error"] = answer["error"].clone();
    }
    flat
}

fn all(element: &Element, selector: &str) -> Vec<HtmlElement> {
    let list = element.query_selector_all(selector).unwrap();
    (0..list.length())
        .map(|index| list.item(index).unwrap().unchecked_into())
        .collect()
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Links that are followed would take the page with the tests away.
fn stay_here() {
    thread_local! {
        static STAYS: Listener = Listener::on(&web_sys::window().unwrap(), "click", |event| {
            event.prevent_default();
        });
    }
    STAYS.with(|_| ());
}

/// Puts the stylesheet on the page, once, layered as publishers get it.
fn styled() {
    let id = "dm-test-style";
    if document().get_element_by_id(id).is_some() {
        return;
    }
    let read = |name: &str| STYLE.get_file(name).unwrap().contents_utf8().unwrap();
    let mut text = String::new();
    for line in read("dont-miss.css").lines() {
        let Some(name) = line.strip_prefix("@import \"") else {
            continue;
        };
        let (name, rest) = name.split_once('"').unwrap();
        let part = read(name);
        text += &match rest.contains("layer") {
            true => format!("@layer dont-miss {{\n{part}\n}}\n"),
            false => part.to_owned(),
        };
    }
    let style = document().create_element("style").unwrap();
    style.set_id(id);
    style.set_text_content(Some(&text));
    let head = document().query_selector("head").unwrap();
    head.unwrap().append_child(&style).unwrap();
}
