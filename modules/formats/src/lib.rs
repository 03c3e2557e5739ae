//! Publishers' formats to native JSON, in a module of its own: a page fetches it when it meets one.
//!
//! The one export never throws on purpose: whatever is wrong with a document comes back in the answer, so that an
//! exception out of here means a dead instance.

use newsprint::date::Date;
use newsprint::{Failure, Problem};
use newswire::{Draft, Format, read_at};
use wasm_bindgen::prelude::wasm_bindgen;

// Smaller than the allocator of `std`, and fast enough.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Translates a document.
///
/// `format` may be empty, then it is found out; so may `base` and `now`, an ISO 8601 date. Answers a line of JSON, a
/// list of problems, and after it the native JSON; of a document that can't be translated one line alone, an object
/// with `code`, `path` and `message`.
#[wasm_bindgen]
pub fn translate(text: &str, format: &str, base: &str, now: &str) -> String {
    let mut answer = String::new();
    let named = Format::named(format);
    if named.is_none() && !format.is_empty() {
        unknown(format).write(&mut answer);
        return answer;
    }
    let base = Some(base).filter(|base| !base.is_empty());
    match read_at(text, named, base, Date::read(now)) {
        Ok(translation) => {
            let problems = translation.problems.into_iter().map(problem);
            Draft::List(problems.collect()).write(&mut answer);
            answer.push('\n');
            answer.push_str(&translation.json);
        }
        Err(failure) => failed(failure).write(&mut answer),
    }
    answer
}

fn problem(problem: Problem) -> Draft {
    Draft::object()
        .with("path", problem.path)
        .with("message", problem.message)
}

fn failed(failure: Failure) -> Draft {
    Draft::object()
        .with("code", failure.code)
        .with("path", failure.path)
        .with("message", failure.message)
}

/// Nobody knows a format of that name.
fn unknown(format: &str) -> Draft {
    let mut message = String::from("expected a format, one of");
    for known in Format::ALL {
        message.push(' ');
        message.push_str(known.name());
    }
    message.push_str(", found \"");
    message.push_str(newsprint::text::clip(&newsprint::text::clean(format), 200));
    message.push('"');
    Draft::object()
        .with("code", "unknown-format")
        .with("path", "")
        .with("message", message)
}
