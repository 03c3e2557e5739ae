//! Somebody's words, and who said them.

use super::house::House;
use super::prose;
use crate::markup::{Markup, Tag};
use crate::model::Prose;

/// A quotation; the class tells quotes from words lifted out of the article.
pub(super) fn draw(
    out: &mut Markup<'_>,
    house: &House<'_>,
    class: &'static str,
    text: &Prose,
    citation: Option<&Prose>,
) {
    out.classed(Tag::Figure, class, |out| {
        out.element(Tag::Blockquote, &[], |out| {
            out.element(Tag::P, &[], |out| prose::draw(out, house, text));
        });
        if let Some(citation) = citation {
            prose::element(out, house, Tag::Figcaption, "dm-citation", citation);
        }
    });
}
