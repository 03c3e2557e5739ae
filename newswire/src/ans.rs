//! Arc XP's ANS 0.10, and 0.5 to 0.9 where they don't differ: stories, collections, and single elements.
//!
//! Source: the schemas of washingtonpost/ans-schema.

mod body;
mod credits;
mod media;
mod quote;

use newsprint::Failure;
use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::failure;
use crate::hypertext;
use crate::look::Look;
use crate::picture::{Picture, some};
use crate::story::{Listing, Story};

/// Elements that stand alone sometimes.
const ALONE: &[&str] = &[
    "text",
    "raw_html",
    "image",
    "video",
    "audio",
    "gallery",
    "list",
    "link_list",
    "quote",
    "interstitial_link",
    "oembed_response",
    "table",
    "element_group",
    "author",
];

/// Whether this is ANS: a story or a collection by its elements, anything else by its version or its id.
pub(crate) fn is(root: &Value<'_>) -> bool {
    let kind = root.at("type").text().unwrap_or_default();
    let version = root.at("version").text().unwrap_or_default();
    let story = matches!(
        kind,
        "story" | "video" | "gallery" | "image" | "collection" | "audio"
    );
    let versioned = version.starts_with("0.");
    root.at("content_elements").as_list().is_some()
        || (story && (root.at("headlines").is_object() || versioned))
        || (ALONE.contains(&kind) && (versioned || root.has("_id")))
        || (root.at("social_links").as_list().is_some() && root.has("name"))
}

/// Translates a document.
pub(crate) fn read(desk: &Desk<'_>, root: &Value<'_>) -> Result<Draft, Failure> {
    if let Some(status) = root
        .at("status")
        .text()
        .filter(|status| *status != "published")
    {
        return Err(failure::withheld("status", "published", status));
    }
    if root.at("type").is("collection") {
        let listing = listing(desk, root);
        if !listing.teasers.is_empty() {
            return Ok(listing.draft());
        }
    }
    let mut story = story(desk, root);
    if matches!(root.at("type").text(), None | Some("story" | "collection")) {
        story
            .body
            .extend(body::elements(desk, root.at("content_elements"), 0));
    } else {
        story.body.extend(body::element(desk, root, 0));
    }
    let note = hypertext::words_of(root.at("editor_note"));
    let note = note.map(|text| Draft::block("note").with("text", text));
    story.body.splice(0..0, note);
    Ok(story.article())
}

/// What a document says of its story, without the body.
fn story(desk: &Desk<'_>, ans: &Value<'_>) -> Story {
    let image = ans.at("type").is("image");
    Story {
        id: ans.at("_id").id().map(Into::into),
        url: desk.url(address(ans)),
        language: desk.language(ans.at("language")),
        section: section(ans),
        kicker: kicker(ans),
        headline: headline(ans),
        standfirst: hypertext::words_of(ans.first(&[
            "subheadlines.basic",
            "description.basic",
            "bio",
        ]))
        .filter(|_| !image),
        authors: credits::authors(desk, ans),
        published: desk.date(ans.first(&["display_date", "first_publish_date", "publish_date"])),
        modified: desk
            .date(ans.at("last_updated_date"))
            .filter(|_| ans.has("content_elements")),
        picture: lead(desk, ans),
        corrections: ans
            .at("corrections")
            .each()
            .iter()
            .filter_map(body::correction)
            .collect(),
        keywords: keywords(ans),
        kind: kind(ans),
        related: related(desk, ans),
        ..Story::default()
    }
}

/// The headline; of an author, the name.
fn headline(ans: &Value<'_>) -> Option<String> {
    hypertext::words_of(ans.first(&[
        "headlines.basic",
        "headlines.web",
        "headlines.native",
        "headlines.mobile",
        "name",
    ]))
}

/// The address, mostly without a host.
fn address<'v, 'j>(ans: &'v Value<'j>) -> &'v Value<'j> {
    let own = ans.first(&["canonical_url", "website_url"]);
    if own.says() {
        return own;
    }
    let sites = ans.at("websites");
    let main = sites.at(ans.at("canonical_website").text().unwrap_or_default());
    if main.has("website_url") {
        return main.at("website_url");
    }
    let first = sites.as_object().and_then(|sites| sites.iter().next());
    match first {
        Some((_, site)) => site.at("website_url"),
        // Of a picture it is the file, of a link where that leads.
        None => ans.first(if ans.at("type").is("author") {
            &["url"]
        } else {
            &[]
        }),
    }
}

/// The label: "what The Washington Post calls a kicker", unless it isn't to be shown.
fn kicker(ans: &Value<'_>) -> Option<String> {
    let label = ans.path("label.basic");
    let hidden = label.at("display").as_bool() == Some(false);
    hypertext::words_of(label.at("text")).filter(|_| !hidden)
}

fn section(ans: &Value<'_>) -> Option<String> {
    let first = ans.path("taxonomy.sections").item(0);
    let first = if first.has("name") {
        first
    } else {
        ans.path("taxonomy.sites").item(0)
    };
    hypertext::words_of(ans.first(&["taxonomy.primary_section.name"]))
        .or_else(|| hypertext::words_of(first.at("name")))
        .or_else(|| hypertext::words_of(ans.path("taxonomy.primary_site.name")))
}

fn keywords(ans: &Value<'_>) -> Vec<Draft> {
    let tags = ans.path("taxonomy.tags").each().iter();
    let tags = tags.filter_map(|tag| hypertext::words_of(tag.first(&["text", "name", "slug"])));
    let tags: Vec<Draft> = tags.map(Draft::Text).collect();
    if !tags.is_empty() {
        return tags;
    }
    let words = ans.path("taxonomy.keywords").each().iter();
    let words = words.filter_map(|word| hypertext::words_of(word.at("keyword")));
    words.map(Draft::Text).collect()
}

fn kind(ans: &Value<'_>) -> Option<&'static str> {
    let kind = ans.at("type");
    let subtype = ans.at("subtype").text().unwrap_or_default();
    if crate::look::holds(subtype, "live") {
        return Some("liveblog");
    }
    ["video", "gallery", "audio"]
        .into_iter()
        .find(|name| kind.is(name))
}

/// The lead picture: of a film its still, of a gallery its first.
fn lead(desk: &Desk<'_>, ans: &Value<'_>) -> Option<Picture> {
    let promo = ans.first(&[
        "promo_items.lead_art",
        "promo_items.basic",
        "promo_image",
        "image",
    ]);
    media::still(desk, promo).or_else(|| media::still(desk, ans.path("promo_items.basic")))
}

/// Stories with a headline and an address; references say neither.
fn related(desk: &Desk<'_>, ans: &Value<'_>) -> Option<Draft> {
    let links = ans.path("related_content.basic").each().iter();
    let links = links.filter(|one| headline(one).is_some());
    some(links.filter_map(|one| story(desk, one).link()).collect())
}

fn listing(desk: &Desk<'_>, ans: &Value<'_>) -> Listing {
    let mut listing = Listing {
        heading: headline(ans),
        language: desk.language(ans.at("language")),
        ..Listing::default()
    };
    for one in ans.at("content_elements").each() {
        match story(desk, one).teaser() {
            Some(teaser) => listing.teasers.push(teaser),
            None => desk.report(one, "expected a story with a headline and an address"),
        }
    }
    listing
}
