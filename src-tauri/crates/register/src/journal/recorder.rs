//! Writing rows so that each is journalled as it was and as it became.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::Path;

use rusqlite::{Connection, Params, Transaction, params};
use uuid::{ContextV7, Timestamp, Uuid};

use super::chain::{self, ActionRow, ChangeRow, Seal};
use super::row::Reader;
use super::{Act, Change, ChangeSet, Noun};
use crate::{ActionId, RegisterError, migrations};

/// One transaction of an act, and the rows it has changed so far.
pub(crate) struct Recorder<'t> {
    transaction: &'t Transaction<'t>,
    act: Act<'t>,
    folder: &'t Path,
    rows: Vec<ChangedRow>,
    readers: HashMap<Noun, Reader<'t>>,
    uuids: ContextV7,
}

impl<'t> Recorder<'t> {
    pub(super) fn new(
        transaction: &'t Transaction<'t>,
        act: &Act<'t>,
        folder: &'t Path,
    ) -> Recorder<'t> {
        Recorder {
            transaction,
            act: *act,
            folder,
            rows: vec![],
            readers: HashMap::new(),
            uuids: ContextV7::new(),
        }
    }

    pub(crate) fn connection(&self) -> &'t Connection {
        self.transaction
    }

    pub(crate) fn act(&self) -> &Act<'t> {
        &self.act
    }

    /// The folder of the office.
    pub(crate) fn folder(&self) -> &'t Path {
        self.folder
    }

    /// A name no other machine will give; in the order of time, and within the act in the order
    /// they were asked for: an index of names grows at its end.
    pub(crate) fn new_uuid(&self) -> String {
        let at = self.act.at;
        let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
        let time = Timestamp::from_unix(&self.uuids, seconds, at.timestamp_subsec_nanos());
        Uuid::new_v7(time).to_string()
    }

    /// Inserts one row and returns its key. The row is read back by it: to let the statement
    /// return it costs SQLite a table in memory every time.
    pub(crate) fn insert(
        &mut self,
        noun: Noun,
        sql: &str,
        values: impl Params,
    ) -> Result<i64, RegisterError> {
        self.transaction.prepare_cached(sql)?.execute(values)?;
        let key = self.transaction.last_insert_rowid();
        let after = self.row(noun, key)?;
        self.rows.push((Change { noun, key }, None, after));
        Ok(key)
    }

    /// Updates the one row of a key. A row that stays as it was is not journalled.
    pub(crate) fn update(
        &mut self,
        noun: Noun,
        key: i64,
        sql: &str,
        values: impl Params,
    ) -> Result<(), RegisterError> {
        let before = self.row(noun, key)?;
        if before.is_none() {
            return Err(RegisterError::NotFound {
                noun: noun.table(),
                key,
            });
        }
        self.transaction.prepare_cached(sql)?.execute(values)?;
        let after = self.row(noun, key)?;
        if before != after {
            self.rows.push((Change { noun, key }, before, after));
        }
        Ok(())
    }

    /// A row as it is now.
    fn row(&mut self, noun: Noun, key: i64) -> Result<Option<String>, RegisterError> {
        let reader = match self.readers.entry(noun) {
            Entry::Occupied(reader) => reader.into_mut(),
            Entry::Vacant(place) => place.insert(Reader::of(self.transaction, noun)?),
        };
        Ok(reader.row(key)?)
    }

    /// Refuses the key of a row that is not there.
    pub(crate) fn must_be_there(&mut self, noun: Noun, key: i64) -> Result<(), RegisterError> {
        match self.row(noun, key)? {
            Some(_) => Ok(()),
            None => Err(RegisterError::NotFound {
                noun: noun.table(),
                key,
            }),
        }
    }

    /// Deletes the one row of a key.
    pub(crate) fn delete(&mut self, noun: Noun, key: i64) -> Result<(), RegisterError> {
        let before = self.row(noun, key)?;
        let sql = format!(
            "DELETE FROM {} WHERE {} = ?1",
            noun.table(),
            noun.key_column()
        );
        self.transaction.prepare_cached(&sql)?.execute([key])?;
        self.rows.push((Change { noun, key }, before, None));
        Ok(())
    }

    /// Writes the action with its changes behind the head of the journal. The head is read here,
    /// inside the write lock.
    pub(super) fn seal(self, verb: &str) -> Result<ChangeSet, RegisterError> {
        if self.rows.is_empty() {
            return Ok(ChangeSet::default());
        }
        let connection = self.transaction;
        let (last, prev) = chain::last(connection)?;
        let mut action = ActionRow {
            id: last + 1,
            uuid: self.new_uuid(),
            at: self.act.moment(),
            actor: self.act.actor.0.clone(),
            verb: verb.to_owned(),
            reason: self.act.reason.to_owned(),
            schema: i64::from(migrations::newest()),
            prev,
            hash: String::new(),
        };
        let mut seal = Seal::of(&action);
        for (row, ordinal) in self.rows.iter().zip(1..) {
            seal.change(&stored(row, ordinal, &row.0.key.to_string()));
        }
        action.hash = seal.hash();
        connection
            .prepare_cached(
                "INSERT INTO action (id, uuid, at, actor, verb, reason, schema, prev, hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                action.id,
                action.uuid,
                action.at,
                action.actor,
                action.verb,
                action.reason,
                action.schema,
                action.prev,
                action.hash
            ])?;
        let mut statement = connection.prepare_cached(
            "INSERT INTO change (action, ordinal, noun, key, before, after)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        let mut changes = Vec::with_capacity(self.rows.len());
        for (row, ordinal) in self.rows.into_iter().zip(1..) {
            let key = row.0.key.to_string();
            let change = stored(&row, ordinal, &key);
            statement.execute(params![
                action.id,
                change.ordinal,
                change.noun,
                change.key,
                change.before,
                change.after
            ])?;
            changes.push(row.0);
        }
        Ok(ChangeSet {
            action: Some(ActionId(action.id)),
            changes,
        })
    }
}

/// A changed row: which, as it was, and as it became.
type ChangedRow = (Change, Option<String>, Option<String>);

fn stored<'a>(
    (change, before, after): &'a ChangedRow,
    ordinal: i64,
    key: &'a str,
) -> ChangeRow<'a> {
    ChangeRow {
        ordinal,
        noun: change.noun.table(),
        key,
        before: before.as_deref(),
        after: after.as_deref(),
    }
}
