//! Running text while it is being written: runs in their styles, spaces as HTML has them.

use std::rc::Rc;

use crate::Draft;

/// How words are marked, where they lead, and what is said of them.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Style {
    marks: Vec<&'static str>,
    pub(super) link: Option<Rc<Link>>,
    pub(super) language: Option<Rc<str>>,
    pub(super) direction: Option<&'static str>,
}

/// Where words lead.
#[derive(PartialEq, Eq)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) rel: String,
}

impl Style {
    /// The same style with one mark more.
    pub(super) fn marked(&self, mark: &'static str) -> Style {
        let mut style = self.clone();
        if !style.marks.contains(&mark) {
            style.marks.push(mark);
        }
        style
    }
}

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
    /// Adds text, in which any white space is one space.
    pub(super) fn text(&mut self, text: &str, style: &Style) {
        let mut pieces = text.split([' ', '\t', '\n', '\r', '\u{C}']).peekable();
        while let Some(piece) = pieces.next() {
            if !piece.is_empty() {
                self.push(piece, style);
            }
            if pieces.peek().is_some() && self.wants_space() {
                self.push(" ", style);
            }
        }
    }

    /// Adds text as it stands.
    pub(super) fn push(&mut self, text: &str, style: &Style) {
        match self.runs.last_mut() {
            Some(Run::Text(before, known)) if known == style => before.push_str(text),
            _ => self.runs.push(Run::Text(text.into(), style.clone())),
        }
    }

    /// Ends the line; whether an empty line has come about, which parts two paragraphs.
    pub(super) fn line_break(&mut self) -> bool {
        self.trim();
        match self.runs.last() {
            None => false,
            Some(Run::Break) => {
                self.runs.pop();
                true
            }
            Some(Run::Text(..)) => {
                self.runs.push(Run::Break);
                false
            }
        }
    }

    /// Adds other text on a line of its own.
    pub(super) fn append(&mut self, mut other: Prose) {
        self.finish();
        if !self.runs.is_empty() && !other.runs.is_empty() {
            self.runs.push(Run::Break);
        }
        self.runs.append(&mut other.runs);
    }

    fn wants_space(&self) -> bool {
        match self.runs.last() {
            Some(Run::Text(text, _)) => !text.ends_with([' ']),
            Some(Run::Break) | None => false,
        }
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
            Run::Text(text, _) => newsprint::text::is_blank(text),
            Run::Break => true,
        })
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

    /// The text as the native JSON has it.
    pub(super) fn draft(mut self) -> Draft {
        self.finish();
        let mut items = Vec::new();
        for run in self.runs {
            items.push(match run {
                Run::Text(text, style) if style == Style::default() => Draft::Text(text),
                Run::Text(text, style) => styled(text, &style),
                Run::Break => Draft::object().with("break", true),
            });
        }
        match items.len() {
            0 => Draft::Text(String::new()),
            1 if matches!(items.first(), Some(Draft::Text(_))) => items.remove(0),
            _ => Draft::List(items),
        }
    }
}

fn styled(text: String, style: &Style) -> Draft {
    let mut run = Draft::object().with("text", text);
    if !style.marks.is_empty() {
        let mut marks = Vec::new();
        for mark in &style.marks {
            marks.push(Draft::from(*mark));
        }
        run = run.with("marks", marks);
    }
    if let Some(link) = &style.link {
        run = run.with("href", link.href.as_str());
        if !link.rel.is_empty() {
            run = run.with("rel", link.rel.as_str());
        }
    }
    run.with_some("lang", style.language.as_deref())
        .with_some("dir", style.direction)
}
