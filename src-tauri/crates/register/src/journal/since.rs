//! What was written since a moment, by whomever: the journal tells.

use rusqlite::params;

use super::{Change, ChangeSet, Noun};
use crate::{ActionId, Register, RegisterError};

impl Register {
    /// The last action of the journal.
    pub fn last_action(&self) -> Result<ActionId, RegisterError> {
        Ok(self
            .connection()
            .prepare_cached("SELECT coalesce(max(id), 0) FROM action")?
            .query_row([], |row| row.get(0))?)
    }

    /// The rows changed behind an action, each once, `most` of them at most; and the last action.
    pub fn changes_since(&self, action: ActionId, most: u32) -> Result<ChangeSet, RegisterError> {
        // Both questions are asked of one state of the register.
        let _snapshot = self.connection().unchecked_transaction()?;
        let last = self.last_action()?;
        let mut statement = self.connection().prepare_cached(
            "SELECT DISTINCT noun, CAST(key AS INTEGER) FROM change WHERE action > ?1 LIMIT ?2",
        )?;
        let mut changes = vec![];
        let mut rows = statement.query(params![action, most])?;
        while let Some(row) = rows.next()? {
            let word: String = row.get(0)?;
            if let Some(noun) = Noun::ALL.into_iter().find(|noun| noun.table() == word) {
                changes.push(Change {
                    noun,
                    key: row.get(1)?,
                });
            }
        }
        Ok(ChangeSet {
            action: Some(last),
            changes,
        })
    }
}
