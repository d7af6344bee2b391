//! The rows an import could not take, as a spreadsheet to correct and to import again.

use rust_xlsxwriter::Workbook;

use super::cell::{put, put_text};
use super::look::Looks;
use super::{About, WriteError, measure};
use crate::grid::{Grid, Line, Value};
use crate::old_book::{Reason, Recognised};
use document::listing::Cell;

/// Heading of the column that says why, and the name of the sheet. When the corrected sheet comes
/// back, the column is known by both and left out.
pub const REASON: &str = "Lý do";
pub const SHEET: &str = "Dòng chưa nhập";

/// In characters.
const WIDTH: f64 = 16.0;
const WIDTH_OF_REASONS: f64 = 50.0;

/// Writes the headings as they were, the rejected rows cell by cell as they were read, and behind
/// each the reasons; the cells they speak of are coloured. None of the rows rejected: only the
/// headings.
///
/// `grid` is the sheet that was recognised.
pub fn write(grid: &Grid, recognised: &Recognised, about: &About) -> Result<Vec<u8>, WriteError> {
    let mut book = super::workbook(about)?;
    let looks = Looks::new();
    fill(&mut book, grid, recognised, (&looks, &looks.marked()))?;
    Ok(book.save_to_buffer()?)
}

fn fill(
    book: &mut Workbook,
    grid: &Grid,
    recognised: &Recognised,
    (looks, marked): (&Looks, &Looks),
) -> Result<(), WriteError> {
    let page = book.add_worksheet();
    page.set_name(super::Names::default().give(SHEET))?;
    super::paper(page);
    let rejected: Vec<(&Line, &[Reason])> = recognised
        .rows
        .iter()
        .filter_map(|row| Some((grid.line(row.row)?, row.read.as_ref().err()?.as_slice())))
        .collect();
    let columns = &recognised.table.columns;
    let cells = rejected
        .iter()
        .flat_map(|(line, _)| &line.cells)
        .map(|cell| cell.0);
    let widest = columns
        .iter()
        .map(|column| column.column)
        .chain(cells)
        .max();
    let reasons_at = widest.map_or(0, |column| column as usize + 1);
    if reasons_at >= super::MOST_COLUMNS || rejected.len() >= super::MOST_ROWS {
        return Err(WriteError::TooLarge {
            sheet: SHEET.to_owned(),
            rows: rejected.len(),
            columns: reasons_at,
        });
    }
    let reasons_at = reasons_at as u16;
    for column in columns {
        let at = column.column as u16;
        page.write_string_with_format(0, at, &column.heading, &looks.heading)?;
        page.set_column_width(at, WIDTH)?;
    }
    page.write_string_with_format(0, reasons_at, REASON, &looks.heading)?;
    page.set_column_width(reasons_at, WIDTH_OF_REASONS)?;
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    for (index, (line, reasons)) in rejected.iter().enumerate() {
        let row = index as u32 + 1;
        for column in 0..u32::from(reasons_at) {
            let is_meant = reasons.iter().any(|reason| reason.column == Some(column));
            let look = if is_meant { marked } else { looks };
            let place = (row, column as u16);
            match line.at(column) {
                Some(Value::Number(number)) => {
                    page.write_number_with_format(place.0, place.1, *number, &look.empty)?;
                }
                Some(Value::Date(day)) => put(page, place, &Cell::Date(*day), look)?,
                Some(value) => put_text(page, place, &value.to_words(), look)?,
                None => put(page, place, &Cell::Empty, look)?,
            }
        }
        let sentences: Vec<&str> = reasons.iter().map(|one| one.sentence.as_str()).collect();
        let sentences = sentences.join("\n");
        put_text(page, (row, reasons_at), &sentences, looks)?;
        let cells = (0..u32::from(reasons_at)).map(|column| line.at(column));
        let mut words: Vec<String> = cells
            .map(|value| value.map_or_else(String::new, Value::to_words))
            .collect();
        words.push(sentences);
        let mut widths = vec![WIDTH; words.len()];
        widths[usize::from(reasons_at)] = WIDTH_OF_REASONS;
        let height = measure::height(words.iter().map(String::as_str), &widths);
        page.set_row_height(row, height)?;
    }
    Ok(())
}
