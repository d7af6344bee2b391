//! Việc định kỳ: "báo cáo tháng, trước ngày 15 hằng tháng".

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::when::must_have_come;
use super::words::words;
use crate::entry::paper::text;
use crate::journal::Noun;
use crate::{Act, Done, DutyId, EntryId, MissingFact, Register, RegisterError};

words! {
    /// How often a duty comes round.
    Every {
        Week = "week",
        Month = "month",
        Quarter = "quarter",
        HalfYear = "half-year",
        Year = "year",
    }
}

/// A duty: "trước ngày 15 tháng cuối quý".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DutyFacts {
    pub name: String,
    /// The paper that asks for it.
    #[ts(as = "Option<i64>")]
    pub entry: Option<EntryId>,
    pub assignee: String,
    pub every: Every,
    /// Which month of the quarter, half-year or year, from 1; absent: the last one.
    pub month: Option<u32>,
    /// Day of the month, the last one where the month is shorter; of a week 1 (Monday) to 7.
    pub day: u32,
    pub from: NaiveDate,
    /// Its last day; absent: no end is known.
    pub to: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Duty {
    #[ts(as = "i64")]
    pub id: DutyId,
    pub facts: DutyFacts,
}

/// A turn of a duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DutyDue {
    #[ts(as = "i64")]
    pub duty: DutyId,
    pub name: String,
    pub assignee: String,
    pub due: NaiveDate,
    pub done: Option<DutyDone>,
}

/// That a turn was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DutyDone {
    pub on: NaiveDate,
    /// The paper it was done with.
    #[ts(as = "Option<i64>")]
    pub by: Option<EntryId>,
    pub note: String,
}

impl DutyFacts {
    fn refuse_without_day(&self) -> Result<(), RegisterError> {
        if self.name.trim().is_empty() {
            return Err(RegisterError::FactMissing {
                fact: MissingFact::Name,
            });
        }
        let (days, months) = match self.every.months() {
            None => (7, None),
            Some(months) => (31, Some(months)),
        };
        let month = match (self.month, months) {
            (None, _) => true,
            (Some(month), Some(months)) => (1..=months).contains(&month),
            (Some(_), None) => false,
        };
        let backwards = self.to.is_some_and(|to| to < self.from);
        match (1..=days).contains(&self.day) && month && !backwards {
            true => Ok(()),
            false => Err(RegisterError::NoSuchTurn),
        }
    }
}

impl Register {
    pub fn add_duty(
        &mut self,
        act: &Act<'_>,
        facts: &DutyFacts,
    ) -> Result<Done<DutyId>, RegisterError> {
        facts.refuse_without_day()?;
        self.transact(act, "add-duty", |recorder| {
            let uuid = recorder.new_uuid();
            let key = recorder.insert(
                Noun::Duty,
                "INSERT INTO duty (uuid, name, entry, assignee, every, month, day, from_day, to_day)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                params![
                    uuid,
                    text(&facts.name),
                    facts.entry,
                    text(&facts.assignee),
                    facts.every,
                    facts.month,
                    facts.day,
                    facts.from,
                    facts.to
                ],
            )?;
            Ok(DutyId(key))
        })
    }

    /// Sets the last day of a duty; none: it goes on.
    pub fn end_duty(
        &mut self,
        act: &Act<'_>,
        duty: DutyId,
        to: Option<NaiveDate>,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "end-duty", |recorder| {
            recorder.update(
                Noun::Duty,
                duty.0,
                "UPDATE duty SET to_day = ?2 WHERE id = ?1",
                params![duty, to],
            )
        })
    }

    /// Notes that a turn was done; the turn is named by the day it is due.
    pub fn do_duty(
        &mut self,
        act: &Act<'_>,
        duty: DutyId,
        due: NaiveDate,
        done: &DutyDone,
    ) -> Result<Done<()>, RegisterError> {
        let facts = self.duty(duty)?.facts;
        if facts.turns(due, due) != [due] {
            return Err(RegisterError::NoSuchTurn);
        }
        must_have_come(act, done.on)?;
        self.transact(act, "do-duty", |recorder| {
            let values = params![duty, due, done.on, done.by, text(&done.note)];
            match done_key(recorder.connection(), duty, due)? {
                Some(key) => recorder.update(
                    Noun::DutyDone,
                    key,
                    "UPDATE duty_done SET done_on = ?3, by_entry = ?4, note = ?5
                     WHERE duty = ?1 AND due = ?2",
                    values,
                ),
                None => recorder
                    .insert(
                        Noun::DutyDone,
                        "INSERT INTO duty_done (duty, due, done_on, by_entry, note)
                         VALUES (?1, ?2, ?3, ?4, ?5)",
                        values,
                    )
                    .map(drop),
            }
        })
    }

    /// A turn is not done after all.
    pub fn undo_duty(
        &mut self,
        act: &Act<'_>,
        duty: DutyId,
        due: NaiveDate,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "undo-duty", |recorder| {
            match done_key(recorder.connection(), duty, due)? {
                Some(key) => recorder.delete(Noun::DutyDone, key),
                None => Ok(()),
            }
        })
    }

    pub fn duty(&self, id: DutyId) -> Result<Duty, RegisterError> {
        self.connection()
            .prepare_cached("SELECT * FROM duty WHERE id = ?1")?
            .query_row([id], duty_of)
            .optional()?
            .ok_or(RegisterError::NotFound {
                noun: "duty",
                key: id.0,
            })
    }

    /// Every duty, the ended ones too, in the order they were added.
    pub fn duties(&self) -> Result<Vec<Duty>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT * FROM duty ORDER BY id")?;
        let duties = statement
            .query_map([], duty_of)?
            .collect::<Result<_, _>>()?;
        Ok(duties)
    }

    /// The turns due in a span, both ends included, in the order of their days.
    pub fn duties_due(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<DutyDue>, RegisterError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT done_on, by_entry, note FROM duty_done WHERE duty = ?1 AND due = ?2",
        )?;
        let mut turns = vec![];
        for duty in self.duties()? {
            for due in duty.facts.turns(from, to) {
                let done = statement
                    .query_row(params![duty.id, due], |row| {
                        Ok(DutyDone {
                            on: row.get("done_on")?,
                            by: row.get("by_entry")?,
                            note: row.get("note")?,
                        })
                    })
                    .optional()?;
                turns.push(DutyDue {
                    duty: duty.id,
                    name: duty.facts.name.clone(),
                    assignee: duty.facts.assignee.clone(),
                    due,
                    done,
                });
            }
        }
        turns.sort_by_key(|turn| turn.due);
        Ok(turns)
    }
}

fn done_key(
    connection: &Connection,
    duty: DutyId,
    due: NaiveDate,
) -> Result<Option<i64>, RegisterError> {
    Ok(connection
        .prepare_cached("SELECT id FROM duty_done WHERE duty = ?1 AND due = ?2")?
        .query_row(params![duty, due], |row| row.get(0))
        .optional()?)
}

fn duty_of(row: &Row<'_>) -> rusqlite::Result<Duty> {
    Ok(Duty {
        id: row.get("id")?,
        facts: DutyFacts {
            name: row.get("name")?,
            entry: row.get("entry")?,
            assignee: row.get("assignee")?,
            every: row.get("every")?,
            month: row.get("month")?,
            day: row.get("day")?,
            from: row.get("from_day")?,
            to: row.get("to_day")?,
        },
    })
}
