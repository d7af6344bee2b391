//! Chuyển giao and ký nhận: what was handed to whom, and who signed for it.

use std::collections::HashMap;

use chrono::NaiveDate;
use document::Kind;
use document::dispatch::Number;
use document::entry::written;
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::steps::{self, StepAct, StepFacts, StepMedium};
use super::when::When;
use super::{must_be_incoming, roles};
use crate::entry::paper::text;
use crate::journal::{Noun, Recorder};
use crate::{
    Act, AssignmentId, Done, EntryId, HandOverId, MissingFact, Register, RegisterError, SeriesId,
};

/// A paper or copies of it to be handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandOverFacts {
    pub receiver: String,
    /// The role it is handed over for.
    #[ts(as = "Option<i64>")]
    pub assignment: Option<AssignmentId>,
    /// Absent: now.
    pub at: Option<When>,
    /// None: the paper itself.
    pub copies: Option<u32>,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HandOver {
    #[ts(as = "i64")]
    pub id: HandOverId,
    #[ts(as = "i64")]
    pub entry: EntryId,
    #[ts(as = "Option<i64>")]
    pub assignment: Option<AssignmentId>,
    pub receiver: String,
    pub handed_at: When,
    pub copies: Option<u32>,
    /// Ký nhận.
    pub signed_at: Option<When>,
    pub note: String,
}

/// A line of the hand-over sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HandOverLine {
    pub hand_over: HandOver,
    /// Số đến.
    pub number: Number,
    /// None of a kind the decree does not know.
    pub kind: Option<Kind>,
    pub kind_name: String,
    /// Số, ký hiệu as on the paper.
    pub written: String,
    pub author: String,
    pub subject: String,
}

impl Register {
    /// Hands a paper to its receivers, also in a closed book. It passes on to them all in one
    /// step.
    pub fn hand_over(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
        receivers: &[HandOverFacts],
    ) -> Result<Done<Vec<HandOverId>>, RegisterError> {
        self.transact(act, "hand-over", |recorder| {
            write(recorder, entry, receivers)
        })
    }

    /// Hands papers to everybody who has a role in them and got nothing for it yet; a paper
    /// nobody deals with yet is refused, and all with it.
    pub fn hand_to_all(
        &mut self,
        act: &Act<'_>,
        entries: &[EntryId],
        at: Option<When>,
    ) -> Result<Done<Vec<HandOverId>>, RegisterError> {
        self.transact(act, "hand-over", |recorder| {
            let mut handed = vec![];
            for &entry in entries {
                let receivers = waiting_receivers(recorder, entry, at)?;
                if receivers.is_empty() {
                    return Err(nobody_waits(recorder, entry)?);
                }
                handed.extend(write(recorder, entry, &receivers)?);
            }
            Ok(handed)
        })
    }

    /// Ký nhận: notes that receivers have signed. Absent `at`: now.
    pub fn sign_hand_overs(
        &mut self,
        act: &Act<'_>,
        hand_overs: &[HandOverId],
        at: Option<When>,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "sign-hand-over", |recorder| {
            let at = When::noted(at, recorder.act())?;
            for hand_over in hand_overs {
                recorder.update(
                    Noun::HandOver,
                    hand_over.0,
                    "UPDATE hand_over SET signed_at = ?2 WHERE id = ?1 AND signed_at IS NULL",
                    params![hand_over, at],
                )?;
            }
            Ok(())
        })
    }

    /// Takes a hand-over back that nobody signed for: it never happened. The step stays until it
    /// is taken back itself.
    pub fn take_back_hand_over(
        &mut self,
        act: &Act<'_>,
        hand_over: HandOverId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "take-back-hand-over", |recorder| {
            let signed: Option<bool> = recorder
                .connection()
                .query_row(
                    "SELECT signed_at IS NOT NULL FROM hand_over WHERE id = ?1",
                    [hand_over],
                    |row| row.get(0),
                )
                .optional()?;
            match signed {
                Some(false) => recorder.delete(Noun::HandOver, hand_over.0),
                Some(true) => Err(RegisterError::SignedFor),
                None => Err(RegisterError::NotFound {
                    noun: "hand_over",
                    key: hand_over.0,
                }),
            }
        })
    }

    /// What was handed over of a paper, in its order.
    pub fn hand_overs(&self, entry: EntryId) -> Result<Vec<HandOver>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT * FROM hand_over WHERE entry = ?1 ORDER BY handed_at, id")?;
        let hand_overs = statement
            .query_map([entry], hand_over_of)?
            .collect::<Result<_, _>>()?;
        Ok(hand_overs)
    }

    /// The day each paper of a series was first handed over, for the whole book at once; a paper
    /// that was not is not there.
    pub fn first_hand_overs(
        &self,
        series: SeriesId,
    ) -> Result<HashMap<EntryId, NaiveDate>, RegisterError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT entry.id, substr(min(handed_at), 1, 10)
             FROM entry CROSS JOIN hand_over ON hand_over.entry = entry.id
             WHERE entry.series = ?1
             GROUP BY entry.id",
        )?;
        let days = statement
            .query_map([series], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        Ok(days)
    }

    /// What was handed over on a day, receiver by receiver, to be signed for. None: every
    /// receiver.
    pub fn hand_over_sheet(
        &self,
        day: NaiveDate,
        receiver: Option<&str>,
    ) -> Result<Vec<HandOverLine>, RegisterError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT hand_over.*, entry.number, entry.suffix, document.kind, document.kind_name,
                    document.number AS paper_number, document.symbol, document.author,
                    document.subject
             FROM hand_over
             JOIN entry ON entry.id = hand_over.entry
             JOIN document ON document.id = entry.document
             WHERE substr(handed_at, 1, 10) = ?1 AND (?2 IS NULL OR receiver = ?2)
             ORDER BY alphabetical(receiver), receiver, handed_at, hand_over.id",
        )?;
        let lines = statement
            .query_map(params![day, receiver.map(text)], line_of)?
            .collect::<Result<_, _>>()?;
        Ok(lines)
    }
}

fn write(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    receivers: &[HandOverFacts],
) -> Result<Vec<HandOverId>, RegisterError> {
    must_be_incoming(recorder.connection(), entry)?;
    let missing = RegisterError::FactMissing {
        fact: MissingFact::Receiver,
    };
    let Some(first) = receivers.first() else {
        return Err(missing);
    };
    let mut handed = vec![];
    for facts in receivers {
        let receiver = text(&facts.receiver);
        if receiver.is_empty() {
            return Err(missing);
        }
        if let Some(role) = facts.assignment {
            roles::must_be_of(recorder.connection(), role, entry)?;
        }
        let at = When::noted(facts.at, recorder.act())?;
        let key = recorder.insert(
            Noun::HandOver,
            "INSERT INTO hand_over (entry, assignment, receiver, handed_at, copies, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                entry,
                facts.assignment,
                receiver,
                at,
                facts.copies,
                text(&facts.note)
            ],
        )?;
        handed.push(HandOverId(key));
    }
    let names: Vec<&str> = receivers
        .iter()
        .map(|facts| facts.receiver.trim())
        .collect();
    let passed_on = StepFacts {
        act: StepAct::PassedOn,
        level: None,
        by_whom: String::new(),
        to_whom: names.join("; "),
        at: first.at,
        words: String::new(),
        medium: StepMedium::Paper,
    };
    steps::write(recorder, entry, &passed_on)?;
    Ok(handed)
}

/// Ngày chuyển of an old book: its lead has the paper since, and signed for it there. It is no
/// step of the work here.
pub(crate) fn write_old(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    receiver: &str,
    day: NaiveDate,
) -> Result<(), RegisterError> {
    recorder
        .insert(
            Noun::HandOver,
            "INSERT INTO hand_over (entry, assignment, receiver, handed_at, signed_at)
             VALUES (?1, (SELECT id FROM assignment WHERE entry = ?1 ORDER BY ordinal LIMIT 1),
                     ?2, ?3, ?3)",
            params![entry, text(receiver), day],
        )
        .map(drop)
}

/// Who has a role in a paper and got nothing for it yet, the lead first.
fn waiting_receivers(
    recorder: &Recorder<'_>,
    entry: EntryId,
    at: Option<When>,
) -> Result<Vec<HandOverFacts>, RegisterError> {
    let mut statement = recorder.connection().prepare_cached(
        "SELECT id, assignee, copies FROM assignment
         WHERE entry = ?1
           AND NOT EXISTS (SELECT 1 FROM hand_over
                           WHERE hand_over.entry = ?1 AND hand_over.assignment = assignment.id)
         ORDER BY role <> 'lead', ordinal",
    )?;
    let receivers = statement
        .query_map([entry], |row| {
            Ok(HandOverFacts {
                receiver: row.get("assignee")?,
                assignment: row.get("id")?,
                at,
                copies: row.get("copies")?,
                note: String::new(),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(receivers)
}

/// Told by its number: it is one of many.
fn nobody_waits(recorder: &Recorder<'_>, entry: EntryId) -> Result<RegisterError, RegisterError> {
    must_be_incoming(recorder.connection(), entry)?;
    let number = recorder.connection().query_row(
        "SELECT number, suffix FROM entry WHERE id = ?1",
        [entry],
        |row| {
            Ok(Number {
                value: row.get(0)?,
                suffix: row.get(1)?,
            })
        },
    )?;
    Ok(RegisterError::NobodyWaits { number })
}

fn hand_over_of(row: &Row<'_>) -> rusqlite::Result<HandOver> {
    Ok(HandOver {
        id: row.get("id")?,
        entry: row.get("entry")?,
        assignment: row.get("assignment")?,
        receiver: row.get("receiver")?,
        handed_at: row.get("handed_at")?,
        copies: row.get("copies")?,
        signed_at: row.get("signed_at")?,
        note: row.get("note")?,
    })
}

fn line_of(row: &Row<'_>) -> rusqlite::Result<HandOverLine> {
    let number: String = row.get("paper_number")?;
    let symbol: String = row.get("symbol")?;
    let kind: Option<String> = row.get("kind")?;
    Ok(HandOverLine {
        hand_over: hand_over_of(row)?,
        number: Number {
            value: row.get("number")?,
            suffix: row.get("suffix")?,
        },
        kind: kind.as_deref().and_then(Kind::from_id),
        kind_name: row.get("kind_name")?,
        written: written::join(&number, &symbol),
        author: row.get("author")?,
        subject: row.get("subject")?,
    })
}
