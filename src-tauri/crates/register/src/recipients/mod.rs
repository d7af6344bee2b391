//! Nơi nhận: each receiver of a paper is an object with its copies, its way and its state.
//!
//! The names are facts of the paper and freeze with its book; how a paper was sent and whether it
//! came back is written on for as long as it takes.

mod copies;
mod placing;
mod sending;
mod write;
mod written;

use document::entry::Channel;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use copies::CopiesAsked;
pub use sending::{DispatchRequest, StateRequest};
pub(crate) use sending::{first_sent, send, settle_day, takes_receivers};
pub use write::RecipientLine;
pub(crate) use write::{write_first_names, write_names};
pub use written::names_nobody;

use crate::{AgencyGroupId, AgencyId, EntryId, RecipientId, Register, RegisterError, When};

/// A line of Nơi nhận.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recipient {
    pub id: RecipientId,
    /// As written on the paper.
    pub name: String,
    pub agency: Option<AgencyId>,
    pub group: Option<AgencyGroupId>,
    /// "UBND các xã, phường (96)" is 96 bodies.
    pub bodies: u32,
    pub role: Option<RecipientRole>,
    /// Copies for each body; none where nothing was said: one.
    pub copies: Option<u32>,
    pub channel: Option<Channel>,
    /// The day, with its hour where somebody noted it.
    pub sent: Option<When>,
    pub state: RecipientState,
    /// Who noted the state it is in; none while nothing happened.
    pub noted: Option<StateNote>,
}

impl Recipient {
    /// How many sheets go there.
    pub fn sheets(&self) -> u32 {
        self.bodies.saturating_mul(self.copies.unwrap_or(1))
    }

    /// Whether the paper lies there: to whom a recall is written.
    pub fn has_it(&self) -> bool {
        matches!(self.state, RecipientState::Sent | RecipientState::Received)
    }
}

/// When a state was noted, by whom, and the words beside it. They stand in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StateNote {
    /// RFC 3339, +07:00.
    pub at: String,
    pub by: String,
    pub words: String,
}

/// What a paper is sent there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RecipientRole {
    ThucHien,
    BaoCao,
    PhoiHop,
    Biet,
    Luu,
}

impl RecipientRole {
    pub const ALL: [RecipientRole; 5] = [
        RecipientRole::ThucHien,
        RecipientRole::BaoCao,
        RecipientRole::PhoiHop,
        RecipientRole::Biet,
        RecipientRole::Luu,
    ];

    /// The word of the books.
    pub fn id(self) -> &'static str {
        match self {
            RecipientRole::ThucHien => "thuc-hien",
            RecipientRole::BaoCao => "bao-cao",
            RecipientRole::PhoiHop => "phoi-hop",
            RecipientRole::Biet => "biet",
            RecipientRole::Luu => "luu",
        }
    }

    fn from_id(id: &str) -> Option<RecipientRole> {
        RecipientRole::ALL.into_iter().find(|role| role.id() == id)
    }
}

/// Where a paper is on its way to a receiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RecipientState {
    NotSent,
    Sent,
    Received,
    /// Từ chối.
    Refused,
    /// Trả về.
    Returned,
}

impl RecipientState {
    pub const ALL: [RecipientState; 5] = [
        RecipientState::NotSent,
        RecipientState::Sent,
        RecipientState::Received,
        RecipientState::Refused,
        RecipientState::Returned,
    ];

    /// The word of the books.
    pub fn id(self) -> &'static str {
        match self {
            RecipientState::NotSent => "not-sent",
            RecipientState::Sent => "sent",
            RecipientState::Received => "received",
            RecipientState::Refused => "refused",
            RecipientState::Returned => "returned",
        }
    }

    fn from_id(id: &str) -> RecipientState {
        RecipientState::ALL
            .into_iter()
            .find(|state| state.id() == id)
            .unwrap_or(RecipientState::NotSent)
    }
}

impl Register {
    /// Nơi nhận of an entry in its order: who has it, who not yet.
    pub fn recipients(&self, entry: EntryId) -> Result<Vec<Recipient>, RegisterError> {
        recipients_of(self.connection(), document_of(self.connection(), entry)?)
    }

    /// Who has the paper and has not sent it back: to whom a recall or a correction goes.
    pub fn recall_list(&self, entry: EntryId) -> Result<Vec<Recipient>, RegisterError> {
        let mut recipients = self.recipients(entry)?;
        recipients.retain(Recipient::has_it);
        Ok(recipients)
    }
}

/// The paper a line stands for.
pub(crate) fn document_of(connection: &Connection, entry: EntryId) -> Result<i64, RegisterError> {
    connection
        .prepare_cached("SELECT document FROM entry WHERE id = ?1 AND document IS NOT NULL")?
        .query_row([entry], |row| row.get(0))
        .optional()?
        .ok_or(RegisterError::NotFound {
            noun: "entry",
            key: entry.0,
        })
}

/// The paper of a line whose number stands: a void one takes nothing any more.
pub(crate) fn standing_document_of(
    connection: &Connection,
    entry: EntryId,
) -> Result<i64, RegisterError> {
    let document = document_of(connection, entry)?;
    let void: bool = connection
        .prepare_cached("SELECT fate = 'void' FROM entry WHERE id = ?1")?
        .query_row([entry], |row| row.get(0))?;
    match void {
        true => Err(RegisterError::AlreadyVoid),
        false => Ok(document),
    }
}

pub(crate) fn recipients_of(
    connection: &Connection,
    document: i64,
) -> Result<Vec<Recipient>, RegisterError> {
    let mut statement = connection.prepare_cached(include_str!("recipients.sql"))?;
    let recipients = statement
        .query_map(params![document], recipient)?
        .collect::<Result<_, _>>()?;
    Ok(recipients)
}

fn recipient(row: &Row<'_>) -> rusqlite::Result<Recipient> {
    let role: String = row.get("role")?;
    let channel: String = row.get("channel")?;
    let state: String = row.get("state")?;
    let noted_at: Option<String> = row.get("at")?;
    let noted = match noted_at {
        Some(at) => Some(StateNote {
            at,
            by: row.get("actor")?,
            words: row.get("reason")?,
        }),
        None => None,
    };
    Ok(Recipient {
        id: row.get("id")?,
        name: row.get("name")?,
        agency: row.get("agency")?,
        group: row.get("agency_group")?,
        bodies: row.get("bodies")?,
        role: RecipientRole::from_id(&role),
        copies: row.get("copies")?,
        channel: Channel::from_id(&channel),
        sent: row.get("sent_at")?,
        state: RecipientState::from_id(&state),
        noted,
    })
}
