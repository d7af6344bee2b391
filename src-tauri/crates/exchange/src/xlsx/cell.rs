//! One cell of a listing on a sheet.

use chrono::{Datelike, NaiveDate};
use document::listing::Cell;
use rust_xlsxwriter::{ColNum, RowNum, Worksheet};

use super::look::Looks;
use super::{LONGEST_TEXT, WriteError};
use crate::grid::Place;

/// Whole numbers beyond this lose digits in Excel, which counts with 15 of them.
const MOST_EXACT: u64 = 999_999_999_999_999;
/// From here on a text is written without the format of texts.
const LONG: usize = 255;

pub(super) fn put(
    page: &mut Worksheet,
    (row, column): (RowNum, ColNum),
    cell: &Cell,
    looks: &Looks,
) -> Result<(), WriteError> {
    match cell {
        Cell::Empty => page.write_blank(row, column, &looks.empty)?,
        Cell::Text(text) => return put_text(page, (row, column), text, looks),
        Cell::Number(number) if number.unsigned_abs() <= MOST_EXACT => {
            page.write_number_with_format(row, column, *number as f64, &looks.number)?
        }
        Cell::Date(day) if is_known_to_excel(*day) => {
            page.write_datetime_with_format(row, column, day, &looks.date)?
        }
        Cell::Moment(at) if is_known_to_excel(at.date_naive()) => {
            page.write_datetime_with_format(row, column, at.naive_local(), &looks.moment)?
        }
        Cell::Number(_) | Cell::Date(_) | Cell::Moment(_) => {
            return put_text(page, (row, column), &cell.to_paper(), looks);
        }
    };
    Ok(())
}

/// Words are written as a string, whatever they begin with: never as a formula.
pub(super) fn put_text(
    page: &mut Worksheet,
    (row, column): (RowNum, ColNum),
    text: &str,
    looks: &Looks,
) -> Result<(), WriteError> {
    // Excel counts in UTF-16 units.
    let length = text.encode_utf16().count();
    if length > LONGEST_TEXT {
        let place = Place {
            row: row + 1,
            column: u32::from(column),
        };
        return Err(WriteError::TextTooLong {
            place: place.to_string(),
        });
    }
    let look = match length > LONG {
        true => &looks.long_text,
        false => &looks.text,
    };
    page.write_string_with_format(row, column, text, look)?;
    Ok(())
}

/// Excel believes that 1900 had a 29 February, and knows nothing before it.
fn is_known_to_excel(day: NaiveDate) -> bool {
    (1901..=9999).contains(&day.year())
}
