//! When an item counts as seen, with a clock that the table sets.

use newsprint::impression::Impressions;

/// What happens, and when.
enum Step {
    /// An item comes into view.
    In(u32, &'static str),
    /// An item leaves it.
    Out(u32, &'static str),
    /// The tab goes out of sight.
    Hide(u32),
    /// The tab is back.
    Show(u32),
    /// Who has been seen by now, and how long it is until somebody else may have been.
    Ask(u32, &'static [&'static str], Option<u32>),
}
use Step::{Ask, Hide, In, Out, Show};

const TABLE: &[(&str, &[Step])] = &[
    ("nothing is on the page", &[Ask(0, &[], None)]),
    (
        "a second in view, and not a millisecond less",
        &[
            In(100, "a"),
            Ask(1099, &[], Some(1)),
            Ask(1100, &["a"], None),
        ],
    ),
    (
        "once only, however long or often it is in view",
        &[
            In(0, "a"),
            Ask(1000, &["a"], None),
            Ask(9000, &[], None),
            Out(9000, "a"),
            In(9100, "a"),
            Ask(99_000, &[], None),
        ],
    ),
    (
        "two halves of a second are not one",
        &[
            In(0, "a"),
            Out(600, "a"),
            In(700, "a"),
            Ask(1400, &[], Some(300)),
            Ask(1700, &["a"], None),
        ],
    ),
    (
        "being told again that it is in view begins nothing anew",
        &[In(0, "a"), In(900, "a"), Ask(1000, &["a"], None)],
    ),
    (
        "seen for long enough, though nobody asked before it left",
        &[In(0, "a"), Out(1000, "a"), Ask(1005, &["a"], None)],
    ),
    (
        "left a millisecond too early",
        &[In(0, "a"), Out(999, "a"), Ask(5000, &[], None)],
    ),
    (
        "each item by its own time",
        &[
            In(0, "a"),
            In(400, "b"),
            Ask(1000, &["a"], Some(400)),
            Ask(1400, &["b"], None),
        ],
    ),
    (
        "several at once, in the order they were met",
        &[In(0, "a"), In(0, "b"), Ask(1000, &["a", "b"], None)],
    ),
    (
        "a tab out of sight begins the second anew",
        &[
            In(0, "a"),
            Hide(500),
            Ask(5000, &[], None),
            Show(6000),
            Ask(6000, &[], Some(1000)),
            Ask(6999, &[], Some(1)),
            Ask(7000, &["a"], None),
        ],
    ),
    (
        "what was seen before the tab was hidden stays seen",
        &[In(0, "a"), Hide(1000), Ask(1200, &["a"], None)],
    ),
    (
        "what comes into view in a hidden tab waits until it is back",
        &[
            Hide(0),
            In(100, "a"),
            Ask(5000, &[], None),
            Show(5000),
            Ask(5999, &[], Some(1)),
            Ask(6000, &["a"], None),
        ],
    ),
    (
        "what leaves while the tab is hidden isn't seen when it is back",
        &[
            In(0, "a"),
            Hide(100),
            Out(200, "a"),
            Show(300),
            Ask(5000, &[], None),
        ],
    ),
    (
        "a tab that was never away is no news",
        &[In(0, "a"), Show(900), Ask(1000, &["a"], None)],
    ),
    (
        "a tab that is still away is no news",
        &[In(0, "a"), Hide(1000), Hide(1500), Ask(2000, &["a"], None)],
    ),
    (
        "a clock that goes back makes nobody seen",
        &[
            In(5000, "a"),
            Ask(100, &[], Some(1000)),
            Ask(6000, &["a"], None),
        ],
    ),
];

#[test]
fn items_are_seen_after_a_second_on_end() {
    for (name, steps) in TABLE {
        let mut items = Impressions::default();
        for step in *steps {
            match *step {
                In(at, item) => items.look(item, true, at),
                Out(at, item) => items.look(item, false, at),
                Hide(at) => items.hide(true, at),
                Show(at) => items.hide(false, at),
                Ask(at, wanted, wait) => {
                    let mut seen = Vec::new();
                    while let Some(item) = items.take(at) {
                        seen.push(item);
                    }
                    assert_eq!(seen, wanted, "{name}, at {at}");
                    assert_eq!(items.wait(at), wait, "{name}, at {at}");
                }
            }
        }
    }
}
