//! What all readers of one document share: its base, its problems, and how much of it may still be read.

use std::cell::{Cell, OnceCell};

use crate::json::Value;
use crate::problem::{Path, Problem, Problems};
use crate::web_url::WebUrl;

/// How many blocks a body may have, those inside others counted.
pub const BLOCK_LIMIT: u32 = 5_000;

/// How many teasers, and how many related links, are read.
pub const TEASER_LIMIT: u32 = 1_000;

/// How many elements a page may have, roughly.
pub const ELEMENT_LIMIT: u32 = 20_000;

/// How deep blocks may lie inside each other.
pub const NESTING_LIMIT: u32 = 8;

/// How many nodes of a graph are searched for the one that is meant.
const NODE_LIMIT: usize = 256;

/// The rarer half of the reader, which comes to a browser only when it is met.
#[derive(Clone, Copy, Default, PartialEq)]
enum Rare {
    #[default]
    Here,
    Away,
    Met,
}

/// The desk that reads one document. Cells, so that fields can share it; each is taken and put back.
#[derive(Default)]
pub(super) struct Desk<'r> {
    /// What relative addresses are joined to.
    pub(super) base: OnceCell<WebUrl>,
    /// The nodes of a JSON-LD graph, which point to each other by `@id`.
    nodes: &'r [Value<'r>],
    /// The level of the last heading in the body, or in the box that is being read.
    pub(super) heading: Cell<u8>,
    /// Blocks so far.
    pub(super) blocks: Cell<u32>,
    elements: Cell<u32>,
    rare: Cell<Rare>,
    slots: Cell<Vec<String>>,
    problems: Cell<Problems>,
}

impl<'r> Desk<'r> {
    /// A desk for a document with these nodes.
    pub(super) fn of(nodes: &'r [Value<'r>]) -> Self {
        Desk {
            nodes,
            ..Desk::default()
        }
    }

    /// The same desk without its rarer half, which has to come first.
    pub(super) fn without_rare(self) -> Self {
        self.rare.set(Rare::Away);
        self
    }

    /// Whether the rarer half of the reader is here; if not, it is noted that it has been met.
    pub(super) fn has_rare(&self) -> bool {
        let here = self.rare.get() == Rare::Here;
        if !here {
            self.rare.set(Rare::Met);
        }
        here
    }

    /// Whether something was met that couldn't be read here.
    pub(super) fn has_met_rare(&self) -> bool {
        self.rare.get() == Rare::Met
    }

    /// The first absolute address stays the base.
    pub(super) fn settle_base(&self, base: Option<&WebUrl>) {
        if let Some(base) = base
            && base.is_absolute()
        {
            // A second one is refused.
            let _ = self.base.set(base.clone());
        }
    }

    /// Notes a problem.
    pub(super) fn report(&self, path: &Path<'_>, message: &str) {
        let mut problems = self.problems.take();
        problems.report(path, message);
        self.problems.set(problems);
    }

    /// Counts elements that will be drawn; `false` once there are too many.
    pub(super) fn count(&self, elements: u32) -> bool {
        let all = self.elements.get().saturating_add(elements);
        self.elements.set(all);
        all <= ELEMENT_LIMIT
    }

    /// Takes the name of a slot; `false` if it is taken.
    pub(super) fn take_slot(&self, name: &str) -> bool {
        let mut slots = self.slots.take();
        let free = slots.iter().all(|taken| taken != name);
        if free {
            slots.push(String::from(name));
        }
        self.slots.set(slots);
        free
    }

    /// What a value that is only a pointer (`{ "@id": … }`) points to, else the value itself.
    pub(super) fn resolve(&self, value: &'r Value<'r>) -> &'r Value<'r> {
        let identity = |value: &'r Value<'r>| value.as_object()?.get("@id")?.as_text();
        let Some(wanted) = identity(value) else {
            return value;
        };
        let pointer = value
            .as_object()
            .is_some_and(|object| object.iter().all(|(key, _)| key.starts_with('@')));
        if !pointer {
            return value;
        }
        let mut nodes = self.nodes.iter().take(NODE_LIMIT);
        nodes
            .find(|node| identity(node) == Some(wanted))
            .unwrap_or(value)
    }

    /// The problems, once everything is read.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner().into_list()
    }
}
