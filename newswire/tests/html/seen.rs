//! The words that a reader of HTML sees, by html5ever's tree: what the product has no part in.

use std::collections::HashMap;

use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Elements whose text no browser shows: by their nature, or because what they show comes from elsewhere.
const UNSEEN: &[&str] = &[
    "annotation",
    "audio",
    "canvas",
    "datalist",
    "dialog",
    "iframe",
    "noembed",
    "noframes",
    "script",
    "style",
    "template",
    "title",
    "video",
    "xml",
    "w:worddocument",
    "w:latentstyles",
    "o:officedocumentsettings",
    "m:mathpr",
];

/// Elements that stand apart from the words around them.
const APART: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "iframe",
    "img",
    "legend",
    "li",
    "listing",
    "main",
    "math",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "plaintext",
    "pre",
    "rt",
    "search",
    "section",
    "select",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "video",
    "audio",
    "canvas",
    "object",
    "xmp",
    "input",
    "picture",
];

enum Step {
    Node(Handle, bool),
    Space,
}

/// The text a reader sees, with spaces between what stands apart.
pub(crate) fn text(html: &str) -> String {
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts {
            scripting_enabled: false,
            ..TreeBuilderOpts::default()
        },
        ..ParseOpts::default()
    };
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let dom = parse_fragment(RcDom::default(), options, context, Vec::new(), false).one(html);
    let mut out = String::new();
    // A stack of its own: some of this HTML lies thousands of elements deep.
    let mut steps = vec![Step::Node(dom.document.clone(), true)];
    while let Some(step) = steps.pop() {
        let Step::Node(node, shows) = step else {
            out.push(' ');
            continue;
        };
        let mut inside = shows;
        match &node.data {
            NodeData::Text { contents } if shows => out.push_str(&contents.borrow()),
            NodeData::Element { name, attrs, .. } => {
                let attrs = attrs.borrow();
                let hidden = attrs.iter().any(|attr| match &*attr.name.local {
                    "hidden" => !attr.value.eq_ignore_ascii_case("until-found"),
                    "style" => {
                        let style: String = attr.value.split_ascii_whitespace().collect();
                        style.to_ascii_lowercase().contains("display:none")
                    }
                    _ => false,
                });
                let local = &*name.local;
                // Of SVG, browsers draw the text that is marked as such.
                inside = if name.ns == ns!(svg) {
                    ["text", "foreignObject"].contains(&local)
                        || (shows && ["tspan", "a", "textPath"].contains(&local))
                } else {
                    shows
                };
                if hidden
                    || UNSEEN.contains(&local)
                    || (name.ns != ns!(html) && ["desc", "metadata", "defs"].contains(&local))
                {
                    continue;
                }
                if APART.contains(&local) {
                    out.push(' ');
                    steps.push(Step::Space);
                }
            }
            _ => {}
        }
        let children = node.children.borrow();
        steps.extend(
            children
                .iter()
                .rev()
                .map(|child| Step::Node(child.clone(), inside)),
        );
    }
    out
}

/// Takes out the shortcodes that stand for something made elsewhere.
pub(crate) fn shortcodes_out(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let known = ["[caption ", "[/caption]", "[gallery ", "[vc_", "[/vc_"];
        let end = after
            .find(']')
            .filter(|_| known.iter().any(|known| after.starts_with(known)));
        match end {
            Some(end) => rest = &after[end + 1..],
            None => {
                out.push('[');
                rest = &after[1..];
            }
        }
    }
    out + rest
}

/// Words: what stands between spaces and ASCII punctuation.
pub(crate) fn words(text: &str) -> HashMap<String, usize> {
    let text = newsprint::text::clean(text);
    let mut counts = HashMap::new();
    let between = |char: char| {
        char.is_whitespace() || char.is_ascii_punctuation() || ['“', '”', '—', '–'].contains(&char)
    };
    for word in text
        .split(between)
        .filter(|word| !newsprint::text::is_blank(word))
    {
        *counts.entry(word.to_owned()).or_default() += 1;
    }
    counts
}

/// The words of one HTML that a reader of another doesn't see, or not as often.
pub(crate) fn lost(source: &str, shown: &str) -> Vec<String> {
    let shown = words(&text(shown));
    let all = words(&shortcodes_out(&text(source)));
    let lost = all
        .into_iter()
        .filter(|(word, count)| shown.get(word).copied().unwrap_or_default() < *count);
    let mut lost: Vec<String> = lost.map(|(word, _)| word).collect();
    lost.sort();
    lost
}

/// The characters of one HTML that a reader of another doesn't see, or not as often. The dash before a name
/// doesn't count: where the name stands apart, it goes without saying.
pub(crate) fn lost_letters(source: &str, shown: &str) -> String {
    let letters = |text: &str| {
        let text = newsprint::text::clean(text).into_owned();
        let seen = |char: &char| !newsprint::text::is_blank(char.encode_utf8(&mut [0; 4]));
        let dash = |char: &char| ['—', '–', '-'].contains(char);
        let mut letters: Vec<char> = text
            .chars()
            .filter(seen)
            .filter(|char| !dash(char))
            .collect();
        letters.sort_unstable();
        letters
    };
    let shown = letters(&text(shown));
    let mut shown = shown.iter().peekable();
    let mut lost = String::new();
    for letter in letters(&shortcodes_out(&text(source))) {
        while shown.next_if(|next| **next < letter).is_some() {}
        if shown.next_if(|next| **next == letter).is_none() {
            lost.push(letter);
        }
    }
    lost
}
