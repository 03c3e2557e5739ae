//! A document drawn, as people read it: its problems, then the outline of the page.

use newsprint::{Options, view};
use newswire::Translation;

use crate::outline::Outline;

/// What a translation draws, problems first.
pub(crate) fn drawn(translation: &Translation) -> String {
    let mut out = String::new();
    for problem in &translation.problems {
        out += &format!("! {problem}\n");
    }
    let (page, problems) = newsprint::read(&translation.json, Options::default())
        .unwrap_or_else(|failure| panic!("{failure} in {}", translation.json));
    for problem in problems {
        out += &format!("!! {problem}\n");
    }
    let mut outline = Outline::default();
    view::draw(&mut outline, &page);
    out + &outline.finish()
}
