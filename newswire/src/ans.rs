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
use crate::mapping::{Mapping, drafts, names};
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

const STORY: Mapping = Mapping {
    id: "_id",
    language: "language",
    section: "taxonomy.primary_section.name",
    headline: HEADLINES,
    standfirst: "subheadlines.basic description.basic bio",
    published: "display_date first_publish_date publish_date",
    ..Mapping::NONE
};

/// Of an author, the name.
const HEADLINES: &str = "headlines.basic headlines.web headlines.native headlines.mobile name";

/// What a document says of its story, without the body.
fn story(desk: &Desk<'_>, ans: &Value<'_>) -> Story {
    let mut story = STORY.read(desk, ans);
    story.url = desk.url(address(ans));
    if story.section.is_none() {
        story.section = section(ans);
    }
    story.kicker = kicker(ans);
    if ans.at("type").is("image") {
        // It is the picture's caption.
        story.standfirst = None;
    }
    if ans.has("content_elements") {
        story.modified = desk.date(ans.at("last_updated_date"));
    }
    story.authors = credits::authors(desk, ans);
    story.picture = lead(desk, ans);
    for one in ans.at("corrections").each() {
        story.corrections.extend(body::correction(one));
    }
    story.keywords = keywords(ans);
    story.kind = kind(ans);
    story.related = related(desk, ans);
    story
}

fn headline(ans: &Value<'_>) -> Option<String> {
    hypertext::words_of(ans.first(HEADLINES))
}

/// The address, mostly without a host.
fn address<'v, 'j>(ans: &'v Value<'j>) -> &'v Value<'j> {
    let own = ans.first("canonical_url website_url");
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
        None if ans.at("type").is("author") => ans.at("url"),
        None => ans.at("canonical_url"),
    }
}

/// The label: "what The Washington Post calls a kicker", unless it isn't to be shown.
fn kicker(ans: &Value<'_>) -> Option<String> {
    let label = ans.path("label.basic");
    let hidden = label.at("display").as_bool() == Some(false);
    hypertext::words_of(label.at("text")).filter(|_| !hidden)
}

/// The section, where the main one isn't named.
fn section(ans: &Value<'_>) -> Option<String> {
    for path in [
        "taxonomy.sections",
        "taxonomy.sites",
        "taxonomy.primary_site",
    ] {
        let name = hypertext::words_of(ans.path(path).first_item().at("name"));
        if name.is_some() {
            return name;
        }
    }
    None
}

fn keywords(ans: &Value<'_>) -> Vec<Draft> {
    let tags = names(ans.path("taxonomy.tags"), "text name slug");
    if tags.is_empty() {
        return names(ans.path("taxonomy.keywords"), "keyword");
    }
    tags
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
    let promo = ans.first("promo_items.lead_art promo_items.basic promo_image image");
    media::still(desk, promo).or_else(|| media::still(desk, ans.path("promo_items.basic")))
}

/// Stories with a headline and an address; references say neither.
fn related(desk: &Desk<'_>, ans: &Value<'_>) -> Option<Draft> {
    let mut links = Vec::new();
    for one in ans.path("related_content.basic").each() {
        let mut link = STORY.read(desk, one);
        link.url = desk.url(address(one));
        if link.headline.is_some() {
            links.extend(link.link());
        }
    }
    some(links)
}

fn listing(desk: &Desk<'_>, ans: &Value<'_>) -> Listing {
    Listing {
        heading: headline(ans),
        language: desk.language(ans.at("language")),
        teasers: drafts(
            desk,
            ans.at("content_elements"),
            &|one| story(desk, one),
            Story::teaser,
        ),
    }
}
