//! The time that a long document takes, made of a short one: never a second for a megabyte.

use std::hash::{DefaultHasher, Hash, Hasher};

use cpu_time::ThreadTime;

/// One short document of so many is tried as a long one: all would take hours.
const ONE_IN: u64 = 512;

/// How long a document is made: so that what grows with its square shows.
const LONG: usize = 64 * 1024;

/// Repeats a document, between two texts and parted by a third, and reads the whole against time.
///
/// Which are tried is told by the document itself, so that what is found can be tried again. Time counts
/// while the machine works on it, not on something else, and the best of three times: memory is slow at first.
pub fn keep(short: &str, [before, between, after]: [&str; 3], read: impl Fn(&str)) {
    let mut hasher = DefaultHasher::new();
    short.hash(&mut hasher);
    if short.is_empty() || !hasher.finish().is_multiple_of(ONE_IN) {
        return;
    }
    let times = LONG / (short.len() + between.len()) + 1;
    let long = format!("{before}{}{after}", vec![short; times].join(between));
    let mut microseconds = 0;
    for _ in 0..3 {
        let start = ThreadTime::now();
        read(&long);
        microseconds = start.elapsed().as_micros();
        if microseconds < long.len() as u128 {
            return;
        }
    }
    panic!("{microseconds} µs for {} bytes", long.len());
}
