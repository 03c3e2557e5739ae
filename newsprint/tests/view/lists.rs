//! Don't miss and related links: headings, buttons, cards, and whose words are in which language.

use newsprint::Page;
use newsprint::date::Date;
use newsprint::labels::{Label, Labels};
use newsprint::language::Language;
use newsprint::markup::attr::Target;
use newsprint::options::Part;

use crate::support::pages::{self, words};
use crate::support::{parsed, rules};
use crate::{lines, small};

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
