//! A sheet of cells as it was read, before anyone asks what the cells mean.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a cell stands; shown as the spreadsheet programs show it: `B7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// From 1, as at the edge of the sheet.
    pub row: u32,
    /// From 0.
    pub column: u32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", letters(self.column), self.row)
    }
}

/// The letters over a column: `A` of 0, `AB` of 27.
pub fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    letters.reverse();
    letters.into_iter().map(char::from).collect()
}

/// What a cell holds. An empty cell is one that is not there.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// As read, never empty and never of spaces alone.
    Text(String),
    Number(f64),
    /// A real date of the spreadsheet program; an hour with it is left out.
    Date(NaiveDate),
    Bool(bool),
    /// A formula without a result: `#REF!`.
    Error(String),
}

impl Value {
    /// The words the clerk sees in the cell: 5 and not 5.0.
    pub fn to_words(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Date(day) => document::date::in_figures(*day),
            Value::Bool(true) => "TRUE".to_owned(),
            Value::Bool(false) => "FALSE".to_owned(),
            Value::Error(error) => error.clone(),
        }
    }
}

/// One row of a sheet that is not empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// From 1.
    pub row: u32,
    /// Column and value, in the order of the columns.
    pub cells: Vec<(u32, Value)>,
}

impl Line {
    pub fn at(&self, column: u32) -> Option<&Value> {
        let index = self.cells.binary_search_by_key(&column, |cell| cell.0);
        index.ok().map(|index| &self.cells[index].1)
    }
}

/// Merged cells, corner to corner, both inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    pub first: Place,
    pub last: Place,
}

impl Merged {
    pub fn holds(&self, place: Place) -> bool {
        (self.first.row..=self.last.row).contains(&place.row)
            && (self.first.column..=self.last.column).contains(&place.column)
    }
}

/// Trang tính: the rows that are not empty, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// On the tab; empty for a text file.
    pub name: String,
    /// Not shown by the program that wrote it.
    pub hidden: bool,
    pub lines: Vec<Line>,
    /// None in a text file.
    pub merged: Vec<Merged>,
    /// Formulas whose value the program that wrote them never worked out, row by row: such a cell
    /// is as good as empty, and looks filled in Excel.
    pub unanswered: Vec<Place>,
}

impl Grid {
    pub fn line(&self, row: u32) -> Option<&Line> {
        let index = self.lines.binary_search_by_key(&row, |line| line.row);
        index.ok().map(|index| &self.lines[index])
    }

    pub fn at(&self, place: Place) -> Option<&Value> {
        self.line(place.row)?.at(place.column)
    }

    /// The columns of a row in which a formula has no value.
    pub fn unanswered_in(&self, row: u32) -> impl Iterator<Item = u32> {
        let from = self.unanswered.partition_point(|place| place.row < row);
        let behind = self.unanswered[from..].iter();
        behind
            .take_while(move |place| place.row == row)
            .map(|place| place.column)
    }

    /// Puts a cell at its place. Cells come in the order of rows, and of columns in a row; one
    /// that comes late finds its place, one that comes twice is the first.
    pub(crate) fn put(&mut self, place: Place, value: Value) {
        let line = match self.lines.last_mut() {
            Some(line) if line.row == place.row => line,
            _ => {
                let index = self.lines.partition_point(|line| line.row < place.row);
                if self
                    .lines
                    .get(index)
                    .is_none_or(|line| line.row != place.row)
                {
                    let line = Line {
                        row: place.row,
                        cells: vec![],
                    };
                    self.lines.insert(index, line);
                }
                &mut self.lines[index]
            }
        };
        let index = line.cells.partition_point(|cell| cell.0 < place.column);
        if line
            .cells
            .get(index)
            .is_none_or(|cell| cell.0 != place.column)
        {
            line.cells.insert(index, (place.column, value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_as_in_the_spreadsheet() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), name);
        }
        assert_eq!(Place { row: 7, column: 1 }.to_string(), "B7");
    }

    #[test]
    fn cells_find_their_place_in_any_order() {
        let mut grid = Grid::default();
        for (row, column) in [(3, 1), (1, 2), (3, 0), (1, 0), (3, 1)] {
            grid.put(
                Place { row, column },
                Value::Number(f64::from(row + column)),
            );
        }
        let rows: Vec<u32> = grid.lines.iter().map(|line| line.row).collect();
        assert_eq!(rows, [1, 3]);
        assert_eq!(
            grid.at(Place { row: 3, column: 1 }),
            Some(&Value::Number(4.0))
        );
        assert_eq!(grid.lines[1].cells.len(), 2);
        assert_eq!(grid.at(Place { row: 2, column: 1 }), None);
    }
}
