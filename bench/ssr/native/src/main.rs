//! The native side of `cargo xtask bench ssr`: draws the article of a file as often as it is told on standard input.
//!
//! A line holds a file and a number of times; the answer is a line with the nanoseconds that passed, those that this
//! process spent on a core, and the length of the markup.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::io::{self, BufRead, Write};
use std::time::Instant;

use cpu_time::ProcessTime;
use mimalloc::MiMalloc;
use newsprint::{read, read_options};

/// As a busy server would have it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (file, times) = line.rsplit_once(' ').ok_or("expected FILE TIMES")?;
        let text = fs::read_to_string(file)?;
        let answer = measure(&text, times.parse()?)?;
        let mut out = io::stdout().lock();
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

fn measure(text: &str, times: u32) -> Result<String, Box<dyn Error>> {
    let (passed, spent) = (Instant::now(), ProcessTime::now());
    let mut length = 0;
    for _ in 0..times {
        // The options, too, come as text each time, as they do for the Wasm.
        let (options, _) = read_options(black_box(r#"{"key":"bench"}"#));
        let (page, problems) = read(black_box(text), options)?;
        length = black_box(page.to_html()).len();
        if !problems.is_empty() {
            return Err("expected an article without problems".into());
        }
    }
    let (passed, spent) = (passed.elapsed().as_nanos(), spent.elapsed().as_nanos());
    Ok(format!("{passed} {spent} {length}"))
}
