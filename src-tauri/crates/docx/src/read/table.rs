//! Tables: their cells with what is merged, and whether they are ruled.

use document::body::{Align, Column};
use document::transcript::{Grid, GridCell, Piece, Typed};
use rules::SeenAlign;

use super::Unread;
use super::blocks::Reader;
use super::styles::has_lines;
use super::tree::Tag;

/// Word draws no more.
const COLUMNS_AT_MOST: usize = 63;

impl Reader {
    pub(super) fn grid(&mut self, table: &Tag) -> Result<(), Unread> {
        let said = table.child("tblPr");
        let style = said
            .and_then(|said| said.val("tblStyle"))
            .map(str::to_owned);
        let outer = std::mem::replace(&mut self.table, style.clone());
        let mut grid = Grid::default();
        let columns = table.child("tblGrid").into_iter();
        let columns = columns.flat_map(|grid| grid.all("gridCol"));
        let widths: Vec<Option<i32>> = columns.map(|column| column.number("w")).collect();
        let mut heads = 0;
        let mut cell_lines = false;
        for row in rows(table) {
            let properties = row.child("trPr");
            if properties.is_some_and(|said| said.child("del").is_some()) {
                continue;
            }
            if grid.rows.len() == heads
                && properties.is_some_and(|said| said.switch("tblHeader") == Some(true))
            {
                heads += 1;
            }
            let mut cells = vec![];
            for cell in nested(row, "tc") {
                let said = cell.child("tcPr");
                let get = |name: &str| said.and_then(|said| said.child(name));
                let span = get("gridSpan")
                    .and_then(|span| span.number("val"))
                    .unwrap_or(1);
                let span = usize::try_from(span).unwrap_or(1).clamp(1, COLUMNS_AT_MOST);
                cell_lines |= get("tcBorders")
                    .is_some_and(|borders| has_lines(borders) && borders.tags().count() > 2);
                let room = room(said, cells.len(), span, &widths);
                let outer_room = std::mem::replace(&mut self.room, room);
                let lines = self.cell(cell)?;
                self.room = outer_room;
                let merged = get("vMerge").is_some_and(|merge| merge.get("val") != Some("restart"));
                let merged = merged && !grid.rows.is_empty();
                cells.push(if merged {
                    GridCell::Above
                } else {
                    GridCell::Lines(lines)
                });
                cells.extend((1..span).map(|_| match merged {
                    true => GridCell::Above,
                    false => GridCell::Left,
                }));
            }
            cells.truncate(COLUMNS_AT_MOST);
            grid.rows.push(cells);
        }
        let width = grid.rows.iter().map(Vec::len).max().unwrap_or_default();
        for row in &mut grid.rows {
            row.resize(width, GridCell::Lines(vec![]));
        }
        let borders = said.and_then(|said| said.child("tblBorders"));
        let styled = || {
            style
                .as_deref()
                .is_some_and(|style| self.styles.is_ruled(style))
        };
        grid.ruled = borders.map_or_else(styled, has_lines) || cell_lines;
        grid.head_rows = u32::try_from(heads).unwrap_or_default();
        grid.columns = self.columns(table, &grid, width);
        self.table = outer;
        self.begin_anew();
        if width > 0 {
            self.pieces.push(Piece::Grid(grid));
        }
        Ok(())
    }

    /// The lines of a cell, those of tables within it too.
    fn cell(&mut self, cell: &Tag) -> Result<Vec<Typed>, Unread> {
        let outer = std::mem::take(&mut self.pieces);
        self.begin_anew();
        let table = self.table.clone();
        cell.tags().try_for_each(|block| self.block(block))?;
        self.table = table;
        let inner = std::mem::replace(&mut self.pieces, outer);
        let lines = inner.into_iter().flat_map(|piece| match piece {
            Piece::Line(typed) => vec![typed],
            Piece::Grid(grid) => grid.lines().cloned().collect(),
        });
        Ok(lines.collect())
    }

    fn columns(&self, table: &Tag, grid: &Grid, width: usize) -> Vec<Column> {
        let told = table
            .child("tblGrid")
            .into_iter()
            .flat_map(|grid| grid.all("gridCol"));
        let mut widths: Vec<f64> = told
            .map(|column| f64::from(column.number("w").unwrap_or(1).max(1)))
            .collect();
        widths.resize(width, 1.0);
        let shares = shares(&widths);
        let columns = shares.into_iter().enumerate();
        columns
            .map(|(column, share)| Column {
                share,
                align: self.align(grid, column),
            })
            .collect()
    }

    /// How the cells below the head are aligned, where all are alike.
    fn align(&self, grid: &Grid, column: usize) -> Align {
        let head = usize::try_from(grid.head_rows).unwrap_or_default();
        let cells = grid
            .rows
            .iter()
            .skip(head)
            .filter_map(|row| row.get(column));
        let lines = cells.flat_map(|cell| match cell {
            GridCell::Lines(lines) => lines.as_slice(),
            GridCell::Left | GridCell::Above => &[],
        });
        let looks = lines.filter_map(|line| self.lines.get(line.id as usize));
        let mut aligns = looks.map(|(look, _)| look.align);
        let Some(first) = aligns.next() else {
            return Align::Left;
        };
        match aligns.all(|align| align == first) {
            true if first == SeenAlign::Centre => Align::Centre,
            true if first == SeenAlign::Right => Align::Right,
            _ => Align::Left,
        }
    }
}

/// How wide the words of a cell may run: its own width or that of its columns, without the room
/// Word keeps at both sides.
fn room(said: Option<&Tag>, first: usize, span: usize, widths: &[Option<i32>]) -> Option<i32> {
    const SIDES: i32 = 216;
    let own = said.and_then(|said| said.child("tcW"));
    let own = own.filter(|own| own.get("type") == Some("dxa"));
    let own = own
        .and_then(|own| own.number("w"))
        .filter(|width| *width > 0);
    let columns = || {
        widths
            .get(first..first + span)?
            .iter()
            .copied()
            .sum::<Option<i32>>()
    };
    Some(own.or_else(columns)? - SIDES)
}

fn rows(table: &Tag) -> Vec<&Tag> {
    nested(table, "tr")
}

/// Rows and cells may be wrapped in controls.
fn nested<'t>(tag: &'t Tag, name: &str) -> Vec<&'t Tag> {
    let mut found = vec![];
    for child in tag.tags() {
        match child.name.as_str() {
            "sdt" | "sdtContent" | "customXml" | "ins" => found.extend(nested(child, name)),
            own if own == name => found.push(child),
            _ => {}
        }
    }
    found
}

/// The smallest whole numbers that stand to each other as the widths do.
fn shares(widths: &[f64]) -> Vec<u32> {
    const NEAR: f64 = 0.06;
    const PARTS: u32 = 100;
    let total: f64 = widths.iter().sum();
    let count = u32::try_from(widths.len()).unwrap_or(PARTS);
    let parts = (count..PARTS).find(|&parts| {
        widths.iter().all(|width| {
            let share = width / total * f64::from(parts);
            share > 0.5 && (share - share.round()).abs() < NEAR
        })
    });
    let parts = f64::from(parts.unwrap_or(PARTS));
    let each = widths.iter().map(|width| (width / total * parts).round());
    each.map(|share| (share as u32).max(1)).collect()
}
