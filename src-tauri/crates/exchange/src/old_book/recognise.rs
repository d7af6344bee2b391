//! A whole file as rows of facts: the sheet is chosen, the rows are read, the notes are written.

use document::fold::plain;

use crate::sheets::Workbook;

use super::columns::Columns;
use super::dates::Order;
use super::{Direction, Field, Mapping, Recognised, Sureness, Table, doubles, find, rows};
use crate::grid::{Grid, letters};

/// Why no sheet of a file is a book.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoTable {
    #[error(
        "Không tìm thấy dòng tiêu đề của sổ trong tệp; hãy kiểm tra tên các cột, ví dụ “Số, ký hiệu”, \
         “Ngày tháng văn bản”, “Trích yếu”, hoặc chỉ rõ dòng tiêu đề."
    )]
    NotFound,
    #[error(
        "Chữ có dấu trong tệp đã thành dấu “?” khi lưu nên không đọc được; hãy mở tệp gốc rồi lưu \
         thành .xlsx hoặc “CSV UTF-8”."
    )]
    MarksLost,
    #[error(
        "Chữ trong tệp gõ bằng phông VNI nên không đọc được; hãy chuyển mã sang Unicode (UniKey: \
         Ctrl+Shift+F6), lưu lại rồi nhập."
    )]
    OldLetters,
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
    let likeliest = found.into_iter().next();
    let (grid, table) = likeliest.ok_or_else(|| match (lost_its_marks(book), is_vni(book)) {
        (true, _) => NoTable::MarksLost,
        (false, true) => NoTable::OldLetters,
        (false, false) => NoTable::NotFound,
    })?;
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

/// Signs that are no accident.
const ENOUGH: usize = 5;

/// The words in the first rows of every sheet.
fn first_words(book: &Workbook) -> impl Iterator<Item = String> {
    const LOOKED_AT: usize = 20;
    let lines = book
        .grids
        .iter()
        .flat_map(|grid| grid.lines.iter().take(LOOKED_AT));
    lines
        .flat_map(|line| &line.cells)
        .map(|cell| cell.1.to_words())
}

/// Whether marks stand behind their letters, as the fonts of VNI have them: `Soá ñeán`.
fn is_vni(book: &Workbook) -> bool {
    let words: Vec<String> = first_words(book).collect();
    let has_mark = |pair: &(char, char)| {
        "aeouyôöAEOUYÔÖ".contains(pair.0) && "ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË".contains(pair.1)
    };
    let pairs = words
        .iter()
        .flat_map(|words| words.chars().zip(words.chars().skip(1)));
    let of_unicode = |c: char| matches!(c, '\u{1ea0}'..='\u{1ef9}');
    pairs.filter(has_mark).count() >= ENOUGH
        && !words.iter().any(|words| words.contains(of_unicode))
}

/// Whether letters were turned into question marks: `S? ??n`.
fn lost_its_marks(book: &Workbook) -> bool {
    let lost = first_words(book).map(|words| {
        let words = words.split_whitespace();
        words.filter(|word| has_mark_inside(word)).count()
    });
    lost.sum::<usize>() >= ENOUGH
}

/// A question mark that ends no question.
fn has_mark_inside(word: &str) -> bool {
    word.contains("??") || word.trim_end_matches('?').contains('?')
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
    notes.extend(without_arrival_numbers(&table));
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

/// Many books of arrivals count in a column that elsewhere only counts rows.
fn without_arrival_numbers(table: &Table) -> Option<String> {
    let has_numbers = table.column(Field::ArrivalNumber).is_some();
    if table.direction != Direction::Incoming || has_numbers {
        return None;
    }
    let counting = table
        .columns
        .iter()
        .find(|one| one.field == Field::Ignored)?;
    Some(format!(
        "Sổ không có cột “Số đến”; nếu cột {} “{}” chính là số đến thì chọn “Số đến” cho cột ấy, hoặc \
         đổi tên cột trong tệp thành “Số đến”.",
        letters(counting.column),
        counting.heading
    ))
}

fn quoted(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    quoted.join(", ")
}
