//! A row as it stands in the journal: a JSON object with sorted keys. Columns that say nothing, null
//! or an empty text as the table has it, are left out: they are most of an old book. Long texts
//! stand there by their hash: the text itself lies frozen in its own row.

use std::str;

use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Noun;
use crate::RegisterError;

/// Reads rows of a noun, one after the other.
pub(super) struct Reader<'c> {
    statement: CachedStatement<'c>,
    columns: Vec<Column>,
    /// Written over by every row.
    json: Vec<u8>,
}

/// A column, in the order of their names.
struct Column {
    /// Where the row has it.
    place: usize,
    /// Its name as it stands before the value: `"subject":`.
    key: String,
    hashed: bool,
}

impl<'c> Reader<'c> {
    pub fn of(connection: &'c Connection, noun: Noun) -> rusqlite::Result<Reader<'c>> {
        let sql = format!(
            "SELECT * FROM {} WHERE {} = ?1",
            noun.table(),
            noun.key_column()
        );
        let statement = connection.prepare_cached(&sql)?;
        let mut columns: Vec<Column> = statement
            .column_names()
            .enumerate()
            .map(|(place, name)| match name {
                "text" => Column {
                    place,
                    key: "\"text_sha256\":".to_owned(),
                    hashed: true,
                },
                name => Column {
                    place,
                    key: format!("\"{name}\":"),
                    hashed: false,
                },
            })
            .collect();
        columns.sort_unstable_by(|one, other| one.key.cmp(&other.key));
        Ok(Reader {
            statement,
            columns,
            json: vec![],
        })
    }

    /// The row of a key; none when there is no such row.
    pub fn row(&mut self, key: i64) -> rusqlite::Result<Option<String>> {
        let (columns, json) = (&self.columns, &mut self.json);
        self.statement
            .query_row([key], |row| write(json, row, columns))
            .optional()
    }
}

/// The row of a key; none when there is no such row.
pub(crate) fn row_as_json(
    connection: &Connection,
    noun: Noun,
    key: i64,
) -> Result<Option<String>, RegisterError> {
    Ok(Reader::of(connection, noun)?.row(key)?)
}

fn write(json: &mut Vec<u8>, row: &Row<'_>, columns: &[Column]) -> rusqlite::Result<String> {
    json.clear();
    for column in columns {
        let value = row.get_ref(column.place)?;
        if !column.hashed && matches!(value, ValueRef::Null | ValueRef::Text(b"")) {
            continue;
        }
        json.push(if json.is_empty() { b'{' } else { b',' });
        json.extend_from_slice(column.key.as_bytes());
        match column.hashed {
            true => put(json, &sha256_hex(bytes_of(value))),
            false => put_value(json, value),
        }
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    }
    json.push(b'}');
    Ok(str::from_utf8(json)?.to_owned())
}

fn put_value(json: &mut Vec<u8>, value: ValueRef<'_>) -> serde_json::Result<()> {
    match value {
        ValueRef::Null => put(json, &()),
        ValueRef::Integer(integer) => put(json, &integer),
        ValueRef::Real(real) => put(json, &real),
        ValueRef::Text(text) => match str::from_utf8(text) {
            Ok(text) => put(json, text),
            Err(_) => put(json, &String::from_utf8_lossy(text)),
        },
        ValueRef::Blob(bytes) => put(json, &sha256_hex(bytes)),
    }
}

fn put(json: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) -> serde_json::Result<()> {
    serde_json::to_writer(json, value)
}

fn bytes_of(value: ValueRef<'_>) -> &[u8] {
    value.as_bytes_or_null().ok().flatten().unwrap_or_default()
}

/// SHA-256 in hexadecimal figures.
fn sha256_hex(bytes: &[u8]) -> String {
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
                r#"CREATE TABLE unit (id INTEGER PRIMARY KEY, word, text, none, empty, part, bytes);
                   INSERT INTO unit VALUES (7, '"Đảng\ủy"', 'abc', NULL, '', 0.5, x'616263')"#,
            )
            .unwrap();
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let json = format!(
            r#"{{"bytes":"{abc}","id":7,"part":0.5,"text_sha256":"{abc}","word":"\"Đảng\\ủy\""}}"#
        );
        let stored = row_as_json(&connection, Noun::Unit, 7).unwrap();
        assert_eq!(stored, Some(json));
        assert_eq!(row_as_json(&connection, Noun::Unit, 8).unwrap(), None);
    }
}
