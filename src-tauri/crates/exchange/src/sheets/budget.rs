//! How much of a foreign file is taken.

use super::Refused;
use crate::grid::{Grid, Place, Value};

/// The bounds of a file that is read. An office of thirty years fits; a bomb does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Of the file.
    pub bytes: usize,
    /// Of everything in a packed file, unpacked.
    pub unpacked: u64,
    /// Rows of one sheet that are not empty.
    pub rows: usize,
    /// Cells of all sheets together that are not empty.
    pub cells: usize,
    /// Bytes of the words in all cells together.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            bytes: 64_000_000,
            unpacked: 400_000_000,
            rows: 200_000,
            cells: 4_000_000,
            text: 200_000_000,
        }
    }
}

/// Counts what is taken from one file.
pub(super) struct Budget<'a> {
    limits: &'a Limits,
    cells: usize,
    text: usize,
}

impl<'a> Budget<'a> {
    pub fn new(limits: &'a Limits) -> Budget<'a> {
        Budget {
            limits,
            cells: 0,
            text: 0,
        }
    }

    /// Takes the words of one cell; those of spaces alone are no cell.
    pub fn put_text(&mut self, grid: &mut Grid, place: Place, text: &str) -> Result<(), Refused> {
        if text.trim().is_empty() {
            return Ok(());
        }
        self.text += text.len();
        if self.text > self.limits.text {
            return Err(Refused::TooManyCells(grid.name.clone()));
        }
        let value = match is_error(text.trim()) {
            true => Value::Error(text.trim().to_owned()),
            false => Value::Text(text.to_owned()),
        };
        self.put(grid, place, value)
    }

    /// Remembers a formula without a value.
    pub fn put_unanswered(&mut self, grid: &mut Grid, place: Place) -> Result<(), Refused> {
        self.count_cell(grid)?;
        grid.unanswered.push(place);
        Ok(())
    }

    fn count_cell(&mut self, grid: &Grid) -> Result<(), Refused> {
        self.cells += 1;
        match self.cells > self.limits.cells {
            true => Err(Refused::TooManyCells(grid.name.clone())),
            false => Ok(()),
        }
    }

    pub fn put(&mut self, grid: &mut Grid, place: Place, value: Value) -> Result<(), Refused> {
        self.count_cell(grid)?;
        grid.put(place, value);
        if grid.lines.len() > self.limits.rows {
            return Err(Refused::TooManyRows {
                sheet: grid.name.clone(),
                most: self.limits.rows,
            });
        }
        Ok(())
    }
}

/// Formats without errors of their own keep them as words.
fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 7] = [
        "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!",
    ];
    let number = text.strip_prefix("Err:");
    ERRORS.contains(&text) || number.is_some_and(|number| number.parse::<u16>().is_ok())
}
