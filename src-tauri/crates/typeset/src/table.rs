use std::borrow::Borrow;
use std::rc::Rc;

use compose::{Cell, Row, Table};
use paper::{Ink, Item, Length, Mark, Origin, Point, Size};

use crate::pages::Filler;
use crate::slab::{Slab, stack};
use crate::{Column, Setter};

impl Setter<'_> {
    /// One slab for each row, or for rows that a merged cell holds together. The head rows are
    /// repeated on every page the table runs on to. Rows that are given away are gone once they
    /// are set.
    pub fn table<R: Borrow<Row>>(
        &mut self,
        table: &Table,
        rows: impl Iterator<Item = R>,
        column: Column,
        out: &mut Filler,
    ) {
        let edges = edges(table, column);
        let mut head: Option<Rc<Slab>> = None;
        let mut rows = rows.peekable();
        let mut row = 0;
        while rows.peek().is_some() {
            let band = band(&mut rows);
            let mut slab = self.band(table, row, &band, &edges);
            if row == 0 {
                slab.before = table.before;
            }
            slab.keep_next = band.iter().any(|row| row.borrow().keep_next);
            if row < table.head_rows {
                slab.keep_next = true;
                let above = head.as_deref().cloned();
                head = Some(Rc::new(stack(
                    above.into_iter().chain([slab.clone()]).collect(),
                )));
            } else {
                slab.head = head.clone();
            }
            out.push(slab, self);
            row += band.len();
        }
    }

    /// Rows that are never parted.
    fn band<R: Borrow<Row>>(
        &mut self,
        table: &Table,
        first: usize,
        rows: &[R],
        edges: &[Length],
    ) -> Slab {
        let mut contents = vec![];
        let rows: Vec<&Row> = rows.iter().map(Borrow::borrow).collect();
        let mut heights: Vec<Length> = rows.iter().map(|row| row.height).collect();
        let cells = rows.iter().enumerate();
        let mut cells: Vec<(usize, &Cell)> = cells
            .flat_map(|(row, cells)| cells.cells.iter().map(move |cell| (row, cell)))
            .filter(|(_, cell)| cell.column + 1 < edges.len())
            .collect();
        // A merged cell only asks for what the rows it spans do not have already.
        cells.sort_by_key(|(_, cell)| cell.rows);
        for (number, cell) in cells {
            let last = (cell.column + cell.columns).min(edges.len() - 1);
            let left = edges[cell.column] + table.padding;
            let width = edges[last] - edges[cell.column] - table.padding * 2;
            let column = Column { left, width };
            let paragraphs = cell.paragraphs.iter();
            let content = stack(
                paragraphs
                    .flat_map(|paragraph| self.filled(paragraph, column))
                    .collect(),
            );
            let needed = content.height + table.padding * 2;
            let end = (number + cell.rows).min(rows.len());
            let there: Length = heights[number..end].iter().copied().sum();
            if needed > there {
                heights[end - 1] += needed - there;
            }
            contents.push((number, end, cell, last, content));
        }
        // Read aloud row by row.
        contents.sort_by_key(|&(row, _, cell, ..)| (row, cell.column));
        let tops: Vec<Length> = std::iter::once(Length::ZERO)
            .chain(heights.iter().scan(Length::ZERO, |top, &height| {
                *top += height;
                Some(*top)
            }))
            .collect();
        let mut slab = Slab {
            height: tops[rows.len()],
            ..Slab::default()
        };
        slab.node = contents.iter().find_map(|(.., content)| content.node);
        for (row, end, cell, to, content) in contents {
            let from = cell.column;
            let top = tops[row];
            let free = tops[end] - top - content.height;
            let down = if cell.middle { free / 2 } else { table.padding };
            let size = Size {
                width: edges[to] - edges[from],
                height: tops[end] - top,
            };
            slab.take(content, top + down);
            if let (false, Some(thickness)) = (self.only_blanks, table.thickness) {
                slab.marks.push(Mark {
                    at: Point {
                        x: edges[from],
                        y: top,
                    },
                    item: Item::Frame {
                        size,
                        thickness,
                        ink: Ink::Black,
                    },
                    from: Origin {
                        node: table.ornament,
                        offset: first as u32,
                    },
                });
            }
        }
        slab
    }
}

/// Left edges of the columns and the right edge of the last.
fn edges(table: &Table, column: Column) -> Vec<Length> {
    let all: u32 = table.columns.iter().sum::<u32>().max(1);
    let mut edges = vec![column.left];
    let mut before = 0;
    for share in &table.columns {
        before += share;
        let part = f64::from(before) / f64::from(all);
        edges.push(column.left + column.width.scaled(part));
    }
    edges
}

/// The next row, with those that merged cells tie to it.
fn band<R: Borrow<Row>>(rows: &mut impl Iterator<Item = R>) -> Vec<R> {
    let mut band: Vec<R> = vec![];
    let mut end = 1;
    while band.len() < end {
        let Some(row) = rows.next() else { break };
        let reach = row.borrow().cells.iter().map(|cell| cell.rows).max();
        end = end.max(band.len() + reach.unwrap_or(1));
        band.push(row);
    }
    band
}
