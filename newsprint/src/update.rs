//! Which sections stay, which are redrawn and which move, to bring a page in line with what is wanted.
//!
//! Mount, adopt and update are this one question: an empty page keeps nothing, a server's page keeps
//! everything, a page with a new headline keeps all but its header.

use crate::sink::{Fingerprint, ops::Drawn};

/// A section that stands on the page.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Its key; empty for a block, which is known by its digest.
    pub key: String,
    /// Its digest as written on the page.
    pub digest: String,
}

/// What happens to one wanted section. The number is the place among those that stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It stands, and stays untouched.
    Keep(usize),
    /// It stands, elsewhere, and moves here.
    Move(usize),
    /// It stands with other content, and is drawn anew in its place. Never a frame: a frame is kept,
    /// and its attributes are mended. Never a slot: what stands in it is the host's.
    Replace(usize),
    /// It is drawn.
    Draw,
}

impl Step {
    /// The standing section it is about.
    pub fn standing(self) -> Option<usize> {
        match self {
            Step::Keep(place) | Step::Move(place) | Step::Replace(place) => Some(place),
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
            old.key == section.key && (!old.key.is_empty() || same(old, section.fingerprint))
        });
        steps.push(match found {
            Some(place) => {
                take(&mut used, place);
                after = place + 1;
                match standing.get(place) {
                    Some(old) if section.frame || stays(old, section) => Step::Keep(place),
                    _ => Step::Replace(place),
                }
            }
            None => Step::Draw,
        });
    }
    pair_changed_blocks(standing, wanted, &mut used, &mut steps);
    move_few(&mut steps, &mut used, weight);
    let gone = used
        .iter()
        .enumerate()
        .filter(|(_, used)| !**used)
        .map(|(place, _)| place)
        .collect();
    Plan { steps, gone }
}

/// Whether a section that stands is left as it is: it is as wanted, or it is a slot, which the host has filled.
/// Half a slot, which has no digest, is nothing that a host could have filled.
pub fn stays(old: &Standing, wanted: &Drawn) -> bool {
    let is_slot = wanted.key.as_bytes().starts_with(b"slot:");
    same(old, wanted.fingerprint) || (is_slot && !old.digest.is_empty())
}

fn same(old: &Standing, fingerprint: Fingerprint) -> bool {
    old.digest.as_bytes() == fingerprint.to_bytes()
}

fn take(used: &mut [bool], place: usize) {
    set(used, place, true);
}

fn set(flags: &mut [bool], place: usize, value: bool) {
    if let Some(flag) = flags.get_mut(place) {
        *flag = value;
    }
}

/// The first unused section that fits, looked for from `after` on and then from the start: an
/// unchanged order is found in one pass.
fn find(
    standing: &[Standing],
    used: &[bool],
    after: usize,
    fits: impl Fn(&Standing) -> bool,
) -> Option<usize> {
    let free =
        |(place, (old, used)): (usize, (&Standing, &bool))| (!*used && fits(old)).then_some(place);
    let all = || standing.iter().zip(used).enumerate();
    all()
        .skip(after)
        .find_map(free)
        .or_else(|| all().take(after).find_map(free))
}

/// A block that changed is the one that stood at the same place: it is replaced, not removed here and drawn there.
fn pair_changed_blocks(
    standing: &[Standing],
    wanted: &[&Drawn],
    used: &mut [bool],
    steps: &mut [Step],
) {
    let mut next = 0;
    for (section, step) in wanted.iter().zip(steps) {
        if let Some(place) = step.standing() {
            next = place + 1;
        } else if section.key.is_empty()
            && used.get(next) == Some(&false)
            && standing.get(next).is_some_and(|old| old.key.is_empty())
        {
            *step = Step::Replace(next);
            take(used, next);
            next += 1;
        }
    }
}

/// Turns into moves what stands out of order, leaving in place the heaviest sections that are in order.
/// What is out of order and has changed, too, is drawn where it belongs.
fn move_few(steps: &mut [Step], used: &mut [bool], weight: &mut dyn FnMut(usize) -> u32) {
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
            *step = if matches!(step, Step::Replace(_)) {
                set(used, place, false);
                Step::Draw
            } else {
                Step::Move(place)
            };
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
