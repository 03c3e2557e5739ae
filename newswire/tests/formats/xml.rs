//! What of a feed is a tag and what is text agrees with quick-xml.

use std::fs;
use std::path::Path;

use newswire::html::tokenizer::Tokenizer;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Markup that feeds have besides elements and text.
const ODD: [&str; 9] = [
    "<?xml version='1.0'?><!-- a > b --><rss><a/><b c='1' d = \"2\" /></rss>",
    "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\"><!ELEMENT rss ANY>]><rss>a</rss>",
    "<rss><![CDATA[<p>&amp; <b>]] ></b>]]></rss>",
    "<rss>a &lt;p&gt; &amp;amp; &quot;&apos; &#233; &#xE9;</rss>",
    "<rss>AT&T &nbsp; &eacute; a&b;c & d &copy=1</rss>",
    "<rss a='x &amp; y' b='&lt;&#65;'>\u{e9}<media:content url=\"https://a.example/?b=1&amp;c=2\"/></rss>",
    "<rss>\n<item>\n</item >\n</rss>\n",
    "<rss><a>1</a><!-- <a>2</a> --><a>3</a><?php echo 1 ?></rss>",
    "<rss><A>1</A><a>2</a></rss>",
];

/// Everything in order: tags with their attributes, and the text between them.
fn ours(xml: &str) -> Vec<String> {
    let mut told = Vec::new();
    let mut tokens = Tokenizer::xml(xml);
    loop {
        let mut text = String::new();
        let tag = tokens.next(&mut text);
        if !text.is_empty() {
            told.push(text);
        }
        let Some(tag) = tag else { return told };
        if tag.ends {
            told.push(format!("</{}>", tag.name));
            continue;
        }
        told.push(format!("<{} {:?}>", tag.name, tag.attributes));
        if tag.self_closing {
            told.push(format!("</{}>", tag.name));
        }
    }
}

fn theirs(xml: &str) -> Vec<String> {
    let mut told = vec![String::new()];
    let mut reader = Reader::from_str(xml);
    reader.config_mut().allow_dangling_amp = true;
    let mut say = |text: &str, apart: bool| {
        if apart {
            told.extend([text.to_owned(), String::new()]);
        } else if let Some(last) = told.last_mut() {
            last.push_str(text);
        }
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => say(&started(&tag), true),
            Event::Empty(tag) => {
                say(&started(&tag), true);
                say(&format!("</{}>", name(tag.name().as_ref())), true);
            }
            Event::End(tag) => say(&format!("</{}>", name(tag.name().as_ref())), true),
            Event::Text(text) => say(&text.decode().unwrap(), false),
            Event::CData(text) => say(&text.decode().unwrap(), false),
            Event::GeneralRef(reference) => {
                let name = reference.decode().unwrap();
                let known = match &*name {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    _ => "",
                };
                match reference.resolve_char_ref() {
                    Ok(Some(char)) => say(&char.to_string(), false),
                    _ if known.is_empty() => say(&format!("&{name};"), false),
                    _ => say(known, false),
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    told.retain(|text| !text.is_empty());
    told
}

fn started(tag: &BytesStart<'_>) -> String {
    let attributes = tag.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let value = attribute.unescape_value().unwrap().into_owned();
        (name(attribute.key.as_ref()), value)
    });
    let attributes: Vec<(String, String)> = attributes.collect();
    format!("<{} {attributes:?}>", name(tag.name().as_ref()))
}

fn name(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn tags_and_text_agree_with_quick_xml() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/feed");
    let files = fs::read_dir(fixtures)
        .unwrap()
        .map(|file| file.unwrap().path());
    let feeds = files.filter(|file| file.extension().is_some_and(|it| it == "xml"));
    let mut documents: Vec<String> = feeds
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    assert!(documents.len() >= 5);
    documents.extend(ODD.map(String::from));
    for document in documents {
        // A line may end in two ways; what reads it makes one of them.
        assert_eq!(ours(&document), theirs(&document), "{document}");
    }
}
