//! What is drawn: outlines that people can read, and the rules that every page keeps.

mod support;

use newsprint::Page;
use newsprint::date::Date;
use newsprint::labels::{Label, Labels};
use newsprint::language::{Direction, Language};
use newsprint::markup::attr::Target;
use newsprint::model::{Block, Link, Mark, Prose, Rel, Run, Video};
use newsprint::options::{Part, SlotPlacement};
use newsprint::view;
use support::outline::Outline;
use support::pages::{self, words};
use support::{fixtures, golden, parsed, rules};

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
    page.article.related.items = pages::everything("Related story").article.related.items;
    page
}

#[test]
fn every_field_and_block_keeps_the_rules() {
    let mut page = pages::everything("A pier");
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
fn the_hosts_heading_goes_to_the_first_list_drawn() {
    let mut page = small();
    page.article.dont_miss.heading = words("From the JSON");
    page.options.heading = words("From the host");
    let headings = |page: &Page| lines(page, ".dm-heading");
    assert_eq!(
        headings(&page),
        [
            "h2.dm-heading \"From the host\"",
            "h2.dm-heading \"Related\""
        ]
    );
    page.options.parts = vec![Part::Article, Part::Related];
    assert_eq!(headings(&page), ["h2.dm-heading \"From the host\""]);
    page.options.parts = vec![Part::DontMiss];
    page.options.heading = None;
    assert_eq!(headings(&page), ["h2.dm-heading \"From the JSON\""]);
}

#[test]
fn the_carousel_has_what_its_length_needs() {
    let mut page = small();
    page.options.parts = vec![Part::DontMiss];
    for (limit, buttons, skip) in [(1, 0, 0), (2, 2, 0), (3, 2, 0), (4, 2, 1), (9, 2, 1)] {
        page.options.limit = limit;
        assert_eq!(
            lines(&page, "button.dm-button").len(),
            buttons,
            "{limit} teasers"
        );
        assert_eq!(lines(&page, "a.dm-skip").len(), skip, "{limit} teasers");
        assert_eq!(lines(&page, "li.dm-teaser").len(), limit.min(4) as usize);
    }
}

#[test]
fn a_key_makes_the_id() {
    let mut page = small();
    page.options.key = Some(String::from("sport 1"));
    assert_eq!(
        lines(&page, ".dm-past"),
        ["div.dm-past id=\"dm-sport1-past\" tabindex=\"-1\""]
    );
    assert_eq!(lines(&page, "href=\"#").len(), 1);
    assert!(lines(&page, "href=\"#dm-sport1-past\"").len() == 1);
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
fn the_date_above_the_body_is_that_of_the_last_change() {
    let date = |published: Option<&str>, modified: Option<&str>| {
        let mut page = pages::empty();
        page.article.headline = words("The headline");
        page.article.published = published.and_then(Date::read);
        page.article.modified = modified.and_then(Date::read);
        lines(&page, "dm-date").join(" ")
    };
    let (early, late) = (Some("2026-11-23"), Some("2026-11-24"));
    assert!(date(early, late).contains("Latest update"));
    assert!(date(early, late).contains("24 November 2026"));
    assert!(date(None, late).contains("Latest update"));
    assert!(date(late, early).contains("Published"));
    assert!(date(late, late).contains("Published"));
    assert!(date(late, None).contains("24 November 2026"));
    assert_eq!(date(None, None), "");
}

#[test]
fn behind_a_paywall_stands_a_slot() {
    let mut page = small();
    page.article.paywalled = true;
    assert_eq!(lines(&page, "dm-paragraph").len(), 0);
    assert_eq!(
        lines(&page, "data-dm-slot=\"paywall\"  # section slot:paywall").len(),
        1
    );
    page.options.access_granted = true;
    assert_eq!(lines(&page, "dm-paragraph").len(), 1);
    assert_eq!(lines(&page, "paywall").len(), 0);
}

#[test]
fn slots_stand_after_the_blocks_asked_for() {
    let mut page = small();
    page.article.body.push(Block::Divider);
    page.options.slots = [
        ("end", 9, None),
        ("top", 0, Some(91)),
        ("first", 1, Some(601)),
    ]
    .map(|(name, after, height)| SlotPlacement {
        name: words(name).unwrap(),
        after,
        height,
        label: None,
    })
    .into_iter()
    .collect();
    let outline = outline(&page);
    let (_, body) = outline.split_once("div.dm-body").unwrap();
    let order: Vec<_> = body
        .lines()
        .filter_map(|line| line.trim().split([' ', '#']).next())
        .filter(|line| line.starts_with("div.dm-slot") || line.ends_with("dm-paragraph"))
        .collect();
    let expected = [
        "div.dm-slot.dm-height-100",
        "p.dm-paragraph",
        "div.dm-slot.dm-height-600",
        "div.dm-slot",
    ];
    assert_eq!(order, expected);
}

#[test]
fn our_words_say_their_language_where_it_is_another() {
    let mut page = small();
    page.article.language = Language::read("ja");
    page.label_language = Some("en");
    page.labels.set(Label::Related, String::from("関連記事"));
    for own in [
        "\"Read more\"",
        "\"Don't miss\"",
        "\"Skip Don't miss\"",
        "\"Advertisement\"",
    ] {
        for line in lines(&page, own) {
            assert!(
                line.contains("lang=\"en\"") || line.contains("aria-label"),
                "{line}"
            );
        }
    }
    assert_eq!(lines(&page, "h2.dm-heading \"関連記事\"").len(), 1);
    assert_eq!(rules::check(&page.to_html()), Ok(()));
}

#[test]
fn direction_is_the_hosts_else_the_contents() {
    let mut page = small();
    page.article.direction = Some(Direction::RightToLeft);
    assert_eq!(lines(&page, "lang=\"en\" dir=\"rtl\"").len(), 3);
    page.options.direction = Some(Direction::LeftToRight);
    assert_eq!(lines(&page, "lang=\"en\" dir=\"ltr\"").len(), 3);
}

#[test]
fn a_card_is_named_in_order_by_what_stands_in_its_link() {
    let mut page = pages::empty();
    let mut teaser = pages::teaser("The headline");
    teaser.kind = newsprint::model::Kind::Video;
    teaser.sponsor = words("the Lemon Board");
    page.article.dont_miss.items = vec![teaser];
    page.options.target = Some(Target::Blank);
    let html = page.to_html();
    let (_, link) = html.split_once("<a class=\"dm-link\"").unwrap();
    let (link, _) = link.split_once("</a>").unwrap();
    let nodes = parsed::parse(&format!("<a{link}</a>"));
    assert_eq!(
        parsed::text(&nodes),
        "Video The headline Sponsored by the Lemon Board Read more (opens in a new tab)"
    );
    assert!(
        link.contains("rel=\"sponsored noopener\" target=\"_blank\""),
        "{link}"
    );
}

#[test]
fn a_link_over_several_runs_is_one_link() {
    let mut page = pages::empty();
    let there = Some("https://news.example/a");
    let sponsored = Run::Text {
        text: String::from("paid"),
        marks: Default::default(),
        link: Some(Link {
            url: newsprint::web_url::LinkUrl::read("mailto:a@b.example", None).unwrap(),
            rel: Rel {
                sponsored: true,
                nofollow: true,
                ugc: true,
            },
        }),
        language: None,
        direction: None,
    };
    page.article.body = vec![Block::Paragraph(Prose {
        runs: vec![
            pages::run("read ", &[], there),
            pages::run("this", &[Mark::Strong], there),
            pages::run("!", &[], None),
            sponsored,
        ],
    })];
    let html = page.to_html();
    assert!(html.contains(
        "<a class=\"dm-text-link\" href=\"https://news.example/a\">read <strong>this</strong></a>!\
        <a class=\"dm-text-link\" href=\"mailto:a@b.example\" rel=\"sponsored nofollow ugc\">paid</a>"
    ), "{html}");
}

#[test]
fn a_box_has_the_nearest_shape() {
    let shapes = [
        (Some((1920, 1080)), "16x9"),
        (Some((21, 9)), "16x9"),
        (Some((1200, 800)), "3x2"),
        (Some((640, 480)), "4x3"),
        (Some((500, 500)), "1x1"),
        (Some((1080, 1350)), "4x5"),
        (Some((1080, 1920)), "9x16"),
        (Some((0, 9)), "9x16"),
        (Some((9, 0)), "16x9"),
        (Some((u32::MAX, 1)), "16x9"),
        (None, "16x9"),
    ];
    for (size, shape) in shapes {
        let mut page = pages::empty();
        page.article.body = vec![Block::Video(Video {
            sources: vec![],
            poster: None,
            caption: None,
            captions: vec![],
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
            duration: None,
        })];
        assert_eq!(
            lines(&page, &format!("video.dm-player.dm-ratio-{shape} ")).len(),
            1,
            "{size:?}"
        );
    }
}

#[test]
fn dates_are_worded_in_the_pages_language_among_words_of_another() {
    let mut page = small();
    let french = Language::read("fr").unwrap();
    page.labels = Labels::of(&french).0;
    page.article.language = Some(french);
    page.article.dont_miss.items[0].language = Language::read("en-GB");
    page.article.dont_miss.items[0].published = Date::read("2026-12-01");
    let date = "time.dm-date datetime=\"2026-12-01\" lang=\"fr\" \"1er décembre 2026\"";
    assert_eq!(lines(&page, "time.dm-date")[0], date);
    assert_eq!(
        lines(&page, "span.dm-more lang=\"fr\" \"Lire la suite\"").len(),
        1 + 1
    );
}
