//! A listing as a spreadsheet: the printed book, but to sort, filter and count with.
//!
//! Numbers and dates go out as numbers and dates; words stay words, also those that look like a
//! number (`05`) or like the beginning of a formula. The bytes depend on nothing but what is
//! given: no clock, no machine.

mod cell;
mod look;
mod measure;
pub mod rejected;

use std::collections::HashSet;

use chrono::NaiveDate;
use document::fold::fold;
use document::listing::{Cell, Listing};
use rust_xlsxwriter::{DocProperties, IgnoreError, Workbook, Worksheet, XlsxError};

use cell::put;
use look::Looks;

/// What Excel holds in one cell, in characters.
const LONGEST_TEXT: usize = 32_767;
/// What one sheet holds, in rows and columns.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;
const A4: u8 = 9;

/// One sheet of the file.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// On the tab; signs that Excel does not allow there are left out.
    pub name: &'a str,
    /// Lines above the title, such as the name of the office.
    pub above: &'a [String],
    /// Lines under the title, such as "Năm 2026".
    pub under: &'a [String],
    pub listing: &'a Listing,
}

/// What the file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    pub title: String,
    /// The office.
    pub author: String,
    /// Told by the caller, so that the same book gives the same bytes.
    pub created_on: Option<NaiveDate>,
}

/// Why a spreadsheet was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error(
        "Ô {place} dài hơn 32.767 ký tự, Excel không chứa được; hãy rút gọn nội dung rồi xuất lại."
    )]
    TextTooLong { place: String },
    #[error(
        "Bảng “{sheet}” có {rows} dòng và {columns} cột, Excel không chứa được; hãy lọc bớt, ví dụ \
         theo năm, rồi xuất lại."
    )]
    TooLarge {
        sheet: String,
        rows: usize,
        columns: usize,
    },
    #[error("Không ghi được tệp bảng tính ({0}); hãy thử lại.")]
    Writer(#[from] XlsxError),
}

/// Writes the sheets in their order. Each is set to print on A4 landscape, its head repeated on
/// every page, and to stay below its head on the screen.
pub fn write(sheets: &[Sheet<'_>], about: &About) -> Result<Vec<u8>, WriteError> {
    let mut book = workbook(about)?;
    let looks = Looks::new();
    let mut names = Names::default();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(names.give(sheet.name))?;
        fill(page, sheet, &looks)?;
    }
    Ok(book.save_to_buffer()?)
}

fn workbook(about: &About) -> Result<Workbook, WriteError> {
    let mut book = Workbook::new();
    // Pixels of a line and of a column in this face.
    book.set_default_format(&look::plain(), 21, 72)?;
    let properties = DocProperties::new()
        .set_title(&about.title)
        .set_author(&about.author)
        .set_creation_datetime(&about.created_on.unwrap_or_default());
    book.set_properties(&properties);
    Ok(book)
}

fn fill(page: &mut Worksheet, sheet: &Sheet<'_>, looks: &Looks) -> Result<(), WriteError> {
    let listing = sheet.listing;
    let columns = listing.columns.len();
    let titles = sheet.above.len() + 1 + sheet.under.len();
    let rows = titles + 2 + listing.rows.len();
    if rows > MOST_ROWS || columns > MOST_COLUMNS {
        return Err(WriteError::TooLarge {
            sheet: sheet.name.to_owned(),
            rows: listing.rows.len(),
            columns,
        });
    }
    let above = sheet.above.iter().map(|line| (line, &looks.line));
    let title = std::iter::once((&listing.title, &looks.title));
    let under = sheet.under.iter().map(|line| (line, &looks.line));
    let mut row = 0;
    for (line, look) in above.chain(title).chain(under) {
        if columns > 1 {
            page.merge_range(row, 0, row, columns as u16 - 1, line, look)?;
        } else {
            page.write_string_with_format(row, 0, line, look)?;
        }
        row += 1;
    }
    paper(page);
    if columns == 0 {
        return Ok(());
    }
    let (head, last) = (row, columns as u16 - 1);
    let widths = measure::widths(listing);
    for (index, (column, width)) in listing.columns.iter().zip(&widths).enumerate() {
        let at = index as u16;
        page.set_column_width(at, *width)?;
        page.write_string_with_format(head, at, &column.heading, &looks.heading)?;
        page.write_string_with_format(head + 1, at, format!("({})", index + 1), &looks.ordinal)?;
    }
    let headings = listing.columns.iter().map(|column| column.heading.as_str());
    page.set_row_height(head, measure::height(headings, &widths))?;
    page.set_repeat_rows(head, head + 1)?;
    page.set_freeze_panes(head + 2, 0)?;
    row = head + 2;
    for cells in &listing.rows {
        for (index, value) in cells.iter().enumerate() {
            put(page, (row, index as u16), value, looks)?;
        }
        let words = cells.iter().map(|cell| match cell {
            Cell::Text(text) => text.as_str(),
            _ => "",
        });
        page.set_row_height(row, measure::height(words, &widths))?;
        row += 1;
    }
    // The arrows stand on the row of column numbers: on the headings they would make that row one
    // of the data, and sorting would carry it off.
    page.autofilter(head + 1, 0, row - 1, last)?;
    if row > head + 2 {
        let last_row = row - 1;
        page.ignore_error_range(head + 2, 0, last_row, last, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

fn paper(page: &mut Worksheet) {
    page.set_paper_size(A4)
        .set_landscape()
        // Inches: 15 mm left, right and below, 20 mm above.
        .set_margins(0.59, 0.59, 0.79, 0.59, 0.3, 0.3)
        .set_print_fit_to_pages(1, 0)
        .set_footer("&CTrang &P/&N");
}

/// Names of tabs: at most 31 characters, without the signs Excel uses in its formulas, and no two
/// the same to Excel, which does not tell small letters from capitals.
#[derive(Default)]
struct Names {
    given: HashSet<String>,
}

impl Names {
    fn give(&mut self, wanted: &str) -> String {
        const LONGEST: usize = 31;
        let clean: String = wanted
            .chars()
            .filter(|c| !"[]:*?/\\'".contains(*c) && !c.is_control())
            .collect();
        let clean = match clean.trim() {
            "" => "Bảng",
            clean => clean,
        };
        let cut = |room: usize| clean.chars().take(room).collect::<String>();
        let mut name = cut(LONGEST);
        let mut next = 2;
        while !self.given.insert(fold(&name)) {
            let tail = format!(" ({next})");
            name = cut(LONGEST - tail.len()) + &tail;
            next += 1;
        }
        name
    }
}

#[cfg(test)]
mod tests;
