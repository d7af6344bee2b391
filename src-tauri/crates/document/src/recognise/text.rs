//! The body between head and foot.

use super::flat::Flat;
use super::{Notes, Role};
use crate::body::{Cell, Level, Table};
use crate::manuscript::{self, Manuscript, Paragraph};
use crate::text::{Line, Span};
use crate::transcript::{Grid, GridCell};
use crate::{Block, Body, Field, Kind};

pub(super) fn body(lines: &[Flat], kind: Option<Kind>, notes: &mut Notes) -> Body {
    let (manuscript, numbers) = paragraphs(lines);
    let mut recognised = Body::recognise(&manuscript, kind);
    for block in &mut recognised.body.0 {
        settle(block);
    }
    let begins = recognised
        .begins
        .iter()
        .filter_map(|at| numbers.get(*at).copied());
    let mut blocks = begins.enumerate().peekable();
    let mut block = 0;
    for (number, line) in lines.iter().enumerate() {
        let begins = blocks.next_if(|(_, at)| *at == number);
        if let Some((index, _)) = begins {
            block = index;
        }
        let place = notes.line(Field::Body, block);
        match (line, recognised.body.0.get(block)) {
            (Flat::Line(item), Some(taken)) => {
                let role = match taken {
                    Block::Unit(unit) if begins.is_none() && unit.level.has_title_line() => {
                        Role::UnitTitle
                    }
                    Block::Unit(unit) => Role::Unit(unit.level),
                    Block::Basis { .. } => Role::Basis,
                    Block::Order { .. } => Role::Order,
                    Block::Paragraph { .. } | Block::Table(_) => Role::Body,
                };
                notes.seat(item, place, role);
            }
            (Flat::Table(grid), _) => notes.seats.extend(grid.lines().map(|typed| super::Seat {
                line: typed.id,
                place,
                role: Role::Table,
            })),
            (Flat::Line(_), None) => {}
        }
    }
    recognised.body
}

/// The lines as a manuscript, and the line each of its paragraphs is. What stands in the middle
/// below the label of a chapter is its title, whatever it begins with; what does not is none.
fn paragraphs(lines: &[Flat]) -> (Manuscript, Vec<usize>) {
    let (mut all, mut numbers) = (vec![], vec![]);
    let mut untitled = false;
    for (number, line) in lines.iter().enumerate() {
        let paragraph = match line {
            Flat::Table(grid) => {
                untitled = false;
                Paragraph::Table(table(grid))
            }
            Flat::Line(item) => {
                let label = crate::body::label(&item.words);
                let (titled, bare) = label.map_or((false, false), |(level, length)| {
                    (level.has_title_line(), length == item.words.len())
                });
                let title = std::mem::replace(&mut untitled, titled && bare);
                if title && !titled && item.typed.centred == Some(false) {
                    all.push(Paragraph::Text {
                        text: Line::default(),
                        plain: true,
                    });
                    numbers.push(number - 1);
                }
                Paragraph::Text {
                    text: item.typed.text.clone(),
                    plain: title && !titled && item.typed.centred == Some(true),
                }
            }
        };
        all.push(paragraph);
        numbers.push(number);
    }
    (Manuscript(all), numbers)
}

/// An emphasis over the whole of a unit, a legal basis, an order word or the head of a table is
/// how that element is set, nothing the writer stressed.
fn settle(block: &mut Block) {
    match block {
        Block::Unit(unit) if unit.level <= Level::Clause => unit.text = plain(&unit.text),
        Block::Basis { text } | Block::Order { text } => *text = plain(text),
        Block::Table(table) => {
            let head = usize::try_from(table.head_rows).unwrap_or_default();
            for cell in table.rows.iter_mut().take(head).flatten() {
                if let Cell::Text { text } = cell {
                    *text = plain(text);
                }
            }
        }
        Block::Unit(_) | Block::Paragraph { .. } => {}
    }
}

/// The line without what all of it shares.
fn plain(line: &Line) -> Line {
    let bold = line.0.iter().all(|span| span.bold);
    let italic = line.0.iter().all(|span| span.italic);
    let spans = line.0.iter().map(|span| Span {
        text: span.text.clone(),
        bold: span.bold && !bold,
        italic: span.italic && !italic,
    });
    Line(spans.collect()).tidy()
}

fn table(grid: &Grid) -> Table {
    let rows = grid.rows.iter().map(|row| {
        let cells = row.iter().map(|cell| match cell {
            GridCell::Left => Cell::Left,
            GridCell::Above => Cell::Above,
            GridCell::Lines(lines) => Cell::Text {
                text: joined(lines.iter().map(|line| &line.text)),
            },
        });
        cells.collect()
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let table = Table {
        columns: grid.columns.clone(),
        head_rows: grid.head_rows,
        rows,
    };
    match is_sound(&table) {
        true => table,
        false => unmerged(table),
    }
}

/// Whether a draft file can carry it: its merged cells are rectangles.
fn is_sound(table: &Table) -> bool {
    let lines = manuscript::write(&Manuscript(vec![Paragraph::Table(table.clone())]));
    manuscript::read(&lines.join("\n")).faults.is_empty()
}

fn unmerged(table: Table) -> Table {
    let whole = |cell| match cell {
        Cell::Left | Cell::Above => Cell::Text {
            text: Line::default(),
        },
        text => text,
    };
    let rows = table.rows.into_iter();
    let rows = rows.map(|row| row.into_iter().map(whole).collect());
    Table {
        rows: rows.collect(),
        ..table
    }
}

/// A cell of the draft has one line.
fn joined<'l>(lines: impl Iterator<Item = &'l Line>) -> Line {
    let mut spans: Vec<Span> = vec![];
    for line in lines {
        if !spans.is_empty() {
            spans.extend(Line::plain(" ").0);
        }
        spans.extend(line.0.iter().cloned());
    }
    Line(spans).tidy()
}
