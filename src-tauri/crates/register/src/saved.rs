//! Tìm kiếm đã lưu: a filter under a name.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;

use crate::entry::text;
use crate::journal::Noun;
use crate::{Act, Done, MissingFact, Register, RegisterError, SavedSearchId};

/// A search worth keeping. What its filter means is for the room that made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SavedSearch {
    pub id: SavedSearchId,
    pub name: String,
    /// A request in JSON.
    pub filter: String,
}

impl Register {
    pub fn saved_searches(&self) -> Result<Vec<SavedSearch>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT id, name, filter FROM saved_search ORDER BY id")?;
        let searches = statement
            .query_map([], |row| {
                Ok(SavedSearch {
                    id: row.get("id")?,
                    name: row.get("name")?,
                    filter: row.get("filter")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(searches)
    }

    /// Keeps a search under a name; one that has the name is written over.
    pub fn save_search(
        &mut self,
        act: &Act<'_>,
        name: &str,
        filter: &serde_json::Value,
    ) -> Result<Done<SavedSearchId>, RegisterError> {
        let (name, filter) = (text(name), filter.to_string());
        if name.is_empty() {
            return Err(RegisterError::FactMissing {
                fact: MissingFact::Name,
            });
        }
        self.transact(act, "save-search", |recorder| {
            let known: Option<i64> = recorder
                .connection()
                .prepare_cached("SELECT id FROM saved_search WHERE name = ?1")?
                .query_row([&name], |row| row.get(0))
                .optional()?;
            let key = match known {
                Some(key) => {
                    recorder.update(
                        Noun::SavedSearch,
                        key,
                        "UPDATE saved_search SET filter = ?2 WHERE id = ?1",
                        params![key, filter],
                    )?;
                    key
                }
                None => recorder.insert(
                    Noun::SavedSearch,
                    "INSERT INTO saved_search (name, filter) VALUES (?1, ?2)",
                    params![name, filter],
                )?,
            };
            Ok(SavedSearchId(key))
        })
    }

    pub fn delete_search(
        &mut self,
        act: &Act<'_>,
        search: SavedSearchId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "delete-search", |recorder| {
            recorder.must_be_there(Noun::SavedSearch, search.0)?;
            recorder.delete(Noun::SavedSearch, search.0)
        })
    }
}
