//! Where each format keeps the words that readers are to see, told without the readers of the formats.

use newswire::Format;
use serde_json::Value;

/// Words that may stand in several places, of which the first that says anything counts.
///
/// Steps are the keys that lead there; `*` is any one step, `**` any number of them. A list has its words
/// in its headlines, since of what it lists teasers are drawn.
pub(crate) fn places(format: Format) -> &'static [&'static str] {
    match format {
        Format::Native => &[
            "headline",
            "articleBody|articleBody.*",
            "articleBody.**.text",
            "dontMiss.**.headline",
            "related.**.headline",
        ],
        Format::JsonLd => &[
            "headline|@graph.*.headline",
            "articleBody|@graph.*.articleBody",
            "liveBlogUpdate.*.articleBody",
            "itemListElement.*.name|itemListElement.*.item.name|itemListElement.*.item.headline",
        ],
        Format::WordPress => &[
            "title.rendered|*.title.rendered|title",
            "content.rendered|content",
        ],
        Format::Feed => &["title|*.title", "encoded|content|description"],
        Format::JsonFeed => &["items.*.title", "only.content_html|only.content_text"],
        Format::Ans => &[
            "headlines.basic|content_elements.*.headlines.basic",
            "content_elements.*.content|content",
            "content_elements.*.items.**.content|items.**.content",
            "content_elements.*.content_elements.*.content",
        ],
        Format::Ninjs => &[
            "body_xhtml|body_html|body_text|bodies.0.value",
            "headline|headlines.0.value",
        ],
        Format::Optimo => &["content.**.text", "data.*.*.headlines.headline"],
        Format::Capi => &[
            "response.content.fields.headline|response.content.webTitle|response.results.*.fields.headline",
            "response.content.blocks.body.*.bodyHtml|response.content.fields.body",
        ],
        Format::Dcr => &[
            "headline|trails.*.headline",
            "blocks.*.elements.*.html",
            "blocks.*.elements.*.text",
        ],
        Format::AppleNews => &["components.**.text"],
        Format::OEmbed => &["title"],
    }
}

/// The texts that stand in the places of a document.
pub(crate) fn texts(document: &Value, format: Format) -> Vec<&str> {
    let mut all = Vec::new();
    for place in places(format) {
        for one in place.split('|') {
            let steps: Vec<&str> = one.split('.').collect();
            let before = all.len();
            gather(document, &steps, &mut all);
            if all.len() > before {
                break;
            }
        }
    }
    all
}

/// Text for those who don't see a picture isn't seen.
const UNSEEN: &str = "altText";

fn gather<'d>(value: &'d Value, steps: &[&str], found: &mut Vec<&'d str>) {
    let Some((step, rest)) = steps.split_first() else {
        found.extend(value.as_str());
        return;
    };
    match *step {
        "*" => children(value).for_each(|child| gather(child, rest, found)),
        "**" if value.get("type").is_some_and(|kind| kind == UNSEEN) => {}
        "**" => {
            gather(value, rest, found);
            // Of a text, the parts say the same again.
            if value.get("text").is_none() {
                children(value).for_each(|child| gather(child, steps, found));
            }
        }
        // Of a feed, whether it has one article.
        "only" => {
            if let Some([only]) = value
                .get("items")
                .and_then(|items| items.as_array())
                .map(Vec::as_slice)
            {
                gather(only, rest, found);
            }
        }
        key => {
            if let Some(member) = value
                .get(key)
                .or_else(|| value.get(key.parse().unwrap_or(usize::MAX)))
            {
                gather(member, rest, found);
            }
        }
    }
}

fn children(value: &Value) -> impl Iterator<Item = &Value> {
    let members = value.as_object().into_iter().flatten();
    let members = members.filter(|(key, _)| *key != UNSEEN);
    let items = value.as_array().into_iter().flatten();
    members.map(|(_, member)| member).chain(items)
}
