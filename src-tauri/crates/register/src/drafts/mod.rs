//! Bản thảo: drafts and their versions, until they are issued.

use document::Kind;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use crate::journal::{Noun, Recorder};
use crate::{Act, BodyId, Done, DraftId, EntryId, Register, RegisterError};

/// A draft to be saved. Its text is a draft file.
#[derive(Clone, Copy, Debug)]
pub struct SaveDraft<'a> {
    /// Absent for a new draft.
    pub draft: Option<DraftId>,
    pub kind: Kind,
    pub body: Option<BodyId>,
    pub subject: &'a str,
    pub text: &'a str,
}

/// A draft in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DraftRow {
    pub id: DraftId,
    pub uuid: String,
    pub kind: Option<Kind>,
    pub body: Option<BodyId>,
    pub subject: String,
    /// RFC 3339, +07:00.
    pub changed_at: String,
    /// How many texts of it were saved.
    pub version: u32,
    /// Its line, once it is issued.
    pub issued: Option<EntryId>,
    pub put_away: bool,
}

/// A draft with one of its texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DraftText {
    pub row: DraftRow,
    /// Which version this is.
    pub version: u32,
    pub text: String,
}

impl Register {
    /// Saves a text of a draft as its next version. A text equal to the last one makes none. A
    /// draft that was put away while somebody had it open comes back with what he wrote.
    /// Returns the draft and the version its text stands under.
    pub fn save_draft(
        &mut self,
        act: &Act<'_>,
        save: &SaveDraft<'_>,
    ) -> Result<Done<(DraftId, u32)>, RegisterError> {
        self.transact(act, "save-draft", |recorder| {
            let draft = match save.draft {
                Some(draft) => {
                    if state_of(recorder.connection(), draft)? == State::PutAway {
                        turn(recorder, draft, State::Drafting)?;
                    }
                    must_be_open(recorder.connection(), draft)?;
                    draft
                }
                None => new_draft(recorder, save)?,
            };
            let ordinal = match last_version(recorder.connection(), draft)? {
                Some((ordinal, text)) if text == save.text => return Ok((draft, ordinal)),
                Some((ordinal, _)) => ordinal + 1,
                None => 1,
            };
            add_version(recorder, draft, ordinal, save)?;
            Ok((draft, ordinal))
        })
    }

    /// All drafts, last changed first; those that were issued or put away too.
    pub fn drafts(&self) -> Result<Vec<DraftRow>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("drafts.sql"))?;
        let rows = statement
            .query_map(params![None::<DraftId>], row_of)?
            .collect::<Result<_, _>>()?;
        Ok(rows)
    }

    /// A draft with its last text, or with that of one version.
    pub fn draft(&self, id: DraftId, version: Option<u32>) -> Result<DraftText, RegisterError> {
        let missing = || missing(id);
        let row = self
            .connection()
            .prepare_cached(include_str!("drafts.sql"))?
            .query_row(params![Some(id)], row_of)
            .optional()?
            .ok_or_else(missing)?;
        let version = version.unwrap_or(row.version);
        let text = self
            .connection()
            .query_row(
                "SELECT text FROM draft_version WHERE draft = ?1 AND ordinal = ?2",
                params![id, version],
                |row| row.get(0),
            )
            .optional()?
            .ok_or_else(missing)?;
        Ok(DraftText { row, version, text })
    }

    /// The draft an entry was issued from; none for a paper signed elsewhere.
    pub fn draft_of(&self, entry: EntryId) -> Result<Option<DraftId>, RegisterError> {
        let draft = self
            .connection()
            .prepare_cached("SELECT draft FROM issued WHERE entry = ?1")?
            .query_row([entry], |row| row.get(0))
            .optional()?;
        Ok(draft.flatten())
    }

    /// Puts a draft away whose last version is `seen`; a text that was saved since, by somebody
    /// who has it open, refuses it. Its texts stay.
    pub fn put_away_draft(
        &mut self,
        act: &Act<'_>,
        id: DraftId,
        seen: u32,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "put-away-draft", |recorder| {
            must_be_open(recorder.connection(), id)?;
            match last_version(recorder.connection(), id)? {
                Some((last, _)) if last != seen => Err(RegisterError::DraftSavedSince),
                _ => turn(recorder, id, State::PutAway),
            }
        })
    }

    /// Takes a draft up again that was put away: it is as it was.
    pub fn bring_back_draft(
        &mut self,
        act: &Act<'_>,
        id: DraftId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "bring-back-draft", |recorder| {
            match state_of(recorder.connection(), id)? {
                State::PutAway => turn(recorder, id, State::Drafting),
                // It is there already.
                State::Drafting => Ok(()),
                State::Issued => Err(RegisterError::AlreadyIssued),
            }
        })
    }

    /// The text that was frozen when an entry was issued from a draft; none for a paper signed
    /// elsewhere.
    pub fn issued_text(&self, entry: EntryId) -> Result<Option<String>, RegisterError> {
        Ok(self
            .connection()
            .query_row("SELECT text FROM issued WHERE entry = ?1", [entry], |row| {
                row.get(0)
            })
            .optional()?)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Drafting,
    Issued,
    PutAway,
}

impl State {
    const ALL: [State; 3] = [State::Drafting, State::Issued, State::PutAway];

    /// As it is stored.
    fn word(self) -> &'static str {
        match self {
            State::Drafting => "drafting",
            State::Issued => "issued",
            State::PutAway => "dropped",
        }
    }
}

fn state_of(connection: &Connection, draft: DraftId) -> Result<State, RegisterError> {
    let state: Option<String> = connection
        .query_row("SELECT state FROM draft WHERE id = ?1", [draft], |row| {
            row.get(0)
        })
        .optional()?;
    let mut states = State::ALL.into_iter();
    let found = states.find(|one| state.as_deref() == Some(one.word()));
    found.ok_or_else(|| missing(draft))
}

fn missing(draft: DraftId) -> RegisterError {
    RegisterError::NotFound {
        noun: "draft",
        key: draft.0,
    }
}

/// A draft that was issued or put away is not issued or put away once more.
pub(crate) fn must_be_open(connection: &Connection, draft: DraftId) -> Result<(), RegisterError> {
    match state_of(connection, draft)? {
        State::Drafting => Ok(()),
        State::Issued => Err(RegisterError::AlreadyIssued),
        State::PutAway => Err(missing(draft)),
    }
}

/// The ordinal and the words of the text that was saved last.
fn last_version(
    connection: &Connection,
    draft: DraftId,
) -> Result<Option<(u32, String)>, RegisterError> {
    Ok(connection
        .query_row(
            "SELECT ordinal, text FROM draft_version
             WHERE draft = ?1 ORDER BY ordinal DESC LIMIT 1",
            [draft],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?)
}

/// Marks a draft as issued.
pub(crate) fn freeze(recorder: &mut Recorder<'_>, draft: DraftId) -> Result<(), RegisterError> {
    let at = recorder.act().moment();
    recorder.update(
        Noun::Draft,
        draft.0,
        "UPDATE draft SET state = ?2, changed_at = ?3 WHERE id = ?1",
        params![draft, State::Issued.word(), at],
    )
}

/// Puts a draft away or takes it up again; neither changes what it says, nor when that was said.
fn turn(recorder: &mut Recorder<'_>, draft: DraftId, state: State) -> Result<(), RegisterError> {
    recorder.update(
        Noun::Draft,
        draft.0,
        "UPDATE draft SET state = ?2 WHERE id = ?1",
        params![draft, state.word()],
    )
}

fn new_draft(recorder: &mut Recorder<'_>, save: &SaveDraft<'_>) -> Result<DraftId, RegisterError> {
    let uuid = recorder.new_uuid();
    let at = recorder.act().moment();
    let id = recorder.insert(
        Noun::Draft,
        "INSERT INTO draft (uuid, kind, body, subject, state, created_at, changed_at)
         VALUES (?1, ?2, ?3, ?4, 'drafting', ?5, ?5)",
        params![uuid, save.kind.id(), save.body, save.subject, at],
    )?;
    Ok(DraftId(id))
}

fn add_version(
    recorder: &mut Recorder<'_>,
    draft: DraftId,
    ordinal: u32,
    save: &SaveDraft<'_>,
) -> Result<(), RegisterError> {
    let at = recorder.act().moment();
    let actor = recorder.act().actor.0.clone();
    recorder.insert(
        Noun::DraftVersion,
        "INSERT INTO draft_version (draft, ordinal, saved_at, saved_by, text)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![draft, ordinal, at, actor, save.text],
    )?;
    recorder.update(
        Noun::Draft,
        draft.0,
        "UPDATE draft SET kind = ?2, body = ?3, subject = ?4, changed_at = ?5 WHERE id = ?1",
        params![draft, save.kind.id(), save.body, save.subject, at],
    )
}

fn row_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<DraftRow> {
    let kind: String = row.get("kind")?;
    Ok(DraftRow {
        id: row.get("id")?,
        uuid: row.get("uuid")?,
        kind: Kind::from_id(&kind),
        body: row.get("body")?,
        subject: row.get("subject")?,
        changed_at: row.get("changed_at")?,
        version: row.get("version")?,
        issued: row.get("issued")?,
        put_away: row.get("put_away")?,
    })
}
