//! Sổ cái số: every number of a series with what became of it, and those nobody knows of.

use std::collections::HashMap;

use chrono::NaiveDate;
use document::dispatch::Number;
use document::entry::written;
use document::office::Numbers;
use rusqlite::OptionalExtension;

use super::{Series, by_id};
use crate::entry::Fate;
use crate::{EntryId, Register, RegisterError, SeriesId};

/// One line of the ledger, in the order of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LedgerLine {
    /// Used up in the paper book, both ends included.
    PaperBook {
        from: u32,
        to: u32,
    },
    /// Without a fate: what a mirror was not told of. A series of our own has none.
    Missing {
        from: u32,
        to: u32,
    },
    Given(Given),
}

/// A number with a line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub entry: EntryId,
    pub number: Number,
    pub fate: Fate,
    /// The day it was given, or arrived.
    pub on: NaiveDate,
    /// Why it is void, reserved, inserted or late.
    pub reason: String,
    pub approved_by: String,
    /// Number and symbol of its paper.
    pub written: String,
    pub date: Option<NaiveDate>,
    pub subject: String,
}

/// Why a number was inserted behind another, and who allowed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insertion {
    pub reason: String,
    pub approved_by: String,
}

impl Register {
    /// The inserted numbers of a series (12a), for the whole book at once.
    pub fn insertions(
        &self,
        series: SeriesId,
    ) -> Result<HashMap<EntryId, Insertion>, RegisterError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT id, exception_reason, approved_by FROM entry
             WHERE series = ?1 AND suffix <> '' AND exception_reason <> ''",
        )?;
        let insertions = statement
            .query_map([series], |row| {
                let insertion = Insertion {
                    reason: row.get(1)?,
                    approved_by: row.get(2)?,
                };
                Ok((row.get(0)?, insertion))
            })?
            .collect::<Result<_, _>>()?;
        Ok(insertions)
    }

    /// The number of a line that has no paper.
    pub fn number_without_paper(&self, entry: EntryId) -> Result<Option<Number>, RegisterError> {
        Ok(self
            .connection()
            .prepare_cached("SELECT number, suffix FROM entry WHERE id = ?1 AND document IS NULL")?
            .query_row([entry], |row| {
                Ok(Number {
                    value: row.get(0)?,
                    suffix: row.get(1)?,
                })
            })
            .optional()?)
    }

    /// The ledger of one series.
    pub fn ledger(&self, series: SeriesId) -> Result<Vec<LedgerLine>, RegisterError> {
        let series = by_id(self.connection(), series)?;
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("ledger.sql"))?;
        let given = statement
            .query_map([series.id], |row| {
                let paper_number: String = row.get("paper_number")?;
                let symbol: String = row.get("symbol")?;
                let fate: String = row.get("fate")?;
                Ok(Given {
                    entry: row.get("id")?,
                    number: Number {
                        value: row.get("number")?,
                        suffix: row.get("suffix")?,
                    },
                    fate: Fate::from_word(&fate),
                    on: row.get("entered_on")?,
                    reason: row.get("reason")?,
                    approved_by: row.get("approved_by")?,
                    written: written::join(&paper_number, &symbol),
                    date: row.get("date")?,
                    subject: row.get("subject")?,
                })
            })?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(with_ranges(&series, given))
    }
}

/// Puts what has no line of its own between the lines.
fn with_ranges(series: &Series, given: Vec<Given>) -> Vec<LedgerLine> {
    let opening = series.opening_number.unwrap_or_default();
    let mut lines = vec![];
    let mut next = 1;
    for line in given {
        lines.extend(between(series, opening, next, line.number.value));
        next = next.max(line.number.value + 1);
        lines.push(LedgerLine::Given(line));
    }
    lines.extend(between(series, opening, next, opening + 1));
    lines
}

/// The numbers `from..to`, those of the paper book apart from the others.
fn between(series: &Series, opening: u32, from: u32, to: u32) -> Vec<LedgerLine> {
    let mut ranges = vec![];
    let paper = to.min(opening + 1);
    if from < paper && series.numbers == Numbers::Own {
        ranges.push(LedgerLine::PaperBook {
            from,
            to: paper - 1,
        });
    }
    let from = from.max(match series.numbers {
        Numbers::Own => opening + 1,
        Numbers::Mirror(_) => 1,
    });
    if from < to {
        ranges.push(LedgerLine::Missing { from, to: to - 1 });
    }
    ranges
}
