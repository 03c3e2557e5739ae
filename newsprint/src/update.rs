//! Which sections stay, which are redrawn and which move, to bring a page in line with what is wanted.
//!
//! Mount, adopt and update are this one question: an empty page keeps nothing, a server's page keeps
//! everything, a page with a new headline keeps all but its header.

use crate::sink::{Fingerprint, ops::Drawn};

/// A section that stands on the page.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Its key; empty for a block, which is known by its fingerprint.
    pub key: String,
    /// Its fingerprint as written on the page; missing if another version wrote it.
    pub fingerprint: Option<Fingerprint>,
    /// Whether all of it stands; the last section of a page that was cut short may be half a section.
    pub whole: bool,
}

/// What happens to one wanted section. The number is the place among those that stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It stands, and stays untouched.
    Keep(usize),
    /// It stands, elsewhere, and moves here.
    Move(usize),
    /// It is drawn. What stood there with other content goes: never a frame, which is kept and whose attributes are
    /// mended, and never a slot, as what stands in it is the host's.
    Draw,
}

impl Step {
    /// The standing section it is about.
    pub fn standing(self) -> Option<usize> {
        match self {
            Step::Keep(place) | Step::Move(place) => Some(place),
            Step::Draw => None,
        }
    }
}

/// What to do, section by section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// One step for each wanted section, in order.
    pub steps: Vec<Step>,
    /// The standing sections that go.
    pub gone: Vec<usize>,
}

/// Plans the way from what stands to what is wanted, with as few moves as can be.
///
/// `weight` says how much it would cost to move a standing section: a slot, a playing video and the
/// focused element weigh more than others, and is asked only when the order has changed.
pub fn plan(
    standing: &[Standing],
    wanted: &[&Drawn],
    weight: &mut dyn FnMut(usize) -> u32,
) -> Plan {
    let mut used = vec![false; standing.len()];
    let mut steps: Vec<Step> = Vec::with_capacity(wanted.len());
    let mut after = 0;
    for section in wanted {
        let found = find(standing, &used, after, |old| {
            old.key == section.key && (!old.key.is_empty() || same(old, section))
        });
        let mut step = Step::Draw;
        if let Some((place, old)) = found {
            after = place + 1;
            if section.frame || stays(old, section) {
                take(&mut used, place);
                step = Step::Keep(place);
            }
        }
        steps.push(step);
    }
    move_few(&mut steps, weight);
    let gone = used
        .iter()
        .enumerate()
        .filter(|(_, used)| !**used)
        .map(|(place, _)| place)
        .collect();
    Plan { steps, gone }
}

/// Whether a section that stands is left as it is: it is as wanted, or it is a slot, which the host has filled.
/// Half a slot is nothing that a host could have filled.
pub fn stays(old: &Standing, wanted: &Drawn) -> bool {
    let is_slot = wanted.key.as_bytes().starts_with(b"slot:");
    same(old, wanted) || (is_slot && old.whole)
}

fn same(old: &Standing, wanted: &Drawn) -> bool {
    old.whole && old.fingerprint == Some(wanted.fingerprint)
}

fn take(flags: &mut [bool], place: usize) {
    if let Some(flag) = flags.get_mut(place) {
        *flag = true;
    }
}

/// The first unused section that fits, looked for from `after` on and then from the start: an
/// unchanged order is found in one pass.
fn find<'s>(
    standing: &'s [Standing],
    used: &[bool],
    after: usize,
    fits: impl Fn(&Standing) -> bool,
) -> Option<(usize, &'s Standing)> {
    let free = |(place, (old, used)): (usize, (&'s Standing, &bool))| {
        (!*used && fits(old)).then_some((place, old))
    };
    let all = || standing.iter().zip(used).enumerate();
    all()
        .skip(after)
        .find_map(free)
        .or_else(|| all().take(after).find_map(free))
}

/// Turns into moves what stands out of order, leaving in place the heaviest sections that are in order.
fn move_few(steps: &mut [Step], weight: &mut dyn FnMut(usize) -> u32) {
    let places: Vec<usize> = steps.iter().filter_map(|step| step.standing()).collect();
    if places.is_sorted() {
        return;
    }
    let still = heaviest_rising(&places, weight);
    let mut still = still.iter();
    for step in steps {
        let Some(place) = step.standing() else {
            continue;
        };
        if still.next() != Some(&true) {
            *step = Step::Move(place);
        }
    }
}

/// For each place whether it belongs to the rising run of the greatest weight.
fn heaviest_rising(places: &[usize], weight: &mut dyn FnMut(usize) -> u32) -> Vec<bool> {
    // For each place: the weight of the best run that ends there, and the one before it in that run.
    let mut best: Vec<(u32, Option<usize>)> = Vec::with_capacity(places.len());
    for place in places {
        let before = places
            .iter()
            .zip(&best)
            .enumerate()
            .filter(|(_, (earlier, _))| *earlier < place)
            .max_by_key(|(_, (_, (weight, _)))| *weight)
            .map(|(index, (_, (weight, _)))| (index, *weight));
        let own = weight(*place);
        best.push(match before {
            Some((index, sum)) => (sum.saturating_add(own), Some(index)),
            None => (own, None),
        });
    }
    let mut still = vec![false; places.len()];
    let mut at = best
        .iter()
        .enumerate()
        .max_by_key(|(_, (weight, _))| *weight)
        .map(|(index, _)| index);
    while let Some(index) = at {
        take(&mut still, index);
        at = best.get(index).and_then(|(_, before)| *before);
    }
    still
}
