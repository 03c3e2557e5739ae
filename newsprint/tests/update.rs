//! The way from what stands to what is wanted, walked by a hand that records every move.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

#[allow(dead_code, reason = "each suite throws the dice its own way")]
mod dice;

use dice::Dice;
use newsprint::markup::{Sheet, Tag, attr};
use newsprint::sink::ops::Drawn;
use newsprint::sink::{Key, Ops};
use newsprint::update::{Plan, Standing, Step, plan};

/// A section to draw: its key, if it has one, and its text.
type Section = (Option<&'static str>, String);

/// What would be drawn of some sections.
fn drawn(sections: &[Section]) -> Vec<Drawn> {
    let mut ops = Ops::default();
    let mut sheet = Sheet::new(&mut ops);
    for (key, text) in sections {
        let key = key.map_or(Key::Content, |key| match key.strip_prefix("slot:") {
            Some(name) => Key::Slot(name),
            None => Key::Place(key),
        });
        sheet.section(key, Tag::P, &[attr::class("dm-text")], |out| out.text(text));
    }
    ops.sections().to_vec()
}

/// The same sections as they stand on a page afterwards.
fn standing(sections: &[Section]) -> Vec<Standing> {
    let stand = |drawn: &Drawn| Standing {
        key: drawn.key.clone(),
        fingerprint: Some(drawn.fingerprint),
        whole: true,
    };
    drawn(sections).iter().map(stand).collect()
}

/// What the hand did.
#[derive(Debug, Default, PartialEq)]
struct Work {
    drawn: usize,
    moved: usize,
    removed: usize,
}

/// Carries a plan out on a list of texts, as a browser does on its nodes; gives what then stands.
fn carry_out(plan: &Plan, old: &[Section], new: &[Section]) -> (Vec<String>, Work) {
    let mut page: Vec<(Option<usize>, String)> = old
        .iter()
        .enumerate()
        .map(|(place, (_, text))| (Some(place), text.clone()))
        .collect();
    let mut work = Work {
        removed: plan.gone.len(),
        ..Work::default()
    };
    page.retain(|(place, _)| !plan.gone.contains(&place.unwrap()));
    assert_eq!(plan.steps.len(), new.len());
    // From the end on, so that what follows already stands.
    let mut before = page.len();
    for (step, (_, text)) in plan.steps.iter().zip(new).rev() {
        match *step {
            Step::Keep(place) => {
                let at = page.iter().position(|(other, _)| *other == Some(place));
                before = at.expect("what is kept stands");
            }
            Step::Move(place) => {
                let at = page.iter().position(|(other, _)| *other == Some(place));
                let at = at.expect("what moves stands");
                let section = page.remove(at);
                before -= usize::from(at < before);
                page.insert(before, section);
                work.moved += 1;
            }
            Step::Draw => {
                page.insert(before, (None, text.clone()));
                work.drawn += 1;
            }
        }
    }
    (page.into_iter().map(|(_, text)| text).collect(), work)
}

fn go(old: &[Section], new: &[Section], weight: &mut dyn FnMut(usize) -> u32) -> (Plan, Work) {
    let wanted = drawn(new);
    let wanted: Vec<&Drawn> = wanted.iter().collect();
    let plan = plan(&standing(old), &wanted, weight);
    let (page, work) = carry_out(&plan, old, new);
    let texts: Vec<String> = new.iter().map(|(_, text)| text.clone()).collect();
    // A slot that stays keeps what stands in it, and so does the text here.
    let slots_apart = |texts: &[String]| -> Vec<String> {
        let both = texts.iter().zip(new);
        both.filter(|(_, (key, _))| !is_slot(*key))
            .map(|(text, _)| text.clone())
            .collect()
    };
    assert_eq!(page.len(), texts.len(), "{plan:?}");
    assert_eq!(slots_apart(&page), slots_apart(&texts), "{plan:?}");
    (plan, work)
}

fn is_slot(key: Option<&str>) -> bool {
    key.is_some_and(|key| key.starts_with("slot:"))
}

/// `a` is a keyed section with its usual text, `a=x` one with another text, `"x` a block, `[s` a slot.
fn read(text: &str) -> Vec<Section> {
    let keys = ["a", "b", "c", "d", "e", "f", "g"];
    let slots = ["slot:s", "slot:t"];
    text.split_whitespace()
        .map(|word| {
            if let Some(block) = word.strip_prefix('"') {
                return (None, block.to_owned());
            }
            let (key, text) = word.split_once('=').unwrap_or((word, word));
            let known = |known: &&&str| match key.strip_prefix('[') {
                Some(slot) => known.strip_prefix("slot:") == Some(slot),
                None => **known == key,
            };
            let key = keys.iter().chain(&slots).find(known).expect("a key");
            (Some(*key), text.to_owned())
        })
        .collect()
}

#[test]
fn ways_take_as_little_work_as_can_be() {
    // What stands, what is wanted; drawn, moved, removed.
    let ways = [
        ("", "", 0, 0, 0),
        ("", "a b \"x", 3, 0, 0),
        ("a b \"x", "", 0, 0, 3),
        ("a b c", "a b c", 0, 0, 0),
        ("a b c", "a b=new c", 1, 0, 1),
        ("a b c", "a d b c", 1, 0, 0),
        ("a b c", "b c", 0, 0, 1),
        ("a b c d", "d a b c", 0, 1, 0),
        ("a b c d", "b c d a", 0, 1, 0),
        ("a b c d e", "e d c b a", 0, 4, 0),
        ("a b c d e", "a d b e c", 0, 2, 0),
        ("a b c", "c=new a b", 1, 0, 1),
        ("\"x \"y \"z", "\"x \"new \"z", 1, 0, 1),
        ("\"x \"y \"z", "\"x \"y \"new \"z", 1, 0, 0),
        ("\"x \"y \"z", "\"x \"z", 0, 0, 1),
        ("\"x \"x \"x", "\"x \"x", 0, 0, 1),
        ("\"x \"x", "\"x \"x \"x", 1, 0, 0),
        ("\"x \"y", "\"y \"x", 0, 1, 0),
        ("\"x [s \"y", "\"x [s=new \"y", 0, 0, 0),
        ("\"x [s \"y", "\"x [t \"y", 1, 0, 1),
        ("a \"x b", "a b", 0, 0, 1),
        ("a b", "a \"x b", 1, 0, 0),
    ];
    for (old, new, drawn, moved, removed) in ways {
        let (plan, work) = go(&read(old), &read(new), &mut |_| 1);
        let least = Work {
            drawn,
            moved,
            removed,
        };
        assert_eq!(work, least, "{old} → {new}: {plan:?}");
    }
}

#[test]
fn what_weighs_more_stays_where_it_is() {
    let (plan, _) = go(&read("a b c"), &read("b c a"), &mut |_| 1);
    assert_eq!(plan.steps, [Step::Keep(1), Step::Keep(2), Step::Move(0)]);
    let (plan, _) = go(&read("a b c"), &read("b c a"), &mut |place| {
        [3, 1, 1][place]
    });
    assert_eq!(plan.steps, [Step::Move(1), Step::Move(2), Step::Keep(0)]);
    let weight = &mut |place| u32::MAX / [1, 2, 3][place];
    let (plan, _) = go(&read("a b c"), &read("c b a"), weight);
    assert_eq!(plan.steps, [Step::Move(2), Step::Move(1), Step::Keep(0)]);
}

#[test]
fn weights_are_asked_only_where_the_order_has_changed() {
    let same = [
        ("a b c", "a b c"),
        ("a b", "c a b"),
        ("a b c", "a c"),
        ("a", "a=new"),
    ];
    for (old, new) in same {
        go(&read(old), &read(new), &mut |_| panic!("{old} → {new}"));
    }
}

#[test]
fn a_slot_is_neither_replaced_nor_drawn_again() {
    for (old, new) in [
        ("\"x [s \"y", "[s=other"),
        ("[s \"x \"y \"z", "\"z \"y \"x [s=other"),
        ("a [s b [t", "b [s=new a [t=new"),
    ] {
        let slots = |place: usize| is_slot(read(old)[place].0);
        let (plan, _) = go(&read(old), &read(new), &mut |place| {
            if slots(place) { 10_000 } else { 1 }
        });
        for (step, (key, _)) in plan.steps.iter().zip(read(new)) {
            assert!(
                !is_slot(key) || matches!(step, Step::Keep(_)),
                "{old} → {new}: {plan:?}"
            );
        }
    }
}

#[test]
fn half_a_slot_is_drawn_whole() {
    let mut half = standing(&read("[s"));
    half[0].whole = false;
    let wanted = drawn(&read("[s"));
    let plan = plan(&half, &[&wanted[0]], &mut |_| 1);
    assert_eq!((plan.steps, plan.gone), (vec![Step::Draw], vec![0]));
}

#[test]
fn a_frame_is_kept_whatever_it_says() {
    let frame = |class| {
        let mut ops = Ops::default();
        let attrs = [attr::class(class)];
        Sheet::new(&mut ops).frame(Key::Place("a"), Tag::Div, &attrs, |_| {});
        ops.sections().to_vec()
    };
    let (old, new) = (frame("dm-one"), frame("dm-other"));
    let stands = Standing {
        key: old[0].key.clone(),
        fingerprint: None,
        whole: true,
    };
    let plan = plan(&[stands], &[&new[0]], &mut |_| 1);
    assert_eq!(plan.steps, [Step::Keep(0)]);
}

/// The longest run that rises: what can stay where it is.
fn longest_rising(places: &[usize]) -> usize {
    let mut lengths = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let earlier = places[..index].iter().zip(&lengths);
        let best = earlier
            .filter(|(other, _)| *other < place)
            .map(|(_, length)| *length);
        lengths.push(best.max().unwrap_or(0) + 1);
    }
    lengths.into_iter().max().unwrap_or(0)
}

#[test]
fn any_way_ends_where_it_should_with_the_fewest_moves() {
    let mut dice = Dice::new(7);
    let keys = ["a", "b", "c", "d", "e", "f", "g", "slot:s", "slot:t"];
    let page = |dice: &mut Dice| {
        let mut page: Vec<Section> = Vec::new();
        for _ in 0..dice.below(12) {
            let key = (!dice.once_in(3)).then(|| keys[dice.below(keys.len())]);
            if key.is_none() || page.iter().all(|(other, _)| *other != key) {
                let text = ["one", "two", "three"][dice.below(3)].to_owned();
                page.push((key, text));
            }
        }
        page
    };
    for _ in 0..6_000 {
        let (old, new) = (page(&mut dice), page(&mut dice));
        let (plan, work) = go(&old, &new, &mut |_| 1);
        let places: Vec<usize> = plan
            .steps
            .iter()
            .filter_map(|step| step.standing())
            .collect();
        let mut used = places.clone();
        used.extend(&plan.gone);
        used.sort_unstable();
        assert_eq!(
            used,
            (0..old.len()).collect::<Vec<_>>(),
            "each is used once: {plan:?}"
        );
        let kept = places.len() - work.moved;
        assert!(kept >= longest_rising(&places), "{plan:?}");
    }
}
