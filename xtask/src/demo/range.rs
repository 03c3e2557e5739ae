//! A part of a file, asked for as players do: WebKit plays no media from a host that answers only with the whole.

/// What a request's `Range` comes to for a file of a known length.
#[derive(Debug, PartialEq)]
pub(super) enum Range {
    /// No range is asked for, or none that must be heard: several, or another unit.
    Whole,
    /// The first and the last byte.
    Part(usize, usize),
    /// Nothing of the file lies in it.
    Beyond,
}

impl Range {
    /// Reads the header's value.
    pub(super) fn of(asked: &str, length: usize) -> Self {
        read(asked, length).unwrap_or(Self::Whole)
    }
}

fn read(asked: &str, length: usize) -> Option<Range> {
    let (first, last) = asked.trim().strip_prefix("bytes=")?.split_once('-')?;
    let number = |text: &str| text.parse::<usize>().ok();
    let end = length.checked_sub(1);
    let (first, last) = match (first, last) {
        ("", last) => match number(last)? {
            0 => return Some(Range::Beyond),
            count => (length.saturating_sub(count), end),
        },
        (first, "") => (number(first)?, end),
        (first, last) => (number(first)?, end.min(Some(number(last)?))),
    };
    match last {
        Some(last) if first <= last => Some(Range::Part(first, last)),
        _ if first >= length => Some(Range::Beyond),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Range::{self, Beyond, Part, Whole};

    #[test]
    fn a_range_is_what_the_http_standard_says() {
        for (asked, expected) in [
            ("bytes=0-1", Part(0, 1)),
            ("bytes=0-0", Part(0, 0)),
            ("bytes=4-", Part(4, 9)),
            ("bytes=9-9", Part(9, 9)),
            ("bytes=5-99", Part(5, 9)),
            ("bytes=-3", Part(7, 9)),
            ("bytes=-99", Part(0, 9)),
            ("bytes=10-", Beyond),
            ("bytes=10-12", Beyond),
            ("bytes=-0", Beyond),
            ("bytes=5-2", Whole),
            ("bytes=0-1,4-5", Whole),
            ("bytes=a-b", Whole),
            ("bytes=-", Whole),
            ("lines=0-1", Whole),
            ("", Whole),
        ] {
            assert_eq!(Range::of(asked, 10), expected, "{asked}");
        }
        assert_eq!(Range::of("bytes=0-", 0), Beyond);
        assert_eq!(Range::of("bytes=-1", 0), Beyond);
    }
}
