//! Live blogs: what was posted while it ran, as a timeline.

use newsprint::json::Value;

use super::graph::Graph;
use super::{body, image};
use crate::desk::Desk;
use crate::draft::Draft;
use crate::json_ld::words::text;
use crate::look::Look;
use crate::picture::Picture;

/// The updates of a live blog, in the order given.
pub(super) fn updates(desk: &Desk<'_>, graph: &Graph<'_>, node: &Value<'_>) -> Option<Draft> {
    let updates = node.at("liveBlogUpdate").each().iter();
    let events = updates.map(|update| {
        let update = graph.resolve(update);
        let mut blocks = body(desk, update);
        let picture = image::of(desk, graph, update.at("image"));
        blocks.splice(0..0, picture.and_then(Picture::block));
        let date = update.first("datePublished dateCreated dateModified");
        Draft::object()
            .with_some("date", desk.date(date))
            .with_some("heading", text(update.first("headline name")))
            .with_some("blocks", crate::picture::some(blocks))
    });
    let events = crate::picture::some(Draft::all(events))?;
    Some(Draft::block("timeline").with("events", events))
}
