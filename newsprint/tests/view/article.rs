//! The article: dates, paywall, slots, running text, shapes.

use newsprint::date::Date;
use newsprint::model::{Block, Link, Mark, Prose, Rel, Run, Video};
use newsprint::options::SlotPlacement;

use crate::support::pages::{self, words};
use crate::{lines, outline, small};

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
