//! One body ends, another begins; and the papers of both.

use chrono::{Days, NaiveDate};
use document::office::Direction;
use rusqlite::{Connection, params};

use super::agencies::merge_into;
use super::{Agency, agency, json_keys, kept};
use crate::journal::{Noun, Recorder};
use crate::lists::order_of;
use crate::{Act, AgencyId, Done, OpenList, Register, RegisterError, Sort};

/// Who takes over from whom.
#[derive(Clone, Copy, Debug)]
pub enum Succession<'a> {
    /// Renamed, moved up or down, or divided: one ends, one or several begin.
    Follow {
        ended: AgencyId,
        successors: &'a [AgencyId],
    },
    /// Merged or absorbed: one or several end in a body that has other roots too.
    Join {
        ended: &'a [AgencyId],
        into: AgencyId,
    },
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
        self.transact(act, "succeed-agencies", |recorder| match succession {
            Succession::Follow { ended, successors } => {
                let ended = kept(recorder.connection(), ended)?.id;
                for &successor in successors {
                    not_in_line(recorder, successor, ended)?;
                    follow(recorder, successor, ended, on)?;
                }
                end(recorder, ended, on)
            }
            Succession::Join { ended, into } => {
                let into = kept(recorder.connection(), into)?.id;
                for &one in ended {
                    not_in_line(recorder, into, one)?;
                    end(recorder, one, on)?;
                    merge_into(recorder, one, Some(into))?;
                }
                begin(recorder, into, on)
            }
        })
    }

    /// Takes a succession back: the body goes on, nobody took over from it.
    pub fn undo_succession(
        &mut self,
        act: &Act<'_>,
        ended: AgencyId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "undo-succession", |recorder| {
            recorder.update(
                Noun::Agency,
                ended.0,
                "UPDATE agency SET valid_to = NULL, merged_into = NULL WHERE id = ?1",
                [ended],
            )?;
            for successor in keys(
                recorder.connection(),
                "SELECT id FROM agency WHERE predecessor = ?1",
                ended,
            )? {
                recorder.update(
                    Noun::Agency,
                    successor.0,
                    "UPDATE agency SET predecessor = NULL, valid_from = NULL WHERE id = ?1",
                    [successor],
                )?;
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

/// A body that stands before the ended one cannot come behind it too.
fn not_in_line(
    recorder: &Recorder<'_>,
    successor: AgencyId,
    ended: AgencyId,
) -> Result<(), RegisterError> {
    match line(recorder.connection(), ended)?.contains(&successor) {
        true => Err(RegisterError::AgencyCircle {
            agency: agency(recorder.connection(), successor)?.facts.name,
        }),
        false => Ok(()),
    }
}

fn follow(
    recorder: &mut Recorder<'_>,
    successor: AgencyId,
    ended: AgencyId,
    on: NaiveDate,
) -> Result<(), RegisterError> {
    let found = agency(recorder.connection(), successor)?;
    if found.predecessor.is_some() {
        return Err(RegisterError::HasPredecessor {
            agency: found.facts.name,
        });
    }
    recorder.update(
        Noun::Agency,
        successor.0,
        "UPDATE agency SET predecessor = ?2 WHERE id = ?1",
        params![successor, ended],
    )?;
    begin(recorder, successor, on)
}

/// A body that was there before keeps its own beginning.
fn begin(recorder: &mut Recorder<'_>, id: AgencyId, on: NaiveDate) -> Result<(), RegisterError> {
    recorder.update(
        Noun::Agency,
        id.0,
        "UPDATE agency SET valid_from = coalesce(valid_from, ?2) WHERE id = ?1",
        params![id, on],
    )
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
