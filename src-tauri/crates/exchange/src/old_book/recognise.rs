//! A whole file as rows of facts: the sheet is chosen, the rows are read, the notes are written.

use crate::sheets::Workbook;

use super::columns::Columns;
use super::dates::Order;
use super::{Direction, Mapping, Recognised, Sureness, Table, doubles, find, plain, rows};
use crate::grid::{Grid, letters};

/// Why no sheet of a file is a book.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoTable {
    #[error(
        "Không tìm thấy dòng tiêu đề của sổ trong tệp; hãy kiểm tra tên các cột, ví dụ “Số, ký hiệu”, \
         “Ngày tháng văn bản”, “Trích yếu”, hoặc chỉ rõ dòng tiêu đề."
    )]
    NotFound,
    #[error("Tệp không có trang tính “{0}”; hãy chọn trang khác.")]
    NoSuchSheet(String),
}

/// The sheets of a file that look like a book, the likeliest first.
fn likely<'b>(book: &'b Workbook, mapping: &Mapping) -> Vec<(&'b Grid, Table)> {
    let wanted = |grid: &&Grid| mapping.sheet.as_ref().is_none_or(|name| *name == grid.name);
    let grids = book.grids.iter().filter(wanted);
    let mut found: Vec<(&Grid, Table)> = grids
        .filter_map(|grid| find(grid, mapping).map(|table| (grid, table)))
        .collect();
    // Sheets that are shown, look most like a book, and hold most; of equals the first.
    found.sort_by_key(|(grid, table)| {
        std::cmp::Reverse((!grid.hidden, table.score, grid.lines.len()))
    });
    found
}

/// Which of the two books a file is taken for, before its rows are read.
pub fn direction(book: &Workbook, mapping: &Mapping) -> Option<Direction> {
    let likeliest = likely(book, mapping).into_iter().next();
    likeliest.map(|(_, table)| table.direction)
}

/// Reads the sheet that looks most like a book, or the one the mapping names.
pub fn recognise(book: &Workbook, mapping: &Mapping) -> Result<Recognised, NoTable> {
    if let Some(name) = &mapping.sheet
        && book.grids.iter().all(|grid| grid.name != *name)
    {
        return Err(NoTable::NoSuchSheet(name.clone()));
    }
    let found = likely(book, mapping);
    let others: Vec<String> = found
        .iter()
        .skip(1)
        .map(|(grid, _)| grid.name.clone())
        .collect();
    let (grid, table) = found.into_iter().next().ok_or(NoTable::NotFound)?;
    let mut recognised = read(grid, table, mapping);
    if !others.is_empty() {
        recognised.notes.push(format!(
            "Tệp còn {} trang tính giống sổ: {}; hãy nhập lần lượt từng trang.",
            others.len(),
            quoted(&others)
        ));
    }
    recognised.notes.extend(book.notes.iter().cloned());
    Ok(recognised)
}

fn read(grid: &Grid, table: Table, mapping: &Mapping) -> Recognised {
    let columns = Columns::look(grid, &table, mapping);
    let mut read = rows::read(&columns);
    let repeated = doubles::mark(&columns, &mut read.rows);
    let mut notes = read.notes;
    if !table.is_sure {
        let (this, other) = match table.direction {
            Direction::Incoming => ("đến", "đi"),
            Direction::Outgoing => ("đi", "đến"),
        };
        notes.push(format!(
            "Không chắc đây là sổ văn bản {this} hay văn bản {other}; đã đọc là sổ văn bản {this}."
        ));
    }
    notes.extend(columns.notes());
    notes.extend(repeated);
    let unknown: Vec<String> = table
        .unknown()
        .filter(|column| !column.heading.is_empty())
        .map(|column| format!("{} “{}”", letters(column.column), column.heading))
        .collect();
    if !unknown.is_empty() {
        notes.push(format!(
            "Không có chỗ riêng cho cột {}; nội dung được giữ ở ghi chú của từng văn bản.",
            unknown.join(", ")
        ));
    }
    // What is known of itself is known again: only what the clerk said is worth remembering.
    let told = table
        .columns
        .iter()
        .filter(|column| column.sureness == Some(Sureness::Told));
    let fields = told.map(|column| (plain(&column.heading), column.field));
    let mapping = Mapping {
        sheet: Some(table.sheet.clone()),
        direction: Some(table.direction),
        heading_row: Some(table.headings.0),
        fields: mapping.fields.clone().into_iter().chain(fields).collect(),
        day_first: mapping.day_first.or(match columns.order() {
            Some(Order::Day) => Some(true),
            Some(Order::Month) => Some(false),
            _ => None,
        }),
        year: columns.year,
    };
    Recognised {
        table,
        mapping,
        rows: read.rows,
        notes,
    }
}

fn quoted(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    quoted.join(", ")
}
