//! How the work on a paper ended, and taking that back.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::must_be_incoming;
use super::when::When;
use super::words::words;
use crate::entry::paper::text;
use crate::journal::{Noun, Recorder};
use crate::{Act, Done, EndingId, EntryId, Register, RegisterError};

/// A way the work ends. One reply may end several papers, and several replies may answer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "way", rename_all = "kebab-case")]
pub enum Ending {
    /// Answered by a paper of ours.
    Answered {
        #[ts(as = "i64")]
        reply: EntryId,
    },
    /// Done, no answer needed.
    Done,
    ForInformation,
    /// The work goes on under another paper.
    Merged {
        #[ts(as = "i64")]
        into: EntryId,
    },
    /// Passed to another body.
    PassedOn,
    Returned,
    /// Recalled by its sender.
    Recalled,
}

words! {
    /// How the work ended, in one word.
    EndingWay {
        Answered = "answered",
        Done = "done",
        ForInformation = "for-information",
        Merged = "merged",
        PassedOn = "passed-on",
        Returned = "returned",
        Recalled = "recalled",
    }
}

impl Ending {
    pub fn way(self) -> EndingWay {
        match self {
            Ending::Answered { .. } => EndingWay::Answered,
            Ending::Done => EndingWay::Done,
            Ending::ForInformation => EndingWay::ForInformation,
            Ending::Merged { .. } => EndingWay::Merged,
            Ending::PassedOn => EndingWay::PassedOn,
            Ending::Returned => EndingWay::Returned,
            Ending::Recalled => EndingWay::Recalled,
        }
    }

    fn by_entry(self) -> Option<EntryId> {
        match self {
            Ending::Answered { reply } => Some(reply),
            Ending::Merged { into } => Some(into),
            _ => None,
        }
    }
}

/// An ending to be noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EndingFacts {
    pub ending: Ending,
    /// Absent: now.
    pub at: Option<When>,
    pub note: String,
}

impl EndingFacts {
    pub fn new(ending: Ending) -> EndingFacts {
        EndingFacts {
            ending,
            at: None,
            note: String::new(),
        }
    }
}

/// An ending as it was noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EndingNoted {
    #[ts(as = "i64")]
    pub id: EndingId,
    pub way: EndingWay,
    /// The reply, or the paper it was merged into.
    #[ts(as = "Option<i64>")]
    pub by_entry: Option<EntryId>,
    pub ended_at: When,
    pub note: String,
    /// It was taken back: it ends nothing.
    pub undone_at: Option<When>,
}

impl Register {
    /// Ends the work on papers in the same way, all or none, also in a closed book.
    pub fn end(
        &mut self,
        act: &Act<'_>,
        entries: &[EntryId],
        facts: &EndingFacts,
    ) -> Result<Done<Vec<EndingId>>, RegisterError> {
        self.transact(act, "end", |recorder| {
            entries
                .iter()
                .map(|&entry| write(recorder, entry, facts))
                .collect()
        })
    }

    /// Notes that a paper of ours is an interim reply to some papers, which asks for more time:
    /// it ends none.
    pub fn answer_for_now(
        &mut self,
        act: &Act<'_>,
        entries: &[EntryId],
        reply: EntryId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "answer-for-now", |recorder| {
            for &entry in entries {
                must_be_incoming(recorder.connection(), entry)?;
                must_be_reply(recorder.connection(), reply)?;
                link(recorder, reply, entry, true)?;
            }
            Ok(())
        })
    }

    /// Takes an ending back: the paper is again where it was, unless another ending holds.
    pub fn reopen(&mut self, act: &Act<'_>, ending: EndingId) -> Result<Done<()>, RegisterError> {
        self.transact(act, "reopen", |recorder| take_back(recorder, ending))
    }

    /// The endings of a paper in their order, those that were taken back too.
    pub fn endings(&self, entry: EntryId) -> Result<Vec<EndingNoted>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT * FROM ending WHERE entry = ?1 ORDER BY id")?;
        let endings = statement
            .query_map([entry], ending_of)?
            .collect::<Result<_, _>>()?;
        Ok(endings)
    }
}

fn write(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    facts: &EndingFacts,
) -> Result<EndingId, RegisterError> {
    let connection = recorder.connection();
    must_be_incoming(connection, entry)?;
    must_not_have_ended(connection, entry, facts.ending)?;
    match facts.ending {
        Ending::Answered { reply } => {
            must_be_reply(connection, reply)?;
            link(recorder, reply, entry, false)?;
        }
        Ending::Merged { into } => {
            must_be_incoming(connection, into)?;
            must_not_lead_back(connection, entry, into)?;
        }
        _ => {}
    }
    let at = When::noted(facts.at, recorder.act())?;
    let key = recorder.insert(
        Noun::Ending,
        "INSERT INTO ending (entry, way, by_entry, ended_at, note) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            entry,
            facts.ending.way(),
            facts.ending.by_entry(),
            at,
            text(&facts.note)
        ],
    )?;
    Ok(EndingId(key))
}

fn take_back(recorder: &mut Recorder<'_>, ending: EndingId) -> Result<(), RegisterError> {
    let at = recorder.act().moment();
    recorder.update(
        Noun::Ending,
        ending.0,
        "UPDATE ending SET undone_at = ?2 WHERE id = ?1 AND undone_at IS NULL",
        params![ending, at],
    )?;
    unlink(recorder, ending)
}

/// A voided number answers nothing, and no work goes on under it: what ended by it is open again.
pub(crate) fn ends_nothing(
    recorder: &mut Recorder<'_>,
    void: EntryId,
) -> Result<(), RegisterError> {
    let endings: Vec<EndingId> = recorder
        .connection()
        .prepare_cached(
            "SELECT id FROM ending
             WHERE by_entry = ?1 AND undone_at IS NULL",
        )?
        .query_map([void], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for ending in endings {
        take_back(recorder, ending)?;
    }
    Ok(())
}

/// A paper ends once. Only further replies may answer what was answered.
fn must_not_have_ended(
    connection: &Connection,
    entry: EntryId,
    ending: Ending,
) -> Result<(), RegisterError> {
    let ended: bool = connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM ending
                            WHERE entry = ?1 AND undone_at IS NULL
                              AND NOT (?2 = 'answered' AND way = 'answered'
                                       AND by_entry IS NOT ?3))",
        )?
        .query_row(params![entry, ending.way(), ending.by_entry()], |row| {
            row.get(0)
        })?;
    match ended {
        true => Err(RegisterError::AlreadyEnded),
        false => Ok(()),
    }
}

/// A reply is a paper of ours that has its number.
fn must_be_reply(connection: &Connection, reply: EntryId) -> Result<(), RegisterError> {
    let sent: Option<bool> = connection
        .prepare_cached(
            "SELECT direction = 'outgoing' AND document IS NOT NULL AND fate <> 'void'
             FROM entry JOIN series ON series.id = entry.series
             WHERE entry.id = ?1",
        )?
        .query_row([reply], |row| row.get(0))
        .optional()?;
    match sent {
        Some(true) => Ok(()),
        Some(false) => Err(RegisterError::NotAReply),
        None => Err(RegisterError::NotFound {
            noun: "entry",
            key: reply.0,
        }),
    }
}

/// Papers merged into one another in a circle would be worked on by nobody.
fn must_not_lead_back(
    connection: &Connection,
    entry: EntryId,
    into: EntryId,
) -> Result<(), RegisterError> {
    let back: bool = connection
        .prepare_cached(
            "WITH RECURSIVE merged (entry) AS (
                 SELECT ?2
                 UNION
                 SELECT by_entry FROM merged JOIN ending USING (entry)
                 WHERE way = 'merged' AND undone_at IS NULL)
             SELECT EXISTS (SELECT 1 FROM merged WHERE entry = ?1)",
        )?
        .query_row(params![entry, into], |row| row.get(0))?;
    match back {
        true => Err(RegisterError::MergedIntoItself),
        false => Ok(()),
    }
}

/// Links a reply to the paper it answers, unless it is linked already.
fn link(
    recorder: &mut Recorder<'_>,
    reply: EntryId,
    entry: EntryId,
    interim: bool,
) -> Result<(), RegisterError> {
    if link_of(recorder.connection(), reply, entry, interim)?.is_some() {
        return Ok(());
    }
    recorder
        .insert(
            Noun::Link,
            "INSERT INTO link (document, relation, target, interim)
             SELECT reply.document, 'answers', answered.document, ?3
             FROM entry AS reply JOIN entry AS answered ON answered.id = ?2
             WHERE reply.id = ?1",
            params![reply, entry, interim],
        )
        .map(drop)
}

fn unlink(recorder: &mut Recorder<'_>, ending: EndingId) -> Result<(), RegisterError> {
    let answered: Option<(EntryId, EntryId)> = recorder
        .connection()
        .query_row(
            "SELECT by_entry, entry FROM ending WHERE id = ?1 AND way = 'answered'",
            [ending],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let Some((reply, entry)) = answered else {
        return Ok(());
    };
    match link_of(recorder.connection(), reply, entry, false)? {
        Some(link) => recorder.delete(Noun::Link, link),
        None => Ok(()),
    }
}

fn link_of(
    connection: &Connection,
    reply: EntryId,
    entry: EntryId,
    interim: bool,
) -> Result<Option<i64>, RegisterError> {
    Ok(connection
        .prepare_cached(
            "SELECT id FROM link
             WHERE document = (SELECT document FROM entry WHERE id = ?1)
               AND target = (SELECT document FROM entry WHERE id = ?2)
               AND relation = 'answers' AND interim = ?3",
        )?
        .query_row(params![reply, entry, interim], |row| row.get(0))
        .optional()?)
}

fn ending_of(row: &Row<'_>) -> rusqlite::Result<EndingNoted> {
    Ok(EndingNoted {
        id: row.get("id")?,
        way: row.get("way")?,
        by_entry: row.get("by_entry")?,
        ended_at: row.get("ended_at")?,
        note: row.get("note")?,
        undone_at: row.get("undone_at")?,
    })
}
