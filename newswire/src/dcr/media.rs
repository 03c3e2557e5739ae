//! Pictures of DCR: all sizes of one picture, whose numbers are texts.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::hypertext;
use crate::look::Look;
use crate::picture::Picture;

/// The picture of an image element.
pub(super) fn picture(desk: &Desk<'_>, element: &Value<'_>) -> Option<Picture> {
    let mut best: Option<Picture> = None;
    let mut others = Vec::new();
    for image in element.path("media.allImages").each() {
        let fields = image.at("fields");
        let master = fields.at("isMaster");
        let size = Picture {
            url: desk.url(image.at("url")),
            width: fields.at("width").number(),
            height: fields.at("height").number(),
            ..Picture::default()
        };
        // The master is as large as it was taken: only the last resort.
        let rank = |picture: &Picture, master: bool| if master { Some(0) } else { picture.width };
        let master = master.as_bool() == Some(true) || master.is("true");
        if size.url.is_none() {
            continue;
        }
        match &best {
            Some(known) if rank(&size, master) <= known.width => others.push(size),
            _ => others.extend(best.replace(size)),
        }
    }
    let mut picture = best?;
    for other in others {
        if other.width <= Some(2_000) {
            picture.add_alike(other.url, other.width, other.height);
        }
    }
    let weighted = element.at("imageSources").each().iter();
    for source in weighted.flat_map(|source| source.at("srcSet").each().iter()) {
        picture.add(desk.url(source.at("src")), source.at("width").number());
    }
    let data = element.at("data");
    picture.alt = hypertext::words_of(data.at("alt"));
    picture.caption = data.at("caption").text().and_then(hypertext::prose);
    let hidden = element.at("displayCredit").as_bool() == Some(false);
    picture.credit = hypertext::words_of(data.at("credit")).filter(|_| !hidden);
    Some(picture)
}
