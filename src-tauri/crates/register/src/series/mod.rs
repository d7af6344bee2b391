//! Hệ thống số: which series numbers a paper, and the next number of it.

mod begin;
mod choose;
mod hold;
mod ledger;
mod neighbours;
mod reserve;

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use document::Kind;
use document::dispatch::Number;
use document::office::{Direction, Numbers, SeriesFacts};
use rusqlite::types::Null;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use serde::Serialize;

pub(crate) use begin::begin_year;
use choose::{Choice, choose};
pub(crate) use choose::{Like, Wanted, like};
pub use hold::NumberChoice;
pub(crate) use hold::{Held, HeldLine, hold};
pub use ledger::{Given, Insertion, LedgerLine};
pub use neighbours::Neighbours;
pub(crate) use neighbours::must_lie_between;

use crate::journal::{Noun, Recorder};
use crate::{Act, BodyId, Done, Register, RegisterError, SeriesId};

/// One run of numbers of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Series {
    pub id: SeriesId,
    pub body: BodyId,
    pub direction: Direction,
    pub name: String,
    /// Empty: every kind no other series of the body names.
    pub kinds: Vec<Kind>,
    pub year: i32,
    pub numbers: Numbers,
    pub policy: String,
    /// Last number of the paper book; none while it is not known.
    pub opening_number: Option<u32>,
    pub state: SeriesState,
    /// The number the next paper would get; none in a mirror and where no number is given now.
    pub next: Option<u32>,
    /// It goes on under another name of its body and gives no number any more.
    pub continued: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeriesState {
    /// The opening number has not been set.
    NotYetOpened,
    Open,
    Closed,
}

impl SeriesState {
    fn from_word(word: &str) -> SeriesState {
        match word {
            "open" => SeriesState::Open,
            "closed" => SeriesState::Closed,
            _ => SeriesState::NotYetOpened,
        }
    }
}

impl Register {
    /// Every series, newest year first.
    pub fn series(&self) -> Result<Vec<Series>, RegisterError> {
        all_series(self.connection())
    }

    /// The series that would number a paper of this body, kind and year: the one that names the
    /// kind, else the one that names none. A series of last year stands for one of this year
    /// that its first paper will open; it is then returned with this year, number 1 as the next
    /// and the key of last year's. A closed one, and one that was not opened, are told as such.
    pub fn peek_next(
        &self,
        body: Option<BodyId>,
        direction: Direction,
        kind: Option<Kind>,
        year: i32,
    ) -> Result<Series, RegisterError> {
        self.peek(&Wanted {
            body,
            direction,
            name: None,
            kind,
            year,
        })
    }

    pub(crate) fn peek(&self, wanted: &Wanted<'_>) -> Result<Series, RegisterError> {
        match choose_also_before(self.connection(), wanted)? {
            Choice::Found(series) => must_be_open(&series).map(|()| series),
            Choice::Succeeds(last_year) => Ok(Series {
                next: match last_year.numbers {
                    Numbers::Own => Some(1),
                    Numbers::Mirror(_) => None,
                },
                opening_number: Some(0),
                state: SeriesState::Open,
                year: wanted.year,
                ..last_year
            }),
        }
    }

    /// The paper that holds the highest number of a series, as far as it has a date: the neighbour
    /// of the next one. Void numbers and those that wait for their paper are none.
    pub fn last_dated(
        &self,
        series: SeriesId,
    ) -> Result<Option<(Number, NaiveDate)>, RegisterError> {
        let last = self.connection().query_row(
            "SELECT entry.number, suffix, document.date
             FROM entry JOIN document ON document.id = entry.document
             WHERE series = ?1 AND fate <> 'void' AND document.date IS NOT NULL
             ORDER BY entry.number DESC, suffix DESC LIMIT 1",
            [series],
            |row| {
                let number = Number {
                    value: row.get(0)?,
                    suffix: row.get(1)?,
                };
                Ok((number, row.get(2)?))
            },
        );
        Ok(last.optional()?)
    }

    /// The series that names a kind of a body in a year; told without where its numbers stand.
    pub fn series_of_kind(
        &self,
        body: BodyId,
        direction: Direction,
        kind: Kind,
        year: i32,
    ) -> Result<Option<String>, RegisterError> {
        let named = self
            .connection()
            .prepare_cached(
                "SELECT name FROM series
                 WHERE body = ?1 AND direction = ?2 AND year = ?3
                   AND EXISTS (SELECT 1 FROM json_each(kinds) WHERE value = ?4)",
            )?
            .query_row(params![body, direction.id(), year, kind.id()], |row| {
                row.get(0)
            });
        Ok(named.optional()?)
    }

    /// Adds a series to a body, or sets the opening number of one that had none.
    pub fn add_series(
        &mut self,
        act: &Act<'_>,
        body: BodyId,
        facts: &SeriesFacts,
    ) -> Result<Done<SeriesId>, RegisterError> {
        self.transact(act, "add-series", |recorder| {
            found_or_new(recorder, body, facts)
        })
    }

    /// "Sổ giấy đã dùng đến số …": sets the number a series begins behind, and opens it. It can
    /// be set anew until the series holds a number.
    pub fn open_series(
        &mut self,
        act: &Act<'_>,
        series: SeriesId,
        opening_number: u32,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "open-series", |recorder| {
            let name = by_id(recorder.connection(), series)?.name;
            open(recorder, series, opening_number).map_err(|error| worded(error, &name, 0))
        })
    }

    /// Khóa sổ: freezes the numbers and the facts of the papers. Refused while a reserved number
    /// has no fate. Handling goes on.
    pub fn close_series(
        &mut self,
        act: &Act<'_>,
        series: SeriesId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "close-series", |recorder| {
            let found = by_id(recorder.connection(), series)?;
            if found.state == SeriesState::NotYetOpened {
                return Err(RegisterError::SeriesNotOpened {
                    series: found.name,
                    year: found.year,
                });
            }
            recorder
                .update(
                    Noun::Series,
                    series.0,
                    "UPDATE series SET state = 'closed' WHERE id = ?1",
                    [series],
                )
                .map_err(|error| worded(error, &found.name, found.year))
        })
    }
}

/// The series for a paper inside its transaction. The first paper of a year opens the series
/// that last year's became: on 1 January numbering begins again at 01 (Điều 15.1).
pub(crate) fn for_paper(
    recorder: &mut Recorder<'_>,
    wanted: &Wanted<'_>,
) -> Result<Series, RegisterError> {
    match choose_also_before(recorder.connection(), wanted)? {
        Choice::Found(series) => Ok(series),
        Choice::Succeeds(last_year) => {
            let id = begin_year(recorder, &last_year, wanted.year)?;
            by_id(recorder.connection(), id)
        }
    }
}

/// As [`choose`]; a paper of a year in which its body had another name yet is numbered in the books
/// of that name: one that is signed on 31 December, when the new name holds from 1 January.
fn choose_also_before(
    connection: &Connection,
    wanted: &Wanted<'_>,
) -> Result<Choice, RegisterError> {
    let chosen = choose(&near(connection, wanted)?, wanted);
    let (Err(RegisterError::NoSeries { .. }), Some(body)) = (&chosen, wanted.body) else {
        return chosen;
    };
    let before: Option<BodyId> = connection
        .prepare_cached("SELECT predecessor FROM issuing_body WHERE id = ?1")?
        .query_row([body], |row| row.get(0))
        .optional()?
        .flatten();
    let Some(before) = before else {
        return chosen;
    };
    let wanted = Wanted {
        body: Some(before),
        ..*wanted
    };
    match choose_also_before(connection, &wanted) {
        Ok(Choice::Found(series)) => Ok(Choice::Found(series)),
        _ => chosen,
    }
}

/// Takes the number of a new line: the next one, or in a mirror the one that was brought. The
/// schema refuses any other, whoever asks.
pub(crate) fn take(series: &Series, brought: Option<Number>) -> Result<Number, RegisterError> {
    must_be_open(series)?;
    match (&series.numbers, brought, series.next) {
        (Numbers::Own, None, Some(next)) => Ok(Number::new(next)),
        (Numbers::Own, _, _) => Err(RegisterError::SeriesGivesItsOwn {
            series: series.name.clone(),
        }),
        (Numbers::Mirror(_), Some(number), _) if number.value > 0 => {
            must_be_of_a_year(number.value).map(|()| number)
        }
        (Numbers::Mirror(system), _, _) => Err(RegisterError::SeriesMirrored {
            series: series.name.clone(),
            system: system.clone(),
        }),
    }
}

fn must_be_of_a_year(number: u32) -> Result<(), RegisterError> {
    match number > Number::HIGHEST {
        true => Err(RegisterError::NumberTooHigh { number }),
        false => Ok(()),
    }
}

/// Numbers are taken from an open series only. One that goes on under another name of its body would
/// give those of the new name a second time.
fn must_be_open(series: &Series) -> Result<(), RegisterError> {
    let (name, year) = (series.name.clone(), series.year);
    match series.state {
        SeriesState::Open if series.continued => {
            Err(RegisterError::SeriesContinued { series: name, year })
        }
        SeriesState::Open => Ok(()),
        SeriesState::NotYetOpened => Err(RegisterError::SeriesNotOpened { series: name, year }),
        SeriesState::Closed => Err(RegisterError::SeriesClosed { series: name, year }),
    }
}

/// A law of the schema, told with the series it was met in.
pub(crate) fn worded(error: RegisterError, series: &str, year: i32) -> RegisterError {
    let RegisterError::Refused { law } = &error else {
        return error;
    };
    let series = series.to_owned();
    match law.as_str() {
        "series-closed" => RegisterError::SeriesClosed { series, year },
        "series-already-numbered" => RegisterError::SeriesAlreadyNumbered { series },
        "reserved-number-left" => RegisterError::ReservedNumberLeft { series },
        "other-year" => RegisterError::OtherYear { year },
        _ => error,
    }
}

/// The years the schema lets a series have.
const YEARS: RangeInclusive<i32> = 1900..=2999;

pub(crate) fn found_or_new(
    recorder: &mut Recorder<'_>,
    body: BodyId,
    facts: &SeriesFacts,
) -> Result<SeriesId, RegisterError> {
    let found: Option<(SeriesId, Option<u32>)> = recorder
        .connection()
        .query_row(
            "SELECT id, opening_number FROM series
             WHERE body = ?1 AND direction = ?2 AND name = ?3 AND year = ?4",
            params![body, facts.direction.id(), facts.name, facts.year],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    if let Some((id, opening_number)) = found {
        if let (None, Some(number)) = (opening_number, facts.opening_number) {
            open(recorder, id, number)?;
        }
        return Ok(id);
    }
    let (numbers, mirrored) = match &facts.numbers {
        Numbers::Own => ("own", ""),
        Numbers::Mirror(system) => ("mirror", system.as_str()),
    };
    must_be_of_a_year(facts.opening_number.unwrap_or_default())?;
    if !YEARS.contains(&facts.year) {
        return Err(RegisterError::NoSuchYear { year: facts.year });
    }
    // A mirror begins nowhere: whatever number comes is recorded.
    let opening_number = match facts.numbers {
        Numbers::Own => facts.opening_number,
        Numbers::Mirror(_) => Some(0),
    };
    let kinds: Vec<&str> = facts.kinds.iter().map(|kind| kind.id()).collect();
    let uuid = recorder.new_uuid();
    let id = recorder.insert(
        Noun::Series,
        "INSERT INTO series (uuid, body, direction, name, kinds, year, numbers, policy, mirrored,
                             opening_number, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            uuid,
            body,
            facts.direction.id(),
            facts.name,
            serde_json::Value::from(kinds).to_string(),
            facts.year,
            numbers,
            facts.policy,
            mirrored,
            opening_number,
            if opening_number.is_some() {
                "open"
            } else {
                "not-yet-opened"
            }
        ],
    )?;
    Ok(SeriesId(id))
}

pub(crate) fn open(
    recorder: &mut Recorder<'_>,
    series: SeriesId,
    number: u32,
) -> Result<(), RegisterError> {
    must_be_of_a_year(number)?;
    recorder.update(
        Noun::Series,
        series.0,
        "UPDATE series SET opening_number = ?2, state = 'open' WHERE id = ?1",
        params![series, number],
    )
}

pub(crate) fn by_id(connection: &Connection, id: SeriesId) -> Result<Series, RegisterError> {
    read(connection, params![id, Null, Null, Null])?
        .pop()
        .ok_or(RegisterError::NotFound {
            noun: "series",
            key: id.0,
        })
}

pub(crate) fn all_series(connection: &Connection) -> Result<Vec<Series>, RegisterError> {
    read(connection, [Null; 4])
}

/// Those that may number a paper: of its direction and body, of its year or the year before. An office of
/// twenty years has a hundred series, and where each of them stands takes its time.
fn near(connection: &Connection, wanted: &Wanted<'_>) -> Result<Vec<Series>, RegisterError> {
    read(
        connection,
        params![Null, wanted.direction.id(), wanted.year, wanted.body],
    )
}

/// By key, direction, year and body; what is NULL is not asked about.
fn read(connection: &Connection, asked: impl Params) -> Result<Vec<Series>, RegisterError> {
    let mut statement = connection.prepare_cached(include_str!("series.sql"))?;
    let series = statement
        .query_map(asked, series_of)?
        .collect::<Result<_, _>>()?;
    Ok(series)
}

fn series_of(row: &Row<'_>) -> rusqlite::Result<Series> {
    let kinds: String = row.get("kinds")?;
    let kinds: Vec<String> = serde_json::from_str(&kinds).unwrap_or_default();
    let direction: String = row.get("direction")?;
    let numbers: String = row.get("numbers")?;
    let state: String = row.get("state")?;
    Ok(Series {
        id: row.get("id")?,
        body: row.get("body")?,
        direction: if direction == Direction::Incoming.id() {
            Direction::Incoming
        } else {
            Direction::Outgoing
        },
        name: row.get("name")?,
        kinds: kinds
            .iter()
            .filter_map(|kind| Kind::from_id(kind))
            .collect(),
        year: row.get("year")?,
        numbers: if numbers == "mirror" {
            Numbers::Mirror(row.get("mirrored")?)
        } else {
            Numbers::Own
        },
        policy: row.get("policy")?,
        opening_number: row.get("opening_number")?,
        state: SeriesState::from_word(&state),
        next: row.get("next")?,
        continued: row.get("continued")?,
    })
}
