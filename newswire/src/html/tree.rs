//! What HTML says, as a tree: elements that mean something, and text.

use super::element::Kind;
use super::said::{holds, number};

/// A node's place in the tree.
pub(super) type Id = usize;

/// The root, which is nobody's child: as a child or a sibling, it means none.
pub(super) const ROOT: Id = 0;

/// A tree. Text lies in one piece, of which each text node has a part.
pub(super) struct Tree<'h> {
    pub(super) nodes: Vec<Node<'h>>,
    pub(super) text: String,
}

/// An element, or text.
pub(super) struct Node<'h> {
    pub(super) what: What,
    pub(super) name: &'h str,
    pub(super) attributes: Vec<(&'h str, String)>,
    pub(super) first: Id,
    pub(super) last: Id,
    pub(super) next: Id,
}

/// Which of the two a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// An element.
    Element(Kind),
    /// Text, from one byte to another.
    Text(usize, usize),
}

impl<'h> Tree<'h> {
    pub(super) fn new() -> Tree<'h> {
        let root = Node::new(What::Element(Kind::Block), "", Vec::new());
        Tree {
            nodes: vec![root],
            text: String::new(),
        }
    }

    /// Adds a node as the last child of another.
    pub(super) fn append(&mut self, parent: Id, node: Node<'h>) -> Id {
        let id = self.nodes.len();
        self.nodes.push(node);
        let before = match self.nodes.get_mut(parent) {
            Some(parent) => {
                if parent.first == ROOT {
                    parent.first = id;
                }
                std::mem::replace(&mut parent.last, id)
            }
            None => ROOT,
        };
        if before != ROOT
            && let Some(before) = self.nodes.get_mut(before)
        {
            before.next = id;
        }
        id
    }

    /// The nodes right inside another, in order.
    pub(super) fn children(&self, parent: Id) -> Children<'_, 'h> {
        Children {
            tree: self,
            next: self.nodes.get(parent).map_or(ROOT, |node| node.first),
        }
    }

    /// The elements right inside another.
    pub(super) fn elements(&self, parent: Id) -> impl Iterator<Item = (Id, Kind)> {
        self.children(parent)
            .filter_map(|(id, node)| match node.what {
                What::Element(kind) => Some((id, kind)),
                What::Text(..) => None,
            })
    }

    /// The first element of a kind inside another, however deep.
    pub(super) fn find(&self, parent: Id, wanted: fn(Kind) -> bool) -> Option<Id> {
        for (id, kind) in self.elements(parent) {
            if wanted(kind) {
                return Some(id);
            }
            if let Some(found) = self.find(id, wanted) {
                return Some(found);
            }
        }
        None
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, id: Id, name: &str) -> Option<&str> {
        let attributes = &self.nodes.get(id)?.attributes;
        let found = attributes
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// Whether a word stands in the classes of an element, alone or in a longer one.
    pub(super) fn classes(&self, id: Id, word: &str) -> bool {
        self.attribute(id, "class")
            .is_some_and(|classes| holds(classes, word))
    }

    /// A whole number that an attribute begins with: `640`, `640px`; not `100%`.
    pub(super) fn number(&self, id: Id, name: &str) -> Option<u32> {
        number(self.attribute(id, name)?)
    }

    /// The text of a text node.
    pub(super) fn part(&self, from: usize, to: usize) -> &str {
        self.text.get(from..to).unwrap_or_default()
    }
}

impl<'h> Node<'h> {
    pub(super) fn new(what: What, name: &'h str, attributes: Vec<(&'h str, String)>) -> Node<'h> {
        Node {
            what,
            name,
            attributes,
            first: ROOT,
            last: ROOT,
            next: ROOT,
        }
    }
}

/// Goes from sibling to sibling.
pub(super) struct Children<'t, 'h> {
    tree: &'t Tree<'h>,
    next: Id,
}

impl<'t, 'h> Iterator for Children<'t, 'h> {
    type Item = (Id, &'t Node<'h>);

    fn next(&mut self) -> Option<Self::Item> {
        let id = self.next;
        if id == ROOT {
            return None;
        }
        let node = self.tree.nodes.get(id)?;
        self.next = node.next;
        Some((id, node))
    }
}
