//! The lines of a transcript in one row: hidden tables taken apart, those of the text kept whole.

use super::cue::{Cue, cue};
use crate::transcript::{Grid, GridCell, Piece, Transcript, Typed};

pub(super) enum Flat<'t> {
    Line(Item<'t>),
    Table(&'t Grid),
}

/// A line that is not blank.
pub(super) struct Item<'t> {
    pub typed: &'t Typed,
    pub words: String,
    pub cue: Cue,
    pub side: Side,
    /// The grid it stands in and its row there.
    pub cell: Option<(usize, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Whole,
    Left,
    Right,
}

impl Item<'_> {
    pub fn is_capitals(&self) -> bool {
        is_capitals(&self.words)
    }

    pub fn is_words(&self) -> bool {
        self.cue == Cue::Words
    }

    /// The dash a line of a list begins with.
    pub fn is_dashed(&self) -> bool {
        self.words.starts_with(['-', '–', '+', '•'])
    }

    pub fn grid(&self) -> Option<usize> {
        self.cell.map(|(grid, _)| grid)
    }
}

/// Whether words have letters, and none of them is small.
pub(super) fn is_capitals(words: &str) -> bool {
    words.chars().any(char::is_uppercase) && !words.chars().any(char::is_lowercase)
}

impl<'t> Flat<'t> {
    pub fn item(&self) -> Option<&Item<'t>> {
        match self {
            Flat::Line(item) => Some(item),
            Flat::Table(_) => None,
        }
    }
}

pub(super) fn flatten(transcript: &Transcript) -> Vec<Flat<'_>> {
    let mut flat = vec![];
    for (number, piece) in transcript.pieces.iter().enumerate() {
        match piece {
            Piece::Line(typed) => flat.extend(item(typed, Side::Whole, None).map(Flat::Line)),
            Piece::Grid(grid) if is_hidden(grid) => take_apart(grid, number, &mut flat),
            Piece::Grid(grid) => flat.push(Flat::Table(grid)),
        }
    }
    flat
}

pub(super) fn item<'t>(
    typed: &'t Typed,
    side: Side,
    cell: Option<(usize, usize)>,
) -> Option<Item<'t>> {
    let words = typed.words();
    (!words.is_empty()).then(|| Item {
        cue: cue(&words),
        typed,
        words,
        side,
        cell,
    })
}

/// Columns with words in them.
fn filled(grid: &Grid) -> Vec<usize> {
    let column = |column: &usize| {
        grid.rows.iter().any(|row| match row.get(*column) {
            Some(GridCell::Lines(lines)) => lines.iter().any(|line| !line.text.is_empty()),
            _ => false,
        })
    };
    (0..grid.columns.len()).filter(column).collect()
}

/// A grid that only places words beside each other: that of a head, a foot or a mark.
fn is_hidden(grid: &Grid) -> bool {
    let columns = filled(grid).len();
    let cues = || grid.lines().map(|line| cue(&line.words()));
    let framed = |cue| {
        matches!(
            cue,
            Cue::Urgency(_) | Cue::Circulation | Cue::DraftMark | Cue::Secrecy
        )
    };
    let of_head_or_foot = |cue| matches!(cue, Cue::NationalName | Cue::Recipients);
    match grid.ruled {
        false => columns <= 2 || cues().any(of_head_or_foot),
        true => cues().any(of_head_or_foot) || columns == 1 && cues().any(framed),
    }
}

fn take_apart<'t>(grid: &'t Grid, number: usize, flat: &mut Vec<Flat<'t>>) {
    let columns = filled(grid);
    let first = columns.first().copied();
    let several = columns.len() > 1;
    for (row, cells) in grid.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let GridCell::Lines(lines) = cell else {
                continue;
            };
            let merged = matches!(cells.get(column + 1), Some(GridCell::Left));
            let side = match several && !merged {
                false => Side::Whole,
                true if Some(column) == first => Side::Left,
                true => Side::Right,
            };
            let items = lines.iter();
            let items = items.filter_map(|typed| item(typed, side, Some((number, row))));
            flat.extend(items.map(Flat::Line));
        }
    }
}
