//! Trình, ý kiến chỉ đạo, chuyển: the way of a paper through the office, step after step.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::deadlines::{self, DeadlineFacts, DeadlineSource};
use super::must_be_incoming;
use super::roles::{self, RoleFacts};
use super::when::When;
use super::words::words;
use crate::entry::paper::text;
use crate::journal::{Noun, Recorder};
use crate::{Act, Done, EntryId, MissingFact, Register, RegisterError, StepId};

words! {
    /// What was done with a paper.
    StepAct {
        /// Trình.
        Presented = "presented",
        /// Nhận lại.
        CameBack = "came-back",
        /// Ý kiến chỉ đạo, bút phê.
        Directed = "directed",
        /// Chuyển.
        PassedOn = "passed-on",
        /// Đề xuất, tham mưu: who should get it. It moves the paper nowhere.
        Proposed = "proposed",
    }

    /// By what a direction came.
    StepMedium {
        Paper = "paper",
        Phone = "phone",
        Electronic = "electronic",
        /// Obvious cases pass by a rule of the office.
        ByRule = "by-rule",
    }
}

/// Who directs: the leader of the body, of the unit, the person in charge. In the book 1, 2, 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StepLevel {
    Leader,
    UnitLeader,
    InCharge,
}

impl StepLevel {
    pub const ALL: [StepLevel; 3] = [
        StepLevel::Leader,
        StepLevel::UnitLeader,
        StepLevel::InCharge,
    ];
}

impl ToSql for StepLevel {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let number = match self {
            StepLevel::Leader => 1_i64,
            StepLevel::UnitLeader => 2,
            StepLevel::InCharge => 3,
        };
        Ok(number.into())
    }
}

impl FromSql for StepLevel {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<StepLevel> {
        match value.as_i64()? {
            1 => Ok(StepLevel::Leader),
            2 => Ok(StepLevel::UnitLeader),
            3 => Ok(StepLevel::InCharge),
            other => Err(FromSqlError::OutOfRange(other)),
        }
    }
}

/// A step to be noted. Presenting and passing on say to whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepFacts {
    pub act: StepAct,
    /// Of a direction; none: of the leader.
    pub level: Option<StepLevel>,
    pub by_whom: String,
    pub to_whom: String,
    /// Absent: now.
    pub at: Option<When>,
    /// Bút phê, the words themselves.
    pub words: String,
    pub medium: StepMedium,
}

/// A step as it was noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Step {
    #[ts(as = "i64")]
    pub id: StepId,
    pub ordinal: u32,
    pub act: StepAct,
    pub level: Option<StepLevel>,
    pub by_whom: String,
    pub to_whom: String,
    pub at: When,
    pub words: String,
    pub medium: StepMedium,
}

/// A step with what it settles: a direction names who deals with the paper and by when.
#[derive(Clone, Copy, Debug)]
pub struct StepRequest<'a> {
    pub step: &'a StepFacts,
    pub roles: &'a [RoleFacts],
    /// For the whole paper.
    pub due: Option<When>,
}

impl Register {
    /// Notes the same step at some papers, at all or at none, also in a closed book.
    pub fn take_step(
        &mut self,
        act: &Act<'_>,
        entries: &[EntryId],
        request: &StepRequest<'_>,
    ) -> Result<Done<Vec<StepId>>, RegisterError> {
        self.transact(act, request.step.act.word(), |recorder| {
            let mut steps = vec![];
            for &entry in entries {
                let step = write(recorder, entry, request.step)?;
                for facts in request.roles {
                    roles::give(recorder, entry, facts, Some(step))?;
                }
                if let Some(due) = request.due {
                    let facts = DeadlineFacts {
                        set_by: request.step.by_whom.clone(),
                        ..DeadlineFacts::new(due, DeadlineSource::Leader)
                    };
                    deadlines::write(recorder, entry, &facts)?;
                }
                steps.push(step);
            }
            Ok(steps)
        })
    }

    /// Writes the last step of a paper anew; the ones before it have been built upon.
    pub fn correct_step(
        &mut self,
        act: &Act<'_>,
        step: StepId,
        facts: &StepFacts,
    ) -> Result<Done<()>, RegisterError> {
        refuse_without_whom(facts)?;
        self.transact(act, "correct-step", |recorder| {
            must_be_last(recorder.connection(), step)?;
            let at = When::noted(facts.at, recorder.act())?;
            recorder.update(
                Noun::Step,
                step.0,
                "UPDATE step SET act = ?2, level = ?3, by_whom = ?4, to_whom = ?5, at = ?6,
                                 words = ?7, medium = ?8
                 WHERE id = ?1",
                params![
                    step,
                    facts.act,
                    facts.level,
                    text(&facts.by_whom),
                    text(&facts.to_whom),
                    at,
                    text(&facts.words),
                    facts.medium
                ],
            )
        })
    }

    /// Takes the last step of a paper back: it was never taken. Roles it gave stay.
    pub fn take_back_step(
        &mut self,
        act: &Act<'_>,
        step: StepId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "take-back-step", |recorder| {
            must_be_last(recorder.connection(), step)?;
            for role in roles::given_by(recorder.connection(), step)? {
                recorder.update(
                    Noun::Assignment,
                    role.0,
                    "UPDATE assignment SET step = NULL WHERE id = ?1",
                    [role],
                )?;
            }
            recorder.delete(Noun::Step, step.0)
        })
    }

    /// The way of a paper so far, in its order.
    pub fn steps(&self, entry: EntryId) -> Result<Vec<Step>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT * FROM step WHERE entry = ?1 ORDER BY ordinal")?;
        let steps = statement
            .query_map([entry], step_of)?
            .collect::<Result<_, _>>()?;
        Ok(steps)
    }
}

pub(super) fn write(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    facts: &StepFacts,
) -> Result<StepId, RegisterError> {
    must_be_incoming(recorder.connection(), entry)?;
    refuse_without_whom(facts)?;
    let at = When::noted(facts.at, recorder.act())?;
    let step = recorder.insert(
        Noun::Step,
        "INSERT INTO step (entry, ordinal, act, level, by_whom, to_whom, at, words, medium)
         SELECT ?1, 1 + coalesce(max(ordinal), 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8
         FROM step WHERE entry = ?1",
        params![
            entry,
            facts.act,
            facts.level,
            text(&facts.by_whom),
            text(&facts.to_whom),
            at,
            text(&facts.words),
            facts.medium
        ],
    )?;
    Ok(StepId(step))
}

fn refuse_without_whom(facts: &StepFacts) -> Result<(), RegisterError> {
    let goes = matches!(facts.act, StepAct::Presented | StepAct::PassedOn);
    match goes && facts.to_whom.trim().is_empty() {
        true => Err(RegisterError::FactMissing {
            fact: MissingFact::ToWhom,
        }),
        false => Ok(()),
    }
}

fn must_be_last(connection: &Connection, step: StepId) -> Result<(), RegisterError> {
    let last: Option<bool> = connection
        .prepare_cached(
            "SELECT NOT EXISTS (SELECT 1 FROM step AS later
                                WHERE later.entry = step.entry AND later.ordinal > step.ordinal)
             FROM step WHERE id = ?1",
        )?
        .query_row([step], |row| row.get(0))
        .optional()?;
    match last {
        Some(true) => Ok(()),
        Some(false) => Err(RegisterError::NotTheLastStep),
        None => Err(RegisterError::NotFound {
            noun: "step",
            key: step.0,
        }),
    }
}

fn step_of(row: &Row<'_>) -> rusqlite::Result<Step> {
    Ok(Step {
        id: row.get("id")?,
        ordinal: row.get("ordinal")?,
        act: row.get("act")?,
        level: row.get("level")?,
        by_whom: row.get("by_whom")?,
        to_whom: row.get("to_whom")?,
        at: row.get("at")?,
        words: row.get("words")?,
        medium: row.get("medium")?,
    })
}
