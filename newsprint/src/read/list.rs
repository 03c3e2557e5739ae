//! Lists and the lists inside them.

use super::desk::NESTING_LIMIT;
use super::field::Field;
use super::prose::prose;
use crate::json::Value;
use crate::model::{Block, InnerList, ListItem};

/// Reads a list; none without items.
pub(super) fn list(field: &Field<'_>) -> Option<Block> {
    field.at("items").required("expected items");
    let list = inner(field, 0)?;
    Some(Block::List {
        ordered: list.ordered,
        items: list.items,
    })
}

fn inner(field: &Field<'_>, depth: u32) -> Option<InnerList> {
    let list = field.at("items");
    let mut entries = list.items();
    if depth >= NESTING_LIMIT {
        entries.cut("8 lists inside each other");
    }
    let mut items: Vec<ListItem> = Vec::new();
    for item in entries {
        let nested = inner(&item, depth + 1);
        let text = match item.value {
            // A list inside may be given without words, as a block of its own.
            Value::Object(_) if nested.is_some() && item.at("text").is_empty() => None,
            // Beside a list inside, the words may be runs.
            Value::Object(object) if matches!(object.get("text"), Some(Value::List(_))) => {
                prose(&item.at("text"))
            }
            _ => prose(&item),
        };
        if let Some(text) = text {
            let inner = nested.map(Box::new);
            items.push(ListItem { text, inner });
            continue;
        }
        if let Some(mut nested) = nested {
            items.append(&mut nested.items);
        }
    }
    (!items.is_empty()).then(|| InnerList {
        ordered: field.flag("ordered") == Some(true),
        items,
    })
}
