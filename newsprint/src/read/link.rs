//! What leads elsewhere: teasers and related links, each drawn once.

use super::desk::TEASER_LIMIT;
use super::field::Field;
use super::picture::picture;
use super::salvage::lost_words;
use crate::model::{DontMiss, Kind, Related, RelatedLink, Teaser};
use crate::text::Words;
use crate::web_url::WebUrl;

/// The links seen so far, and the article itself, which never links to itself.
pub(super) struct Seen<'a> {
    identity: &'a Option<String>,
    /// The pages that are the article itself.
    here: [Option<String>; 2],
    links: Vec<SeenLink>,
}

struct SeenLink {
    id: Option<String>,
    page: String,
    path: String,
}

/// Reads the teasers; those over `limit` are held to the same rules, but not kept.
pub(super) fn dont_miss(field: &Field<'_>, seen: &mut Seen<'_>, limit: u32) -> DontMiss {
    let items = field.at("items");
    let mut teasers = Vec::new();
    each(list(field, &items), false, &mut lost, &mut |item, link| {
        let teaser = seen.admit(item, &link).then(|| teaser(item, link));
        if let Some(teaser) = teaser
            && teasers.len() < limit as usize
        {
            item.desk.count(6);
            teasers.push(teaser);
        }
    });
    DontMiss {
        heading: heading(field),
        items: teasers,
    }
}

/// Reads the related links.
pub(super) fn related(field: &Field<'_>, seen: &mut Seen<'_>) -> Related {
    let items = field.at("items");
    let mut links = Vec::new();
    each(list(field, &items), true, &mut lost, &mut |item, link| {
        if seen.admit(item, &link) {
            links.push(link);
        }
    });
    Related {
        heading: heading(field),
        items: links,
    }
}

/// Reads each link of a list, and what can't be drawn as one hands to `lost`. An address alone stands for itself
/// where `bare` links are welcome.
pub(super) fn each(
    list: &Field<'_>,
    bare: bool,
    lost: &mut dyn FnMut(&Field<'_>),
    keep: &mut dyn FnMut(&Field<'_>, RelatedLink),
) {
    let mut items = list.items();
    for _ in 0..TEASER_LIMIT {
        let Some(item) = items.next() else { return };
        match link(&item, bare) {
            Some(link) => {
                item.desk.count(6);
                keep(&item, link);
            }
            None => lost(&item),
        }
    }
    items.cut("1,000 links");
}

/// The list itself, where `{ heading, items }` may be given instead of it.
fn list<'f>(field: &'f Field<'f>, items: &'f Field<'f>) -> &'f Field<'f> {
    if items.value.is_null() { field } else { items }
}

/// The heading of a list that is given as `{ heading, items }`.
pub(super) fn heading(field: &Field<'_>) -> Option<Words> {
    field.words("heading")
}

/// Reads one link. An address alone stands for itself where `bare` links are welcome.
pub(super) fn link(field: &Field<'_>, bare: bool) -> Option<RelatedLink> {
    let address = field.obvious("url");
    if !address.required("expected an address") {
        return None;
    }
    let url = address.as_url()?;
    let headline = field.either("headline", "name");
    let words = match headline.as_words() {
        None if bare => Words::new(url.as_str()),
        words => words,
    };
    if words.is_none() {
        headline.required("expected a headline");
    }
    Some(RelatedLink {
        headline: words?,
        url,
        kind: kind(&field.at("type")),
        published: field.date("datePublished"),
        id: field.id("id"),
        language: field.language("inLanguage"),
        direction: field.direction("dir"),
    })
}

fn teaser(field: &Field<'_>, link: RelatedLink) -> Teaser {
    let image = field.at("image");
    Teaser {
        headline: link.headline,
        url: link.url,
        picture: image.items().next().and_then(|image| picture(&image)),
        kicker: field.words("kicker"),
        standfirst: field.words("description"),
        published: link.published,
        kind: link.kind,
        sponsor: field.words("sponsor"),
        id: link.id,
        language: link.language,
        direction: link.direction,
    }
}

fn kind(field: &Field<'_>) -> Kind {
    const EXPECTED: &str = "expected article, liveblog, video, gallery, audio or interactive";
    // A link in the body says by its type that it is one.
    let name = field.text(EXPECTED).filter(|name| *name != "relatedLink");
    let known = Kind::ALL.iter().find(|kind| Some(kind.name()) == name);
    if known.is_none() && name.is_some() {
        field.expected(EXPECTED);
    }
    known.copied().unwrap_or_default()
}

fn lost(field: &Field<'_>) {
    lost_words(field, "expected a link with a headline");
}

impl<'a> Seen<'a> {
    /// Nothing seen but the article itself.
    pub(super) fn new(
        field: &Field<'_>,
        url: &Option<WebUrl>,
        identity: &'a Option<String>,
    ) -> Self {
        // An identity is often the address with a fragment.
        let base = field.desk.base.get();
        let page = identity
            .as_deref()
            .and_then(|text| WebUrl::read(text, base).ok());
        Seen {
            identity,
            here: [url.as_ref(), page.as_ref()].map(|url| url.map(WebUrl::page)),
            links: Vec::new(),
        }
    }

    /// Forgets all but the article.
    pub(super) fn keep_article(&mut self) {
        self.links.clear();
    }

    /// Whether a link leads somewhere new; if not, says so.
    fn admit(&mut self, field: &Field<'_>, link: &RelatedLink) -> bool {
        let id = &link.id;
        let page = link.url.page();
        let same_identity = id.is_some() && id == self.identity;
        if same_identity || self.here.iter().flatten().any(|here| *here == page) {
            field.report("left out, the article itself");
            return false;
        }
        for seen in &self.links {
            // Two ids are two stories, whatever their addresses say.
            let by_id = id.is_some() && seen.id.is_some();
            if (by_id && *id == seen.id) || (!by_id && seen.page == page) {
                let mut message = String::from(if by_id {
                    "left out, the same id as "
                } else {
                    "left out, the same address as "
                });
                message.push_str(&seen.path);
                field.report(&message);
                return false;
            }
        }
        self.links.push(SeenLink {
            id: id.clone(),
            page,
            path: field.path.to_text(),
        });
        true
    }
}
