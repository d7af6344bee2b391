//! One body ends, another begins; and the papers of both.

use std::slice::from_ref;

use chrono::{Days, NaiveDate};
use document::office::Direction;
use rusqlite::types::Type;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Agency, agency, json_keys, kept};
use crate::handling::words::words;
use crate::journal::{Noun, Recorder};
use crate::lists::order_of;
use crate::{Act, AgencyId, Done, OpenList, Register, RegisterError, Sort};

words! {
    /// How one body took over from another.
    SuccessionAct {
        /// Đổi tên, also moved up or down.
        Renamed = "renamed",
        /// Sáp nhập, hợp nhất.
        Merged = "merged",
        /// Chia, tách.
        Divided = "divided",
        /// Another body, new or old, took over what this one did.
        Replaced = "replaced",
    }
}

/// Who takes over from whom.
#[derive(Clone, Copy, Debug)]
pub enum Succession<'a> {
    Renamed {
        ended: AgencyId,
        successor: AgencyId,
    },
    Replaced {
        ended: AgencyId,
        successor: AgencyId,
    },
    Divided {
        ended: AgencyId,
        successors: &'a [AgencyId],
    },
    /// Into a new body, or into one that goes on.
    Merged {
        ended: &'a [AgencyId],
        into: AgencyId,
    },
}

impl Succession<'_> {
    fn act(&self) -> SuccessionAct {
        match self {
            Succession::Renamed { .. } => SuccessionAct::Renamed,
            Succession::Replaced { .. } => SuccessionAct::Replaced,
            Succession::Divided { .. } => SuccessionAct::Divided,
            Succession::Merged { .. } => SuccessionAct::Merged,
        }
    }

    /// Those that end, and those that take over.
    fn sides(&self) -> (&[AgencyId], &[AgencyId]) {
        match self {
            Succession::Renamed { ended, successor }
            | Succession::Replaced { ended, successor } => (from_ref(ended), from_ref(successor)),
            Succession::Divided { ended, successors } => (from_ref(ended), successors),
            Succession::Merged { ended, into } => (ended, from_ref(into)),
        }
    }
}

/// One side of a succession, as the other tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Succeeded {
    #[ts(as = "i64")]
    pub agency: AgencyId,
    /// The first day of the new; none where it was never noted.
    pub day: Option<NaiveDate>,
    pub act: SuccessionAct,
}

/// Whose papers a list shows.
#[derive(Clone, Copy, Debug)]
pub struct PapersOf {
    pub agency: AgencyId,
    /// The papers it wrote to us, or those we wrote to it.
    pub direction: Option<Direction>,
    pub year: Option<i32>,
}

impl Register {
    /// Ends bodies on the day before `on`, the first day of those that take over.
    pub fn succeed_agencies(
        &mut self,
        act: &Act<'_>,
        succession: Succession<'_>,
        on: NaiveDate,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "succeed-agencies", |recorder| {
            let (ended, successors) = succession.sides();
            for &one in ended {
                let one = kept(recorder.connection(), one)?.id;
                for &successor in successors {
                    let successor = kept(recorder.connection(), successor)?.id;
                    must_be_of_its_time(recorder, one, successor, on)?;
                    note(recorder, one, successor, Some(on), succession.act())?;
                    begin(recorder, successor, on, succession.act())?;
                }
                end(recorder, one, on)?;
            }
            Ok(())
        })
    }

    /// Takes the last succession of a body back: it goes on, nobody took over from it. A body that
    /// only took over so is again what it was.
    pub fn undo_succession(
        &mut self,
        act: &Act<'_>,
        ended: AgencyId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "undo-succession", |recorder| {
            recorder.update(
                Noun::Agency,
                ended.0,
                "UPDATE agency SET valid_to = NULL WHERE id = ?1",
                [ended],
            )?;
            for (row, successor, day) in of_ended(recorder.connection(), ended)? {
                recorder.delete(Noun::Succession, row)?;
                let heir = agency(recorder.connection(), successor)?;
                let began_so = day.is_some() && heir.facts.validity.from == day;
                if let Some(day) = day {
                    end_again(recorder, successor, day)?;
                }
                if began_so && heir.predecessors.is_empty() {
                    recorder.update(
                        Noun::Agency,
                        successor.0,
                        "UPDATE agency SET valid_from = NULL WHERE id = ?1",
                        [successor],
                    )?;
                }
            }
            Ok(())
        })
    }

    /// The line of a body: what it took over from, what took over from it, doubles; itself too.
    /// Bodies that went the same way from another root, or another way from the same, are not in
    /// it.
    pub fn line_of(&self, id: AgencyId) -> Result<Vec<Agency>, RegisterError> {
        line(self.connection(), id)?
            .into_iter()
            .map(|id| agency(self.connection(), id))
            .collect()
    }

    /// The papers of a body's whole line, also those that name it without being linked to it.
    pub fn papers_of(&self, wanted: &PapersOf, sort: Sort) -> Result<OpenList, RegisterError> {
        let order = order_of(sort);
        let sql = format!("{} ORDER BY {order}", include_str!("papers.sql"));
        let mut statement = self.connection().prepare_cached(&sql)?;
        let keys = statement
            .query_map(
                params![
                    json_keys(&line(self.connection(), wanted.agency)?),
                    wanted.direction.map(Direction::id),
                    wanted.year
                ],
                |row| row.get(0),
            )?
            .collect::<Result<_, _>>()?;
        Ok(OpenList::of(keys))
    }
}

pub(super) fn line(connection: &Connection, id: AgencyId) -> Result<Vec<AgencyId>, RegisterError> {
    keys(connection, include_str!("line.sql"), id)
}

fn keys(connection: &Connection, sql: &str, id: AgencyId) -> Result<Vec<AgencyId>, RegisterError> {
    let mut statement = connection.prepare_cached(sql)?;
    let keys = statement
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(keys)
}

/// Who took over from the ended body is not behind it a second time, and who stood before it only
/// where that was earlier: a body that was divided in 2021 may be joined together again in 2025.
/// The last that happened between the two is then that the ended one took over.
fn must_be_of_its_time(
    recorder: &Recorder<'_>,
    ended: AgencyId,
    successor: AgencyId,
    on: NaiveDate,
) -> Result<(), RegisterError> {
    let last_way = |from: AgencyId, to: AgencyId| -> Result<Option<NaiveDate>, RegisterError> {
        Ok(recorder
            .connection()
            .prepare_cached(include_str!("last_way.sql"))?
            .query_row([from, to], |row| row.get(0))?)
    };
    let (there, back) = (last_way(ended, successor)?, last_way(successor, ended)?);
    let lawful = match (there, back) {
        (None, None) => true,
        (None, Some(back)) => back < on,
        (Some(there), Some(back)) => there < back && back < on,
        (Some(_), None) => false,
    };
    match lawful {
        true => Ok(()),
        false => Err(RegisterError::AgencyCircle {
            agency: agency(recorder.connection(), successor)?.facts.name,
        }),
    }
}

/// Writes that one body took over from another.
pub(super) fn note(
    recorder: &mut Recorder<'_>,
    predecessor: AgencyId,
    successor: AgencyId,
    on: Option<NaiveDate>,
    act: SuccessionAct,
) -> Result<(), RegisterError> {
    recorder
        .insert(
            Noun::Succession,
            "INSERT INTO succession (predecessor, successor, day, act) VALUES (?1, ?2, ?3, ?4)",
            params![predecessor, successor, on, act],
        )
        .map(drop)
}

/// The last succession of a body that ended: who took over, and on which day.
fn of_ended(
    connection: &Connection,
    ended: AgencyId,
) -> Result<Vec<(i64, AgencyId, Option<NaiveDate>)>, RegisterError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, successor, day FROM succession
         WHERE predecessor = ?1
           AND day IS (SELECT max(day) FROM succession WHERE predecessor = ?1)",
    )?;
    let rows = statement
        .query_map([ended], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// One side of the successions of a row of `agency.sql`.
pub(super) fn succeeded(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<Succeeded>> {
    let json: String = row.get(column)?;
    serde_json::from_str(&json).map_err(|error| {
        let place = row.as_ref().column_index(column).unwrap_or_default();
        rusqlite::Error::FromSqlConversionFailure(place, Type::Text, Box::new(error))
    })
}

/// A body that was there before keeps its own beginning; one that went into others and takes over
/// from them is there again. Others may join a body that was there long before, and nobody noted
/// since when: that it took them in does not make it a new one.
fn begin(
    recorder: &mut Recorder<'_>,
    id: AgencyId,
    on: NaiveDate,
    how: SuccessionAct,
) -> Result<(), RegisterError> {
    let went_before: bool = recorder.connection().query_row(
        "SELECT EXISTS (SELECT 1 FROM succession WHERE predecessor = ?1 AND day < ?2)",
        params![id, on],
        |row| row.get(0),
    )?;
    let sql = match went_before {
        true => {
            "UPDATE agency SET valid_to = CASE WHEN valid_to < ?2 THEN NULL ELSE valid_to END
             WHERE id = ?1"
        }
        false if how == SuccessionAct::Merged => return Ok(()),
        false => "UPDATE agency SET valid_from = coalesce(valid_from, ?2) WHERE id = ?1",
    };
    recorder.update(Noun::Agency, id.0, sql, params![id, on])
}

/// A body that was there again by what was taken back, and by nothing else, has ended as before.
fn end_again(
    recorder: &mut Recorder<'_>,
    id: AgencyId,
    taken_back: NaiveDate,
) -> Result<(), RegisterError> {
    let went: Option<NaiveDate> = recorder.connection().query_row(
        "SELECT max(day) FROM succession WHERE predecessor = ?1 AND day < ?2
         AND NOT EXISTS (SELECT 1 FROM succession AS back
                         WHERE back.successor = ?1 AND back.day > succession.day)",
        params![id, taken_back],
        |row| row.get(0),
    )?;
    match went {
        Some(went) => end(recorder, id, went),
        None => Ok(()),
    }
}

fn end(recorder: &mut Recorder<'_>, id: AgencyId, on: NaiveDate) -> Result<(), RegisterError> {
    let found = agency(recorder.connection(), id)?;
    let last = on.checked_sub_days(Days::new(1));
    if found.facts.validity.from > last {
        return Err(RegisterError::ValidityReversed);
    }
    recorder.update(
        Noun::Agency,
        id.0,
        "UPDATE agency SET valid_to = ?2 WHERE id = ?1",
        params![id, last],
    )
}
