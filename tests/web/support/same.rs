//! Comparing long texts.

/// Asserts that two texts are equal; says where they part.
pub(crate) fn assert_same(name: &str, found: &str, wanted: &str) {
    if found == wanted {
        return;
    }
    let equal = found
        .chars()
        .zip(wanted.chars())
        .take_while(|(one, other)| one == other);
    let place = equal.count();
    let near = |text: &str| {
        text.chars()
            .skip(place.saturating_sub(60))
            .take(120)
            .collect::<String>()
    };
    panic!(
        "{name} at {place}\n found: {}\nwanted: {}",
        near(found),
        near(wanted)
    );
}
