//! A page on which every field of the model has the same text, and every block stands.

use newsprint::Page;
use newsprint::date::Date;
use newsprint::language::{Direction, Language};
use newsprint::model::*;
use newsprint::options::SlotPlacement;
use newsprint::text::Words;

use super::pages::{empty, picture, run, url};

/// A page on which every field has this text, cleaned as reading cleans it; fields that would then
/// say nothing are left out.
pub(crate) fn everything(text: &str) -> Page {
    let mut page = empty();
    let clean = newsprint::text::clean(text).into_owned();
    let words = Words::new(text);
    let prose = words.as_ref().map(|_| Prose {
        runs: vec![
            run("Before ", &[], None),
            run(
                &clean,
                &[Mark::Strong, Mark::Emphasis],
                Some("https://news.example/run"),
            ),
            Run::Break,
            run(&clean, &[], Some("mailto:desk@news.example")),
            Run::Text {
                text: clean.clone(),
                marks: Marks::default(),
                link: None,
                language: Language::read("ar"),
                direction: Some(Direction::RightToLeft),
            },
        ],
    });
    let date = Date::read("2026-11-24T10:05:00+01:00");
    let picture = Picture {
        alt: Some(clean.clone()),
        caption: prose.clone(),
        credit: words.clone(),
        ..picture("picture")
    };
    let article = &mut page.article;
    article.kicker = words.clone();
    article.headline = words.clone();
    article.standfirst = words.clone();
    article.authors = words.iter().flat_map(authors).collect();
    article.created = date;
    article.published = Date::read("2026-11-23");
    article.modified = date;
    article.pictures = vec![picture.clone()];
    article.keywords = words
        .iter()
        .flat_map(|name| {
            [None, Some(url("keyword"))].map(|url| Keyword {
                name: name.clone(),
                url,
            })
        })
        .collect();
    article.corrections = prose
        .iter()
        .flat_map(|text| corrections(text, date))
        .collect();
    article.body = blocks(&clean, words.as_ref(), prose.as_ref(), &picture, date);
    article.dont_miss.heading = words.clone();
    article.related.heading = words.clone();
    for (place, kind) in Kind::ALL.iter().enumerate() {
        let Some(headline) = &words else { break };
        let related = link(headline, place, *kind, date);
        article.dont_miss.items.push(Teaser {
            headline: headline.clone(),
            url: related.url.clone(),
            picture: Some(picture.clone()),
            kicker: words.clone(),
            standfirst: words.clone(),
            published: date,
            kind: *kind,
            sponsor: words.clone(),
            id: related.id.clone(),
            language: related.language.clone(),
            direction: related.direction,
        });
        article.related.items.push(related);
    }
    page.options.slots = words
        .iter()
        .map(|name| SlotPlacement {
            name: Words::new(&format!("{}2", &**name)).unwrap(),
            after: 1,
            height: Some(251),
            label: Some(name.clone()),
        })
        .collect();
    page
}

fn authors(name: &Words) -> [Author; 2] {
    [None, Some(url("author"))].map(|url| Author {
        name: name.clone(),
        job_title: url.is_some().then(|| name.clone()),
        url,
    })
}

fn corrections(text: &Prose, published: Option<Date>) -> [Correction; 3] {
    use CorrectionKind::{Clarification, Correction as Plain, Update};
    [Plain, Clarification, Update].map(|kind| Correction {
        kind,
        text: text.clone(),
        published,
    })
}

fn link(headline: &Words, place: usize, kind: Kind, published: Option<Date>) -> RelatedLink {
    RelatedLink {
        headline: headline.clone(),
        url: url(&format!("story/{place}")),
        kind,
        published,
        id: place
            .is_multiple_of(2)
            .then(|| format!("{} {place}", &**headline)),
        language: (place == 1).then(|| Language::read("ar").unwrap()),
        direction: (place == 1).then_some(Direction::RightToLeft),
    }
}

fn blocks(
    clean: &str,
    words: Option<&Words>,
    prose: Option<&Prose>,
    picture: &Picture,
    date: Option<Date>,
) -> Vec<Block> {
    let (Some(words), Some(prose)) = (words, prose) else {
        return vec![
            Block::Divider,
            Block::Code {
                text: clean.into(),
                language: None,
            },
        ];
    };
    let heading = |level| Block::Heading {
        level,
        text: prose.clone(),
    };
    let item = |inner| ListItem {
        text: prose.clone(),
        inner,
    };
    let inner = InnerList {
        ordered: true,
        items: vec![item(None)],
    };
    let links = vec![
        link(words, 0, Kind::Video, date),
        link(words, 1, Kind::Article, None),
    ];
    let file = |name: &str| MediaFile {
        url: url(name),
        content_type: Some(clean.into()),
    };
    let captions = |language, label| Captions {
        url: url("captions.vtt"),
        language,
        label,
    };
    let mut blocks = vec![
        Block::Paragraph(prose.clone()),
        heading(2),
        heading(3),
        Block::FactBox {
            heading: Some(words.clone()),
            blocks: vec![heading(2), heading(3)],
        },
        heading(4),
        Block::List {
            ordered: false,
            items: vec![item(Some(Box::new(inner))), item(None)],
        },
        Block::Image(picture.clone()),
        Block::Gallery {
            items: vec![picture.clone(); 2],
            caption: Some(prose.clone()),
        },
        Block::Gallery {
            items: vec![picture.clone()],
            caption: None,
        },
        Block::Quote {
            text: prose.clone(),
            citation: Some(prose.clone()),
        },
        Block::Pullquote {
            text: prose.clone(),
            citation: None,
        },
        Block::Video(Video {
            sources: vec![file("v.webm"), file("v.mp4")],
            poster: Some(url("poster.webp")),
            caption: Some(prose.clone()),
            captions: vec![
                captions(Language::read("fr"), Some(words.clone())),
                captions(None, None),
            ],
            width: Some(1080),
            height: Some(1920),
            duration: Some(6),
        }),
        Block::Audio(Audio {
            sources: vec![file("a.ogg")],
            caption: Some(prose.clone()),
            duration: None,
        }),
        Block::Table(Table {
            caption: Some(prose.clone()),
            head: vec![None, Some(prose.clone())],
            rows: vec![vec![Some(prose.clone()), None]; 2],
        }),
        Block::Table(Table {
            caption: None,
            head: vec![],
            rows: vec![vec![Some(prose.clone())]],
        }),
        Block::RelatedLink(links[1].clone()),
        Block::LinkList {
            heading: Some(words.clone()),
            items: links.clone(),
        },
        Block::LinkList {
            heading: None,
            items: links,
        },
        Block::Correction(corrections(prose, date)[1].clone()),
        Block::Note(prose.clone()),
        Block::KeyPoints {
            heading: None,
            items: vec![prose.clone(); 2],
        },
        Block::Timeline(vec![
            Event {
                date,
                date_text: None,
                heading: Some(words.clone()),
                blocks: vec![Block::Paragraph(prose.clone()), heading(2)],
            },
            Event {
                date: None,
                date_text: Some(words.clone()),
                heading: None,
                blocks: vec![Block::Divider],
            },
        ]),
        Block::Code {
            text: clean.into(),
            language: Some(words.clone()),
        },
        Block::Divider,
        Block::Slot {
            name: words.clone(),
            height: Some(90),
            label: None,
        },
    ];
    for provider in [Some(Provider::YouTube), None] {
        blocks.push(Block::Embed(Embed {
            url: url("embed"),
            provider,
            provider_name: words.clone().into(),
            title: provider.map(|_| words.clone()),
            width: Some(4),
            height: Some(3),
            caption: Some(prose.clone()),
        }));
        blocks.push(Block::SocialPost(SocialPost {
            provider,
            provider_name: None,
            url: provider.map(|_| url("post")),
            author: Some(words.clone()),
            text: Some(prose.clone()),
        }));
    }
    blocks
}
