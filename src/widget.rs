//! One widget: an element, what it is asked to show, and what makes it live.
//!
//! Hosts may call anything from inside any event. So no borrow is held while JavaScript runs; a call
//! that comes in the middle of another one waits until that one has ended.

use std::cell::{Cell, RefCell};

use js_sys::Set;
use newsprint::sink::Ops;
use newsprint::{Failure, Options, Page, Problem, read_ordinary, read_ordinary_options, view};
use web_sys::HtmlElement;

use crate::align::{Changes, draw};
use crate::answer::{Answer, Ready};
use crate::live::Live;
use crate::live::consent::WAITING;
use crate::live::item::query;
use crate::{answer, event, rare, reach, standing};

/// A widget on the page.
pub(crate) struct Widget {
    root: HtmlElement,
    told: Set,
    waiting: RefCell<Option<Request>>,
    live: RefCell<Option<Live>>,
    busy: Cell<bool>,
    ended: Cell<bool>,
    cleared: Cell<bool>,
}

/// What a widget is asked to show.
struct Request {
    data: String,
    options: String,
}

/// Reads what is to be shown, as far as that can be done here.
fn read(request: &Request) -> Option<Result<(Page, Vec<Problem>), Failure>> {
    if reach::has_rare() {
        return Some(rare::read(&request.data, &request.options));
    }
    let options = read_ordinary_options(&request.options)?;
    let page = read_ordinary(&request.data, options)?;
    Some(Ok((page, Vec::new())))
}

/// Reads what a host asks for, as far as that can be done here.
fn read_options(options: &str) -> Option<(Options, Vec<Problem>)> {
    if reach::has_rare() {
        return Some(rare::options(options));
    }
    Some((read_ordinary_options(options)?, Vec::new()))
}

impl Widget {
    pub(crate) fn new(root: HtmlElement, told: Set) -> Self {
        Widget {
            root,
            told,
            waiting: RefCell::new(None),
            live: RefCell::new(None),
            busy: Cell::new(false),
            ended: Cell::new(false),
            cleared: Cell::new(false),
        }
    }

    /// Brings the page in line with JSON.
    pub(crate) fn update(&self, data: String, options: String) -> Answer {
        let mut request = Request { data, options };
        if self.busy.replace(true) {
            self.waiting.replace(Some(request));
            return Answer::default();
        }
        loop {
            let answer = self.show(request);
            match self.waiting.take() {
                Some(next) if !self.ended.get() => request = next,
                _ => {
                    self.busy.set(false);
                    return answer;
                }
            }
        }
    }

    fn show(&self, request: Request) -> Answer {
        let stands = !standing::sections(&self.root).is_empty();
        let (page, problems) = match read(&request) {
            None => return Answer::rare(),
            Some(Ok(page)) => page,
            Some(Err(failure)) => return failure.into(),
        };
        let mut ops = Ops::default();
        view::draw(&mut ops, &page);
        let changes = if !stands {
            draw(&self.root, &ops)
        } else if standing::holds(&self.root, ops.sections()) {
            Changes {
                drawn: 0,
                kept: ops.sections().len() as u32,
            }
        } else if reach::has_rare() {
            rare::align(&self.root, &ops)
        } else {
            return Answer::rare();
        };
        if self.cleared.get() {
            // A host's own code has removed the widget in the middle of it.
            standing::clear(&self.root);
        }
        self.go_live(&page.options, !stands, &|| !self.ended.get());
        self.tell(changes, problems)
    }

    /// Makes what stands live, without its JSON.
    pub(crate) fn adopt(&self, options: &str) -> Answer {
        let adopted = self
            .root
            .query_selector_all("[data-dm-digest]")
            .map_or(0, |sections| sections.length());
        if adopted == 0 || self.busy.get() {
            return Answer::default();
        }
        let waits = query(&self.root, WAITING).is_some();
        let Some((options, problems)) =
            read_options(options).filter(|_| !waits || reach::has_rare())
        else {
            return Answer::rare();
        };
        self.busy.set(true);
        self.go_live(&options, false, &|| !self.ended.get());
        let changes = Changes {
            drawn: 0,
            kept: adopted,
        };
        let answer = self.tell(changes, problems);
        self.busy.set(false);
        // What a host has asked for inside those events.
        if let Some(next) = self.waiting.take().filter(|_| !self.ended.get()) {
            self.update(next.data, next.options);
        }
        answer
    }

    /// Makes what stands live again after the instance has been replaced; the host need not know.
    pub(crate) fn revive(&self, options: &str) {
        if !standing::sections(&self.root).is_empty() {
            let (options, _) = read_options(options).unwrap_or_default();
            self.go_live(&options, false, &|| false);
        }
    }

    /// Attaches the behaviours, or lets them know that the page has changed. The host is told while it wants to hear.
    fn go_live(&self, options: &Options, first: bool, may_tell: &dyn Fn() -> bool) {
        if self.ended.get() {
            return;
        }
        let live = self.live.take();
        let live = live.unwrap_or_else(|| Live::attach(&self.root, &self.told));
        live.refresh(options, first, may_tell);
        // A host's own code may have ended the widget while the page changed.
        if !self.ended.get() {
            self.live.replace(Some(live));
        }
    }

    /// Tells the host what has happened.
    fn tell(&self, changes: Changes, problems: Vec<Problem>) -> Answer {
        let problems: Vec<_> = problems.into_iter().map(answer::Problem::from).collect();
        for problem in &problems {
            if self.ended.get() {
                break;
            }
            event::tell(&self.root, "dm:problem", problem);
        }
        let ready = Ready {
            drawn: changes.drawn,
            adopted: changes.kept,
            problems,
        };
        if !self.ended.get() {
            event::tell(&self.root, "dm:ready", &ready);
        }
        ready.into()
    }

    /// Scrolls the carousel on by a page of cards, or back.
    pub(crate) fn page(&self, forward: bool) {
        let carousel = self.live.borrow().as_ref().map(Live::carousel);
        if let Some(carousel) = carousel {
            carousel.page(forward);
        }
    }

    /// Loads what waits for consent to this provider.
    pub(crate) fn grant(&self, provider: &str) {
        if reach::has_rare() {
            rare::grant(&self.root, provider, &|| !self.ended.get());
        }
    }

    /// Ends every listener, observer and timer.
    pub(crate) fn end(&self) {
        self.ended.set(true);
        drop(self.live.take());
    }

    /// Takes what was drawn off the page.
    pub(crate) fn clear(&self) {
        self.cleared.set(true);
        standing::clear(&self.root);
    }
}
