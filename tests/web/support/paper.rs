//! A small page to change: known teasers, a body, related links.

use serde_json::{Value, json};

/// A page with so many teasers, five paragraphs with a slot and a video among them, and three related links.
pub(crate) fn paper(teasers: usize) -> Value {
    json!({
        "url": "https://paper.example/story",
        "inLanguage": "en",
        "headline": "The ferry is late",
        "author": "Mara Quist",
        "datePublished": "2026-03-04",
        "dontMiss": (0..teasers).map(teaser).collect::<Vec<_>>(),
        "articleBody": [
            paragraph(0),
            paragraph(1),
            { "type": "slot", "name": "middle", "height": 250 },
            paragraph(2),
            { "type": "video", "url": "https://media.paper.example/a.mp4", "caption": "The pier." },
            paragraph(3),
            paragraph(4),
        ],
        "related": [
            { "headline": "Timetable", "url": "https://paper.example/timetable" },
            { "headline": "Fares", "url": "https://paper.example/fares" },
            { "headline": "History", "url": "https://paper.example/history" },
        ],
        "keywords": ["ferries"],
    })
}

/// The teaser of a number.
pub(crate) fn teaser(number: usize) -> Value {
    json!({ "headline": format!("Teaser {number}"), "url": address(number) })
}

/// Where the teaser of a number leads.
fn address(number: usize) -> String {
    format!("https://paper.example/teaser/{number}")
}

/// The paragraph of a number.
pub(crate) fn paragraph(number: usize) -> Value {
    json!(format!("Paragraph {number} of the story."))
}
