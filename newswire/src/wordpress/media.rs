//! The featured picture of a post, in all its sizes.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::hypertext;
use crate::look::Look;
use crate::picture::Picture;

/// The featured picture: embedded, else as plugins tell. An error object is none.
pub(super) fn featured(desk: &Desk<'_>, post: &Value<'_>) -> Option<Picture> {
    let media = post.path("_embedded").at("wp:featuredmedia").item(0);
    let url = desk.url(media.at("source_url"));
    if url.is_some() && !media.at("media_type").is("file") {
        return Some(embedded(desk, media, url));
    }
    let jetpack = desk.url(post.at("jetpack_featured_media_url"));
    if jetpack.is_some() {
        return Some(Picture::at(jetpack));
    }
    let yoast = post.path("yoast_head_json.og_image").item(0);
    let picture = Picture::sized(desk, yoast, "url");
    picture.url.is_some().then_some(picture)
}

fn embedded(desk: &Desk<'_>, media: &Value<'_>, url: Option<String>) -> Picture {
    let details = media.at("media_details");
    let credit = details.path("image_meta.credit");
    let mut picture = Picture {
        url,
        width: details.at("width").number(),
        height: details.at("height").number(),
        // An empty one is the editor's default, not a statement.
        alt: hypertext::words_of(media.at("alt_text")),
        caption: media
            .path("caption.rendered")
            .text()
            .and_then(hypertext::prose),
        credit: hypertext::words_of(credit),
        ..Picture::default()
    };
    if let Some(sizes) = details.at("sizes").as_object() {
        for (_, size) in sizes.iter() {
            let (width, height) = (size.at("width").number(), size.at("height").number());
            picture.add_alike(desk.url(size.at("source_url")), width, height);
        }
    }
    picture
}
