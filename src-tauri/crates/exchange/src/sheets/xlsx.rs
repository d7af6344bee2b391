//! Excel since 2007: read cell by cell, so that one cell in the last corner of a sheet costs no
//! more than itself.

use std::io::Cursor;
use std::panic::resume_unwind;
use std::thread;

use calamine::{DataRef, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};

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
    let all = file.sheets_metadata().to_vec();
    let sheets: Vec<&Sheet> = all
        .iter()
        .take(MOST_SHEETS)
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .collect();
    let mut book = Workbook::default();
    // Cells that are one stand behind all cells of a sheet: other hands look for them meanwhile.
    let (grids, merged) = thread::scope(|scope| {
        let merged = scope.spawn(|| merged_in(bytes, &sheets));
        let grids = cells_of(&mut file, &sheets, limits);
        let merged = merged.join().unwrap_or_else(|broken| resume_unwind(broken));
        (grids, merged)
    });
    book.grids = grids?;
    for (grid, merged) in book.grids.iter_mut().zip(merged?) {
        grid.merged = merged;
    }
    if all.len() > MOST_SHEETS {
        book.notes.push(format!(
            "Tệp có {} trang tính; chỉ đọc {MOST_SHEETS} trang đầu.",
            all.len()
        ));
    }
    Ok(book)
}

fn cells_of(
    file: &mut Xlsx<Cursor<&[u8]>>,
    sheets: &[&Sheet],
    limits: &Limits,
) -> Result<Vec<Grid>, Refused> {
    let mut budget = Budget::new(limits);
    let mut grids = vec![];
    for sheet in sheets {
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
        grid.unanswered.sort_unstable();
        grids.push(grid);
    }
    Ok(grids)
}

fn merged_in(bytes: &[u8], sheets: &[&Sheet]) -> Result<Vec<Vec<Merged>>, Refused> {
    let mut file = Xlsx::new(Cursor::new(bytes)).map_err(refusal)?;
    let merged = sheets.iter().map(|sheet| {
        let merged = file.merge_cells_by_sheet_name(&sheet.name);
        Ok(merged.map_err(refusal)?.iter().map(merged_cells).collect())
    });
    merged.collect()
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
