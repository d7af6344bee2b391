//! Writing rows so that each is journalled as it was and as it became.

use std::borrow::Cow;
use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Params, Row, Transaction, params};
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};
use uuid::{NoContext, Timestamp, Uuid};

use super::chain::{self, ActionRow, ChangeRow, Seal};
use super::{Act, Change, ChangeSet, Noun};
use crate::{ActionId, RegisterError, migrations};

/// One transaction of an act, and the rows it has changed so far.
pub(crate) struct Recorder<'t> {
    transaction: &'t Transaction<'t>,
    act: Act<'t>,
    folder: &'t Path,
    rows: Vec<ChangedRow>,
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
        let after = row_as_json(self.transaction, noun, key)?;
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
    Ok(statement.query_row([key], json_of).optional()?)
}

fn json_of(row: &Row<'_>) -> rusqlite::Result<String> {
    let names = row.as_ref().column_names();
    let mut columns = names
        .enumerate()
        .map(|(index, name)| {
            let value = row.get_ref(index)?;
            Ok(match name {
                "text" => ("text_sha256", Stored::Hash(bytes_of(value))),
                _ => (name, Stored::of(value)),
            })
        })
        .collect::<rusqlite::Result<Vec<_>>>()?;
    columns.sort_unstable_by_key(|&(name, _)| name);
    serde_json::to_string(&Sorted(columns))
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

/// Columns of a row in the order of their names.
struct Sorted<'r>(Vec<(&'r str, Stored<'r>)>);

impl Serialize for Sorted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let columns = self.0.iter();
        serializer.collect_map(columns.map(|(name, value)| (name, value)))
    }
}

/// A stored value as it stands in JSON.
#[derive(Serialize)]
#[serde(untagged)]
enum Stored<'r> {
    Null,
    Integer(i64),
    Real(f64),
    Text(Cow<'r, str>),
    #[serde(serialize_with = "as_hash")]
    Hash(&'r [u8]),
}

impl<'r> Stored<'r> {
    fn of(value: ValueRef<'r>) -> Stored<'r> {
        match value {
            ValueRef::Null => Stored::Null,
            ValueRef::Integer(integer) => Stored::Integer(integer),
            ValueRef::Real(real) => Stored::Real(real),
            ValueRef::Text(text) => Stored::Text(String::from_utf8_lossy(text)),
            ValueRef::Blob(bytes) => Stored::Hash(bytes),
        }
    }
}

fn as_hash<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&sha256_hex(bytes))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_stands_in_the_journal_with_its_columns_in_order_and_its_text_as_a_hash() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                r#"CREATE TABLE unit (id INTEGER PRIMARY KEY, word, text, none, part, bytes);
                   INSERT INTO unit VALUES (7, '"Đảng\ủy"', 'abc', NULL, 0.5, x'616263')"#,
            )
            .unwrap();
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let json = format!(
            r#"{{"bytes":"{abc}","id":7,"none":null,"part":0.5,"text_sha256":"{abc}","word":"\"Đảng\\ủy\""}}"#
        );
        let stored = row_as_json(&connection, Noun::Unit, 7).unwrap();
        assert_eq!(stored, Some(json));
        assert_eq!(row_as_json(&connection, Noun::Unit, 8).unwrap(), None);
    }
}
