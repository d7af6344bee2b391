//! Which number a paper gets: the next one, one that was reserved for it, or one inserted behind
//! another (12a).

use chrono::NaiveDate;
use document::dispatch::Number;
use rusqlite::{Connection, OptionalExtension, params};

use super::neighbours::must_lie_between;
use super::{Series, take};
use crate::journal::Recorder;
use crate::{EntryId, MissingFact, Register, RegisterError};

/// How the number of a paper is chosen. The reason of the act says why it is not the next one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumberChoice<'a> {
    #[default]
    Next,
    /// The number of this line, which was reserved.
    Reserved(EntryId),
    /// A letter behind a number that was given already; the next number stays untouched.
    Inserted {
        behind: u32,
        /// Who allowed it.
        approved_by: &'a str,
    },
}

/// A number in the hand, before its line is written.
pub(crate) struct Held<'a> {
    pub number: Number,
    pub line: HeldLine<'a>,
}

pub(crate) enum HeldLine<'a> {
    /// It gets a line of its own.
    New { approved_by: &'a str },
    /// Its line is there and waits for the paper.
    Reserved(EntryId),
}

/// Takes the number of a paper dated `date`; `brought` is that of a mirror.
pub(crate) fn hold<'a>(
    recorder: &Recorder<'_>,
    series: &Series,
    choice: NumberChoice<'a>,
    brought: Option<Number>,
    date: Option<NaiveDate>,
) -> Result<Held<'a>, RegisterError> {
    match choice {
        NumberChoice::Next => Ok(Held {
            number: take(series, brought)?,
            line: HeldLine::New { approved_by: "" },
        }),
        NumberChoice::Reserved(entry) => Ok(Held {
            number: reserved(recorder.connection(), series, entry)?,
            line: HeldLine::Reserved(entry),
        }),
        NumberChoice::Inserted {
            behind,
            approved_by,
        } => {
            // A closed, unopened or mirrored series inserts nothing either.
            take(series, None)?;
            if approved_by.trim().is_empty() {
                return Err(RegisterError::FactMissing {
                    fact: MissingFact::ApprovedBy,
                });
            }
            if recorder.act().reason.trim().is_empty() {
                return Err(RegisterError::ReasonMissing);
            }
            let number = inserted(recorder.connection(), series, behind)?;
            must_lie_between(recorder.connection(), series.id, &number, date)?;
            Ok(Held {
                number,
                line: HeldLine::New { approved_by },
            })
        }
    }
}

impl Register {
    /// The number a paper would get, before it is asked for. None: another system gives it.
    pub fn peek_number(
        &self,
        series: &Series,
        choice: NumberChoice<'_>,
    ) -> Result<Option<Number>, RegisterError> {
        match choice {
            NumberChoice::Next => Ok(series.next.map(Number::new)),
            NumberChoice::Reserved(entry) => reserved(self.connection(), series, entry).map(Some),
            NumberChoice::Inserted { behind, .. } => {
                inserted(self.connection(), series, behind).map(Some)
            }
        }
    }
}

fn reserved(
    connection: &Connection,
    series: &Series,
    entry: EntryId,
) -> Result<Number, RegisterError> {
    connection
        .query_row(
            // What was reserved last year is no number of a series that is about to succeed.
            "SELECT number, suffix FROM entry JOIN series ON series.id = entry.series
             WHERE entry.id = ?1 AND series.id = ?2 AND series.year = ?3 AND fate = 'reserved'",
            params![entry, series.id, series.year],
            |row| {
                Ok(Number {
                    value: row.get(0)?,
                    suffix: row.get(1)?,
                })
            },
        )
        .optional()?
        .ok_or_else(|| RegisterError::NotReserved {
            series: series.name.clone(),
        })
}

/// The first free letter behind a number.
fn inserted(
    connection: &Connection,
    series: &Series,
    behind: u32,
) -> Result<Number, RegisterError> {
    let number = |suffix: String| Number {
        value: behind,
        suffix,
    };
    let given = series.next.is_some_and(|next| behind < next) && behind > 0;
    if !given {
        return Err(RegisterError::NumberNotGivenYet {
            series: series.name.clone(),
            number: number(String::new()),
        });
    }
    let mut statement =
        connection.prepare_cached("SELECT suffix FROM entry WHERE series = ?1 AND number = ?2")?;
    let taken: Vec<String> = statement
        .query_map(params![series.id, behind], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    ('a'..='z')
        .map(String::from)
        .find(|letter| !taken.contains(letter))
        .map(number)
        .ok_or_else(|| RegisterError::NoLetterLeft {
            number: number(String::new()),
        })
}
