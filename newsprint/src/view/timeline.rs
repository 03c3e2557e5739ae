//! Events in order.

use super::fact_box;
use super::house::House;
use crate::labels::Label;
use crate::markup::{Markup, Tag, attr};
use crate::model::Event;

/// A list of events, each with its date, its heading and what happened.
pub(super) fn draw(out: &mut Markup<'_>, house: &House<'_>, events: &[Event]) {
    let list = [
        attr::class("dm-timeline"),
        attr::role("list"),
        attr::aria_label(house.word(Label::Timeline)),
    ];
    out.element(Tag::Ol, &list, |out| {
        for event in events {
            out.classed(Tag::Li, "dm-event", |out| {
                if let Some(date) = &event.date {
                    house.date(out, date);
                } else if let Some(text) = &event.date_text {
                    out.classed_text(Tag::Span, "dm-date", text);
                }
                fact_box::inside(out, house, event.heading.as_deref(), &event.blocks);
            });
        }
    });
}
