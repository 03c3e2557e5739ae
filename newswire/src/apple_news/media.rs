//! Pictures, film and sound of components; `bundle://` names a file beside the document.

use newsprint::json::Value;

use super::text;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::look::Look;
use crate::picture::{Picture, some};

/// An address; a file of the bundle lies where the base is, if there is one.
pub(super) fn address(desk: &Desk<'_>, value: &Value<'_>) -> Option<String> {
    let file = value.text()?.strip_prefix("bundle://");
    match file {
        Some(file) if desk.is_given() => desk.url_at(file, &|| desk.place(value)),
        _ => desk.url(value),
    }
}

/// A picture with its caption.
pub(super) fn picture(desk: &Desk<'_>, component: &Value<'_>) -> Option<Picture> {
    Some(Picture {
        url: Some(address(desk, component.first("URL imageURL"))?),
        alt: component.at("accessibilityCaption").text().map(Into::into),
        caption: text::caption(component),
        ..Picture::default()
    })
}

/// Several pictures; the words of those that can't be shown follow.
pub(super) fn gallery(desk: &Desk<'_>, component: &Value<'_>) -> Vec<Draft> {
    let mut items = Vec::new();
    let mut rest = Vec::new();
    for item in component.at("items").each() {
        match picture(desk, item) {
            Some(picture) => items.extend(picture.draft()),
            None => rest.extend(
                text::caption(item).map(|text| Draft::block("paragraph").with("text", text)),
            ),
        }
    }
    let gallery = some(items).map(|items| Draft::block("gallery").with("items", items));
    gallery.into_iter().chain(rest).collect()
}

/// Film or sound, of a file or of another site.
pub(super) fn played(desk: &Desk<'_>, component: &Value<'_>, kind: &str) -> Vec<Draft> {
    let caption = text::caption(component);
    let Some(url) = address(desk, component.at("URL")) else {
        return caption
            .map(|text| Draft::block("paragraph").with("text", text))
            .into_iter()
            .collect();
    };
    let still = component.first("stillURL imageURL");
    let poster = address(desk, still).filter(|_| kind == "video");
    let block = Draft::block(kind)
        .with("url", url)
        .with_some("poster", poster)
        .with_some("title", component.at("accessibilityCaption").text())
        .with_some("caption", caption);
    vec![block]
}

/// A link to another page.
pub(super) fn link(desk: &Desk<'_>, component: &Value<'_>) -> Option<Draft> {
    let url = address(desk, component.at("URL"))?;
    let words = text::words(component);
    Some(
        Draft::block("relatedLink")
            .with("url", url)
            .with_some("headline", words),
    )
}
