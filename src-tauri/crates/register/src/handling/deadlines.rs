//! Thời hạn: what the letter asks for, what a leader sets, what a rule says, and putting off.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::when::When;
use super::words::words;
use super::{must_be_incoming, roles};
use crate::entry::paper::text;
use crate::journal::{Noun, Recorder};
use crate::{Act, AssignmentId, DeadlineId, Done, EntryId, MissingFact, Register, RegisterError};

words! {
    /// Where a deadline comes from.
    DeadlineSource {
        Letter = "letter",
        Leader = "leader",
        Rule = "rule",
        /// Gia hạn: put off, by whom and why.
        Extension = "extension",
    }
}

/// A deadline to be set. An extension says who allowed it and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeadlineFacts {
    /// A day; a moment for a hỏa tốc.
    pub due: When,
    pub source: DeadlineSource,
    /// Of one role only.
    #[ts(as = "Option<i64>")]
    pub assignment: Option<AssignmentId>,
    /// What is due, where a paper asks for several things: "báo cáo lần 1".
    pub asks_for: String,
    pub set_by: String,
    pub reason: String,
}

impl DeadlineFacts {
    /// A deadline of the whole paper.
    pub fn new(due: impl Into<When>, source: DeadlineSource) -> DeadlineFacts {
        DeadlineFacts {
            due: due.into(),
            source,
            assignment: None,
            asks_for: String::new(),
            set_by: String::new(),
            reason: String::new(),
        }
    }
}

/// A deadline as it was set. Earlier ones stay; one of each thing asked for counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Deadline {
    #[ts(as = "i64")]
    pub id: DeadlineId,
    pub due: When,
    pub source: DeadlineSource,
    #[ts(as = "Option<i64>")]
    pub assignment: Option<AssignmentId>,
    pub asks_for: String,
    pub set_by: String,
    pub set_at: When,
    pub reason: String,
    /// Whether it outranks the others of the same role and thing: what a leader set or put off
    /// outranks the letter, that a rule; of the same rank the last one set.
    pub counts: bool,
}

impl Register {
    /// Sets a deadline for a paper or for one role in it, also in a closed book.
    pub fn set_deadline(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
        facts: &DeadlineFacts,
    ) -> Result<Done<DeadlineId>, RegisterError> {
        self.transact(act, "set-deadline", |recorder| {
            write(recorder, entry, facts)
        })
    }

    /// Lifts a deadline: it was set in error, or that part of the work is done.
    pub fn lift_deadline(
        &mut self,
        act: &Act<'_>,
        deadline: DeadlineId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "lift-deadline", |recorder| {
            let there: bool = recorder.connection().query_row(
                "SELECT EXISTS (SELECT 1 FROM deadline WHERE id = ?1)",
                [deadline],
                |row| row.get(0),
            )?;
            match there {
                true => recorder.delete(Noun::Deadline, deadline.0),
                false => Err(RegisterError::NotFound {
                    noun: "deadline",
                    key: deadline.0,
                }),
            }
        })
    }

    /// All deadlines of a paper, in the order they were set.
    pub fn deadlines(&self, entry: EntryId) -> Result<Vec<Deadline>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT * FROM deadline WHERE entry = ?1 ORDER BY id")?;
        let mut deadlines: Vec<Deadline> = statement
            .query_map([entry], deadline_of)?
            .collect::<Result<_, _>>()?;
        for place in 0..deadlines.len() {
            deadlines[place].counts = counts(&deadlines, place);
        }
        Ok(deadlines)
    }
}

pub(super) fn write(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    facts: &DeadlineFacts,
) -> Result<DeadlineId, RegisterError> {
    must_be_incoming(recorder.connection(), entry)?;
    if facts.source == DeadlineSource::Extension {
        if facts.reason.trim().is_empty() {
            return Err(RegisterError::ReasonMissing);
        }
        if facts.set_by.trim().is_empty() {
            return Err(RegisterError::FactMissing {
                fact: MissingFact::SetBy,
            });
        }
    }
    if let Some(role) = facts.assignment {
        roles::must_be_of(recorder.connection(), role, entry)?;
    }
    let set_at = recorder.act().moment();
    let key = recorder.insert(
        Noun::Deadline,
        "INSERT INTO deadline (entry, assignment, due, source, asks_for, set_by, set_at, reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            entry,
            facts.assignment,
            facts.due,
            facts.source,
            text(&facts.asks_for),
            text(&facts.set_by),
            set_at,
            text(&facts.reason)
        ],
    )?;
    Ok(DeadlineId(key))
}

/// Hạn trả lời: the day a letter asks for was `before`, and is `now`; its deadline follows it. One
/// that somebody set himself for the letter stays.
pub(crate) fn follow_letter(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    (before, now): (Option<NaiveDate>, Option<NaiveDate>),
) -> Result<(), RegisterError> {
    if before == now {
        return Ok(());
    }
    let connection = recorder.connection();
    let there = |day| letter_deadline(connection, entry, day);
    match (there(before)?, now) {
        (Some(old), Some(day)) => recorder.update(
            Noun::Deadline,
            old.0,
            "UPDATE deadline SET due = ?2 WHERE id = ?1",
            params![old, day],
        ),
        (Some(old), None) => recorder.delete(Noun::Deadline, old.0),
        (None, Some(day)) if there(now)?.is_none() => {
            let facts = DeadlineFacts::new(day, DeadlineSource::Letter);
            write(recorder, entry, &facts).map(drop)
        }
        (None, _) => Ok(()),
    }
}

/// The deadline the whole paper asks for by a day.
fn letter_deadline(
    connection: &Connection,
    entry: EntryId,
    day: Option<NaiveDate>,
) -> Result<Option<DeadlineId>, RegisterError> {
    Ok(connection
        .prepare_cached(
            "SELECT id FROM deadline
             WHERE entry = ?1 AND source = 'letter' AND due = ?2 AND assignment IS NULL
               AND asks_for = ''",
        )?
        .query_row(params![entry, day], |row| row.get(0))
        .optional()?)
}

/// Puts the deadline that counts into a statement that reads lines of the book.
pub(crate) fn with_due(sql: &str) -> String {
    sql.replace("/* due */", include_str!("due.sql"))
}

/// The same as it was known on a day: an extension granted later does not count.
pub(crate) fn with_due_known_on(sql: &str, day: &str) -> String {
    let known = |which: &str| {
        format!("AND NOT ({which}.source = 'extension' AND substr({which}.set_at, 1, 10) > {day})")
    };
    with_due(sql)
        .replace("/* counting */", &known("counting"))
        .replace("/* other */", &known("other"))
}

fn counts(deadlines: &[Deadline], place: usize) -> bool {
    let rank = |place: usize| {
        let outranks = match deadlines[place].source {
            DeadlineSource::Rule => 0,
            DeadlineSource::Letter => 1,
            DeadlineSource::Leader | DeadlineSource::Extension => 2,
        };
        (outranks, place)
    };
    let same = |other: &Deadline| {
        let this = &deadlines[place];
        other.assignment == this.assignment && other.asks_for == this.asks_for
    };
    !(0..deadlines.len()).any(|other| same(&deadlines[other]) && rank(other) > rank(place))
}

fn deadline_of(row: &Row<'_>) -> rusqlite::Result<Deadline> {
    Ok(Deadline {
        id: row.get("id")?,
        due: row.get("due")?,
        source: row.get("source")?,
        assignment: row.get("assignment")?,
        asks_for: row.get("asks_for")?,
        set_by: row.get("set_by")?,
        set_at: row.get("set_at")?,
        reason: row.get("reason")?,
        counts: false,
    })
}
