//! The nodes of a document, and which of them is meant.

use newsprint::json::Value;

use crate::look::Look;

/// How many nodes are searched.
const NODE_LIMIT: usize = 1_000;

/// Every node that stands on its own: the root, items of lists, members of `@graph`.
pub(super) struct Graph<'v> {
    nodes: Vec<&'v Value<'v>>,
}

const ARTICLES: &[&str] = &["Article", "Posting", "Report"];
const LISTS: &[&str] = &["ItemList"];
const MEDIA: &[&str] = &["VideoObject", "AudioObject", "PodcastEpisode", "Gallery"];

/// Whether JSON-LD stands here that has something to show.
pub(crate) fn is(root: &Value<'_>) -> bool {
    let graph = Graph::of(root);
    graph.article().or(graph.list()).or(graph.media()).is_some()
}

/// The JSON without the comments and the CDATA section that XHTML pages wrap it in.
pub(crate) fn unwrapped(text: &str) -> &str {
    let marks: &[_] = &['/', '*', ' ', '\t', '\r', '\n', '\u{FEFF}'];
    let mut inner = text.trim_matches(marks);
    for (opening, closing) in [("<![CDATA[", "]]>"), ("<!--", "-->")] {
        if let Some(rest) = inner.strip_prefix(opening) {
            inner = rest
                .strip_suffix(closing)
                .unwrap_or(rest)
                .trim_matches(marks);
        }
    }
    inner
}

impl<'v> Graph<'v> {
    pub(super) fn of(root: &'v Value<'v>) -> Graph<'v> {
        let mut graph = Graph { nodes: Vec::new() };
        graph.collect(root, 0);
        graph
    }

    fn collect(&mut self, value: &'v Value<'v>, depth: u32) {
        if depth > 3 || self.nodes.len() >= NODE_LIMIT {
            return;
        }
        match value {
            Value::List(items) => {
                for item in items {
                    self.collect(item, depth + 1);
                }
            }
            Value::Object(object) => {
                self.nodes.push(value);
                if let Some(graph) = object.get("@graph") {
                    self.collect(graph, depth + 1);
                }
                // A page is about its main entity.
                if let Some(entity) = object.get("mainEntity")
                    && !entity.at("@type").is("Question")
                {
                    self.collect(entity, depth + 1);
                }
            }
            _ => {}
        }
    }

    fn first(&self, kinds: &[&str]) -> Option<&'v Value<'v>> {
        // A pointer has a type sometimes, but nothing to show.
        let told = |node: &&&Value<'_>| {
            node.as_object().is_some_and(|object| object.len() > 2) && is_a(node, kinds)
        };
        self.nodes.iter().find(told).copied()
    }

    /// The first node that is a kind of article.
    pub(super) fn article(&self) -> Option<&'v Value<'v>> {
        self.first(ARTICLES)
    }

    /// The first list of things.
    pub(super) fn list(&self) -> Option<&'v Value<'v>> {
        self.first(LISTS)
            .filter(|list| list.at("itemListElement").says())
    }

    /// The first video, sound or gallery.
    pub(super) fn media(&self) -> Option<&'v Value<'v>> {
        self.first(MEDIA)
    }

    /// What is meant, where only its `@id` stands here.
    pub(super) fn resolve<'a>(&self, value: &'a Value<'v>) -> &'a Value<'v>
    where
        'v: 'a,
    {
        let Some(wanted) = value.at("@id").text() else {
            return value;
        };
        let mut keys = value
            .as_object()
            .into_iter()
            .flat_map(|object| object.iter());
        if !keys.all(|(key, _)| key.starts_with(['@'])) {
            return value;
        }
        let mut nodes = self.nodes.iter().copied();
        let found = nodes.find(|node| {
            let alone = node.as_object().is_some_and(|object| object.len() > 2);
            alone && node.at("@id").is(wanted)
        });
        found.unwrap_or(value)
    }
}

/// Whether the type of a node, or one of its types, ends like this.
pub(super) fn is_a(node: &Value<'_>, kinds: &[&str]) -> bool {
    let types = node.first("@type type").each();
    types.iter().filter_map(Look::text).any(|name| {
        let breadcrumbs = name.ends_with("BreadcrumbList");
        !breadcrumbs && kinds.iter().any(|kind| name.ends_with(kind))
    })
}
