//! Kiểm tra: does everything still stand as the journal says?

mod laws;

use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::backup::stored_files;
use crate::journal::{JournalFault, Noun, row_as_json};
use crate::{EntryId, Progress, Register, RegisterError, SeriesId, attachments, search};

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// What SQLite says of the file itself.
    Database(String),
    /// A row points to one that is not there.
    Dangling {
        table: String,
        row: i64,
    },
    Journal(JournalFault),
    /// A law of the books, by the name of its trigger, is gone, or is not what it was, or is none of
    /// ours.
    LawAltered(String),
    /// A row is not as the journal last saw it: it was changed past the program.
    Unjournalled {
        noun: Noun,
        key: i64,
    },
    /// Numbers of a series that have no fate, both ends included.
    MissingNumbers {
        series: SeriesId,
        from: u32,
        to: u32,
    },
    /// A line that search does not know.
    NotFindable(EntryId),
    /// A line that search knows by other words than it says.
    WordsAltered(EntryId),
    FileMissing(PathBuf),
    /// A stored file is not what it was when it was stored.
    FileAltered(PathBuf),
    /// The size kept of a stored file is not the file's.
    SizeAltered(PathBuf),
}

/// What was looked at, and what was wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    pub entries: u64,
    pub files: u64,
    pub actions: u64,
    pub faults: Vec<Fault>,
}

impl Register {
    /// Checks the file, the journal, every journalled row, the numbers, the words search knows and
    /// the attachments.
    /// Reads everything: seconds for a year, minutes for a million lines. The progress counts
    /// bytes.
    pub fn verify(&self, progress: &mut Progress<'_>) -> Result<Verified, RegisterError> {
        // One state of the register, whoever writes meanwhile.
        let _snapshot = self.connection().unchecked_transaction()?;
        let (entries, files, actions, database, attached) = self.connection().query_row(
            "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM stored_file),
                    (SELECT count(*) FROM action),
                    (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size),
                    (SELECT coalesce(sum(size), 0) FROM stored_file)",
            [],
            |row| {
                Ok((
                    row.get::<_, u64>(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get::<_, u64>(3)?,
                    row.get::<_, u64>(4)?,
                ))
            },
        )?;
        progress.expect(database + attached);
        // The database is read through five times; what each reading takes is not known before.
        let share = database / 5;
        let mut part = || progress.advance(share);
        let mut faults = self.faults_of_the_file()?;
        part()?;
        faults.extend(laws::faults(self.connection())?);
        faults.extend(self.verify_journal()?.map(Fault::Journal));
        part()?;
        faults.extend(self.rows_unlike_the_journal()?);
        part()?;
        faults.extend(self.missing_numbers()?);
        faults.extend(self.not_findable()?);
        part()?;
        faults.extend(self.words_altered(share / entries.max(1), progress)?);
        faults.extend(self.faults_of_attachments(progress)?);
        Ok(Verified {
            entries,
            files,
            actions,
            faults,
        })
    }

    fn faults_of_the_file(&self) -> Result<Vec<Fault>, RegisterError> {
        let mut check = self.connection().prepare("PRAGMA integrity_check(20)")?;
        let mut faults: Vec<Fault> = check
            .query_map([], |row| row.get(0))?
            .filter(|line| !matches!(line, Ok(line) if line == "ok"))
            .map(|line: rusqlite::Result<String>| line.map(Fault::Database))
            .collect::<Result<_, _>>()?;
        let mut check = self.connection().prepare("PRAGMA foreign_key_check")?;
        let dangling = check
            .query_map([], |row| {
                Ok(Fault::Dangling {
                    table: row.get(0)?,
                    row: row.get::<_, Option<i64>>(1)?.unwrap_or_default(),
                })
            })?
            .collect::<Result<Vec<_>, _>>()?;
        faults.extend(dangling);
        Ok(faults)
    }

    fn rows_unlike_the_journal(&self) -> Result<Vec<Fault>, RegisterError> {
        let mut faults = vec![];
        for noun in Noun::ALL {
            // With max() SQLite takes the other columns from the row that holds the maximum. An
            // import of a large book is one action of some millions of changes.
            let mut last = self.connection().prepare_cached(
                "SELECT CAST(key AS INTEGER), after,
                        (SELECT schema FROM action WHERE id = change.action),
                        max(action << 32 | ordinal)
                 FROM change WHERE noun = ?1 GROUP BY key",
            )?;
            let mut rows = last.query([noun.table()])?;
            while let Some(row) = rows.next()? {
                let key = row.get(0)?;
                let journalled: Option<String> = row.get(1)?;
                let stands = row_as_json(self.connection(), noun, key)?;
                if !agree(journalled.as_deref(), stands.as_deref(), row.get(2)?) {
                    faults.push(Fault::Unjournalled { noun, key });
                }
            }
            let sql = format!(
                "SELECT {key} FROM {table} WHERE NOT EXISTS (
                     SELECT 1 FROM change WHERE noun = ?1 AND key = CAST({table}.{key} AS TEXT))",
                key = noun.key_column(),
                table = noun.table(),
            );
            let mut unknown = self.connection().prepare(&sql)?;
            let unknown = unknown
                .query_map([noun.table()], |row| {
                    Ok(Fault::Unjournalled {
                        noun,
                        key: row.get(0)?,
                    })
                })?
                .collect::<Result<Vec<_>, _>>()?;
            faults.extend(unknown);
        }
        Ok(faults)
    }

    fn missing_numbers(&self) -> Result<Vec<Fault>, RegisterError> {
        let mut statement = self.connection().prepare(include_str!("gaps.sql"))?;
        let gaps = statement
            .query_map([], |row| {
                Ok(Fault::MissingNumbers {
                    series: row.get("series")?,
                    from: row.get("first")?,
                    to: row.get("last")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(gaps)
    }

    fn not_findable(&self) -> Result<Vec<Fault>, RegisterError> {
        let mut statement = self.connection().prepare(
            "SELECT id FROM entry
             WHERE document IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM search WHERE search.entry = entry.id)",
        )?;
        let faults = statement
            .query_map([], |row| Ok(Fault::NotFindable(row.get(0)?)))?
            .collect::<Result<_, _>>()?;
        Ok(faults)
    }

    /// Every line is said again and compared with what search was told of it.
    fn words_altered(
        &self,
        bytes_a_line: u64,
        progress: &mut Progress<'_>,
    ) -> Result<Vec<Fault>, RegisterError> {
        let mut lines = self.connection().prepare("SELECT entry FROM search")?;
        let mut lines = lines.query([])?;
        let mut faults = vec![];
        while let Some(line) = lines.next()? {
            let entry: EntryId = line.get(0)?;
            if !search::says_its_words(self.connection(), entry)? {
                faults.push(Fault::WordsAltered(entry));
            }
            progress.advance(bytes_a_line)?;
        }
        Ok(faults)
    }

    fn faults_of_attachments(
        &self,
        progress: &mut Progress<'_>,
    ) -> Result<Vec<Fault>, RegisterError> {
        let mut faults = vec![];
        for stored in stored_files(self.connection())? {
            let path = self.folder().join(&stored.place);
            match attachments::hash_of(&path) {
                Ok(hash) if hash == stored.sha256 => match fs::metadata(&path) {
                    Ok(file) if file.len() == stored.size => {}
                    Ok(_) => faults.push(Fault::SizeAltered(path)),
                    Err(_) => faults.push(Fault::FileMissing(path)),
                },
                Ok(_) => faults.push(Fault::FileAltered(path)),
                Err(_) => faults.push(Fault::FileMissing(path)),
            }
            progress.advance(stored.size)?;
        }
        Ok(faults)
    }
}

/// The first schema whose journal leaves out what says nothing. Before it every column was told, and
/// one that is not in such a line was added later.
const LEAVES_OUT: u32 = 2;

/// Whether a row is as it was journalled under a schema. A column that is not told says nothing.
fn agree(journalled: Option<&str>, stands: Option<&str>, schema: u32) -> bool {
    fn says<'r>(row: &'r Map<String, Value>, column: &str) -> Option<&'r Value> {
        let value = row.get(column);
        value.filter(|value| !value.is_null() && *value != "")
    }
    let object = |text: &str| serde_json::from_str::<Map<String, Value>>(text).ok();
    let (journalled, stands) = match (journalled, stands) {
        (None, None) => return true,
        (Some(journalled), Some(stands)) => (object(journalled), object(stands)),
        _ => return false,
    };
    let (Some(journalled), Some(stands)) = (journalled, stands) else {
        return false;
    };
    let added = |column: &String| schema < LEAVES_OUT && !journalled.contains_key(column);
    let mut columns = journalled.keys().chain(stands.keys());
    columns.all(|column| added(column) || says(&journalled, column) == says(&stands, column))
}
