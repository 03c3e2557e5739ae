//! Markup as a real parser sees it, and as the HTML standard writes it again.

use std::rc::Rc;

use html5ever::tendril::TendrilSink;
use html5ever::{QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// One element or text, with what stands in it.
#[derive(Debug)]
pub(crate) enum Node {
    /// Name, attributes in order, children.
    Element(String, Vec<(String, String)>, Vec<Node>),
    /// Characters.
    Text(String),
    /// A comment, a doctype, an instruction: never drawn.
    Other,
}

/// Parses markup as `innerHTML` of an element of the body.
pub(crate) fn parse(html: &str) -> Vec<Node> {
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let dom = parse_fragment(
        RcDom::default(),
        html5ever::ParseOpts::default(),
        context,
        Vec::new(),
        true,
    )
    .one(html);
    // The document holds one root, under which the fragment stands.
    let root = dom.document.children.borrow()[0].clone();
    children(&root)
}

fn children(handle: &Handle) -> Vec<Node> {
    let children = handle.children.borrow();
    children
        .iter()
        .map(Rc::clone)
        .map(|child| node(&child))
        .collect()
}

fn node(handle: &Handle) -> Node {
    match &handle.data {
        NodeData::Element { name, attrs, .. } => {
            assert_eq!(name.ns, ns!(html), "only elements of HTML are drawn");
            let attrs = attrs.borrow();
            let attrs = attrs
                .iter()
                .map(|attr| (attr.name.local.to_string(), attr.value.to_string()));
            Node::Element(name.local.to_string(), attrs.collect(), children(handle))
        }
        NodeData::Text { contents } => Node::Text(contents.borrow().to_string()),
        _ => Node::Other,
    }
}

/// Writes nodes by the HTML fragment serialisation algorithm.
pub(crate) fn serialise(nodes: &[Node]) -> String {
    let mut out = String::new();
    for node in nodes {
        write(&mut out, node);
    }
    out
}

fn write(out: &mut String, node: &Node) {
    match node {
        Node::Text(text) => out.push_str(&escape(text)),
        Node::Other => out.push_str("<!---->"),
        Node::Element(name, attrs, children) => {
            out.push('<');
            out.push_str(name);
            for (name, value) in attrs {
                let value = escape(value).replace('"', "&quot;");
                out.push_str(&format!(" {name}=\"{value}\""));
            }
            out.push('>');
            let void = ["br", "hr", "img", "source", "track"];
            if !void.contains(&name.as_str()) {
                out.push_str(&serialise(children));
                out.push_str(&format!("</{name}>"));
            }
        }
    }
}

pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('\u{a0}', "&nbsp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// All text, in order.
pub(crate) fn text(nodes: &[Node]) -> String {
    let mut out = String::new();
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(_, _, children) => out.push_str(&self::text(children)),
            Node::Other => {}
        }
    }
    out
}
