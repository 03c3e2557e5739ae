//! Lists in a body: of words, of points, of links.

use super::house::House;
use super::{prose, related};
use crate::labels::Label;
use crate::markup::{Markup, Tag, attr};
use crate::model::{ListItem, Prose, RelatedLink};

/// A list, with the lists inside it.
pub(super) fn draw(out: &mut Markup<'_>, house: &House<'_>, ordered: bool, items: &[ListItem]) {
    let tag = if ordered { Tag::Ol } else { Tag::Ul };
    out.classed(tag, "dm-list", |out| {
        for item in items {
            out.element(Tag::Li, &[], |out| {
                prose::draw(out, house, &item.text);
                if let Some(inner) = &item.inner {
                    draw(out, house, inner.ordered, &inner.items);
                }
            });
        }
    });
}

/// The article in a few points.
pub(super) fn key_points(
    out: &mut Markup<'_>,
    house: &House<'_>,
    heading: Option<&str>,
    points: &[Prose],
) {
    out.classed(Tag::Section, "dm-key-points", |out| {
        let (heading, said) = related::heading(house, heading, Label::KeyPoints);
        related::draw_heading(out, house, heading, said);
        out.element(Tag::Ul, &[attr::role("list")], |out| {
            for point in points {
                out.element(Tag::Li, &[], |out| prose::draw(out, house, point));
            }
        });
    });
}

/// Links to other stories.
pub(super) fn links(
    out: &mut Markup<'_>,
    house: &House<'_>,
    heading: Option<&str>,
    items: &[RelatedLink],
) {
    let tag = heading.map_or(Tag::Div, |_| Tag::Section);
    out.classed(tag, "dm-link-list", |out| {
        if let Some(heading) = heading {
            related::draw_heading(out, house, heading, attr::maybe(None));
        }
        out.element(Tag::Ul, &[attr::role("list")], |out| {
            for item in items {
                related::element(out, house, Tag::Li, "dm-related-item", item);
            }
        });
    });
}
