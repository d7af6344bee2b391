//! Excel 97 to 2003. Its reader lays every sheet out as a full rectangle, so the rectangle is
//! measured first, on the records themselves.

mod records;

use std::io::{Cursor, Read};

use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError};

use super::budget::Budget;
use super::xlsx::merged_cells;
use super::{Limits, Refused, Workbook};
use crate::grid::Grid;

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refused> {
    records::measure(&stream(bytes)?, limits)?;
    let mut file = Xls::new(Cursor::new(bytes)).map_err(refusal)?;
    let mut budget = Budget::new(limits);
    let mut book = Workbook::default();
    for sheet in file.sheets_metadata().to_vec() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let mut grid = Grid {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
            ..Grid::default()
        };
        let range = file.worksheet_range(&sheet.name).map_err(refusal)?;
        super::put_range(&mut budget, &mut grid, &range)?;
        let merged = file.merge_cells_by_sheet_name(&sheet.name);
        grid.merged = merged.map_err(refusal)?.iter().map(merged_cells).collect();
        book.grids.push(grid);
    }
    Ok(book)
}

/// The stream of records inside the container.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let mut container =
        cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| Refused::Damaged)?;
    let mut stream = Vec::new();
    let name = ["/Workbook", "/Book"]
        .into_iter()
        .find(|name| container.is_stream(name));
    let mut records = container
        .open_stream(name.ok_or(Refused::Damaged)?)
        .map_err(|_| Refused::Damaged)?;
    // A stream is never longer than the file it stands in.
    (&mut records)
        .take(bytes.len() as u64)
        .read_to_end(&mut stream)
        .map_err(|_| Refused::Damaged)?;
    Ok(stream)
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn refusal(error: XlsError) -> Refused {
    match error {
        XlsError::Password => Refused::Password,
        _ => Refused::Damaged,
    }
}
