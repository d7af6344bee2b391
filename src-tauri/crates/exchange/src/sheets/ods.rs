//! LibreOffice and other OpenDocument spreadsheets. A cell or row of theirs may say that it
//! stands a million times; the reader writes it out a million times, so the whole is counted
//! first.

use std::io::{BufReader, Cursor};

use calamine::{Ods, OdsError, Reader, SheetVisible};
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::budget::Budget;
use super::{Limits, Refused, Workbook, unpack};
use crate::grid::{Grid, Merged, Place};

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refused> {
    unpack::measure(bytes, limits, |_, _| Ok(()))?;
    let told = measure(bytes, limits)?;
    let mut file = Ods::new(Cursor::new(bytes)).map_err(refusal)?;
    let mut budget = Budget::new(limits);
    let mut book = Workbook::default();
    for (index, sheet) in file.sheets_metadata().to_vec().iter().enumerate() {
        let mut grid = Grid {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
            ..told.get(index).cloned().unwrap_or_default()
        };
        let range = file.worksheet_range(&sheet.name).map_err(refusal)?;
        super::put_range(&mut budget, &mut grid, &range)?;
        book.grids.push(grid);
    }
    Ok(book)
}

/// What the sheets hold once every repetition is written out.
#[derive(Default)]
struct Count {
    /// Rows and columns of the sheet so far, up to the last that holds something.
    rows: u64,
    columns: u64,
    /// Cells in the rectangles of the sheets before.
    cells: u64,
    /// Bytes of words.
    text: u64,
    /// Rows of the sheet so far, with empty ones.
    row: u64,
    repeated_row: u64,
    column: u64,
    repeated_cell: u64,
    is_filled: bool,
    /// The sheets before and the sheet so far, with nothing but their merged cells and their
    /// formulas without a value.
    told: Vec<Grid>,
    here: Grid,
}

/// Refuses what is too much; gives of every sheet what the reader passes over: merged cells, and
/// formulas without a value.
fn measure(bytes: &[u8], limits: &Limits) -> Result<Vec<Grid>, Refused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Damaged)?;
    if let Ok(manifest) = archive.by_name("META-INF/manifest.xml") {
        let manifest = std::io::read_to_string(manifest).unwrap_or_default();
        if manifest.contains("encryption-data") {
            return Err(Refused::Password);
        }
    }
    let content = archive
        .by_name("content.xml")
        .map_err(|_| Refused::Damaged)?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(content));
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut count = Count::default();
    loop {
        buffer.clear();
        match reader
            .read_event_into(&mut buffer)
            .map_err(|_| Refused::Damaged)?
        {
            Event::Start(tag) => count.open(&tag)?,
            Event::End(tag) => count.close(tag.name().as_ref()),
            Event::Text(text) if count.is_filled => {
                count.add_text(text.len() as u64);
            }
            Event::Eof => return Ok(count.told),
            _ => {}
        }
        let area = count.rows.saturating_mul(count.columns);
        if count.cells.saturating_add(area) > limits.cells as u64 || count.text > limits.text as u64
        {
            return Err(Refused::TooManyCells("ods".to_owned()));
        }
    }
}

impl Count {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), Refused> {
        match tag.name().as_ref() {
            "table:table-row" => {
                self.repeated_row = number(tag, "table:number-rows-repeated")?;
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.repeated_cell = number(tag, "table:number-columns-repeated")?;
                let mut length = 0;
                self.is_filled = false;
                let (mut has_value, mut has_formula) = (false, false);
                for attribute in tag.attributes() {
                    let attribute = attribute.map_err(|_| Refused::Damaged)?;
                    let name = attribute.key.as_ref();
                    has_value |= name.ends_with("value-type");
                    has_formula |= name == "table:formula";
                    length += attribute.value.len() as u64;
                }
                self.add_merged(tag)?;
                self.is_filled = has_value || has_formula;
                if let (true, false, Some(at)) = (has_formula, has_value, self.place()) {
                    self.here.unanswered.push(at);
                }
                if self.is_filled {
                    self.add_text(length);
                    let end = self.column.saturating_add(self.repeated_cell);
                    self.columns = self.columns.max(end);
                    self.rows = self.rows.max(self.row.saturating_add(self.repeated_row));
                }
            }
            // So many spaces in a row.
            "text:s" => {
                let spaces = number(tag, "text:c")?;
                self.add_text(spaces);
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        match name {
            "table:table-cell" | "table:covered-table-cell" => {
                self.column = self.column.saturating_add(self.repeated_cell);
                self.is_filled = false;
            }
            "table:table-row" => self.row = self.row.saturating_add(self.repeated_row),
            "table:table" => {
                self.cells = self
                    .cells
                    .saturating_add(self.rows.saturating_mul(self.columns));
                (self.rows, self.columns, self.row) = (0, 0, 0);
                self.told.push(std::mem::take(&mut self.here));
            }
            _ => {}
        }
    }

    /// Of the cell that begins; none outside of what a sheet can have.
    fn place(&self) -> Option<Place> {
        Some(Place {
            row: u32::try_from(self.row.saturating_add(1)).ok()?,
            column: u32::try_from(self.column).ok()?,
        })
    }

    fn add_merged(&mut self, tag: &BytesStart<'_>) -> Result<(), Refused> {
        let rows = number(tag, "table:number-rows-spanned")?;
        let columns = number(tag, "table:number-columns-spanned")?;
        let place = |row: u64, column: u64| {
            let row = u32::try_from(row).ok()?;
            let column = u32::try_from(column).ok()?;
            Some(Place { row, column })
        };
        let first = place(self.row.saturating_add(1), self.column);
        let last = place(
            self.row.saturating_add(rows),
            self.column.saturating_add(columns).saturating_sub(1),
        );
        if (rows > 1 || columns > 1)
            && let (Some(first), Some(last)) = (first, last)
        {
            self.here.merged.push(Merged { first, last });
        }
        Ok(())
    }

    fn add_text(&mut self, length: u64) {
        let times = self
            .repeated_cell
            .max(1)
            .saturating_mul(self.repeated_row.max(1));
        self.text = self.text.saturating_add(length.saturating_mul(times));
    }
}

/// How many times; once where nothing is said.
fn number(tag: &BytesStart<'_>, name: &str) -> Result<u64, Refused> {
    let attribute = tag.try_get_attribute(name).map_err(|_| Refused::Damaged)?;
    match attribute {
        None => Ok(1),
        Some(attribute) => attribute.value.parse().map_err(|_| Refused::Damaged),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn refusal(error: OdsError) -> Refused {
    match error {
        OdsError::Password => Refused::Password,
        OdsError::CellLimitExceeded { .. } => Refused::TooManyCells("ods".to_owned()),
        _ => Refused::Damaged,
    }
}
