//! Excel since 2007: read cell by cell, so that one cell in the last corner of a sheet costs no
//! more than itself.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::budget::Budget;
use super::{Limits, Refused, Workbook, unpack};
use crate::grid::{Grid, Merged, Place, Value};

/// More tabs than a book has; the rest is told, not read.
const MOST_SHEETS: usize = 100;

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refused> {
    unpack::measure(bytes, limits, |name, head| {
        promise_of_strings(name, head, limits)
    })?;
    let mut file = Xlsx::new(Cursor::new(bytes)).map_err(refusal)?;
    let mut budget = Budget::new(limits);
    let mut book = Workbook::default();
    let sheets = file.sheets_metadata().to_vec();
    for sheet in sheets.iter().take(MOST_SHEETS) {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let mut grid = Grid {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
            ..Grid::default()
        };
        let mut cells = file.worksheet_cells_reader(&sheet.name).map_err(refusal)?;
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(refusal)? {
            let (row, column) = cell.pos;
            let place = Place {
                row: row + 1,
                column,
            };
            match (&cell.value, cell.formula) {
                (DataRef::Empty, Some(_)) => budget.put_unanswered(&mut grid, place)?,
                (value, _) => put(&mut budget, &mut grid, place, value)?,
            }
        }
        drop(cells);
        grid.unanswered.sort_unstable();
        let merged = file
            .merge_cells_by_sheet_name(&sheet.name)
            .map_err(refusal)?;
        grid.merged = merged.iter().map(merged_cells).collect();
        book.grids.push(grid);
    }
    if sheets.len() > MOST_SHEETS {
        book.notes.push(format!(
            "Tệp có {} trang tính; chỉ đọc {MOST_SHEETS} trang đầu.",
            sheets.len()
        ));
    }
    Ok(book)
}

fn put(
    budget: &mut Budget<'_>,
    grid: &mut Grid,
    place: Place,
    value: &DataRef<'_>,
) -> Result<(), Refused> {
    match value {
        DataRef::Empty => Ok(()),
        DataRef::String(text) => budget.put_text(grid, place, text),
        DataRef::SharedString(text) => budget.put_text(grid, place, text),
        DataRef::Int(number) => budget.put(grid, place, Value::Number(*number as f64)),
        DataRef::Float(number) => budget.put(grid, place, Value::Number(*number)),
        DataRef::Bool(truth) => budget.put(grid, place, Value::Bool(*truth)),
        DataRef::Error(error) => budget.put(grid, place, Value::Error(error.to_string())),
        DataRef::DateTime(at) => budget.put(grid, place, super::moment(at)),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => match super::iso_day(text) {
            Some(day) => budget.put(grid, place, Value::Date(day)),
            None => budget.put_text(grid, place, text),
        },
    }
}

pub(super) fn merged_cells(range: &calamine::Dimensions) -> Merged {
    let place = |(row, column): (u32, u32)| Place {
        row: row.saturating_add(1),
        column,
    };
    Merged {
        first: place(range.start),
        last: place(range.end),
    }
}

/// The part of shared words says at its start how many there are, and calamine makes room for
/// them all: a lie would take the memory of the machine. What is not plain at the start of that
/// part is not an honest file.
fn promise_of_strings(name: &str, head: &[u8], limits: &Limits) -> Result<(), Refused> {
    let name = name.replace('\\', "/").to_lowercase();
    if !name.ends_with("sharedstrings.xml") {
        return Ok(());
    }
    let head = String::from_utf8_lossy(head);
    let (before, tag) = head.split_once("sst").ok_or(Refused::Damaged)?;
    let (tag, _) = tag.split_once('>').ok_or(Refused::Damaged)?;
    if before.contains("<!") {
        return Err(Refused::Damaged);
    }
    let Some((_, promise)) = tag.split_once("uniqueCount") else {
        return Ok(());
    };
    let digits: String = promise
        .trim_start_matches(|c: char| c.is_whitespace() || "=\"'".contains(c))
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    match digits.parse::<usize>() {
        Ok(count) if count <= limits.cells => Ok(()),
        _ => Err(Refused::TooManyCells("sharedStrings".to_owned())),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn refusal(error: XlsxError) -> Refused {
    match error {
        XlsxError::Password => Refused::Password,
        _ => Refused::Damaged,
    }
}
