//! The entries of a feed in XML as JSON: each of its elements by its name, with the text in it.

use quick_xml::events::Event;
use quick_xml::{Reader, escape};
use serde_json::{Map, Value};

/// The one entry, or a list of them.
pub(crate) fn entries(xml: &str) -> Value {
    let mut reader = Reader::from_str(xml);
    let mut all = Vec::new();
    let mut entry: Option<Map<String, Value>> = None;
    let (mut depth, mut name, mut text) = (0, String::new(), String::new());
    loop {
        match reader.read_event().expect("a feed is well-formed") {
            Event::Start(start) => {
                let local = local(start.local_name().as_ref());
                match &entry {
                    None if local == "item" || local == "entry" => {
                        (entry, depth) = (Some(Map::new()), 0)
                    }
                    None => {}
                    Some(_) => {
                        depth += 1;
                        if depth == 1 {
                            (name, text) = (local, String::new());
                        } else {
                            text.push(' ');
                        }
                    }
                }
            }
            Event::End(_) => match (&mut entry, depth) {
                (None, _) => {}
                (Some(_), 0) => all.extend(entry.take().map(Value::from)),
                (Some(members), _) => {
                    depth -= 1;
                    if depth == 0 {
                        members.insert(name.clone(), text.trim().into());
                    }
                }
            },
            Event::Text(part) => text += &part.decode().expect("a feed is UTF-8"),
            Event::CData(part) => text += &part.decode().expect("a feed is UTF-8"),
            Event::GeneralRef(reference) => {
                let written = format!("&{};", reference.decode().expect("a feed is UTF-8"));
                text += &escape::unescape(&written).expect("a reference of XML");
            }
            Event::Eof => break,
            _ => {}
        }
    }
    match all.len() {
        1 => all.remove(0),
        _ => Value::from(all),
    }
}

fn local(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}
