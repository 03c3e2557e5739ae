//! Categories and tags, which stand in a post only if it was asked for with `_embed`.

use newsprint::json::Value;

use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;

/// The name of the first category.
pub(super) fn first(post: &Value<'_>) -> Option<String> {
    match all(post, "category").into_iter().next() {
        Some(Draft::Text(name)) => Some(name),
        _ => None,
    }
}

/// The names of all terms of a taxonomy, but what stands for none.
pub(super) fn all(post: &Value<'_>, taxonomy: &str) -> Vec<Draft> {
    let mut names = Vec::new();
    for list in post.at("_embedded").at("wp:term").each() {
        for term in list.each() {
            let name = hypertext::words_of(term.at("name"));
            if let Some(name) = name.filter(|_| term.at("taxonomy").is(taxonomy))
                && !name.eq_ignore_ascii_case("uncategorized")
            {
                names.push(Draft::Text(name));
            }
        }
    }
    names
}
