//! Is this paper in the book already? The same letter often arrives three times.

use chrono::{Datelike, NaiveDate};
use rusqlite::params;
use serde::Serialize;

use super::paper::{loose, words_only};
use super::{EntryRow, rows_of};
use crate::{EntryId, Register, RegisterError};

/// A paper as far as it is typed.
#[derive(Clone, Copy, Debug)]
pub struct DuplicateProbe<'a> {
    pub agency: &'a str,
    pub number: &'a str,
    pub symbol: &'a str,
    pub date: Option<NaiveDate>,
    /// The year that counts while the date is not typed yet: numbers begin anew every year.
    pub year: i32,
}

/// How much a line of the book is like the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Likeness {
    /// Number, symbol, body and date agree: the paper is in the book, this is a further receipt.
    Same,
    /// Another date of the same year, or a date that is not known: worth a question.
    OtherDate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Duplicate {
    pub row: EntryRow,
    pub likeness: Likeness,
    /// Which receipt this one would be.
    pub next_receipt: u32,
}

impl Register {
    /// Incoming lines that may be this paper, the likeliest and newest first. Dashes, spaces,
    /// zeros in front, case and marks do not count, so `Đ` is `D` and `Uỷ` is `Ủy`. A paper
    /// without a number has no duplicates; the same number of another year is none.
    pub fn find_duplicates(
        &self,
        probe: &DuplicateProbe<'_>,
    ) -> Result<Vec<Duplicate>, RegisterError> {
        if probe.number.trim().is_empty() {
            return Ok(vec![]);
        }
        let year = probe.date.map_or(probe.year, |date| date.year());
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("duplicates.sql"))?;
        let candidates: Vec<EntryId> = statement
            .query_map(params![loose(probe.number, probe.symbol), year], |row| {
                row.get(0)
            })?
            .collect::<Result<_, _>>()?;
        let author = words_only(probe.agency);
        let mut found: Vec<Duplicate> = rows_of(self.connection(), &candidates)?
            .into_iter()
            .filter(|row| words_only(&row.author) == author)
            .map(|row| Duplicate {
                likeness: match (probe.date, row.date.day()) {
                    (Some(asked), Some(known)) if asked == known => Likeness::Same,
                    _ => Likeness::OtherDate,
                },
                next_receipt: row.receipts + 1,
                row,
            })
            .collect();
        found.sort_by_key(|duplicate| duplicate.likeness != Likeness::Same);
        Ok(found)
    }
}
