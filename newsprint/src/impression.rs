//! When an item counts as seen: in view for a second on end, in a tab that is in sight, once.

/// So long an item must be in view, in milliseconds.
pub const DWELL: u32 = 1000;

/// The items of one widget, and how long each has been in view. Times are milliseconds of any steady clock.
#[derive(Default)]
pub struct Impressions {
    items: Vec<Item>,
    /// Whether the tab is out of sight, where nothing is seen.
    hidden: bool,
}

struct Item {
    name: String,
    in_view: bool,
    /// When the time that counts began; only for one that is in view.
    since: u32,
    state: State,
}

#[derive(PartialEq)]
enum State {
    /// Not yet in view for long enough.
    Waiting,
    /// Seen, and nobody has been told.
    Seen,
    Told,
}

impl Impressions {
    /// An item has come into view, or left it, at this time.
    pub fn look(&mut self, name: &str, in_view: bool, at: u32) {
        let hidden = self.hidden;
        match self.items.iter_mut().find(|item| item.name == name) {
            Some(item) => {
                item.settle(hidden, at);
                if in_view && !item.in_view {
                    item.since = at;
                }
                item.in_view = in_view;
            }
            None => self.items.push(Item {
                name: name.into(),
                in_view,
                since: at,
                state: State::Waiting,
            }),
        }
    }

    /// The tab has gone out of sight, or come back, at this time. What is in view begins anew then.
    pub fn hide(&mut self, hidden: bool, at: u32) {
        if hidden == self.hidden {
            return;
        }
        for item in &mut self.items {
            item.settle(self.hidden, at);
            item.since = at;
        }
        self.hidden = hidden;
    }

    /// After how many milliseconds the next item may have been seen; none while nothing counts.
    pub fn wait(&self, now: u32) -> Option<u32> {
        let waits = self.items.iter().filter_map(|item| match item.state {
            State::Seen => Some(0),
            State::Waiting if item.in_view && !self.hidden => {
                Some(DWELL.saturating_sub(now.saturating_sub(item.since)))
            }
            _ => None,
        });
        waits.min()
    }

    /// An item that has been seen by now, once.
    pub fn take(&mut self, now: u32) -> Option<String> {
        let hidden = self.hidden;
        let item = self.items.iter_mut().find_map(|item| {
            item.settle(hidden, now);
            (item.state == State::Seen).then_some(item)
        })?;
        item.state = State::Told;
        Some(item.name.clone())
    }
}

impl Item {
    /// Reckons up to this time.
    fn settle(&mut self, hidden: bool, at: u32) {
        let counts = self.in_view && !hidden && self.state == State::Waiting;
        if counts && at.saturating_sub(self.since) >= DWELL {
            self.state = State::Seen;
        }
    }
}
