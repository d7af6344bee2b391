//! Writing the words of a line, under a key that sorts by its day.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use document::alphabetical;
use rusqlite::{Connection, OptionalExtension, params};

use super::words;
use crate::{EntryId, RegisterError};

/// What a line says.
pub(super) struct Said {
    pub direction: String,
    pub day: NaiveDate,
    subject: String,
    text: String,
}

/// The words of a line as they are found.
pub(super) struct Words {
    pub exact: String,
    pub fold: String,
    pub subject: Vec<u8>,
}

impl Said {
    pub fn by(connection: &Connection, entry: EntryId) -> rusqlite::Result<Said> {
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

    /// With the papers that stand behind the line.
    fn with_attached(connection: &Connection, entry: EntryId) -> rusqlite::Result<Said> {
        let mut said = Said::by(connection, entry)?;
        let attached: Option<String> = connection
            .prepare_cached(include_str!("attached.sql"))?
            .query_row([entry], |row| row.get(0))?;
        said.text
            .extend(attached.iter().flat_map(|words| [" ", words]));
        Ok(said)
    }

    pub fn words(&self) -> Words {
        Words {
            exact: words::marked(&self.text),
            fold: words::unmarked(&self.text),
            subject: alphabetical(&self.subject),
        }
    }
}

/// Writes the words of a line that is new.
pub(crate) fn index_new(connection: &Connection, entry: EntryId) -> Result<(), RegisterError> {
    let said = Said::by(connection, entry)?;
    let key = next_key(connection, said.day)?;
    write(connection, key, entry, &said)
}

/// Writes the words of a line anew, under the key of its day.
pub(crate) fn index(connection: &Connection, entry: EntryId) -> Result<(), RegisterError> {
    let old: Option<i64> = connection
        .prepare_cached("SELECT id FROM search WHERE entry = ?1")?
        .query_row([entry], |row| row.get(0))
        .optional()?;
    // Papers come to stand behind a line that stands already.
    let said = match old {
        Some(_) => Said::with_attached(connection, entry)?,
        None => Said::by(connection, entry)?,
    };
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

/// Whether search knows a line by the words it says, under a key of its day. An office of the first
/// schema has them as often as they stand there, and those without marks among the others.
pub(crate) fn says_its_words(
    connection: &Connection,
    entry: EntryId,
) -> Result<bool, RegisterError> {
    let said = Said::with_attached(connection, entry)?;
    let words = said.words();
    let (first, last) = day_range(said.day);
    let known = connection
        .prepare_cached(
            "SELECT exact, fold FROM search
             WHERE entry = ?1 AND id BETWEEN ?2 AND ?3 AND kind = ?4",
        )?
        .query_row(params![entry, first, last, said.direction], |row| {
            let exact = words::marked(row.get_ref(0)?.as_str()?);
            Ok((exact, words::unmarked(row.get_ref(1)?.as_str()?)))
        })
        .optional()?;
    let each = |words: &str| -> BTreeSet<String> { words.split(' ').map(str::to_owned).collect() };
    Ok(known.is_some_and(|(exact, fold)| {
        each(&exact) == each(&words.exact) && each(&fold) == each(&words.fold)
    }))
}

fn write(
    connection: &Connection,
    key: i64,
    entry: EntryId,
    said: &Said,
) -> Result<(), RegisterError> {
    let words = said.words();
    connection
        .prepare_cached(
            "INSERT INTO search (id, entry, kind, exact, fold, subject)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            key,
            entry,
            said.direction,
            words.exact,
            words.fold,
            words.subject
        ])?;
    Ok(())
}

/// The next key of a day.
pub(super) fn next_key(connection: &Connection, day: NaiveDate) -> rusqlite::Result<i64> {
    let (first, last) = day_range(day);
    let newest: Option<i64> = connection
        .prepare_cached("SELECT max(id) FROM search WHERE id BETWEEN ?1 AND ?2")?
        .query_row([first, last], |row| row.get(0))?;
    Ok(newest.map_or(first, |newest| newest + 1))
}

/// Keys of one day: its number since 1970, and a place in it.
fn day_range(day: NaiveDate) -> (i64, i64) {
    let days = i64::from(day.num_days_from_ce()) - DAYS_TO_1970;
    (days << 20, (days << 20) | 0xF_FFFF)
}

pub(super) fn year_range(year: i32) -> (i64, i64) {
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
