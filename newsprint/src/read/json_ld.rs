//! A page's own JSON-LD: which node is the article.

use crate::json::Value;
use crate::problem::Path;

/// The nodes of a graph, where it stands, and which of them is the article.
pub(super) struct Graph<'r> {
    pub(super) nodes: &'r [Value<'r>],
    path: Path<'r>,
    article: usize,
}

impl Graph<'_> {
    /// The article's node, and where it stands.
    pub(super) fn article(&self) -> (&Value<'_>, Path<'_>) {
        let article = self.nodes.get(self.article);
        (
            article.unwrap_or(&Value::Null),
            self.path.index(self.article),
        )
    }
}

const IN_GRAPH: Path<'static> = Path::Key(&Path::Root, "@graph");

/// Finds the article among the nodes of a list or of an `@graph`.
pub(super) fn graph<'r>(root: &'r Value<'r>) -> Option<Graph<'r>> {
    let (nodes, path) = match root {
        Value::List(nodes) => (nodes.as_slice(), Path::Root),
        Value::Object(object) => (object.get("@graph")?.as_list()?, IN_GRAPH),
        _ => return None,
    };
    let typed = nodes.iter().position(is_article);
    // One untyped object in a list can only be meant.
    let only = || (nodes.len() == 1 && nodes.first()?.as_object().is_some()).then_some(0);
    Some(Graph {
        nodes,
        path,
        article: typed.or_else(only)?,
    })
}

/// Whether a node's `@type`, or one of them, is a kind of article.
fn is_article(node: &Value<'_>) -> bool {
    let types = node.as_object().and_then(|object| object.get("@type"));
    let named = |value: &Value<'_>| {
        let name = value.as_text().unwrap_or_default();
        ["Article", "BlogPosting", "SocialMediaPosting", "Report"]
            .iter()
            .any(|kind| name.ends_with(kind))
    };
    match types {
        Some(Value::List(types)) => types.iter().any(named),
        Some(single) => named(single),
        None => false,
    }
}
