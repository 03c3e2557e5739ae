//! No string of a document becomes anything but text, and none is lost.

use std::collections::BTreeSet;

use newsprint::markup::{Name, Tag};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::support::{Errors, Fixture, Stage, fixtures, sleep};

/// Each would set `window.dmExecuted`, if it were run.
const HOSTILE: [&str; 16] = [
    "<script>window.dmExecuted=1</script>",
    "<img src=x onerror=window.dmExecuted=1>",
    "\"><svg onload=window.dmExecuted=1>",
    "' onfocus='window.dmExecuted=1' autofocus='",
    "</h1></article></section><iframe srcdoc='<script>parent.dmExecuted=1</script>'>",
    "javascript:window.dmExecuted=1",
    "&lt;script&gt;window.dmExecuted=1&lt;/script&gt;",
    "<!--><img src=x onerror=window.dmExecuted=1>-->",
    "]]><script>window.dmExecuted=1</script>",
    "</title></style></textarea></noscript><img src=x onerror=window.dmExecuted=1>",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.dmExecuted=1>",
    "{{constructor.constructor('window.dmExecuted=1')()}}",
    "${window.dmExecuted=1}",
    "<a href=\"java&#10;script:window.dmExecuted=1\">",
    "<details open ontoggle=window.dmExecuted=1>",
    "\u{2028}<base href=//evil.example/>\u{2029}",
];

/// Hostile texts, one after the other.
struct Texts(usize);

impl Texts {
    fn next(&mut self) -> Value {
        self.0 += 1;
        json!(HOSTILE[self.0 % HOSTILE.len()])
    }

    /// Puts texts in the place of a document's strings, wherever they may stand.
    fn put(&mut self, value: &Value, may: fn(&str) -> bool) -> Value {
        match value {
            Value::Array(items) => items.iter().map(|item| self.put(item, may)).collect(),
            Value::Object(fields) => fields
                .iter()
                .map(|(key, value)| {
                    let value = match value {
                        Value::String(_) if may(key) => self.next(),
                        Value::Array(items) if may(key) => items
                            .iter()
                            .map(|item| match item {
                                Value::String(_) => self.next(),
                                other => self.put(other, may),
                            })
                            .collect(),
                        other => self.put(other, may),
                    };
                    (key.clone(), value)
                })
                .collect(),
            other => other.clone(),
        }
    }
}

/// Every key but those that say what a part is.
fn is_open(key: &str) -> bool {
    !key.starts_with('@') && !["type", "inLanguage", "marks"].contains(&key)
}

/// The keys of words that are shown, so that all parts are drawn, with the texts.
fn is_shown(key: &str) -> bool {
    const WORDS: [&str; 12] = [
        "headline",
        "kicker",
        "description",
        "jobTitle",
        "caption",
        "creditText",
        "citation",
        "heading",
        "label",
        "sponsor",
        "text",
        "articleBody",
    ];
    WORDS.contains(&key)
}

fn assert_closed(name: &str, root: &Element) {
    let tags: BTreeSet<&str> = Tag::ALL.iter().map(|tag| tag.name()).collect();
    let names: BTreeSet<&str> = Name::ALL.iter().map(|name| name.text()).collect();
    let elements = root.query_selector_all("*").unwrap();
    for index in 0..elements.length() {
        let element: Element = wasm_bindgen::JsCast::unchecked_into(elements.item(index).unwrap());
        let tag = element.local_name();
        assert!(tags.contains(&*tag), "{name}: <{tag}>");
        for attribute in element.get_attribute_names() {
            let attribute = attribute.as_string().unwrap();
            assert!(names.contains(&*attribute), "{name}: <{tag} {attribute}>");
            let value = element.get_attribute(&attribute).unwrap();
            if ["href", "src", "poster", "data-dm-embed"].contains(&&*attribute) {
                let start = value.trim_start().to_lowercase();
                let runs = ["javascript:", "data:", "vbscript:", "blob:"];
                assert!(
                    !runs.iter().any(|scheme| start.starts_with(scheme)),
                    "{name}: {value}"
                );
            }
        }
    }
}

/// Every fixture as a value to change; unpaired surrogates are none for serde_json.
fn documents() -> impl Iterator<Item = (Fixture, Value)> {
    let read = |fixture: Fixture| Some((serde_json::from_str(&fixture.json).ok()?, fixture));
    let documents = fixtures().into_iter().filter_map(read);
    documents.map(|(document, fixture)| (fixture, document))
}

fn executed() -> bool {
    let key = JsValue::from_str("dmExecuted");
    !js_sys::Reflect::get(&web_sys::window().unwrap(), &key)
        .unwrap()
        .is_undefined()
}

#[wasm_bindgen_test]
async fn hostile_text_in_every_string_of_every_page() {
    let errors = Errors::watch();
    for (index, (fixture, document)) in documents().enumerate() {
        let stage = Stage::new();
        let hostile = Texts(index).put(&document, is_open);
        let answer = stage.show(&hostile);
        assert!(
            answer["drawn"].as_u64() > Some(0) || !answer["error"].is_null(),
            "{answer}"
        );
        assert_closed(&fixture.name, &stage.root);
        sleep(0).await;
    }
    sleep(100).await;
    assert!(!executed());
    errors.none();
}

#[wasm_bindgen_test]
async fn hostile_words_are_shown_as_words() {
    let objects = documents().filter(|(_, document)| document.is_object());
    for (index, (fixture, document)) in objects.enumerate() {
        let stage = Stage::new();
        let mut hostile = Texts(index).put(&document, is_shown);
        let text = HOSTILE[index % HOSTILE.len()];
        hostile["headline"] = json!(text);
        stage.show_text(&hostile.to_string(), &fixture.options);
        assert_closed(&fixture.name, &stage.root);
        for shown in stage.words("h1.dm-headline") {
            assert_eq!(shown, text.trim(), "{}", fixture.name);
        }
        sleep(0).await;
    }
    sleep(100).await;
    assert!(!executed());
}

#[wasm_bindgen_test]
fn no_character_of_a_hostile_word_is_lost() {
    for text in HOSTILE {
        let page = json!({
            "headline": text, "kicker": text, "description": text,
            "author": { "name": text, "jobTitle": text },
            "articleBody": [
                text,
                { "type": "heading", "level": 2, "text": text },
                { "type": "list", "items": [text, { "text": text, "items": [text] }] },
                { "type": "quote", "text": text, "citation": text },
                { "type": "pullquote", "text": text, "citation": text },
                { "type": "table", "caption": text, "head": [text], "rows": [[text]] },
                { "type": "note", "text": text },
                { "type": "keyPoints", "heading": text, "items": [text] },
                { "type": "factBox", "heading": text, "blocks": [text] },
                { "type": "code", "text": text },
                { "type": "of our own", "text": text },
                { "type": "image", "url": "javascript:alert(1)", "caption": text, "creditText": text },
            ],
            "dontMiss": [{ "headline": text, "kicker": text, "sponsor": text, "url": "/a" }],
            "related": [{ "headline": text, "url": "/b" }],
        });
        let stage = Stage::off_page();
        stage.show(&page);
        assert_closed(text, &stage.root);
        let wanted = page.to_string().matches(&json!(text).to_string()).count();
        let shown = stage.root.text_content().unwrap();
        let found = shown.matches(text.trim()).count();
        assert!(found >= wanted, "{text}: {found} of {wanted} in {shown}");
    }
}

#[wasm_bindgen_test]
fn hostile_options_are_words_too() {
    let document: Value = json!({ "headline": "A", "articleBody": ["B", "C"], "dontMiss": [
        { "headline": "D", "url": "/d" }, { "headline": "E", "url": "/e" },
    ] });
    for text in HOSTILE {
        let stage = Stage::new();
        let options = json!({
            "parts": text, "lang": text, "dir": text, "level": text, "heading": text,
            "limit": text, "base": text, "target": text, "access": text, "key": text,
            "labels": { "readMore": text, "dontMiss": text, "related": text },
            "slots": [{ "name": text, "after": 1, "label": text }],
        });
        let answer = stage.show_with(&document, &options);
        assert!(answer["error"].is_null(), "{answer}");
        assert_closed(text, &stage.root);
        assert_eq!(stage.words("h1"), ["A"]);
    }
    assert!(!executed());
}

#[wasm_bindgen_test]
fn huge_and_deep_documents_are_drawn_or_refused() {
    let long = "wall ".repeat(200_000);
    let deep = format!("{}\"x\"{}", "[".repeat(10_000), "]".repeat(10_000));
    let nested = format!(
        "{}[\"inmost\"]{}",
        "[{\"type\":\"factBox\",\"heading\":\"box\",\"blocks\":".repeat(3_000),
        "}]".repeat(3_000)
    );
    let many = vec!["p"; 30_000].join("\",\"");
    for (name, data) in [
        ("a long headline", json!({ "headline": long }).to_string()),
        (
            "a long body",
            json!({ "headline": "A", "articleBody": long }).to_string(),
        ),
        (
            "deep arrays",
            format!("{{\"headline\":\"A\",\"articleBody\":{deep}}}"),
        ),
        (
            "nested boxes",
            format!("{{\"headline\":\"A\",\"articleBody\":{nested}}}"),
        ),
        (
            "many blocks",
            format!("{{\"headline\":\"A\",\"articleBody\":[\"{many}\"]}}"),
        ),
        (
            "too much",
            format!("{{\"headline\":\"{}\"}}", "x".repeat(3 << 20)),
        ),
        (
            "unpaired surrogates",
            "{\"headline\":\"A \\ud800 B \\udc00\"}".to_owned(),
        ),
        (
            "prototypes",
            "{\"headline\":\"A\",\"__proto__\":{\"kicker\":\"B\"}}".to_owned(),
        ),
    ] {
        let stage = Stage::off_page();
        let answer = stage.show_text(&data, "{}");
        let drawn = answer["error"].is_null();
        assert_eq!(drawn, name != "too much", "{name}: {answer}");
        assert_eq!(drawn, !stage.all("h1").is_empty(), "{name}");
        assert_closed(name, &stage.root);
        // The instance lives on.
        stage.show(&json!({ "headline": "After" }));
        assert_eq!(stage.words("h1"), ["After"], "{name}");
    }
}
