//! What is drawn: outlines that people can read, and the rules that every page keeps.

#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test may panic")]

mod article;
mod lists;
#[path = "../support/mod.rs"]
mod support;

use newsprint::Page;
use newsprint::language::Direction;
use newsprint::markup::attr::Target;
use newsprint::model::Block;
use newsprint::options::Part;
use newsprint::view;
use support::everything::everything;
use support::outline::Outline;
use support::pages::{self, words};
use support::{fixtures, golden, rules};

fn outline(page: &Page) -> String {
    let mut outline = Outline::default();
    view::draw(&mut outline, page);
    outline.finish()
}

/// The lines of an outline that say something of this.
fn lines(page: &Page, about: &str) -> Vec<String> {
    let outline = outline(page);
    let lines = outline.lines().filter(|line| line.contains(about));
    lines.map(|line| line.trim().to_owned()).collect()
}

/// A page in English with teasers, a headline, a body of a paragraph and a related link.
fn small() -> Page {
    let mut page = pages::empty();
    page.article.headline = words("The headline");
    page.article.body = vec![Block::Paragraph(pages::prose("The body."))];
    page.article.dont_miss.items = ["one", "two", "three", "four"]
        .map(pages::teaser)
        .into_iter()
        .collect();
    page.article.related.items = everything("Related story").article.related.items;
    page
}

#[test]
fn every_field_and_block_keeps_the_rules() {
    let mut page = everything("A pier");
    assert_eq!(rules::check(&page.to_html()), Ok(()));
    for level in 1..=6 {
        for target in [None, Some(Target::Top), Some(Target::Blank)] {
            page.options.level = Some(level);
            page.options.target = target;
            assert_eq!(rules::check(&page.to_html()), Ok(()));
        }
    }
}

#[test]
fn fixtures_are_drawn_as_outlined() {
    let folder = "tests/fixtures/valid";
    for file in fixtures::files(folder) {
        let name = file.file_stem().unwrap().display();
        let drawn = outline(&fixtures::page(&file));
        golden::check(&format!("{folder}/{name}.outline"), &drawn);
    }
}

#[test]
fn every_fixture_and_demo_page_keeps_the_rules() {
    for (name, page) in fixtures::pages() {
        assert_eq!(rules::check(&page.to_html()), Ok(()), "{name}");
    }
}

#[test]
fn a_page_without_content_is_the_mark_that_it_is_whole() {
    assert_eq!(
        pages::empty().to_html(),
        r#"<span data-dm-end="" hidden=""></span>"#
    );
    let mut page = small();
    page.options.limit = 0;
    page.options.parts = vec![Part::DontMiss];
    assert_eq!(outline(&page), "span data-dm-end hidden\n");
}

#[test]
fn parts_stand_in_the_order_asked_for() {
    let mut page = small();
    page.options.parts = vec![Part::Related, Part::Article];
    let frames = lines(&page, "# frame");
    let names: Vec<_> = frames
        .iter()
        .filter_map(|line| line.rsplit_once("# frame ").map(|(_, name)| name))
        .collect();
    assert_eq!(names, ["related", "links", "article", "body"]);
}

#[test]
fn headings_follow_the_level() {
    let headings = |page: &Page| -> Vec<String> {
        let all = lines(page, "");
        let headings = all.iter().filter(|line| {
            line.starts_with('h') && line.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
        });
        headings.map(|line| line[..2].to_owned()).collect()
    };
    let mut page = small();
    page.article.body.push(Block::Heading {
        level: 3,
        text: pages::prose("Inside"),
    });
    assert_eq!(headings(&page), ["h2", "h1", "h3", "h2"]);
    page.options.level = Some(3);
    assert_eq!(headings(&page), ["h4", "h3", "h5", "h4"]);
    page.options.level = Some(6);
    assert_eq!(headings(&page), ["h6", "h6", "h6", "h6"]);
    page.options.parts = vec![Part::Related];
    assert_eq!(headings(&page), ["h6"]);
    page.options.level = None;
    assert_eq!(headings(&page), ["h2"]);
}

#[test]
fn the_first_pictures_of_the_first_part_do_not_wait() {
    let mut page = small();
    page.article.pictures = vec![pages::picture("lead"), pages::picture("not-drawn")];
    page.article.body.push(Block::Image(pages::picture("body")));
    let eager = |page: &Page| {
        let pictures = lines(page, "img");
        let loading = |line: &String| match line.contains("loading=\"eager\"") {
            true if line.contains("fetchpriority=\"high\"") => "high",
            true => "eager",
            false => "lazy",
        };
        pictures.iter().map(loading).collect::<Vec<_>>()
    };
    assert_eq!(
        eager(&page),
        ["eager", "eager", "eager", "lazy", "lazy", "lazy"]
    );
    page.options.parts = vec![Part::Article, Part::DontMiss];
    assert_eq!(
        eager(&page),
        ["high", "lazy", "lazy", "lazy", "lazy", "lazy"]
    );
    page.article.dont_miss.items.clear();
    page.options.parts = vec![Part::DontMiss, Part::Article];
    assert_eq!(eager(&page), ["high", "lazy"]);
}

#[test]
fn direction_is_the_hosts_else_the_contents() {
    let mut page = small();
    page.article.direction = Some(Direction::RightToLeft);
    assert_eq!(lines(&page, "lang=\"en\" dir=\"rtl\"").len(), 3);
    page.options.direction = Some(Direction::LeftToRight);
    assert_eq!(lines(&page, "lang=\"en\" dir=\"ltr\"").len(), 3);
}
