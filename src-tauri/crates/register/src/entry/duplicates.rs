//! Is this paper in the book already? The same letter often arrives three times.

use chrono::{Datelike, NaiveDate};
use rusqlite::params;
use serde::Serialize;

use super::paper::{loose, text};
use super::{EntryRow, rows_of};
use crate::directory::{other_names, written_out};
use crate::{EntryId, Register, RegisterError};

/// A paper as far as it is typed.
#[derive(Clone, Copy, Debug)]
pub struct DuplicateProbe<'a> {
    pub agency: &'a str,
    pub number: &'a str,
    pub symbol: &'a str,
    pub date: Option<NaiveDate>,
    /// Mã định danh another system gave it; empty where there is none.
    pub code: &'a str,
    /// The year that counts while the date is not typed yet: numbers begin anew every year.
    pub year: i32,
}

/// How much a line of the book is like the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Likeness {
    /// Number, symbol, body and date agree, or the code does: the paper is in the book, this is a
    /// further receipt.
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
    /// Incoming lines that may be this paper, the likeliest and newest first: by the code of
    /// another system, or by number, symbol and body (Phụ lục VI, I.5). Dashes, spaces, zeros in
    /// front, case and marks do not count, so `Đ` is `D` and `Uỷ` is `Ủy`; a body may be written
    /// short, or by another name of its line. The same number of another year is none, and what
    /// has neither number nor code has no duplicates.
    pub fn find_duplicates(
        &self,
        probe: &DuplicateProbe<'_>,
    ) -> Result<Vec<Duplicate>, RegisterError> {
        let mut found = self.with_code(probe.code)?;
        let known: Vec<EntryId> = found.iter().map(|one| one.row.entry).collect();
        let alike = self.with_number(probe)?.into_iter();
        found.extend(alike.filter(|one| !known.contains(&one.row.entry)));
        found.sort_by_key(|duplicate| duplicate.likeness != Likeness::Same);
        Ok(found)
    }

    fn with_code(&self, code: &str) -> Result<Vec<Duplicate>, RegisterError> {
        let code = text(code);
        if code.is_empty() {
            return Ok(vec![]);
        }
        let mut statement = self.connection().prepare_cached(
            "SELECT entry.id FROM entry JOIN series ON series.id = entry.series
             WHERE outside_code = ?1 AND outside_code <> '' AND direction = 'incoming'
               AND fate <> 'void'
             ORDER BY entry.id DESC LIMIT 20",
        )?;
        let entries: Vec<EntryId> = statement
            .query_map([code], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let rows = rows_of(self.connection(), &entries)?.into_iter();
        Ok(rows.map(|row| duplicate(row, Likeness::Same)).collect())
    }

    fn with_number(&self, probe: &DuplicateProbe<'_>) -> Result<Vec<Duplicate>, RegisterError> {
        if probe.number.trim().is_empty() {
            return Ok(vec![]);
        }
        let year = probe.date.map_or(probe.year, |date| date.year());
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("duplicates.sql"))?;
        // Every commune has its 01/KH-UBND: of many papers with the number few are of this body.
        let mut authors = other_names(self.connection(), probe.agency)?;
        authors.push(probe.agency.to_owned());
        let authors: Vec<String> = authors
            .iter()
            .map(|name| written_out(name).concat())
            .collect();
        let mut of_author: Vec<EntryId> = vec![];
        let mut rows = statement.query(params![loose(probe.number, probe.symbol), year])?;
        while let Some(row) = rows.next()? {
            let its: String = row.get("author")?;
            if authors.contains(&written_out(&its).concat()) {
                of_author.push(row.get("id")?);
            }
        }
        let rows = rows_of(self.connection(), &of_author)?.into_iter();
        let found = rows.map(|row| {
            let likeness = match (probe.date, row.date.day()) {
                (Some(asked), Some(known)) if asked == known => Likeness::Same,
                _ => Likeness::OtherDate,
            };
            duplicate(row, likeness)
        });
        Ok(found.collect())
    }
}

fn duplicate(row: EntryRow, likeness: Likeness) -> Duplicate {
    Duplicate {
        likeness,
        next_receipt: row.receipts + 1,
        row,
    }
}
