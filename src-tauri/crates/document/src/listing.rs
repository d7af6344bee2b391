//! A listing: columns and typed cells.
//!
//! A printed book, a spreadsheet and a list on the screen are the same listing: filled from the
//! register, laid out with the headings of the rules, written out cell by cell.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::date;

/// What a book or a report says, before anyone decides how it looks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// `SỔ ĐĂNG KÝ VĂN BẢN ĐẾN`
    pub title: String,
    pub columns: Vec<Column>,
    /// Every row has as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What programs know it by: `arrival_number`.
    pub key: String,
    /// `Số đến`
    pub heading: String,
    /// Its part of the whole width; only the ratios count.
    pub share: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "cell", content = "value", rename_all = "kebab-case")]
pub enum Cell {
    /// Nothing to say, or a place for a signature in ink.
    #[default]
    Empty,
    /// Also numbers that are names: `05`, `12a`.
    Text(String),
    /// A number to count with.
    Number(i64),
    Date(NaiveDate),
    Moment(DateTime<FixedOffset>),
}

impl Cell {
    /// The words that stand on paper: `05/03/2026`, `14:05 05/03/2026`.
    pub fn to_paper(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Date(day) => date::in_figures(*day),
            Cell::Moment(at) => at.format("%H:%M %d/%m/%Y").to_string(),
        }
    }
}

impl From<Option<NaiveDate>> for Cell {
    fn from(date: Option<NaiveDate>) -> Cell {
        date.map_or(Cell::Empty, Cell::Date)
    }
}

impl From<String> for Cell {
    /// Words of nothing but spaces are an empty cell.
    fn from(text: String) -> Cell {
        match text.trim().is_empty() {
            true => Cell::Empty,
            false => Cell::Text(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_on_paper_as_the_desk_writes_them() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
        let at = DateTime::parse_from_rfc3339("2026-03-05T14:05:09+07:00").unwrap();
        assert_eq!(Cell::Date(day).to_paper(), "05/03/2026");
        assert_eq!(Cell::Moment(at).to_paper(), "14:05 05/03/2026");
        assert_eq!(Cell::from("  ".to_owned()), Cell::Empty);
        assert_eq!(Cell::from("05".to_owned()).to_paper(), "05");
    }
}
