//! The papers on either side of a number in its book: their dates tell where a date has its place.

use chrono::NaiveDate;
use document::dispatch::Number;
use rusqlite::{Connection, OptionalExtension, params};

use crate::{EntryId, Register, RegisterError, SeriesId};

/// The nearest dated papers of a series. Void numbers, and those without a whole date, say nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    pub before: Option<(Number, NaiveDate)>,
    pub behind: Option<(Number, NaiveDate)>,
}

impl Register {
    /// The neighbours of a line in its book.
    pub fn neighbours(&self, entry: EntryId) -> Result<Neighbours, RegisterError> {
        let line = self.connection().query_row(
            "SELECT series, number, suffix FROM entry WHERE id = ?1",
            [entry],
            |row| {
                let number = Number {
                    value: row.get(1)?,
                    suffix: row.get(2)?,
                };
                Ok((row.get(0)?, number))
            },
        );
        let (series, number) = line.optional()?.ok_or(RegisterError::NotFound {
            noun: "entry",
            key: entry.0,
        })?;
        neighbours(self.connection(), series, &number)
    }
}

/// An inserted number must not carry a date its neighbours in the book contradict.
pub(crate) fn must_lie_between(
    connection: &Connection,
    series: SeriesId,
    number: &Number,
    date: Option<NaiveDate>,
) -> Result<(), RegisterError> {
    let Neighbours { before, behind } = neighbours(connection, series, number)?;
    let [before, behind] = [before, behind].map(|there| there.map(|(_, date)| date));
    let outside = date.is_some_and(|date| {
        before.is_some_and(|before| date < before) || behind.is_some_and(|behind| date > behind)
    });
    match outside {
        true => Err(RegisterError::OutsideNeighbours {
            number: number.clone(),
            before,
            behind,
        }),
        false => Ok(()),
    }
}

fn neighbours(
    connection: &Connection,
    series: SeriesId,
    number: &Number,
) -> Result<Neighbours, RegisterError> {
    let nearest = |sql: &str| -> Result<Option<(Number, NaiveDate)>, RegisterError> {
        let mut statement = connection.prepare_cached(sql)?;
        let nearest = statement.query_row(params![series, number.value, number.suffix], |row| {
            let number = Number {
                value: row.get(0)?,
                suffix: row.get(1)?,
            };
            Ok((number, row.get(2)?))
        });
        Ok(nearest.optional()?)
    };
    Ok(Neighbours {
        before: nearest(
            "SELECT entry.number, suffix, document.date
             FROM entry JOIN document ON document.id = entry.document
             WHERE series = ?1 AND fate <> 'void' AND document.date IS NOT NULL
               AND (entry.number, suffix) < (?2, ?3)
             ORDER BY entry.number DESC, suffix DESC LIMIT 1",
        )?,
        behind: nearest(
            "SELECT entry.number, suffix, document.date
             FROM entry JOIN document ON document.id = entry.document
             WHERE series = ?1 AND fate <> 'void' AND document.date IS NOT NULL
               AND (entry.number, suffix) > (?2, ?3)
             ORDER BY entry.number, suffix LIMIT 1",
        )?,
    })
}
