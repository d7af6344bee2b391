//! A list of any lines of both books, for a spreadsheet.

use document::listing::{Cell, Column, Listing};
use document::office::Direction;
use register::{EntryRow, When};

use crate::lines::note;
use crate::titles::{dated, title};

/// Key, heading and share of the width.
const COLUMNS: [(&str, &str, u32); 12] = [
    ("direction", "Sổ", 9),
    ("number", "Số", 9),
    ("entered", "Ngày đến, ngày cấp số", 18),
    ("number_symbol", "Số, ký hiệu văn bản", 22),
    ("date", "Ngày tháng văn bản", 18),
    ("author", "Tác giả", 20),
    ("subject", "Tên loại và trích yếu nội dung văn bản", 40),
    ("signer", "Người ký", 14),
    ("recipients", "Nơi nhận; đơn vị hoặc người nhận", 22),
    ("due", "Thời hạn", 18),
    ("files", "Số tệp", 8),
    ("note", "Ghi chú", 16),
];

pub(super) fn listing(name: &str, rows: Vec<EntryRow>) -> Listing {
    let columns = COLUMNS.iter().map(|(key, heading, share)| Column {
        key: (*key).to_owned(),
        heading: (*heading).to_owned(),
        share: *share,
    });
    Listing {
        title: name.to_uppercase(),
        columns: columns.collect(),
        rows: rows.into_iter().map(cells).collect(),
    }
}

/// A day as a day, so that a spreadsheet counts with it; an hour stands before it in words.
pub(crate) fn due(due: Option<When>) -> Cell {
    match due {
        None => Cell::Empty,
        Some(When { on, at: None }) => Cell::Date(on),
        Some(moment) => moment.in_figures().into(),
    }
}

fn cells(row: EntryRow) -> Vec<Cell> {
    let (book, number, to) = match row.direction {
        Direction::Incoming => ("Đến", row.number.to_arrival(), row.assignee.clone()),
        Direction::Outgoing => ("Đi", row.number.to_paper(), row.recipients.clone()),
    };
    vec![
        book.to_owned().into(),
        number.into(),
        Cell::Date(row.entered_on),
        row.written.clone().into(),
        match row.date.day() {
            Some(day) => Cell::Date(day),
            None => dated(&row).into(),
        },
        row.author.clone().into(),
        title(&row).into(),
        row.signer.clone().into(),
        to.into(),
        due(row.due),
        Cell::Number(row.files.into()),
        note(&row).into(),
    ]
}
