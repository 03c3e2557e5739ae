//! What every test in a browser stands on.

mod fixture;
mod heard;
mod ledger;
mod listener;
mod paper;
mod same;
mod stage;
mod wait;
mod watch;

pub(crate) use fixture::{Fixture, fixtures};
pub(crate) use heard::Heard;
pub(crate) use ledger::Ledger;
pub(crate) use listener::{Errors, Listener};
pub(crate) use paper::{paper, paragraph, teaser};
pub(crate) use same::assert_same;
pub(crate) use stage::{Stage, html, parsed, serialised};
pub(crate) use wait::{next_frame, sleep, until};
pub(crate) use watch::Watch;
