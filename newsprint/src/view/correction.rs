//! What was put right, said openly.

use super::house::House;
use super::prose;
use crate::labels::Label;
use crate::markup::{Markup, Tag};
use crate::model::{Correction, CorrectionKind};

/// A correction, a clarification or an update.
pub(super) fn draw(out: &mut Markup<'_>, house: &House<'_>, correction: &Correction) {
    let (class, label) = match correction.kind {
        CorrectionKind::Correction => ("dm-correction", Label::Correction),
        CorrectionKind::Clarification => ("dm-correction dm-clarification", Label::Clarification),
        CorrectionKind::Update => ("dm-correction dm-update", Label::Update),
    };
    out.classed(Tag::Aside, class, |out| {
        house.label(out, Tag::P, "dm-label", label);
        prose::element(out, house, Tag::P, "dm-text", &correction.text);
        if let Some(date) = &correction.published {
            house.date(out, date);
        }
    });
}
