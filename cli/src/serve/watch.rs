//! Who waits for changes, and who tells of them.

use super::folder::Folder;
use anyhow::Result;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// An editor writes a file in several steps; they count as one change.
const STEPS: Duration = Duration::from_millis(60);

/// Those who wait for the next change.
type Waiting = Arc<Mutex<Vec<Sender<()>>>>;

/// The changes in a folder, for as long as this lives.
pub(super) struct Changes {
    waiting: Waiting,
    _watcher: RecommendedWatcher,
}

impl Changes {
    pub(super) fn of(folder: &Folder) -> Result<Changes> {
        let (seen, noticed) = channel();
        let mut watcher =
            notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
                // That we read a file is an event, too.
                if event.is_ok_and(|event| is_change(event.kind)) {
                    let _ = seen.send(());
                }
            })?;
        let depth = match folder.only() {
            Some(_) => RecursiveMode::NonRecursive,
            None => RecursiveMode::Recursive,
        };
        watcher.watch(folder.root(), depth)?;
        let waiting = Waiting::default();
        let told = Arc::clone(&waiting);
        thread::spawn(move || tell(&noticed, &told));
        Ok(Changes {
            waiting,
            _watcher: watcher,
        })
    }

    /// From now on, each change is heard here.
    pub(super) fn listen(&self) -> Receiver<()> {
        let (teller, listener) = channel();
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.push(teller);
        listener
    }
}

fn is_change(kind: EventKind) -> bool {
    kind.is_modify() || kind.is_create() || kind.is_remove()
}

/// Tells all who still listen.
fn tell(noticed: &Receiver<()>, waiting: &Waiting) {
    while noticed.recv().is_ok() {
        while noticed.recv_timeout(STEPS).is_ok() {}
        let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.retain(|teller| teller.send(()).is_ok());
    }
}
