//! Writing rows so that each is journalled as it was and as it became.

use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Params, Statement, Transaction, params};
use serde_json::Map;
use sha2::{Digest, Sha256};
use uuid::{NoContext, Timestamp, Uuid};

use super::chain::{self, ActionRow, ChangeRow};
use super::{Act, Change, ChangeSet, Noun};
use crate::{ActionId, RegisterError, migrations};

/// One transaction of an act, and the rows it has changed so far.
pub(crate) struct Recorder<'t> {
    transaction: &'t Transaction<'t>,
    act: Act<'t>,
    folder: &'t Path,
    rows: Vec<(Change, Option<String>, Option<String>)>,
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

    /// A name no other machine will give; in the order of time.
    pub(crate) fn new_uuid(&self) -> String {
        let at = self.act.at;
        let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
        let time = Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos());
        Uuid::new_v7(time).to_string()
    }

    /// Inserts one row and returns its key. No trigger of the schema writes into a row that was
    /// just inserted, so what the statement returns is what is stored.
    pub(crate) fn insert(
        &mut self,
        noun: Noun,
        sql: &str,
        values: impl Params,
    ) -> Result<i64, RegisterError> {
        let mut statement = self
            .transaction
            .prepare_cached(&format!("{sql} RETURNING *"))?;
        let after = json_of_row(&mut statement, values)?;
        let key = self.transaction.last_insert_rowid();
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
        let before = row_as_json(self.transaction, noun, key)?;
        if before.is_none() {
            return Err(RegisterError::NotFound {
                noun: noun.table(),
                key,
            });
        }
        self.transaction.prepare_cached(sql)?.execute(values)?;
        let after = row_as_json(self.transaction, noun, key)?;
        if before != after {
            self.rows.push((Change { noun, key }, before, after));
        }
        Ok(())
    }

    /// Refuses the key of a row that is not there.
    pub(crate) fn must_be_there(&self, noun: Noun, key: i64) -> Result<(), RegisterError> {
        match row_as_json(self.transaction, noun, key)? {
            Some(_) => Ok(()),
            None => Err(RegisterError::NotFound {
                noun: noun.table(),
                key,
            }),
        }
    }

    /// Deletes the one row of a key.
    pub(crate) fn delete(&mut self, noun: Noun, key: i64) -> Result<(), RegisterError> {
        let before = row_as_json(self.transaction, noun, key)?;
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
        let last: i64 =
            connection.query_row("SELECT coalesce(max(id), 0) FROM action", [], |row| {
                row.get(0)
            })?;
        let mut action = ActionRow {
            id: last + 1,
            uuid: self.new_uuid(),
            at: self.act.moment(),
            actor: self.act.actor.0.clone(),
            verb: verb.to_owned(),
            reason: self.act.reason.to_owned(),
            schema: i64::from(migrations::newest()),
            prev: chain::head(connection)?,
            hash: String::new(),
        };
        let changes: Vec<ChangeRow> = self
            .rows
            .iter()
            .zip(1..)
            .map(|((change, before, after), ordinal)| ChangeRow {
                ordinal,
                noun: change.noun.table().to_owned(),
                key: change.key.to_string(),
                before: before.clone(),
                after: after.clone(),
            })
            .collect();
        action.hash = chain::seal_of(&action, &changes);
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
        for change in &changes {
            statement.execute(params![
                action.id,
                change.ordinal,
                change.noun,
                change.key,
                change.before,
                change.after
            ])?;
        }
        Ok(ChangeSet {
            action: Some(ActionId(action.id)),
            changes: self.rows.into_iter().map(|(change, ..)| change).collect(),
        })
    }
}

/// A row as a JSON object with sorted keys; none when there is no such row. Long texts stand in
/// the journal by their hash: the text itself lies frozen in its own row.
pub(crate) fn row_as_json(
    connection: &Connection,
    noun: Noun,
    key: i64,
) -> Result<Option<String>, RegisterError> {
    let sql = format!(
        "SELECT * FROM {} WHERE {} = ?1",
        noun.table(),
        noun.key_column()
    );
    let mut statement = connection.prepare_cached(&sql)?;
    json_of_row(&mut statement, [key])
}

/// The one row a statement answers with.
fn json_of_row(
    statement: &mut Statement<'_>,
    values: impl Params,
) -> Result<Option<String>, RegisterError> {
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let row = statement
        .query_row(values, |row| {
            let mut object = Map::new();
            for (index, column) in columns.into_iter().enumerate() {
                let value = row.get_ref(index)?;
                match column.as_str() {
                    "text" => {
                        object.insert("text_sha256".into(), sha256_hex(bytes_of(value)).into())
                    }
                    _ => object.insert(column, json_of(value)),
                };
            }
            Ok(object)
        })
        .optional()?;
    Ok(row.map(|object| serde_json::Value::Object(object).to_string()))
}

fn json_of(value: ValueRef<'_>) -> serde_json::Value {
    match value {
        ValueRef::Null => serde_json::Value::Null,
        ValueRef::Integer(integer) => integer.into(),
        ValueRef::Real(real) => real.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(bytes) => sha256_hex(bytes).into(),
    }
}

fn bytes_of(value: ValueRef<'_>) -> &[u8] {
    value.as_bytes_or_null().ok().flatten().unwrap_or_default()
}

/// SHA-256 in hexadecimal figures.
pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
