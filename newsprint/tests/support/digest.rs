//! The digest once more, from nothing but markup and the description of the format.

use super::parsed::Node;

/// The digests of all sections in markup, in document order, as they are written there and as they
/// should be.
pub(crate) fn check(nodes: &[Node]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for node in nodes {
        let Node::Element(_, attrs, children) = node else {
            continue;
        };
        let written = attrs.iter().find(|(name, _)| name == "data-dm-digest");
        if let Some((_, written)) = written {
            found.push((written.clone(), of(node)));
        }
        found.extend(check(children));
    }
    found
}

/// The digest of one section, sections inside it left out.
pub(crate) fn of(section: &Node) -> String {
    let mut state = State(0xcbf2_9ce4_8422_2325);
    state.node(section, true);
    let hexadecimal = format!("{:016x}", state.0);
    format!("1{hexadecimal}")
}

struct State(u64);

impl State {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 ^= self.0 >> 32;
    }

    fn field(&mut self, text: &str) {
        for chunk in text.as_bytes().chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.mix(u64::from_le_bytes(word));
        }
        self.mix(text.len() as u64);
    }

    fn node(&mut self, node: &Node, root: bool) {
        match node {
            Node::Element(name, attrs, children) => {
                if !root && attrs.iter().any(|(name, _)| name == "data-dm-digest") {
                    return;
                }
                self.mix(1);
                self.field(name);
                for (name, value) in attrs {
                    let apart = [
                        "data-dm-key",
                        "data-dm-digest",
                        "loading",
                        "fetchpriority",
                        "sizes",
                    ];
                    if !apart.contains(&name.as_str()) {
                        self.mix(2);
                        self.field(name);
                        self.field(value);
                    }
                }
                children.iter().for_each(|child| self.node(child, false));
                self.mix(4);
            }
            Node::Text(text) => {
                self.mix(3);
                self.field(text);
            }
            Node::Other => unreachable!("never drawn"),
        }
    }
}
