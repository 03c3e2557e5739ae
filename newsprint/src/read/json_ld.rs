//! A page's own JSON-LD: which node is the article.

use crate::json::Value;
use crate::problem::Path;

const IN_GRAPH: Path<'static> = Path::Key(&Path::Root, "@graph");

/// A document: which of its values is the article, where that stands, and the nodes it may point to.
pub(super) struct Graph<'r> {
    pub(super) nodes: &'r [Value<'r>],
    /// Several documents together: the article's under `article`, lists beside it.
    pub(super) whole: Option<&'r Value<'r>>,
    root: &'r Value<'r>,
    path: Path<'r>,
    article: Option<usize>,
}

impl<'r> Graph<'r> {
    /// Looks for the article among the nodes of a list or of an `@graph`; without one the document itself is meant.
    pub(super) fn of(document: &'r Value<'r>) -> Graph<'r> {
        let article = document.as_object().and_then(|whole| whole.get("article"));
        let article =
            article.filter(|article| matches!(article, Value::Object(_) | Value::List(_)));
        let root = article.unwrap_or(document);
        let mut graph = Graph {
            nodes: &[],
            whole: article.map(|_| document),
            root,
            path: Path::Root,
            article: None,
        };
        if let Value::List(nodes) = root {
            graph.nodes = nodes;
        } else if let Some(object) = root.as_object()
            && let Some(nodes) = object.get("@graph").and_then(Value::as_list)
        {
            graph.nodes = nodes;
            graph.path = IN_GRAPH;
            if object.get("headline").is_some() {
                return graph;
            }
        }
        graph.article = graph.nodes.iter().position(is_article);
        if graph.article.is_none() && root.as_list().is_some_and(|nodes| nodes.len() == 1) {
            // A single object in a list can only be meant.
            graph.article = Some(0);
        }
        graph
    }

    /// The article, and where it stands.
    pub(super) fn article(&self) -> (&'r Value<'r>, Path<'_>) {
        let node = self
            .article
            .and_then(|index| Some((self.nodes.get(index)?, index)));
        match node {
            Some((node, index)) => (node, self.path.index(index)),
            None => (self.root, Path::Root),
        }
    }
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
