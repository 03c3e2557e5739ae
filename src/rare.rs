//! The doors to what most pages don't need: in browsers it comes as a second module, when it is met.
//!
//! Whatever is reached through these functions alone stands in that module. So nothing may be inlined here,
//! and each call asks [`crate::reach::has_rare`] before.

use std::rc::Rc;

use newsprint::model::Provider;
use newsprint::read::{Failure, read_options};
use newsprint::sink::Ops;
use newsprint::{Options, Page, Problem};
use web_sys::{Element, Event, HtmlElement};

use crate::align::{self, Changes};
use crate::live::consent;
use crate::live::dates::Dates;

/// Reads whatever may stand in a document, with its problems.
#[inline(never)]
pub(crate) fn read(data: &str, options: &str) -> Result<(Page, Vec<Problem>), Failure> {
    let (options, mut problems) = read_options(options);
    let (page, found) = newsprint::read(data, options)?;
    problems.extend(found);
    Ok((page, problems))
}

/// Reads whatever a host may ask for, with its problems.
#[inline(never)]
pub(crate) fn options(options: &str) -> (Options, Vec<Problem>) {
    read_options(options)
}

/// Brings a page in line on which sections stand already.
#[inline(never)]
pub(crate) fn align(root: &Element, ops: &Ops) -> Changes {
    align::align(root, ops)
}

/// Rewords dates for the reader's clock.
#[inline(never)]
pub(crate) fn reword(dates: &Rc<Dates>) {
    dates.reword();
}

/// Puts back what dates said.
#[inline(never)]
pub(crate) fn undo(dates: &Dates) {
    dates.undo();
}

/// Loads what waits for these providers.
#[inline(never)]
pub(crate) fn load(root: &HtmlElement, agreed: &[Provider], may_tell: &dyn Fn() -> bool) {
    consent::load(root, agreed, may_tell);
}

/// Loads what waits for this provider, given by name.
#[inline(never)]
pub(crate) fn grant(root: &HtmlElement, provider: &str, may_tell: &dyn Fn() -> bool) {
    if let Some(provider) = Provider::named(provider) {
        consent::load(root, &[provider], may_tell);
    }
}

/// Loads what waits behind a button that was pressed.
#[inline(never)]
pub(crate) fn press(root: &HtmlElement, event: &Event) {
    consent::press(root, event);
}
