//! The tokenizer is held to html5ever's, which passes html5lib's tests: same HTML, same tags and text.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token as Theirs, TokenSink, TokenSinkResult, Tokenizer as Html5ever,
    TokenizerOpts,
};
use newswire::html::tokenizer::{Content, Tokenizer};

use super::{dice, payloads};

/// What both are made to tell.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Text(String),
    Start(String, Vec<(String, String)>, bool),
    End(String),
}

/// How an element's text is read, and by which name html5ever knows that.
fn content(name: &str) -> Option<(Content, RawKind)> {
    Some(match name {
        "script" => (Content::Script, RawKind::ScriptData),
        "textarea" | "title" => (Content::Escapable, RawKind::Rcdata),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => (Content::Raw, RawKind::Rawtext),
        _ => return None,
    })
}

fn text(tokens: &mut Vec<Token>, more: &str) {
    match tokens.last_mut() {
        _ if more.is_empty() => {}
        Some(Token::Text(text)) => text.push_str(more),
        _ => tokens.push(Token::Text(more.into())),
    }
}

fn ours(html: &str) -> Vec<Token> {
    let mut tokenizer = Tokenizer::new(html);
    let mut tokens = Vec::new();
    loop {
        let mut words = String::new();
        let tag = tokenizer.next(&mut words);
        text(&mut tokens, &words);
        let Some(tag) = tag else {
            return tokens;
        };
        let tidy = |name: &str| name.replace('\0', "\u{FFFD}").to_ascii_lowercase();
        let name = tidy(tag.name);
        if tag.ends {
            tokens.push(Token::End(name));
            continue;
        }
        if let Some((content, _)) = content(&name) {
            tokenizer.read_as(content, tag.name);
        } else if name == "plaintext" {
            tokenizer.read_as(Content::Plain, tag.name);
        }
        let mut attributes: Vec<(String, String)> = Vec::new();
        for (name, value) in tag.attributes {
            let name = tidy(name);
            if attributes.iter().all(|(known, _)| *known != name) {
                attributes.push((name, value));
            }
        }
        tokens.push(Token::Start(name, attributes, tag.self_closing));
    }
}

#[derive(Default)]
struct Sink(RefCell<Vec<Token>>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Theirs, _line: u64) -> TokenSinkResult<()> {
        let mut tokens = self.0.borrow_mut();
        match token {
            Theirs::CharacterTokens(words) => text(&mut tokens, &words),
            Theirs::TagToken(tag) if tag.kind == TagKind::EndTag => {
                tokens.push(Token::End(tag.name.to_string()));
            }
            Theirs::TagToken(tag) => {
                let attributes = tag.attrs.iter();
                let attributes = attributes
                    .map(|attr| (attr.name.local.to_string(), attr.value.to_string()))
                    .collect();
                tokens.push(Token::Start(
                    tag.name.to_string(),
                    attributes,
                    tag.self_closing,
                ));
                if let Some((_, raw)) = content(&tag.name) {
                    return TokenSinkResult::RawData(raw);
                }
                if &*tag.name == "plaintext" {
                    return TokenSinkResult::Plaintext;
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn theirs(html: &str) -> Vec<Token> {
    let options = TokenizerOpts {
        discard_bom: false,
        ..TokenizerOpts::default()
    };
    let tokenizer = Html5ever::new(Sink::default(), options);
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

fn agree(html: &str) {
    assert_eq!(ours(html), theirs(html), "{html:?}");
}

#[rustfmt::skip]
const CASES: &[&str] = &[
    "", "a<b>c</b>", "<B CLASS=x Class=y>", "<a href='1'id=2 / x>", "<br/>", "<br / >", "< p>", "<>", "</>",
    "</ p>x", "<?php echo ?>x", "<!doctype html>x", "<![CDATA[x]]>y", "<!>x", "<!->x", "<!-->x", "<!--->x",
    "<!---->x", "<!--x-->y", "<!--x--!>y", "<!--x-- >y", "<!--x--", "<!--x--->y", "<!--é-->y", "<!é>y",
    "<p a==b>", "<p =a>", "<p a=\"b\"c>", "<p a=b'c>", "<p a=>x", "<p a= >x", "<p a", "<p a='", "<p", "</p",
    "<p/a/b>", "<p a=b/>", "a\r\nb\rc\n\r", "<p a='\r\n\r'>", "\0a<p\0 b\0='\0'>", "<script><b></script>x",
    "<script></SCRIPT >x", "<script><!--</script>x-->y", "<script><!--<script></script>x-->y</script>z",
    "<script><!--<script>-->x</script>y", "<script><!-->x</script>y", "<script><!--->x</script>y",
    "<script><!--<script </script/>-->x</script>y", "<script><!-</script>x", "<style><!--</style>x-->",
    "<style></styles></style>x", "<textarea>&amp;<b></textarea>x", "<title></title", "<xmp>&amp;</xmp>&amp;",
    "<plaintext></plaintext>&amp;\0", "&", "&&amp;", "&a", "&amp", "&ampx", "&ampx;", "&AMP", "&notit;",
    "&notin;", "&notinx", "&#", "&#x", "&#x;", "&#;", "&#65", "&#65x", "&#x41;", "&#X41g", "&#0;",
    "&#x80;&#x9f;&#x81;", "&#xD800;", "&#x110000;", "&#99999999999999999999;", "&#13;", "&#xFFFE;",
    "<a b='&amp'>", "<a b='&ampx'>", "<a b='&amp=x'>", "<a b='&amp;x'>", "<a b=&amp>", "<a b=&notit;>",
    "<a b='&notin;'>", "<a b='&'>", "<a b='&#65x'>", "<a b='&copy;=&copy=1&copy2'>",
    "&CounterClockwiseContourIntegral;", "&CounterClockwiseContourIntegralx", "&thetasym;&theta;", "&acE;",
    "&nGt;", "&Longleftrightarrowx;", "&#x1F600;",
];

#[test]
fn each_case() {
    for html in CASES {
        agree(html);
    }
}

#[test]
fn every_named_reference() {
    let mut names = 0;
    for (name, _) in html5ever::data::NAMED_ENTITIES.entries() {
        names += 1;
        for html in [
            format!("&{name}"),
            format!("&{name}x"),
            format!("&{name};"),
            format!("<a b='&{name}' c='&{name}=' d='&{name}x'>"),
        ] {
            agree(&html);
        }
    }
    assert!(names > 2231, "{names} names, with the beginnings of names");
}

#[test]
fn what_was_written_to_break_tokenizers() {
    for row in payloads::of_kind("html") {
        agree(&payloads::text(&row));
    }
}

#[test]
fn random_markup() {
    const SOUP: &[&str] = &[
        "<",
        ">",
        "/",
        "!",
        "--",
        "-",
        "=",
        "\"",
        "'",
        " ",
        "\n",
        "\r",
        "\0",
        "&",
        ";",
        "#",
        "x",
        "amp",
        "not",
        "p",
        "script",
        "style",
        "title",
        "textarea",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "</",
        "<![CDATA[",
        "]]>",
        "?",
        "é",
        "a",
        "1",
    ];
    let mut dice = dice::Dice::new(7);
    for _ in 0..20_000 {
        let mut html = String::new();
        for _ in 0..dice.below(24) {
            html.push_str(dice.pick(SOUP));
        }
        agree(&html);
    }
}
