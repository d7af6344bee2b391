//! Tìm: every line by its words, newest first, with or without marks.

mod query;
mod words;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{Datelike, NaiveDate};
use document::alphabetical;
use document::office::Direction;
use rusqlite::{Connection, OptionalExtension, params};

pub use words::highlight;
pub(crate) use words::holds_words;

use crate::entry::rows_of;
use crate::{EntryId, EntryRow, Register, RegisterError, directory};
use query::Query;

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct SearchRequest<'a> {
    pub words: &'a str,
    /// Year of arrival, or of an outgoing paper's date.
    pub year: Option<i32>,
    pub direction: Option<Direction>,
    /// At most so many.
    pub limit: u32,
}

/// A line that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub row: EntryRow,
    pub met: Met,
}

/// Where the words were met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// In the line, with their marks.
    Exact,
    /// In the line, without marks.
    Folded,
    /// In one of its files, without marks.
    InFile,
}

impl Register {
    /// Lines that hold all the words, in any order; the last word may be only begun. Words with
    /// marks are first looked for as they are, then without, then inside the files; each newest
    /// first. `20/NQ-HĐND` and
    /// `20 nq hdnd` find the same. The whole name of a body that took over from another, or that
    /// another took over from, finds the papers of both.
    pub fn search(&self, request: &SearchRequest<'_>) -> Result<Vec<Found>, RegisterError> {
        let Some(query) = Query::read(request.words) else {
            return Ok(vec![]);
        };
        let query = query.or(&directory::other_names(self.connection(), request.words)?);
        let mut ids: Vec<EntryId> = vec![];
        let mut exact = 0;
        let (lines, files) = (include_str!("match.sql"), include_str!("in_files.sql"));
        if let Some(words) = query.exact() {
            self.fill(&mut ids, lines, &words, request)?;
            exact = ids.len();
        }
        let words = query.folded();
        self.fill(&mut ids, lines, &words, request)?;
        let folded = ids.len();
        self.fill(&mut ids, files, &words, request)?;
        let met = |place| match place {
            place if place < exact => Met::Exact,
            place if place < folded => Met::Folded,
            _ => Met::InFile,
        };
        let rows = rows_of(self.connection(), &ids)?.into_iter().enumerate();
        Ok(rows
            .map(|(place, row)| Found {
                row,
                met: met(place),
            })
            .collect())
    }

    /// Adds the lines a statement finds, each once, up to the limit.
    fn fill(
        &self,
        ids: &mut Vec<EntryId>,
        statement: &str,
        words: &str,
        request: &SearchRequest<'_>,
    ) -> Result<(), RegisterError> {
        let (from, to) = match request.year {
            Some(year) => year_range(year),
            None => (i64::MIN, i64::MAX),
        };
        let mut statement = self.connection().prepare_cached(statement)?;
        let direction = request.direction.map(Direction::id);
        let mut rows = statement.query(params![words, from, to, direction])?;
        while ids.len() < request.limit as usize {
            let Some(row) = rows.next()? else {
                break;
            };
            let id = row.get(0)?;
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Ok(())
    }
}

/// The words of a filter as a question to the index; none when nothing that could be found was
/// typed.
pub(crate) fn matching_folded(words: &str) -> Option<String> {
    Query::read(words).map(|query| query.folded())
}

/// What a line says.
struct Said {
    direction: String,
    day: NaiveDate,
    subject: String,
    text: String,
}

fn said(connection: &Connection, entry: EntryId) -> rusqlite::Result<Said> {
    connection
        .prepare_cached(include_str!("text.sql"))?
        .query_row([entry], |row| {
            Ok(Said {
                direction: row.get("direction")?,
                day: row.get("day")?,
                subject: row.get("subject")?,
                text: row.get("text")?,
            })
        })
}

/// The next key of a day.
fn next_key(connection: &Connection, day: NaiveDate) -> rusqlite::Result<i64> {
    let (first, last) = day_range(day);
    let newest: Option<i64> = connection
        .prepare_cached("SELECT max(id) FROM search WHERE id BETWEEN ?1 AND ?2")?
        .query_row([first, last], |row| row.get(0))?;
    Ok(newest.map_or(first, |newest| newest + 1))
}

/// Writes the words of many new lines by one statement. The index lays what was written into it
/// aside whenever another statement begins: line by line that takes four times as long.
pub(crate) fn index_together(
    connection: &Connection,
    entries: &[EntryId],
) -> Result<(), RegisterError> {
    connection.execute_batch(
        "CREATE TEMP TABLE new_words (id INTEGER PRIMARY KEY, entry, kind, exact, fold, subject)",
    )?;
    let mut keys: HashMap<NaiveDate, i64> = HashMap::new();
    for entry in entries {
        let said = said(connection, *entry)?;
        let key = match keys.entry(said.day) {
            Entry::Occupied(key) => key.into_mut(),
            Entry::Vacant(place) => place.insert(next_key(connection, said.day)?),
        };
        connection
            .prepare_cached("INSERT INTO temp.new_words VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![
                *key,
                entry,
                said.direction,
                words::exact(&said.text),
                words::folded(&said.text),
                alphabetical(&said.subject)
            ])?;
        *key += 1;
    }
    // Sixteen megabytes of words at a time, not one: fewer pieces of the index to be merged.
    connection.execute_batch(
        "INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 16777216);
         INSERT INTO search SELECT id, entry, kind, exact, fold, subject FROM temp.new_words;
         INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 1048576);
         DROP TABLE temp.new_words",
    )?;
    Ok(())
}

/// Writes the words of a line that is new.
pub(crate) fn index_new(connection: &Connection, entry: EntryId) -> Result<(), RegisterError> {
    let said = said(connection, entry)?;
    let key = next_key(connection, said.day)?;
    write(connection, key, entry, &said)
}

/// Writes the words of a line anew, under the key of its day.
pub(crate) fn index(connection: &Connection, entry: EntryId) -> Result<(), RegisterError> {
    let mut said = said(connection, entry)?;
    let old: Option<i64> = connection
        .prepare_cached("SELECT id FROM search WHERE entry = ?1")?
        .query_row([entry], |row| row.get(0))
        .optional()?;
    // Papers come to stand behind a line that stands already.
    if old.is_some() {
        let attached: Option<String> = connection
            .prepare_cached(include_str!("attached.sql"))?
            .query_row([entry], |row| row.get(0))?;
        said.text
            .extend(attached.iter().flat_map(|words| [" ", words]));
    }
    let (first, last) = day_range(said.day);
    let key = match old {
        Some(key) if (first..=last).contains(&key) => key,
        _ => next_key(connection, said.day)?,
    };
    if old.is_some() {
        connection
            .prepare_cached("DELETE FROM search WHERE entry = ?1")?
            .execute([entry])?;
    }
    write(connection, key, entry, &said)
}

fn write(
    connection: &Connection,
    key: i64,
    entry: EntryId,
    said: &Said,
) -> Result<(), RegisterError> {
    connection
        .prepare_cached(
            "INSERT INTO search (id, entry, kind, exact, fold, subject)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            key,
            entry,
            said.direction,
            words::exact(&said.text),
            words::folded(&said.text),
            alphabetical(&said.subject)
        ])?;
    Ok(())
}

/// Keys of one day: its number since 1970, and a place in it.
fn day_range(day: NaiveDate) -> (i64, i64) {
    let days = i64::from(day.num_days_from_ce()) - DAYS_TO_1970;
    (days << 20, (days << 20) | 0xF_FFFF)
}

fn year_range(year: i32) -> (i64, i64) {
    let ends = |month, day| {
        NaiveDate::from_ymd_opt(year, month, day)
            .map(day_range)
            .unwrap_or_default()
    };
    (ends(1, 1).0, ends(12, 31).1)
}

/// Days from 1 January of the year 1, counted as 1, to 1 January 1970.
const DAYS_TO_1970: i64 = 719_163;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_days_are_in_the_order_of_days() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(day_range(day(1970, 1, 1)), (0, 0xF_FFFF));
        assert!(day_range(day(2026, 8, 5)).1 < day_range(day(2026, 8, 6)).0);
        assert_eq!(year_range(2026).0, day_range(day(2026, 1, 1)).0);
        assert_eq!(year_range(2026).1, day_range(day(2026, 12, 31)).1);
    }
}
