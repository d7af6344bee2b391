//! Any spreadsheet file as sheets of cells: xlsx, xls, ods, and text with separators.
//!
//! What a file is, its bytes say, not its name. Files come from strangers: every reader counts
//! what it takes ([`Limits`]) before it trusts a promise of the file, and a reader of others that
//! breaks on a broken file is caught.

mod budget;
mod delimited;
mod ods;
mod old_letters;
mod refused;
mod sniff;
mod unpack;
mod xls;
mod xlsx;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub use budget::Limits;
pub use refused::Refused;

use calamine::{Data, ExcelDateTime, Range};
use chrono::NaiveDate;

use crate::grid::{Grid, Place, Value};
use budget::Budget;
pub(crate) use delimited::decode;
use sniff::Format;

/// A file as read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workbook {
    /// At least one.
    pub grids: Vec<Grid>,
    /// What the clerk should know of the file as a whole, one sentence each.
    pub notes: Vec<String>,
}

/// Reads a whole file. `name` is only used to say that it promises something else.
pub fn read(bytes: &[u8], name: &str, limits: &Limits) -> Result<Workbook, Refused> {
    if bytes.len() > limits.bytes {
        return Err(Refused::TooManyBytes(limits.bytes));
    }
    let format = sniff::format(bytes)?;
    // A foreign file may break a foreign reader in ways its authors did not think of; nothing of
    // ours is held across, so nothing is left half done.
    let read = catch_unwind(AssertUnwindSafe(|| match format {
        Format::Xlsx => xlsx::read(bytes, limits),
        Format::Xls => xls::read(bytes, limits),
        Format::Ods => ods::read(bytes, limits),
        Format::Text => delimited::read(bytes, limits),
    }));
    let mut book = read.unwrap_or(Err(Refused::Damaged))?;
    if book.grids.iter().all(|grid| grid.lines.is_empty()) {
        return Err(Refused::NothingInIt);
    }
    old_letters::to_unicode(&mut book);
    book.notes.extend(format.note_on(name));
    Ok(book)
}

/// The cells of a reader that lays a sheet out as a rectangle.
fn put_range(budget: &mut Budget<'_>, grid: &mut Grid, range: &Range<Data>) -> Result<(), Refused> {
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        let place = Place {
            row: top + row as u32 + 1,
            column: left + column as u32,
        };
        match value {
            Data::Empty => {}
            Data::String(text) => budget.put_text(grid, place, text)?,
            Data::Int(number) => budget.put(grid, place, Value::Number(*number as f64))?,
            Data::Float(number) => budget.put(grid, place, Value::Number(*number))?,
            Data::Bool(truth) => budget.put(grid, place, Value::Bool(*truth))?,
            Data::Error(error) => budget.put(grid, place, Value::Error(error.to_string()))?,
            Data::DateTime(at) => budget.put(grid, place, moment(at))?,
            Data::DateTimeIso(text) | Data::DurationIso(text) => match iso_day(text) {
                Some(day) => budget.put(grid, place, Value::Date(day))?,
                None => budget.put_text(grid, place, text)?,
            },
        }
    }
    Ok(())
}

/// A date of Excel; an hour alone, or a span of time, stays a number.
fn moment(at: &ExcelDateTime) -> Value {
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    let day = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    match day {
        Some(day) if at.is_datetime() && at.as_f64() >= 1.0 => Value::Date(day),
        _ => Value::Number(at.as_f64()),
    }
}

fn iso_day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}

#[cfg(test)]
mod tests;
