//! JSON to markup for servers that run JavaScript: the views of the widget, in a module that knows no DOM.
//!
//! The one export never throws on purpose: whatever is wrong with the data comes back in the answer, so that an
//! exception out of here means a dead instance.

use newsprint::sink::Html;
use newsprint::{Failure, Problem, read, read_options, view};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// How a call ended.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Answer {
    Rendered(Rendered),
    Error(Wrong),
}

/// A page as markup.
#[derive(Serialize)]
struct Rendered {
    html: String,
    digest: String,
    problems: Vec<Wrong>,
}

/// What can't be shown as given, and where; with a code, if for its sake nothing can be.
#[derive(Serialize)]
struct Wrong {
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    path: String,
    message: String,
}

impl From<Problem> for Wrong {
    fn from(problem: Problem) -> Self {
        Wrong {
            code: None,
            path: problem.path,
            message: problem.message,
        }
    }
}

impl From<Failure> for Wrong {
    fn from(failure: Failure) -> Self {
        Wrong {
            code: Some(failure.code),
            path: failure.path,
            message: failure.message,
        }
    }
}

/// Draws an article. Gives `{ rendered: { html, digest, problems } }` or `{ error: { code, path, message } }`.
#[wasm_bindgen]
pub fn render(data: &str, options: &str) -> JsValue {
    let answer = match rendered(data, options) {
        Ok(rendered) => Answer::Rendered(rendered),
        Err(failure) => Answer::Error(failure.into()),
    };
    answer
        .serialize(&Serializer::new())
        .unwrap_or(JsValue::NULL)
}

fn rendered(data: &str, options: &str) -> Result<Rendered, Failure> {
    let (options, mut problems) = read_options(options);
    let (page, found) = read(data, options)?;
    problems.extend(found);
    let mut html = Html::with_room(page.article.body.len());
    view::draw(&mut html, &page);
    let mut digest = String::new();
    html.fingerprint().write(&mut digest);
    Ok(Rendered {
        html: html.into_string(),
        digest,
        problems: problems.into_iter().map(Wrong::from).collect(),
    })
}
