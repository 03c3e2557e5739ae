//! Dates by the reader's clock: only text changes, only where a zone is known, and nothing stays.

use js_sys::Date;
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Ledger, Stage, Watch, html, paper, until};

/// A page that was published then.
fn published(date: &str) -> Value {
    let mut page = paper(0);
    page["datePublished"] = json!(date);
    page
}

/// So many seconds ago, as ISO 8601.
fn before(seconds: u32) -> String {
    let then = Date::now() - f64::from(seconds) * 1000.0;
    Date::new(&JsValue::from_f64(then)).to_iso_string().into()
}

/// What the byline's date says.
fn shown(stage: &Stage) -> String {
    stage.get(".dm-byline time").text_content().unwrap()
}

/// What it says with these options.
fn said(page: &Value, options: &Value) -> String {
    let stage = Stage::new();
    stage.show_with(page, options);
    shown(&stage)
}

#[wasm_bindgen_test]
fn minutes_and_hours_ago_in_the_language_of_the_part() {
    let ago = json!({ "ago": "" });
    for (seconds, language, words) in [
        (5, "en", "now"),
        (90, "en", "1 minute ago"),
        (3 * 3600 + 60, "en", "3 hours ago"),
        (2 * 3600 + 60, "fr", "il y a 2 heures"),
        (2 * 3600 + 60, "es", "hace 2 horas"),
    ] {
        let mut page = published(&before(seconds));
        page["inLanguage"] = json!(language);
        assert_eq!(said(&page, &ago), words);
    }
    let mut page = published(&before(3 * 3600 + 60));
    page["inLanguage"] = json!("ar");
    let words = said(&page, &ago);
    assert!(words.contains('3') && words.contains("ساعات"), "{words}");
}

#[wasm_bindgen_test]
fn what_is_a_day_old_keeps_its_date() {
    for date in [
        &before(24 * 3600 + 60),
        "2026-03-04T10:05Z",
        "2999-03-04T10:05Z",
    ] {
        let page = published(date);
        assert_eq!(
            said(&page, &json!({ "ago": "" })),
            said(&page, &json!({})),
            "{date}"
        );
    }
}

#[wasm_bindgen_test]
fn a_date_without_a_time_or_a_zone_never_changes() {
    let today = before(0);
    let options = json!({ "ago": "", "zone": "reader" });
    for date in [&today[..10], &today[..16], "2026-03-04", "2026-03-04T23:59"] {
        let page = published(date);
        let stage = Stage::served(&html(&page));
        let watch = Watch::on(&stage.root);
        stage.show_with(&page, &options);
        assert_eq!(watch.drawn(), Vec::<String>::new(), "{date}");
    }
}

#[wasm_bindgen_test]
fn the_readers_zone_in_the_words_of_the_page() {
    let zone = json!({ "zone": "reader" });
    for date in ["2026-03-04T23:30:00-11:00", "2026-07-04T00:30:00+13:45"] {
        // The same moment, as the reader's clocks show it, given by the publisher.
        let there = Date::new(&date.into());
        let ahead = -there.get_timezone_offset() as i32;
        let clocks = Date::new(&JsValue::from_f64(
            there.get_time() + f64::from(ahead) * 60e3,
        ));
        let clocks: String = clocks.to_iso_string().into();
        let sign = if ahead < 0 { '-' } else { '+' };
        let (hours, minutes) = (ahead.abs() / 60, ahead.abs() % 60);
        let there = format!("{}{sign}{hours:02}:{minutes:02}", &clocks[..19]);
        for language in ["en", "fr", "ar", "sv", "zz-x-none"] {
            let (mut here, mut there) = (published(date), published(&there));
            here["inLanguage"] = json!(language);
            there["inLanguage"] = json!(language);
            assert_eq!(
                said(&here, &zone),
                said(&there, &json!({})),
                "{date} {language}"
            );
        }
    }
}

#[wasm_bindgen_test]
fn hours_ago_come_first_and_the_zone_after() {
    let both = json!({ "ago": "", "zone": "reader" });
    assert_eq!(said(&published(&before(7300)), &both), "2 hours ago");
    let old = published("2026-03-04T23:30:00-11:00");
    assert_eq!(said(&old, &both), said(&old, &json!({ "zone": "reader" })));
}

#[wasm_bindgen_test]
fn a_language_that_the_browser_lacks_keeps_the_date() {
    let mut page = published(&before(7300));
    page["inLanguage"] = json!("zz");
    let drawn = said(&page, &json!({}));
    assert_eq!(said(&page, &json!({ "ago": "" })), drawn);
}

#[wasm_bindgen_test]
fn the_drawn_words_come_back() {
    let page = published(&before(7300));
    let drawn = said(&page, &json!({}));
    let stage = Stage::new();
    stage.show_with(&page, &json!({ "ago": "" }));
    assert_eq!(shown(&stage), "2 hours ago");
    // Without the option.
    stage.show(&page);
    assert_eq!(shown(&stage), drawn);
    // After the end.
    stage.show_with(&page, &json!({ "ago": "" }));
    assert_eq!(shown(&stage), "2 hours ago");
    dont_miss::detach(stage.widget);
    assert_eq!(shown(&stage), drawn);
}

#[wasm_bindgen_test]
fn kept_dates_are_not_written_again() {
    let mut page = published(&before(7300));
    let ago = json!({ "ago": "" });
    let stage = Stage::new();
    stage.show_with(&page, &ago);
    page["articleBody"][0] = json!("Another beginning.");
    let watch = Watch::on(&stage.root);
    stage.show_with(&page, &ago);
    let drawn = watch.drawn();
    assert!(drawn.iter().all(|line| !line.contains("time")), "{drawn:?}");
    assert_eq!(shown(&stage), "2 hours ago");
}

#[wasm_bindgen_test]
async fn time_goes_on() {
    let stage = Stage::new();
    let ledger = Ledger::new(&stage.root);
    stage.show_with(&published(&before(58)), &json!({ "ago": "" }));
    assert_eq!(shown(&stage), "now");
    until("a minute has passed", || shown(&stage) == "1 minute ago").await;
    until("only the next minute is awaited", || ledger.timers() == 1).await;
    dont_miss::detach(stage.widget);
    let left = ledger.timers();
    ledger.close();
    assert_eq!(left, 0);
}
