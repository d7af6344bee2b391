//! Chủ trì, phối hợp, để biết, theo dõi: who deals with a paper.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::must_be_incoming;
use super::words::words;
use crate::entry::paper::text;
use crate::entry::unit_of;
use crate::journal::{Noun, Recorder};
use crate::{
    Act, AssignmentId, Done, EntryId, MissingFact, Register, RegisterError, StepId, UnitId,
};

words! {
    Role {
        /// Chủ trì.
        Lead = "lead",
        /// Phối hợp.
        Support = "support",
        /// Để biết.
        Informed = "informed",
        /// Theo dõi, đôn đốc.
        FollowUp = "follow-up",
    }
}

/// A role to be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoleFacts {
    pub role: Role,
    /// Unit or person, as the book names it. The name or abbreviation of a unit is that unit.
    pub assignee: String,
    /// Copies to be handed over; none: the paper itself.
    pub copies: Option<u32>,
}

impl RoleFacts {
    pub(super) fn lead(assignee: &str) -> RoleFacts {
        RoleFacts {
            role: Role::Lead,
            assignee: assignee.to_owned(),
            copies: None,
        }
    }
}

/// A role somebody has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Assignment {
    #[ts(as = "i64")]
    pub id: AssignmentId,
    pub role: Role,
    pub assignee: String,
    #[ts(as = "Option<i64>")]
    pub unit: Option<UnitId>,
    /// The direction it follows from.
    #[ts(as = "Option<i64>")]
    pub step: Option<StepId>,
    pub copies: Option<u32>,
}

impl Register {
    /// Gives roles in the work on a paper, also in a closed book.
    pub fn assign(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
        roles: &[RoleFacts],
    ) -> Result<Done<Vec<AssignmentId>>, RegisterError> {
        self.transact(act, "assign", |recorder| {
            roles
                .iter()
                .map(|facts| give(recorder, entry, facts, None))
                .collect()
        })
    }

    /// Takes a role away, with its deadlines. What was handed over stays handed over.
    pub fn relieve(
        &mut self,
        act: &Act<'_>,
        assignment: AssignmentId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "relieve", |recorder| {
            entry_of(recorder.connection(), assignment)?;
            take(recorder, assignment)
        })
    }

    /// Who deals with a paper, in the order the roles were given.
    pub fn roles(&self, entry: EntryId) -> Result<Vec<Assignment>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT * FROM assignment WHERE entry = ?1 ORDER BY ordinal")?;
        let roles = statement
            .query_map([entry], assignment_of)?
            .collect::<Result<_, _>>()?;
        Ok(roles)
    }
}

pub(super) fn give(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    facts: &RoleFacts,
    step: Option<StepId>,
) -> Result<AssignmentId, RegisterError> {
    must_be_incoming(recorder.connection(), entry)?;
    let assignee = named(facts)?;
    let unit = unit_named(recorder, entry, &assignee)?;
    if let Some(there) = held(recorder.connection(), entry, facts.role, (&assignee, unit))? {
        recorder.update(
            Noun::Assignment,
            there.0,
            "UPDATE assignment SET copies = coalesce(?2, copies) WHERE id = ?1",
            params![there, facts.copies],
        )?;
        return Ok(there);
    }
    let ordinal = next_ordinal(recorder.connection(), entry)?;
    insert(recorder, entry, ordinal, facts, (&assignee, unit), step)
}

/// Gives a role on an incoming line that is new: nobody has one yet.
pub(super) fn give_first(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    facts: &RoleFacts,
    unit: Option<UnitId>,
) -> Result<AssignmentId, RegisterError> {
    let assignee = named(facts)?;
    insert(recorder, entry, 1, facts, (&assignee, unit), None)
}

fn insert(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    ordinal: u32,
    facts: &RoleFacts,
    (assignee, unit): (&str, Option<UnitId>),
    step: Option<StepId>,
) -> Result<AssignmentId, RegisterError> {
    let key = recorder.insert(
        Noun::Assignment,
        "INSERT INTO assignment (entry, ordinal, role, assignee, unit, step, copies)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            entry,
            ordinal,
            facts.role,
            assignee,
            unit,
            step,
            facts.copies
        ],
    )?;
    Ok(AssignmentId(key))
}

fn next_ordinal(connection: &Connection, entry: EntryId) -> Result<u32, RegisterError> {
    Ok(connection
        .prepare_cached("SELECT 1 + coalesce(max(ordinal), 0) FROM assignment WHERE entry = ?1")?
        .query_row([entry], |row| row.get(0))?)
}

/// Whoever has a role is not given it once more: the desk named the unit, then a leader does.
fn held(
    connection: &Connection,
    entry: EntryId,
    role: Role,
    (assignee, unit): (&str, Option<UnitId>),
) -> Result<Option<AssignmentId>, RegisterError> {
    Ok(connection
        .prepare_cached(
            "SELECT id FROM assignment
             WHERE entry = ?1 AND role = ?2 AND (assignee = ?3 OR unit = ?4)",
        )?
        .query_row(params![entry, role, assignee, unit], |row| row.get(0))
        .optional()?)
}

pub(super) fn take(
    recorder: &mut Recorder<'_>,
    assignment: AssignmentId,
) -> Result<(), RegisterError> {
    for deadline in keys(recorder.connection(), "deadline", assignment)? {
        recorder.delete(Noun::Deadline, deadline)?;
    }
    for hand_over in keys(recorder.connection(), "hand_over", assignment)? {
        recorder.update(
            Noun::HandOver,
            hand_over,
            "UPDATE hand_over SET assignment = NULL WHERE id = ?1",
            [hand_over],
        )?;
    }
    recorder.delete(Noun::Assignment, assignment.0)
}

/// Rows of a table that belong to a role; found by the role's paper, which is indexed.
fn keys(
    connection: &Connection,
    table: &str,
    assignment: AssignmentId,
) -> Result<Vec<i64>, RegisterError> {
    let sql = format!(
        "SELECT id FROM {table}
         WHERE entry = (SELECT entry FROM assignment WHERE id = ?1) AND assignment = ?1"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let keys = statement
        .query_map([assignment], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(keys)
}

/// The roles a step gave.
pub(super) fn given_by(
    connection: &Connection,
    step: StepId,
) -> Result<Vec<AssignmentId>, RegisterError> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM assignment
         WHERE entry = (SELECT entry FROM step WHERE id = ?1) AND step = ?1",
    )?;
    let keys = statement
        .query_map([step], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(keys)
}

/// The unit of the paper's body that a name or an abbreviation means.
pub(super) fn unit_named(
    recorder: &Recorder<'_>,
    entry: EntryId,
    name: &str,
) -> Result<Option<UnitId>, RegisterError> {
    let body = recorder
        .connection()
        .prepare_cached(
            "SELECT series.body FROM entry JOIN series ON series.id = entry.series
             WHERE entry.id = ?1",
        )?
        .query_row([entry], |row| row.get(0))?;
    unit_of(recorder, body, name)
}

pub(super) fn must_be_of(
    connection: &Connection,
    assignment: AssignmentId,
    entry: EntryId,
) -> Result<(), RegisterError> {
    match entry_of(connection, assignment)? == entry {
        true => Ok(()),
        false => Err(RegisterError::NotFound {
            noun: "assignment",
            key: assignment.0,
        }),
    }
}

fn entry_of(connection: &Connection, assignment: AssignmentId) -> Result<EntryId, RegisterError> {
    connection
        .prepare_cached("SELECT entry FROM assignment WHERE id = ?1")?
        .query_row([assignment], |row| row.get(0))
        .optional()?
        .ok_or(RegisterError::NotFound {
            noun: "assignment",
            key: assignment.0,
        })
}

fn named(facts: &RoleFacts) -> Result<String, RegisterError> {
    let assignee = text(&facts.assignee);
    match assignee.is_empty() {
        true => Err(RegisterError::FactMissing {
            fact: MissingFact::Assignee,
        }),
        false => Ok(assignee),
    }
}

fn assignment_of(row: &Row<'_>) -> rusqlite::Result<Assignment> {
    Ok(Assignment {
        id: row.get("id")?,
        role: row.get("role")?,
        assignee: row.get("assignee")?,
        unit: row.get("unit")?,
        step: row.get("step")?,
        copies: row.get("copies")?,
    })
}
