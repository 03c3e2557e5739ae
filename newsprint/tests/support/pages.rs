//! The parts of pages made in code, for single rules.

use newsprint::Page;
use newsprint::labels::Labels;
use newsprint::language::{Direction, Language};
use newsprint::model::*;
use newsprint::options::Options;
use newsprint::text::Words;
use newsprint::web_url::{LinkUrl, WebUrl};

/// A page in English with nothing in it.
pub(crate) fn empty() -> Page {
    let english = Language::read("en").unwrap();
    Page {
        labels: Labels::of(&english).0,
        label_language: None,
        article: Article {
            language: Some(english),
            direction: Some(Direction::LeftToRight),
            ..Article::default()
        },
        options: Options::default(),
    }
}

/// Words, if they say anything.
pub(crate) fn words(text: &str) -> Option<Words> {
    Words::new(text)
}

/// An address below one that is fit for any page.
pub(crate) fn url(path: &str) -> WebUrl {
    WebUrl::read(&format!("https://news.example/{path}"), None).unwrap()
}

/// A teaser, known by its address.
pub(crate) fn teaser(name: &str) -> Teaser {
    Teaser {
        headline: words(name).unwrap(),
        url: url(name),
        picture: Some(picture(name)),
        kicker: None,
        standfirst: None,
        published: None,
        kind: Kind::Article,
        sponsor: None,
        id: None,
        language: None,
        direction: None,
    }
}

/// A picture in two sizes.
pub(crate) fn picture(name: &str) -> Picture {
    Picture {
        url: url(&format!("{name}.webp")),
        width: Some(1200),
        height: Some(800),
        alt: Some(String::from("A pier.")),
        caption: None,
        credit: None,
        renditions: vec![
            Rendition {
                url: url(&format!("{name}-320.webp")),
                width: 320,
            },
            Rendition {
                url: url(&format!("{name},w 640.webp")),
                width: 640,
            },
        ],
    }
}

/// Running text of one run.
pub(crate) fn prose(text: &str) -> Prose {
    Prose {
        runs: vec![run(text, &[], None)],
    }
}

/// A run with marks and a link.
pub(crate) fn run(text: &str, marks: &[Mark], link: Option<&str>) -> Run {
    let mut set = Marks::default();
    marks.iter().for_each(|mark| set.insert(*mark));
    Run::Text {
        text: text.into(),
        marks: set,
        link: link.map(|link| Link {
            url: LinkUrl::read(link, None).unwrap(),
            rel: Rel::default(),
        }),
        language: None,
        direction: None,
    }
}
