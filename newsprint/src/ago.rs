//! How long ago something was, as people say it: within a day, in minutes or hours.

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// What to say of a moment, and for how long that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ago {
    /// So many of which unit ago; nothing where the date is to be said instead.
    pub words: Option<(u32, Unit)>,
    /// After how many seconds something else is to be said; none if never.
    pub holds: Option<u32>,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unit {
    /// Only ever none of them: just now.
    Second,
    Minute,
    Hour,
}

impl Unit {
    /// The unit's name in `Intl.RelativeTimeFormat`.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Second => "second",
            Unit::Minute => "minute",
            Unit::Hour => "hour",
        }
    }
}

/// What to say of a moment; both are seconds since 1970.
///
/// Clocks disagree a little, so what is less than a minute ahead is now. What is further ahead keeps its date.
pub fn ago(moment: i64, now: i64) -> Ago {
    let age = now.saturating_sub(moment);
    let (words, holds) = if age <= -MINUTE {
        (None, -MINUTE - age + 1)
    } else if age < MINUTE {
        (Some((0, Unit::Second)), MINUTE - age)
    } else if age < HOUR {
        (Some((age / MINUTE, Unit::Minute)), MINUTE - age % MINUTE)
    } else if age < DAY {
        (Some((age / HOUR, Unit::Hour)), HOUR - age % HOUR)
    } else {
        (None, 0)
    };
    Ago {
        words: words.map(|(count, unit)| (count as u32, unit)),
        holds: u32::try_from(holds).ok().filter(|holds| *holds > 0),
    }
}
