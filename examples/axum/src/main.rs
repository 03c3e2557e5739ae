//! A newspaper's server in axum, which draws with the crate `newsprint` itself and streams: what stands before the
//! article is on its way, and the browser fetches style and script, while the article is still read and drawn.
//!
//! `example-axum FOLDER PORT` serves `/articles/NAME` of `FOLDER/NAME.json`.

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{Response, StatusCode};
use axum::response::{IntoResponse, Result};
use axum::routing::get;
use futures_util::StreamExt;
use futures_util::stream;
use newsprint::{read, read_options};
use tokio::fs::File;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

const BEFORE: &str = r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The Daily Example</title>
<link rel="stylesheet" href="/dont-miss/dont-miss.css">
<script type="module" src="/dont-miss/dont-miss.js"></script>
</head>
<body>
<dont-miss parts="article related dont-miss">"#;

const AFTER: &str = "</dont-miss>\n</body>\n</html>\n";

/// What a reader sees who comes when an article can't be drawn: the page has begun, so it is too late for a status.
const INSTEAD: &str = "<p>This article can't be shown right now.</p>";

const OPTIONS: &str = r#"{"parts":"article related dont-miss"}"#;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "articles".to_owned());
    let port = arguments.next().unwrap_or_else(|| "3000".to_owned());
    let app = Router::new()
        .route("/articles/{name}", get(article))
        .with_state(Arc::new(PathBuf::from(folder)));
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("http://{}/articles/NAME", listener.local_addr()?);
    axum::serve(listener, app).await
}

/// Answers a page. What is missing is known before the page begins.
async fn article(
    State(folder): State<Arc<PathBuf>>,
    Path(name): Path<String>,
) -> Result<Response<Body>> {
    let plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_');
    let missing = || (StatusCode::NOT_FOUND, "no such article").into_response();
    if !name.chars().all(plain) {
        return Ok(missing());
    }
    let Ok(file) = File::open(folder.join(format!("{name}.json"))).await else {
        return Ok(missing());
    };
    let before = stream::once(async { BEFORE.to_owned() });
    let markup = stream::once(async move {
        markup(file, &name).await.unwrap_or_else(|error| {
            eprintln!("{name}: {error}");
            INSTEAD.to_owned()
        })
    });
    let after = stream::once(async { AFTER.to_owned() });
    let parts = before.chain(markup).chain(after).map(Ok::<_, Infallible>);
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (
            CACHE_CONTROL,
            "public, max-age=60, stale-while-revalidate=86400",
        ),
    ];
    Ok((headers, Body::from_stream(parts)).into_response())
}

async fn markup(
    mut file: File,
    name: &str,
) -> std::result::Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let mut json = String::new();
    file.read_to_string(&mut json).await?;
    let (options, _) = read_options(OPTIONS);
    let (page, problems) = read(&json, options)?;
    for problem in problems {
        eprintln!("{name}: {problem}");
    }
    Ok(page.to_html())
}
