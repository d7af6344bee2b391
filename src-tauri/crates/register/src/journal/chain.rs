//! The chain: every action is sealed over its stored bytes and the seal of the one before.
//!
//! It shows edits made past the program. It does not stop a forger who seals the whole chain
//! anew; the head printed on a closing page does.

use rusqlite::{Connection, OptionalExtension, Row};
use sha2::{Digest, Sha256};

use super::recorder::hex;
use crate::{ActionId, Register, RegisterError};

/// An action as it is stored.
pub(super) struct ActionRow {
    pub id: i64,
    pub uuid: String,
    pub at: String,
    pub actor: String,
    pub verb: String,
    pub reason: String,
    pub schema: i64,
    pub prev: String,
    pub hash: String,
}

/// A change as it is stored.
pub(super) struct ChangeRow {
    pub ordinal: i64,
    pub noun: String,
    pub key: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Where the journal does not hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalFault {
    /// An action, or one of its changes, is not as it was sealed.
    Altered(ActionId),
    /// Before this action one is missing.
    Broken(ActionId),
}

/// Hash of the last action; empty before the first.
pub(crate) fn head(connection: &Connection) -> rusqlite::Result<String> {
    connection
        .query_row(
            "SELECT hash FROM action ORDER BY id DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()
        .map(Option::unwrap_or_default)
}

/// SHA-256 over every stored field, each behind its length, so that no two actions have the same
/// bytes.
pub(super) fn seal_of(action: &ActionRow, changes: &[ChangeRow]) -> String {
    let mut hasher = Sha256::new();
    let mut field = |text: &str| {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text.as_bytes());
    };
    for text in [
        &action.prev,
        &action.id.to_string(),
        &action.uuid,
        &action.at,
        &action.actor,
        &action.verb,
        &action.reason,
        &action.schema.to_string(),
    ] {
        field(text);
    }
    for change in changes {
        field(&change.ordinal.to_string());
        field(&change.noun);
        field(&change.key);
        for side in [&change.before, &change.after] {
            // A row that is not there differs from an empty one.
            field(side.as_deref().unwrap_or("-"));
        }
    }
    hex(&hasher.finalize())
}

impl Register {
    /// Walks the whole journal and returns the first place where it does not hold together.
    pub fn verify_journal(&self) -> Result<Option<JournalFault>, RegisterError> {
        let mut actions = self
            .connection()
            .prepare("SELECT * FROM action ORDER BY id")?;
        let mut changes = self
            .connection()
            .prepare("SELECT * FROM change WHERE action = ?1 ORDER BY ordinal")?;
        let (mut last, mut seal) = (0, String::new());
        let mut rows = actions.query([])?;
        while let Some(row) = rows.next()? {
            let action = action_of(row)?;
            let its_changes = changes
                .query_map([action.id], change_of)?
                .collect::<Result<Vec<_>, _>>()?;
            if seal_of(&action, &its_changes) != action.hash {
                return Ok(Some(JournalFault::Altered(ActionId(action.id))));
            }
            if action.prev != seal || action.id != last + 1 {
                return Ok(Some(JournalFault::Broken(ActionId(action.id))));
            }
            (last, seal) = (action.id, action.hash);
        }
        Ok(None)
    }
}

fn action_of(row: &Row<'_>) -> rusqlite::Result<ActionRow> {
    Ok(ActionRow {
        id: row.get("id")?,
        uuid: row.get("uuid")?,
        at: row.get("at")?,
        actor: row.get("actor")?,
        verb: row.get("verb")?,
        reason: row.get("reason")?,
        schema: row.get("schema")?,
        prev: row.get("prev")?,
        hash: row.get("hash")?,
    })
}

fn change_of(row: &Row<'_>) -> rusqlite::Result<ChangeRow> {
    Ok(ChangeRow {
        ordinal: row.get("ordinal")?,
        noun: row.get("noun")?,
        key: row.get("key")?,
        before: row.get("before")?,
        after: row.get("after")?,
    })
}
