//! Which format a document is in, told by the keys that it has and no other has.

use newsprint::json::Value;

use crate::format::Format;
use crate::look::Look;
use crate::{ans, apple_news, capi, dcr, json_feed, json_ld, ninjs, oembed, optimo, wordpress};

/// The format of a JSON document; of a list, that of its first item. None is known for anything else.
pub(crate) fn detect(root: &Value<'_>) -> Option<Format> {
    let telling = Format::ALL.into_iter().find(|format| is(root, *format));
    // Other formats have a headline, too, but they also have what tells them.
    telling.or_else(|| may_be_native(root.first_item()).then_some(Format::Native))
}

/// Whether a document has what tells a format.
fn is(root: &Value<'_>, format: Format) -> bool {
    let first = root.first_item();
    match format {
        Format::Native => is_native(first),
        Format::JsonFeed => json_feed::is(root),
        Format::JsonLd => json_ld::is(root),
        Format::WordPress => wordpress::is_post(first) || wordpress::is_hosted(root),
        Format::Ans => ans::is(first),
        Format::Ninjs => ninjs::is(ninjs::items(root).first_item()),
        Format::Optimo => optimo::is(root),
        Format::AppleNews => apple_news::is(root),
        Format::Capi => capi::is(root),
        Format::Dcr => dcr::is(root),
        Format::OEmbed => oembed::is(first),
        Format::Feed => false,
    }
}

/// Whether a document is in another format than the host says, which has none of what tells that.
pub(crate) fn contradicts(root: &Value<'_>, said: Format) -> bool {
    let found = || detect(root).is_some_and(|found| found != Format::Native);
    said != Format::Native && !is(root, said) && found()
}

/// Members that only the native JSON has, or blocks for a body.
fn is_native(root: &Value<'_>) -> bool {
    let block = root.at("articleBody").item(0);
    root.has("dontMiss") || root.has("related") || block.at("type").text().is_some()
}

/// What is enough for a native document that is in no other format.
fn may_be_native(root: &Value<'_>) -> bool {
    root.at("headline").text().is_some() || root.has("articleBody")
}
