//! One view, several sinks: all of them tell the same.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use newsprint::Page;
use newsprint::sink::{Digest, Ops, Sink};
use newsprint::view;
use support::everything::everything;
use support::scraps::{self, SCRAPS};
use support::{decode, digest, fixtures, golden, outline::Outline, pages, parsed};

/// Strings that break writers who forget something.
const STRINGS: &[&str] = &[
    "A pier",
    "<b>\"'&amp;\u{a0}</b>",
    "\n\nline\n",
    "aéع🗼\u{10ffff}",
    "a\u{301}\u{2068}مدينة\u{2069}b",
];

fn pages() -> impl Iterator<Item = Page> {
    let everything = STRINGS.iter().copied().map(everything);
    let files = fixtures::pages().map(|(_, page)| page);
    everything.chain([pages::empty()]).chain(files)
}

fn digest_of(draw: impl FnOnce(&mut dyn Sink)) -> [u8; 17] {
    let mut digest = Digest::default();
    draw(&mut digest);
    digest.fingerprint().to_bytes()
}

#[test]
fn operations_make_the_html() {
    for page in pages() {
        assert_eq!(decode::html(&page.to_ops()), page.to_html());
    }
    for scrap in SCRAPS {
        let mut ops = Ops::default();
        scraps::draw(&mut ops, scrap);
        assert_eq!(decode::html(&ops), scraps::html(scrap), "{}", scrap.0);
    }
}

#[test]
fn a_parser_sees_what_was_drawn() {
    for html in pages()
        .map(|page| page.to_html())
        .chain(SCRAPS.iter().map(scraps::html))
    {
        assert_eq!(parsed::serialise(&parsed::parse(&html)), html);
    }
}

#[test]
fn every_sink_is_told_a_balanced_drawing() {
    for page in pages() {
        let mut outline = Outline::default();
        view::draw(&mut outline, &page);
        outline.finish();
    }
}

#[test]
fn each_section_carries_the_digest_of_what_is_drawn() {
    for page in pages() {
        let html = page.to_html();
        let checked = digest::check(&parsed::parse(&html));
        for (written, computed) in &checked {
            assert_eq!(written, computed, "in {html}");
        }
        let ops = page.to_ops();
        let told: Vec<String> = ops
            .sections()
            .iter()
            .map(|section| {
                let mut text = String::new();
                section.fingerprint.write(&mut text);
                text
            })
            .collect();
        let written: Vec<String> = checked.into_iter().map(|(written, _)| written).collect();
        assert_eq!(told, written);
    }
}

#[test]
fn digests_differ_where_markup_does() {
    for (place, one) in SCRAPS.iter().enumerate() {
        for other in &SCRAPS[place + 1..] {
            assert_ne!(scraps::html(one), scraps::html(other));
            assert_ne!(
                digest_of(|sink| scraps::draw(sink, one)),
                digest_of(|sink| scraps::draw(sink, other)),
                "{} and {}",
                one.0,
                other.0
            );
        }
        let again = digest_of(|sink| scraps::draw(sink, one));
        assert_eq!(digest_of(|sink| scraps::draw(sink, one)), again);
    }
}

#[test]
fn digests_are_those_of_the_format() {
    let mut vectors = String::new();
    for scrap in SCRAPS {
        let html = scraps::html(scrap);
        let nodes = parsed::parse(&html);
        let (written, computed) = digest::check(&nodes).remove(0);
        assert_eq!(written, computed, "{}", scrap.0);
        let bare = html.replace(&format!(" data-dm-digest=\"{written}\""), "");
        let quoted = serde_json::to_string(&bare).unwrap();
        vectors.push_str(&format!("{}\t{written}\t{quoted}\n", scrap.0));
    }
    golden::check("tests/data/digest.vectors", &vectors);
}

/// The digest of each card, by its headline.
fn cards(page: &Page) -> Vec<(String, String)> {
    let ops = page.to_ops();
    let cards = ops
        .sections()
        .iter()
        .filter(|section| section.key.starts_with("to:"));
    cards
        .map(|card| {
            let mut digest = String::new();
            card.fingerprint.write(&mut digest);
            (card.key.clone(), digest)
        })
        .collect()
}

#[test]
fn no_card_knows_its_place() {
    let mut page = pages::empty();
    page.article.dont_miss.items = ["a", "b", "c", "d", "e"]
        .map(pages::teaser)
        .into_iter()
        .collect();
    let before = cards(&page);
    assert_eq!(before.len(), 5);
    page.article.dont_miss.items.swap(0, 4);
    page.article.dont_miss.items.insert(0, pages::teaser("f"));
    let after = cards(&page);
    assert_eq!(after.len(), 6);
    for card in before {
        assert!(after.contains(&card), "{card:?} stays as it was");
    }
}

#[test]
fn a_new_first_teaser_redraws_nothing_else() {
    let mut page = everything("A pier");
    page.article.url = Some(pages::url("article"));
    let sections = |page: &Page| -> Vec<String> {
        let ops = page.to_ops();
        let all = ops.sections().iter().map(|section| {
            let mut text = section.key.clone();
            text.push(' ');
            section.fingerprint.write(&mut text);
            text
        });
        all.collect()
    };
    let before = sections(&page);
    page.article.dont_miss.items.insert(0, pages::teaser("new"));
    let after = sections(&page);
    assert_eq!(after.len(), before.len() + 1);
    let missing: Vec<_> = before
        .iter()
        .filter(|section| !after.contains(section))
        .collect();
    assert_eq!(missing, Vec::<&String>::new());
}
