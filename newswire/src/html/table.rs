//! Tables of data; those that only place things are unwrapped.

use super::element::Kind;
use super::fold::{Around, Fold};
use super::piece::Piece;
use super::prose::Prose;
use super::style::Style;
use super::tree::{Id, What};
use crate::Draft;

/// How many columns or rows a cell may be spread over.
const SPAN_LIMIT: u32 = 50;

/// How many places a table may have that only other cells spread over.
const SPREAD_LIMIT: usize = 500;

/// A row: its cells, and whether all of them are headings.
struct Row {
    cells: Vec<Draft>,
    head: bool,
}

/// Adds a table; what a cell can't hold follows it.
pub(super) fn table(fold: &mut Fold<'_>, id: Id, style: &Style) {
    if is_layout(fold, id) {
        fold.end();
        unwrap(fold, id, style);
        fold.end();
        return;
    }
    let mut gathered = Gathered::default();
    gathered.rows_of(fold, id, style, false);
    let mut table = Draft::block("table");
    let mut rows = gathered.rows;
    if rows.first().is_some_and(|row| row.head) && rows.len() > 1 {
        table = table.with("head", rows.remove(0).cells);
    }
    fold.add(gathered.before);
    if !rows.is_empty() {
        let rows = Draft::all(rows.into_iter().map(|row| Draft::List(row.cells)));
        table = table.with("rows", rows);
        if !gathered.caption.is_blank() {
            table = table.with("caption", gathered.caption.draft());
        }
        fold.block(table);
    } else if !gathered.caption.is_blank() {
        fold.add(vec![Piece::Paragraph(gathered.caption)]);
    }
    fold.add(gathered.after);
}

#[derive(Default)]
struct Gathered {
    rows: Vec<Row>,
    caption: Prose,
    /// What stands in the table and in none of its cells.
    before: Vec<Piece>,
    after: Vec<Piece>,
    /// How many rows further down each column is taken.
    taken: Vec<u32>,
    /// How many places have been left empty for that.
    spread: usize,
}

impl Gathered {
    fn rows_of(&mut self, fold: &Fold<'_>, id: Id, style: &Style, head: bool) {
        for (child, node) in fold.tree.children(id) {
            match node.what {
                What::Element(Kind::RowGroup) => self.rows_of(fold, child, style, false),
                What::Element(Kind::TableHead) => self.rows_of(fold, child, style, true),
                What::Element(Kind::Row) => self.row(fold, child, style, head),
                What::Element(Kind::TableCaption) => {
                    let (words, mut rest) = fold.words(child, style);
                    self.caption.append(words);
                    self.after.append(&mut rest);
                }
                // A cell that no row was opened for.
                What::Element(Kind::Cell | Kind::HeadCell) => {
                    let cell = self.cell(fold, child, style);
                    self.push(vec![cell], false);
                }
                _ => self.stray(fold, child, node.what, style),
            }
        }
    }

    fn row(&mut self, fold: &Fold<'_>, id: Id, style: &Style, in_head: bool) {
        let mut cells = Vec::new();
        let mut head = true;
        for (child, node) in fold.tree.children(id) {
            let What::Element(kind @ (Kind::Cell | Kind::HeadCell)) = node.what else {
                self.stray(fold, child, node.what, style);
                continue;
            };
            head &= in_head || kind == Kind::HeadCell;
            self.pass_taken(&mut cells);
            let cell = self.cell(fold, child, style);
            let first = cells.len();
            cells.push(cell);
            for _ in 1..span(fold, child, "colspan") {
                self.leave(&mut cells);
            }
            let tall = span(fold, child, "rowspan");
            if tall > 1 {
                self.taken.resize(self.taken.len().max(cells.len()), 0);
                self.taken
                    .iter_mut()
                    .take(cells.len())
                    .skip(first)
                    .for_each(|taken| *taken = tall);
            }
        }
        self.pass_taken(&mut cells);
        for taken in &mut self.taken {
            *taken = taken.saturating_sub(1);
        }
        self.push(cells, head);
    }

    /// Leaves a place empty where a cell from above reaches down.
    fn pass_taken(&mut self, cells: &mut Vec<Draft>) {
        while self.taken.get(cells.len()).is_some_and(|taken| *taken > 0) && self.leave(cells) {}
    }

    /// Leaves one place empty, as long as there are not too many.
    fn leave(&mut self, cells: &mut Vec<Draft>) -> bool {
        self.spread += 1;
        let fits = self.spread <= SPREAD_LIMIT;
        if fits {
            cells.push(Draft::from(""));
        }
        fits
    }

    fn push(&mut self, cells: Vec<Draft>, head: bool) {
        if cells.iter().any(|cell| *cell != Draft::from("")) {
            self.rows.push(Row { cells, head });
        }
    }

    fn cell(&mut self, fold: &Fold<'_>, id: Id, style: &Style) -> Draft {
        let own = style.inside(fold.tree, id, Kind::Cell, fold.scope);
        let (words, mut rest) = fold.words(id, own.as_ref().unwrap_or(style));
        self.after.append(&mut rest);
        words.draft()
    }

    /// What stands between cells.
    fn stray(&mut self, fold: &Fold<'_>, id: Id, what: What, style: &Style) {
        let mut loose = Fold::new(fold.tree, fold.scope, Around::default());
        match what {
            What::Text(from, to) => loose.prose.text(fold.tree.part(from, to), style),
            What::Element(kind) => loose.element(id, kind, style),
        }
        loose.end();
        self.before.append(&mut loose.pieces);
    }
}

fn span(fold: &Fold<'_>, id: Id, name: &str) -> u32 {
    let span = fold.tree.number(id, name).unwrap_or(1);
    span.clamp(1, SPAN_LIMIT)
}

/// Whether a table only places things: it holds another table, or has one cell.
fn is_layout(fold: &Fold<'_>, id: Id) -> bool {
    let mut cells = 0;
    let nested = count(fold, id, &mut cells);
    nested || cells < 2
}

fn count(fold: &Fold<'_>, id: Id, cells: &mut u32) -> bool {
    fold.tree.elements(id).any(|(child, kind)| match kind {
        Kind::Cell | Kind::HeadCell => {
            *cells += 1;
            fold.tree.find(child, |kind| kind == Kind::Table).is_some()
        }
        Kind::Row | Kind::RowGroup | Kind::TableHead => count(fold, child, cells),
        _ => false,
    })
}

/// Adds what stands in the cells of a table one after another.
fn unwrap(fold: &mut Fold<'_>, id: Id, style: &Style) {
    for (child, node) in fold.tree.children(id) {
        match node.what {
            What::Element(Kind::Row | Kind::RowGroup | Kind::TableHead) => {
                unwrap(fold, child, style)
            }
            What::Element(kind) => {
                fold.end();
                fold.element(child, kind, style);
                fold.end();
            }
            What::Text(from, to) => fold.prose.text(fold.tree.part(from, to), style),
        }
    }
}
