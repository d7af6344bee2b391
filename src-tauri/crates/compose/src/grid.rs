//! The table of a listing: its headings, then row by row.

use document::listing::{Cell as Value, Column};
use document::{Field, Place};
use paper::{Length, NodeId, Role};
use rules::{RowRules, Style};

use crate::block::*;

/// A table while its rows are added.
pub(crate) struct Grid<'a> {
    rules: &'a RowRules,
    node: NodeId,
    table: Table,
    /// The least height of a row.
    height: Length,
}

impl<'a> Grid<'a> {
    /// A table with its headings, and with the numbers of the columns `(1)`, `(2)` … under them
    /// where it is `numbered`.
    pub fn new(
        out: &mut Composition,
        columns: &[&Column],
        rules: &'a RowRules,
        numbered: bool,
    ) -> Grid<'a> {
        let at = Place::of(0, Field::Fixed);
        let mut grid = Grid {
            rules,
            height: rules.height.mm(),
            node: out.node(Role::Table, "sổ", at),
            table: Table {
                columns: columns.iter().map(|column| column.share).collect(),
                head_rows: 0,
                rows: vec![],
                padding: rules.padding.mm(),
                thickness: Some(Length::pt(rules.thickness)),
                before: Length::ZERO,
                ornament: out.node(Role::Ornament, "kẻ sổ", at),
            },
        };
        let headings = columns.iter().map(|column| column.heading.clone());
        grid.head(out, headings, rules.heading.style());
        if numbered {
            let numbers = (1..=columns.len()).map(|number| format!("({number})"));
            grid.head(out, numbers, rules.column_number.style());
        }
        grid
    }

    /// Rows that are only read need no room for a signature.
    pub fn as_low_as_words(&mut self) {
        self.height = Length::ZERO;
    }

    /// The last row stands on the page of what comes behind the table.
    pub fn stays_with_what_follows(&mut self) {
        if let Some(last) = self.table.rows.last_mut() {
            last.keep_next = true;
        }
    }

    fn head(&mut self, out: &mut Composition, words: impl Iterator<Item = String>, style: Style) {
        let at = Place::of(0, Field::Fixed);
        let row = out.child(Role::Row, "tiêu đề sổ", at, Some(self.node));
        let cells = words.enumerate().map(|(column, words)| {
            let node = out.child(Role::HeadCell, "ô tiêu đề", at, Some(row));
            Cell {
                column,
                columns: 1,
                rows: 1,
                middle: true,
                paragraphs: vec![Paragraph::centred(node, style, words)],
            }
        });
        let cells = cells.collect();
        self.table.rows.push(Row {
            cells,
            ..Row::default()
        });
        self.table.head_rows += 1;
    }

    /// A row of the listing, the `index`th.
    pub fn entry<'v>(
        &mut self,
        out: &mut Composition,
        index: usize,
        values: impl Iterator<Item = &'v Value>,
    ) {
        self.row(out, index, values, self.rules.entry.style(), false);
    }

    /// A row that is the heading of those below it.
    pub fn heading<'v>(
        &mut self,
        out: &mut Composition,
        index: usize,
        values: impl Iterator<Item = &'v Value>,
    ) {
        self.row(out, index, values, self.rules.heading.style(), true);
    }

    fn row<'v>(
        &mut self,
        out: &mut Composition,
        index: usize,
        values: impl Iterator<Item = &'v Value>,
        style: Style,
        keep_next: bool,
    ) {
        let at = Place::line(0, Field::Body, index);
        let row = out.child(Role::Row, "hàng sổ", at, Some(self.node));
        let cells = values.enumerate().map(|(column, value)| {
            let node = out.child(Role::Cell, "ô sổ", at, Some(row));
            let words = value.to_paper();
            let align = match value {
                Value::Text(_) | Value::Empty => Align::Left,
                Value::Number(_) | Value::Date(_) | Value::Moment(_) => Align::Centre,
            };
            Cell {
                column,
                columns: 1,
                rows: 1,
                middle: false,
                // A text keeps the lines it was written in.
                paragraphs: words
                    .lines()
                    .map(|line| Paragraph {
                        align,
                        ..Paragraph::new(node, style, line)
                    })
                    .collect(),
            }
        });
        let cells = cells.collect();
        self.table.rows.push(Row {
            cells,
            height: self.height,
            keep_next,
        });
    }

    /// A row to be read, not signed: no higher than its words, in bold where it is a sum.
    pub fn counted<'v>(
        &mut self,
        out: &mut Composition,
        index: usize,
        values: impl Iterator<Item = &'v Value>,
        total: bool,
    ) {
        self.entry(out, index, values);
        let Some(row) = self.table.rows.last_mut() else {
            return;
        };
        row.height = Length::ZERO;
        if total {
            let cells = row.cells.iter_mut();
            for paragraph in cells.flat_map(|cell| &mut cell.paragraphs) {
                let spans = std::mem::take(&mut paragraph.spans).into_iter();
                paragraph.spans = spans.map(Span::bold).collect();
            }
        }
    }

    /// A line across all columns above the rows it speaks of.
    pub fn group(&mut self, out: &mut Composition, words: String) {
        let at = Place::of(0, Field::Fixed);
        let row = out.child(Role::Row, "nhóm", at, Some(self.node));
        let node = out.child(Role::Cell, "ô nhóm", at, Some(row));
        self.table.rows.push(Row {
            cells: vec![Cell {
                column: 0,
                columns: self.table.columns.len(),
                rows: 1,
                middle: true,
                paragraphs: vec![Paragraph::new(node, self.rules.heading.style(), words)],
            }],
            height: Length::ZERO,
            keep_next: true,
        });
    }

    /// The table, so far below what stands above it.
    pub fn table(self, before: Length) -> Flow {
        Flow::Table(Table {
            before,
            ..self.table
        })
    }
}
