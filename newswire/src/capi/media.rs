//! Elements with their assets: one picture, one film, in several sizes.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;
use crate::picture::{Picture, some};

/// The lead picture: the main element, else the thumbnail.
pub(super) fn lead(desk: &Desk<'_>, content: &Value<'_>) -> Option<Picture> {
    let elements = content.at("elements").each().iter();
    let blocks = content.path("blocks.main.elements").each().iter();
    let main = elements
        .filter(|element| element.at("relation").is("main"))
        .chain(blocks);
    let mut pictures = main
        .filter(|element| element.at("type").is("image"))
        .filter_map(|element| picture(desk, element));
    pictures.next().or_else(|| {
        let url = desk.url(content.path("fields.thumbnail"));
        url.map(|url| Picture::at(Some(url)))
    })
}

/// A picture in the sizes of its assets; the words stand with the element or with each asset.
pub(super) fn picture(desk: &Desk<'_>, element: &Value<'_>) -> Option<Picture> {
    let mut best: Option<Picture> = None;
    let mut others = Vec::new();
    for asset in element.at("assets").each() {
        let data = asset.at("typeData");
        let url = asset.first("file typeData.secureFile");
        let size = Picture {
            url: desk.url(url),
            width: data.at("width").number(),
            height: data.at("height").number(),
            ..Picture::default()
        };
        let master = data.at("isMaster");
        if size.url.is_none() || master.as_bool() == Some(true) || master.is("true") {
            // The master is as large as it was taken.
            continue;
        }
        match &mut best {
            Some(known) if size.width <= known.width => others.push(size),
            _ => others.extend(best.replace(size)),
        }
    }
    let mut picture = best?;
    for other in others {
        picture.add_alike(other.url, other.width, other.height);
    }
    let asset = element.at("assets").item(0).at("typeData");
    let own = element.at("imageTypeData");
    let words =
        |key| hypertext::words_of(own.at(key)).or_else(|| hypertext::words_of(asset.at(key)));
    picture.alt = words("alt").or_else(|| words("altText"));
    picture.caption = own
        .at("caption")
        .text()
        .or(asset.at("caption").text())
        .and_then(hypertext::prose);
    picture.credit = words("credit")
        .or_else(|| words("source"))
        .or_else(|| words("photographer"));
    Some(picture)
}

/// Film or sound in the files of its assets.
pub(super) fn played(desk: &Desk<'_>, element: &Value<'_>, kind: &'static str) -> Option<Draft> {
    let mut sources = Vec::new();
    for asset in element.at("assets").each() {
        let content_type = asset.at("mimeType").text().unwrap_or("video/mp4");
        if let Some(url) = desk.url(asset.at("file"))
            && !content_type.starts_with("image")
        {
            sources.push(
                Draft::object()
                    .with("url", url)
                    .with("contentType", content_type),
            );
        }
    }
    let data = element.first("videoTypeData audioTypeData");
    let caption = data
        .first("caption title")
        .text()
        .and_then(hypertext::prose);
    match some(sources) {
        Some(sources) => Some(
            Draft::block(kind)
                .with("sources", sources)
                .with_some("caption", caption),
        ),
        None => {
            let url = desk.url(data.first("url originalUrl"))?;
            let title = hypertext::words_of(data.at("title"));
            Some(
                Draft::block("embed")
                    .with("url", url)
                    .with_some("title", title),
            )
        }
    }
}
