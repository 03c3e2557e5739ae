//! Running text: marks, links and languages within it.

use super::house::{House, spoken};
use super::link;
use crate::markup::{Markup, Tag, attr};
use crate::model::{Link, Mark, Marks, Prose, Run};

/// An element that holds running text.
pub(super) fn element(
    out: &mut Markup<'_>,
    house: &House<'_>,
    tag: Tag,
    class: &'static str,
    prose: &Prose,
) {
    out.classed(tag, class, |out| draw(out, house, prose));
}

/// Running text. A link over several runs is one link.
pub(super) fn draw(out: &mut Markup<'_>, house: &House<'_>, prose: &Prose) {
    for runs in prose.runs.chunk_by(|run, next| linked(run) == linked(next)) {
        match runs.first().and_then(linked) {
            Some(Link { url, rel }) => {
                let href = attr::link_href(url);
                link::draw(out, house, "dm-text-link", href, *rel, |out| {
                    draw_runs(out, runs)
                });
            }
            None => draw_runs(out, runs),
        }
    }
}

fn linked(run: &Run) -> Option<&Link> {
    match run {
        Run::Text { link, .. } => link.as_ref(),
        Run::Break => None,
    }
}

fn draw_runs(out: &mut Markup<'_>, runs: &[Run]) {
    for run in runs {
        match run {
            Run::Text {
                text,
                marks,
                language,
                direction,
                ..
            } => {
                if language.is_none() && direction.is_none() {
                    draw_marked(out, text, *marks, Mark::ALL);
                } else {
                    let attrs = spoken(language.as_ref(), *direction);
                    out.element(Tag::Span, &attrs, |out| {
                        draw_marked(out, text, *marks, Mark::ALL);
                    });
                }
            }
            Run::Break => out.void(Tag::Br, &[]),
        }
    }
}

/// Text in its marks, of which `rest` have not been looked at.
fn draw_marked(out: &mut Markup<'_>, text: &str, marks: Marks, rest: &[Mark]) {
    let mut rest = rest.iter();
    match rest.find(|mark| marks.contains(**mark)) {
        Some(mark) => out.element(tag(*mark), &[], |out| {
            draw_marked(out, text, marks, rest.as_slice());
        }),
        None => out.text(text),
    }
}

fn tag(mark: Mark) -> Tag {
    match mark {
        Mark::Strong => Tag::Strong,
        Mark::Emphasis => Tag::Em,
        Mark::Underline => Tag::U,
        Mark::Strike => Tag::S,
        Mark::Mark => Tag::Mark,
        Mark::Code => Tag::Code,
        Mark::Sub => Tag::Sub,
        Mark::Sup => Tag::Sup,
    }
}
