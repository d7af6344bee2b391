//! The chain: every action is sealed over its stored bytes and the seal of the one before.
//!
//! It shows edits made past the program. It does not stop a forger who seals the whole chain
//! anew; the head printed on a closing page does.

use rusqlite::{Connection, OptionalExtension, Row};
use sha2::{Digest, Sha256};

use super::row::hex;
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
pub(super) struct ChangeRow<'a> {
    pub ordinal: i64,
    pub noun: &'a str,
    pub key: &'a str,
    pub before: Option<&'a str>,
    pub after: Option<&'a str>,
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
    last(connection).map(|(_, hash)| hash)
}

/// Key and hash of the last action; 0 and empty before the first.
pub(super) fn last(connection: &Connection) -> rusqlite::Result<(i64, String)> {
    connection
        .prepare_cached("SELECT id, hash FROM action ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
        .map(Option::unwrap_or_default)
}

/// SHA-256 over every stored field, each behind its length, so that no two actions have the same
/// bytes.
pub(super) struct Seal(Sha256);

impl Seal {
    pub fn of(action: &ActionRow) -> Seal {
        let mut seal = Seal(Sha256::new());
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
            seal.field(text);
        }
        seal
    }

    /// The next change of the action.
    pub fn change(&mut self, change: &ChangeRow<'_>) {
        self.field(&change.ordinal.to_string());
        self.field(change.noun);
        self.field(change.key);
        for side in [change.before, change.after] {
            // A row that is not there differs from an empty one.
            self.field(side.unwrap_or("-"));
        }
    }

    pub fn hash(self) -> String {
        hex(&self.0.finalize())
    }

    fn field(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_be_bytes());
        self.0.update(text.as_bytes());
    }
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
            let mut sealed = Seal::of(&action);
            let mut its_changes = changes.query([action.id])?;
            while let Some(change) = its_changes.next()? {
                sealed.change(&change_of(change)?);
            }
            if sealed.hash() != action.hash {
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

fn change_of<'r>(row: &'r Row<'_>) -> rusqlite::Result<ChangeRow<'r>> {
    let text = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_str()?);
    let side = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_str_or_null()?);
    Ok(ChangeRow {
        ordinal: row.get("ordinal")?,
        noun: text("noun")?,
        key: text("key")?,
        before: side("before")?,
        after: side("after")?,
    })
}
