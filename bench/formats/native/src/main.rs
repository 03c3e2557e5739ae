//! The native side of `cargo xtask bench formats`: reads documents in rounds, ours and the peers' turn by turn.
//!
//! Prints one JSON object: for each task what was read, and of each side the seconds of a core in each round.

mod hostile;
mod input;

use std::error::Error;
use std::hint::black_box;

use cpu_time::ProcessTime;
use mimalloc::MiMalloc;
use newswire::html::{Scope, blocks};
use serde_json::{Value, json};

/// As a busy server would have it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const WARM_UP: usize = 3;
const ROUNDS: usize = 30;

/// What a side does with a document; how many blocks or entries came of it.
type Side<'s> = (&'static str, &'s dyn Fn(&str) -> usize);

fn main() -> Result<(), Box<dyn Error>> {
    let body = input::body(100_000);
    let feed = input::feed(100);
    let ours = |text: &str| blocks(text, &Scope::default()).len();
    let feeds = |text: &str| newswire::read(text, None, None).map_or(0, |found| found.json.len());
    let peers =
        |text: &str| feed_rs::parser::parse(text.as_bytes()).map_or(0, |feed| feed.entries.len());
    let html: [Side<'_>; 2] = [
        ("ours", &ours),
        ("ammonia", &|text| ammonia::clean(text).len()),
    ];
    let xml: [Side<'_>; 2] = [("ours", &feeds), ("feedRs", &peers)];
    let answer = json!({
        "warmUp": WARM_UP,
        "html": { "bytes": body.len(), "rounds": rounds(&body, &html)? },
        "feed": { "bytes": feed.len(), "rounds": rounds(&feed, &xml)? },
        "hostile": hostile::slowest(),
    });
    println!("{answer}");
    Ok(())
}

/// Seconds that each side takes for one document, round by round, each beginning with another side.
fn rounds(text: &str, sides: &[Side<'_>]) -> Result<Value, Box<dyn Error>> {
    let mut all = Vec::new();
    for round in 0..WARM_UP + ROUNDS {
        let mut one = serde_json::Map::new();
        for place in 0..sides.len() {
            let (name, read) = sides.get((round + place) % sides.len()).ok_or("a side")?;
            let start = ProcessTime::now();
            let found = black_box(read(black_box(text)));
            one.insert((*name).into(), start.elapsed().as_secs_f64().into());
            if found == 0 {
                return Err(format!("{name} finds nothing").into());
            }
        }
        if round >= WARM_UP {
            all.push(Value::Object(one));
        }
    }
    Ok(Value::Array(all))
}
