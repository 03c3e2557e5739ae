//! Places that the host fills.

use super::house::House;
use crate::labels::Label;
use crate::markup::{Markup, Tag, attr};

/// A place with its label, at least as high as asked: the next larger of the usual heights of advertisements.
pub(super) fn draw(
    out: &mut Markup<'_>,
    house: &House<'_>,
    name: &str,
    height: Option<u32>,
    label: Option<&str>,
) {
    let class = match height {
        None => attr::class("dm-slot"),
        Some(0..=50) => attr::class("dm-slot dm-height-50"),
        Some(51..=90) => attr::class("dm-slot dm-height-90"),
        Some(91..=100) => attr::class("dm-slot dm-height-100"),
        Some(101..=250) => attr::class("dm-slot dm-height-250"),
        Some(251..=280) => attr::class("dm-slot dm-height-280"),
        Some(281..=300) => attr::class("dm-slot dm-height-300"),
        Some(301..) => attr::class("dm-slot dm-height-600"),
    };
    out.element(
        Tag::Div,
        &[class, attr::data_slot(name)],
        |out| match label {
            Some(label) => out.classed_text(Tag::Span, "dm-slot-label", label),
            None => house.label(out, Tag::Span, "dm-slot-label", Label::Advertisement),
        },
    );
}

/// The place that stands for a body for paying readers only.
pub(super) fn paywall(out: &mut Markup<'_>, house: &House<'_>) {
    let attrs = [
        attr::class("dm-slot dm-paywall"),
        attr::data_slot("paywall"),
    ];
    out.element(Tag::Div, &attrs, |out| {
        house.label(out, Tag::Span, "dm-slot-label", Label::Paywall);
    });
}
