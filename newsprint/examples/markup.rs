//! Draws each file of JSON named on the command line, with the options beside it in `NAME.options`, and prints one JSON
//! object of all that came out: what every other runtime is compared with.

use std::path::Path;
use std::{env, fs};

use newsprint::sink::Html;
use newsprint::{Failure, read, read_options, view};
use serde_json::{Map, Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut drawn = Map::new();
    for file in env::args().skip(1) {
        let json = fs::read_to_string(&file)?;
        let options = fs::read_to_string(Path::new(&file).with_extension("options"));
        let markup = markup(&json, options.as_deref().unwrap_or("{}"));
        drawn.insert(file, markup?);
    }
    println!("{}", Value::Object(drawn));
    Ok(())
}

fn markup(json: &str, options: &str) -> Result<Value, Failure> {
    let (options, mut problems) = read_options(options);
    let (page, found) = read(json, options)?;
    problems.extend(found);
    let mut html = Html::default();
    view::draw(&mut html, &page);
    let mut digest = String::new();
    html.fingerprint().write(&mut digest);
    let problems = problems
        .iter()
        .map(|problem| json!({ "path": problem.path, "message": problem.message }));
    Ok(json!({
        "problems": problems.collect::<Vec<_>>(),
        "digest": digest,
        "html": html.into_string(),
    }))
}
