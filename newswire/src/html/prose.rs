//! Running text while it is being written: runs in their styles, spaces as HTML has them.

use newsprint::text::is_blank;

use super::style::Style;
use crate::Draft;

/// A stretch of text in one style, or a line break.
#[derive(Clone)]
enum Run {
    Text(String, Style),
    Break,
}

/// Running text. It never begins with a space or a break.
#[derive(Clone, Default)]
pub(super) struct Prose {
    runs: Vec<Run>,
}

impl Prose {
    /// Text without any style.
    pub(super) fn of(text: &str) -> Prose {
        let mut prose = Prose::default();
        prose.text(text, &Style::default());
        prose
    }

    /// Adds text, in which any white space is one space.
    pub(super) fn text(&mut self, text: &str, style: &Style) {
        let mut pieces = text.split([' ', '\t', '\n', '\r', '\u{C}']);
        self.push(pieces.next().unwrap_or_default(), style);
        for piece in pieces {
            self.space(style);
            self.push(piece, style);
        }
    }

    /// Adds a space, unless one stands there already.
    pub(super) fn space(&mut self, style: &Style) {
        if let Some(Run::Text(text, _)) = self.runs.last()
            && !text.ends_with([' '])
        {
            self.push(" ", style);
        }
    }

    /// Adds text as it stands.
    pub(super) fn push(&mut self, text: &str, style: &Style) {
        match self.runs.last_mut() {
            _ if text.is_empty() => {}
            Some(Run::Text(before, known)) if known == style => before.push_str(text),
            _ => self.runs.push(Run::Text(text.into(), style.clone())),
        }
    }

    /// Ends the line; whether an empty line has come about, which parts two paragraphs.
    pub(super) fn line_break(&mut self) -> bool {
        self.trim();
        match self.runs.last() {
            None => false,
            Some(Run::Break) => true,
            Some(Run::Text(..)) => {
                self.runs.push(Run::Break);
                false
            }
        }
    }

    /// Adds other text on a line of its own.
    pub(super) fn append(&mut self, mut other: Prose) {
        other.finish();
        self.finish();
        if !self.runs.is_empty() && !other.runs.is_empty() {
            self.runs.push(Run::Break);
        }
        self.runs.append(&mut other.runs);
    }

    /// Takes off a space at the end.
    fn trim(&mut self) {
        while let Some(Run::Text(text, _)) = self.runs.last_mut() {
            if text.ends_with([' ']) {
                text.pop();
            }
            if !text.is_empty() {
                return;
            }
            self.runs.pop();
        }
    }

    /// Takes off what is not seen at the end.
    pub(super) fn finish(&mut self) {
        self.trim();
        while let Some(Run::Break) = self.runs.last() {
            self.runs.pop();
            self.trim();
        }
    }

    /// Whether a reader would see nothing.
    pub(super) fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| match run {
            Run::Text(text, _) => is_blank(text),
            Run::Break => true,
        })
    }

    /// Whether nothing but dashes and spaces stands here.
    pub(super) fn is_dash(&self) -> bool {
        self.runs.iter().all(|run| match run {
            Run::Text(text, _) => text
                .chars()
                .all(|char| matches!(char, ' ' | '\u{A0}' | '-' | '–' | '—' | '―')),
            Run::Break => true,
        })
    }

    /// Takes off a dash at the beginning, which says that a name follows.
    pub(super) fn trim_dash(&mut self) {
        if let Some(Run::Text(text, _)) = self.runs.first_mut() {
            let rest = text.trim_start_matches([' ', '\u{A0}', '–', '—', '―']);
            *text = rest.into();
            if text.is_empty() {
                self.runs.remove(0);
            }
        }
    }

    /// Whether a dash stands at the beginning.
    pub(super) fn begins_with_dash(&self) -> bool {
        matches!(self.runs.first(), Some(Run::Text(text, _)) if text.starts_with(['–', '—', '―']))
    }

    /// Whether a bracket has been opened right before.
    pub(super) fn opens_bracket(&self) -> bool {
        match self.runs.last() {
            Some(Run::Text(text, _)) => text.ends_with(['(', '（', '[', '【', '〔', '《']),
            _ => false,
        }
    }

    /// The words alone.
    pub(super) fn plain(&self) -> String {
        let mut plain = String::new();
        for run in &self.runs {
            match run {
                Run::Text(text, _) => plain.push_str(text),
                Run::Break => plain.push(' '),
            }
        }
        plain
    }

    /// Where the last words lead that lead anywhere.
    pub(super) fn last_link(&self) -> Option<&str> {
        let mut runs = self.runs.iter().rev();
        runs.find_map(|run| match run {
            Run::Text(_, style) => style.href(),
            Run::Break => None,
        })
    }

    /// The text as the native JSON has it.
    pub(super) fn draft(mut self) -> Draft {
        self.finish();
        let mut items = Vec::new();
        for run in self.runs {
            items.push(match run {
                Run::Text(text, style) => style.dress(text),
                Run::Break => Draft::object().with("break", true),
            });
        }
        match items.first() {
            None => Draft::Text(String::new()),
            Some(Draft::Text(_)) if items.len() == 1 => items.pop().unwrap_or_else(Draft::object),
            _ => Draft::List(items),
        }
    }
}
