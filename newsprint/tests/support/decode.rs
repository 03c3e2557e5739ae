//! Operations carried out as the browser's side would, but into HTML.

use newsprint::markup::{Name, Tag};
use newsprint::sink::{Ops, ops};

use super::parsed::escape;

/// The HTML that operations make.
pub(crate) fn html(ops: &Ops) -> String {
    let (codes, text) = ops.all();
    let text = String::from_utf8(text.to_vec()).expect("text of operations is UTF-8");
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut units = units.as_slice();
    let mut out = String::new();
    let mut open: Vec<Tag> = Vec::new();
    // A start tag ends when something else than an attribute comes.
    let mut head = false;
    for code in codes {
        let (what, length) = (code & 0xff, (code >> 8) as usize);
        let (taken, rest) = units.split_at(length);
        units = rest;
        let taken = String::from_utf16(taken).expect("no pair of surrogates is torn apart");
        if what < ops::ATTRIBUTES && std::mem::take(&mut head) {
            out.push('>');
        }
        match what {
            0 => {
                let tag = open.pop().expect("what is closed was opened");
                if !tag.is_void() {
                    out.push_str(&format!("</{}>", tag.name()));
                }
            }
            1 => out.push_str(&escape(&taken)),
            what if what < ops::ATTRIBUTES => {
                let tag = Tag::ALL[what as usize - 2];
                out.push_str(&format!("<{}", tag.name()));
                open.push(tag);
                head = true;
            }
            what => {
                let name = Name::ALL[(what - ops::ATTRIBUTES) as usize].text();
                let value = escape(&taken).replace('"', "&quot;");
                out.push_str(&format!(" {name}=\"{value}\""));
            }
        }
    }
    assert!(open.is_empty() && units.is_empty(), "nothing is left over");
    out
}
