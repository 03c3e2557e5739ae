//! The carousel's numbers: what is in view, where a press leads, where it ends.

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
use newsprint::carousel::{Span, Track};

/// Cards of one width with gaps between them, seen through a view of a length, scrolled so far.
fn track(cards: usize, width: f64, gap: f64, view: f64, scrolled: f64) -> Track {
    let start = |card: usize| card as f64 * (width + gap) - scrolled;
    let span = |card: usize| Span {
        start: start(card),
        end: start(card) + width,
    };
    Track {
        cards: (0..cards).map(span).collect(),
        view: Span {
            start: 0.0,
            end: view,
        },
    }
}

/// How far a list can be scrolled at the most.
fn end(cards: usize, width: f64, gap: f64, view: f64) -> f64 {
    (cards as f64 * (width + gap) - gap - view).max(0.0)
}

#[test]
fn what_is_in_view_and_where_a_press_leads() {
    // Nine cards of 200 with gaps of 20. View, scrolled; first, last, at start, at end, next, previous.
    let rows = [
        (700.0, 0.0, 0, 2, true, false, Some(3), None),
        (700.0, 660.0, 3, 5, false, false, Some(6), Some(0)),
        (700.0, 1260.0, 6, 8, false, true, None, Some(3)),
        (700.0, 1258.5, 6, 8, false, true, None, Some(3)),
        (700.0, 1.9, 0, 2, true, false, Some(3), None),
        (700.0, 110.0, 1, 2, false, false, Some(3), Some(0)),
        (200.0, 0.0, 0, 0, true, false, Some(1), None),
        (200.0, 220.0, 1, 1, false, false, Some(2), Some(0)),
        (250.0, 1760.0, 8, 8, false, true, None, Some(7)),
        (1960.0, 0.0, 0, 8, true, true, None, None),
        (3000.0, 0.0, 0, 8, true, true, None, None),
        // No card fits: the one that can be seen counts.
        (150.0, 0.0, 0, 0, true, false, Some(1), None),
        (150.0, 300.0, 1, 1, false, false, Some(2), Some(0)),
    ];
    for (view, scrolled, first, last, at_start, at_end, next, previous) in rows {
        let track = track(9, 200.0, 20.0, view, scrolled);
        let name = format!("{view} scrolled by {scrolled}");
        assert_eq!(track.first(), Some(first), "{name}");
        assert_eq!(track.last(), Some(last), "{name}");
        assert_eq!(
            (track.at_start(), track.at_end()),
            (at_start, at_end),
            "{name}"
        );
        assert_eq!(track.next(), next, "{name}");
        assert_eq!(track.previous(), previous, "{name}");
    }
}

#[test]
fn the_nearest_card_is_the_one_of_which_more_is_in_view() {
    for (scrolled, nearest) in [(0.0, 0), (99.0, 0), (101.0, 1), (320.0, 2), (1259.0, 6)] {
        let track = track(9, 200.0, 20.0, 700.0, scrolled);
        assert_eq!(track.nearest(), Some(nearest), "{scrolled}");
    }
}

#[test]
fn nothing_is_nowhere() {
    let empty = track(0, 200.0, 20.0, 700.0, 0.0);
    assert_eq!((empty.first(), empty.last()), (None, None));
    assert_eq!((empty.next(), empty.previous()), (None, None));
    assert!(empty.at_start() && empty.at_end());
    assert_eq!((empty.to_first(0), empty.to_card(0)), (0.0, 0.0));
    // Not laid out: everything is of no size, and there is nowhere to go.
    let hidden = track(9, 0.0, 0.0, 0.0, 0.0);
    assert_eq!((hidden.next(), hidden.previous()), (None, None));
}

#[test]
fn a_card_comes_into_view_by_the_shortest_way() {
    // View, scrolled, card; how far.
    let rows = [
        (700.0, 0.0, 0, 0.0),
        (700.0, 0.0, 2, 0.0),
        (700.0, 0.0, 3, 160.0),
        (700.0, 0.0, 8, 1260.0),
        (700.0, 660.0, 1, -440.0),
        (150.0, 0.0, 3, 660.0),
        (150.0, 1760.0, 0, -1760.0),
    ];
    for (view, scrolled, card, by) in rows {
        let track = track(9, 200.0, 20.0, view, scrolled);
        assert_eq!(
            track.to_card(card),
            by,
            "{view} scrolled by {scrolled}: {card}"
        );
    }
}

#[test]
fn a_card_is_first_or_as_near_as_the_list_goes() {
    let at_end = track(9, 200.0, 20.0, 700.0, 1260.0);
    assert!(at_end.is_first(6) && at_end.is_first(8));
    assert!(!at_end.is_first(5));
    let inside = track(9, 200.0, 20.0, 700.0, 660.0);
    assert!(inside.is_first(3));
    assert!(!inside.is_first(4) && !inside.is_first(0));
    assert_eq!(inside.to_first(5), 440.0);
    assert_eq!(inside.to_first(1), -440.0);
}

/// Presses until nothing happens any more; as a browser does, scrolls no further than the list goes,
/// and rests on a whole device pixel.
fn press(cards: usize, [width, gap, view, pixel]: [f64; 4], scrolled: &mut f64, on: bool) {
    let end = end(cards, width, gap, view);
    let mut presses = 0;
    loop {
        let track = track(cards, width, gap, view, *scrolled);
        let (first, last) = (track.first().unwrap(), track.last().unwrap());
        assert!(first <= last && last < cards);
        let Some(goal) = (if on { track.next() } else { track.previous() }) else {
            return;
        };
        assert!(
            if on { goal > first } else { goal < first },
            "{first} → {goal}"
        );
        let wanted = (*scrolled + track.to_first(goal)).clamp(0.0, end);
        let rest = (wanted / pixel).round() * pixel;
        assert_ne!(rest, *scrolled, "a press that is possible moves the list");
        *scrolled = rest.min(end);
        presses += 1;
        assert!(presses <= cards, "the end comes");
    }
}

#[test]
fn any_number_of_presses_ends_exactly_at_the_ends() {
    let mut dice = Dice::new(3);
    let fraction = |dice: &mut Dice, from: usize, to: usize| {
        from as f64 + dice.below((to - from) * 64) as f64 / 64.0
    };
    for _ in 0..6_000 {
        let cards = 1 + dice.below(30);
        // Device pixels at a zoom of 100 %, 110 %, 125 %, 150 % and on dense screens.
        let pixel = 1.0 / [1.0, 1.1, 1.25, 1.5, 2.0, 3.0][dice.below(6)];
        let width = fraction(&mut dice, 120, 400);
        let view = fraction(&mut dice, 100, 1600);
        let sizes = [width.min(view), fraction(&mut dice, 4, 32), view, pixel];
        let [width, gap, view, _] = sizes;
        let mut scrolled = 0.0;
        press(cards, sizes, &mut scrolled, true);
        let end = end(cards, width, gap, view);
        assert!(
            (scrolled - end).abs() <= 2.0,
            "{scrolled} of {end}: {cards} {sizes:?}"
        );
        assert!(track(cards, width, gap, view, scrolled).at_end());
        press(cards, sizes, &mut scrolled, false);
        assert!(scrolled.abs() <= 2.0, "{scrolled}: {cards} {sizes:?}");
        assert!(track(cards, width, gap, view, scrolled).at_start());
    }
}

#[test]
fn no_card_is_passed_over() {
    let mut scrolled = 0.0;
    let mut seen = [false; 23];
    let end = end(23, 212.36, 18.18, 900.9);
    loop {
        let track = track(23, 212.36, 18.18, 900.9, scrolled);
        let (first, last) = (track.first().unwrap(), track.last().unwrap());
        seen[first..=last].fill(true);
        let Some(goal) = track.next() else { break };
        scrolled = (scrolled + track.to_first(goal)).min(end);
    }
    assert_eq!(seen, [true; 23]);
}
