//! HTML in a field of a document: blocks, running text, or only its words.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::html::{self, Scope};
use crate::look::Look;

/// A body of HTML in a field; what was too much of it is a problem there.
pub(crate) fn blocks(desk: &Desk<'_>, field: &Value<'_>) -> Vec<Draft> {
    let html = field.text().unwrap_or_default();
    blocks_at(desk, html, &|| desk.place(field))
}

/// A body of HTML that stands at a place to be found if there is a problem.
pub(crate) fn blocks_at(desk: &Desk<'_>, html: &str, place: &dyn Fn() -> String) -> Vec<Draft> {
    let scope = scope(desk);
    let blocks = html::blocks(html, &scope);
    for problem in scope.problems.into_inner() {
        desk.report_at(&place(), problem, None);
    }
    blocks
}

/// A body of HTML of which only a part will be used.
pub(crate) fn quiet_blocks(desk: &Desk<'_>, html: &str) -> Vec<Draft> {
    html::blocks(html, &scope(desk))
}

fn scope(desk: &Desk<'_>) -> Scope {
    Scope {
        base: desk.base(),
        ..Scope::default()
    }
}

/// Running text: marks and links stay. None, if it says nothing.
pub(crate) fn prose(html: &str) -> Option<Draft> {
    words(html).map(|_| html::prose(html))
}

/// The words alone, entities decoded once; none, if there are none.
pub(crate) fn words(html: &str) -> Option<String> {
    let plain = html::plain(html);
    (!newsprint::text::is_blank(&plain)).then_some(plain)
}

/// The words of a field that holds HTML.
pub(crate) fn words_of(field: &Value<'_>) -> Option<String> {
    field.text().and_then(words)
}
