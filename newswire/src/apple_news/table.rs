//! Tables of data: descriptors for the columns, records for the rows.

use newsprint::json::Value;

use super::text;
use crate::draft::Draft;
use crate::look::Look;
use crate::picture::some;

/// A table; `data_orientation` changes nothing of what it says.
pub(super) fn data(component: &Value<'_>) -> Option<Draft> {
    let descriptors = component.path("data.descriptors").each();
    let heads = descriptors.iter().map(|column| cell(column.at("label")));
    let shown = component.at("showDescriptorLabels").as_bool() != Some(false);
    let rows = component.path("data.records").each().iter().map(|record| {
        let cells = descriptors.iter().map(|column| {
            let key = column.at("key").text().unwrap_or_default();
            cell(record.at(key))
        });
        Draft::List(Draft::all(cells))
    });
    Some(
        Draft::block("table")
            .with_some("head", shown.then(|| some(Draft::all(heads))).flatten())
            .with("rows", some(Draft::all(rows))?),
    )
}

/// A cell: text, a number, formatted text; a picture's words.
fn cell(value: &Value<'_>) -> Draft {
    let plain = value.id().map(Draft::from);
    plain
        .or_else(|| text::prose(value))
        .or_else(|| value.at("accessibilityCaption").text().map(Draft::from))
        .unwrap_or(Draft::Text(String::new()))
}
