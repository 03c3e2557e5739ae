//! Brings the sections that stand on the page in line with those drawn: the one way in which the page changes.

use newsprint::sink::ops::Drawn;
use newsprint::sink::{Fingerprint, Ops};
use newsprint::update::{Standing, Step, plan, stays};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::apply::{apply, mend};
use crate::standing::{self, DIGEST, KEY};

/// What aligning did.
#[derive(Clone, Copy, Default)]
pub(crate) struct Changes {
    /// Sections drawn or mended.
    pub(crate) drawn: u32,
    /// Sections that stood as they were wanted.
    pub(crate) kept: u32,
}

/// Draws the whole page where nothing of it stands.
pub(crate) fn draw(root: &Element, ops: &Ops) -> Changes {
    standing::clear(root);
    let (codes, text) = ops.all();
    apply(root, None, codes, text);
    Changes {
        drawn: ops.sections().len() as u32,
        kept: 0,
    }
}

/// Brings the whole page in line.
pub(crate) fn align(root: &Element, ops: &Ops) -> Changes {
    let mut changes = Changes::default();
    let end = standing::end_mark(root);
    let level = Level {
        host: root,
        sections: ops.sections(),
        whole: end.is_some(),
        end: end.as_ref(),
    };
    level.align(ops, &mut changes);
    if end.is_none() {
        let (codes, text) = ops.end();
        apply(root, None, codes, text);
    }
    changes
}

/// The sections under one element.
struct Level<'a> {
    host: &'a Element,
    /// Those wanted, and those inside them.
    sections: &'a [Drawn],
    /// Whether what stands here came whole; if the page was cut short, the last section may be half a section.
    whole: bool,
    /// What follows the last section.
    end: Option<&'a Node>,
}

impl Level<'_> {
    fn align(&self, ops: &Ops, changes: &mut Changes) {
        let Some(level) = self.sections.first().map(|section| section.level) else {
            return self.clear();
        };
        let wanted: Vec<&Drawn> = self
            .sections
            .iter()
            .filter(|section| section.level == level)
            .collect();
        if !self.whole {
            standing::trim(self.host);
        }
        let elements = standing::sections(self.host);
        let standing = self.standing(&elements);
        let weight = &mut |place: usize| elements.get(place).map_or(1, standing::weight);
        let plan = plan(&standing, &wanted, weight);
        for element in plan.gone.iter().filter_map(|gone| elements.get(*gone)) {
            self.remove(element);
        }
        let mut drawing: Option<(&Drawn, &Drawn)> = None;
        for (section, step) in wanted.iter().zip(&plan.steps) {
            if *step == Step::Draw {
                drawing = Some((drawing.map_or(*section, |(first, _)| first), *section));
                changes.drawn += 1;
                continue;
            }
            let Some((place, element)) = step
                .standing()
                .and_then(|place| Some((place, elements.get(place)?)))
            else {
                continue;
            };
            // A moved one is put in order first, so that what is drawn before it knows its place.
            if let Step::Move(_) = step {
                let before = self.next_in_place(&plan.steps, &elements, section, &wanted);
                let _ = self.host.insert_before(element, before);
            }
            if let Some((first, last)) = drawing.take() {
                let (codes, text) = ops.drawing(first, last);
                apply(self.host, Some(element), codes, text);
            }
            let stands = standing.get(place).is_some_and(|old| stays(old, section));
            if stands {
                changes.kept += 1;
            } else {
                changes.drawn += 1;
            }
            if section.frame {
                if !stands {
                    let (codes, text) = ops.head(section);
                    mend(element, codes, text);
                }
                Level {
                    host: element,
                    sections: inside(self.sections, section),
                    whole: self.whole || place + 1 < elements.len(),
                    end: None,
                }
                .align(ops, changes);
            }
        }
        if let Some((first, last)) = drawing {
            let (codes, text) = ops.drawing(first, last);
            apply(self.host, self.end, codes, text);
        }
    }

    fn clear(&self) {
        for element in standing::sections(self.host) {
            self.remove(&element);
        }
    }

    /// Takes a section away. The host's own code is told of focus that is lost, and may have done so before.
    fn remove(&self, element: &Element) {
        let _ = self.host.remove_child(element);
    }

    /// What stands here.
    fn standing(&self, elements: &[Element]) -> Vec<Standing> {
        let mut standing: Vec<Standing> = elements
            .iter()
            .map(|element| Standing {
                key: element.get_attribute(KEY).unwrap_or_default(),
                fingerprint: element
                    .get_attribute(DIGEST)
                    .and_then(|digest| Fingerprint::read(&digest)),
                whole: true,
            })
            .collect();
        if let Some(last) = standing.last_mut() {
            last.whole = self.whole;
        }
        standing
    }

    /// The first element after a section that stands in its place, before which the section belongs.
    fn next_in_place<'e>(
        &'e self,
        steps: &[Step],
        elements: &'e [Element],
        section: &Drawn,
        wanted: &[&Drawn],
    ) -> Option<&'e Node> {
        wanted
            .iter()
            .zip(steps)
            .skip_while(|(other, _)| !core::ptr::eq(**other, section))
            .find_map(|(_, step)| match step {
                Step::Keep(place) => elements.get(*place),
                _ => None,
            })
            .map(|element| element.unchecked_ref())
            .or(self.end)
    }
}

/// The sections inside one of them.
fn inside<'s>(sections: &'s [Drawn], frame: &Drawn) -> &'s [Drawn] {
    let start = sections
        .iter()
        .position(|section| core::ptr::eq(section, frame))
        .map_or(sections.len(), |place| place + 1);
    let rest = sections.get(start..).unwrap_or_default();
    let length = rest
        .iter()
        .position(|section| section.level <= frame.level)
        .unwrap_or(rest.len());
    rest.get(..length).unwrap_or_default()
}
