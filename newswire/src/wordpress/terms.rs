//! Categories and tags, which stand in a post only if it was asked for with `_embed`.

use newsprint::json::Value;

use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;

/// The name of the first term of a taxonomy.
pub(super) fn first(post: &Value<'_>, taxonomy: &str) -> Option<String> {
    names(post, taxonomy).find(|name| !name.eq_ignore_ascii_case("uncategorized"))
}

/// The names of all terms of a taxonomy.
pub(super) fn all(post: &Value<'_>, taxonomy: &str) -> Vec<Draft> {
    names(post, taxonomy).map(Draft::Text).collect()
}

fn names(post: &Value<'_>, taxonomy: &str) -> impl Iterator<Item = String> {
    let lists = post.path("_embedded").at("wp:term").each().iter();
    lists
        .flat_map(|list| list.each().iter())
        .filter(move |term| term.at("taxonomy").is(taxonomy))
        .filter_map(|term| hypertext::words_of(term.at("name")))
}
