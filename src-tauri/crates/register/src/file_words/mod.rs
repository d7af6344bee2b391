//! The words inside the files: read one file after another when the desk is quiet, and found
//! after those of the lines.

use std::path::PathBuf;

use document::fold::fold;
use rusqlite::{Connection, OptionalExtension, params};

use crate::attachments::place_of;
use crate::{Act, Done, Register, RegisterError};

/// Reading a file that was begun so often and never came to an end is given up.
const BEGUN_AT_MOST: u32 = 2;

/// A stored file whose words nobody has read yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadFile {
    /// In hexadecimal figures.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// Where it lies.
    pub path: PathBuf,
}

/// What came of reading a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileWords {
    /// Its words; none for a scan.
    Read(String),
    /// Not a form of file that has words.
    Foreign,
    /// It has a password.
    Locked,
    Damaged,
    /// It is too large, or takes too long.
    TooMuch,
}

impl FileWords {
    fn outcome(&self) -> &'static str {
        match self {
            FileWords::Read(_) => "read",
            FileWords::Foreign => "foreign",
            FileWords::Locked => "locked",
            FileWords::Damaged => "damaged",
            FileWords::TooMuch => "too-much",
        }
    }
}

impl Register {
    /// How many files wait to be read.
    pub fn unread_files(&self) -> Result<u32, RegisterError> {
        Ok(self.connection().query_row(
            "SELECT count(*) FROM file_text WHERE outcome = 'waiting' AND begun < ?1",
            [BEGUN_AT_MOST],
            |row| row.get(0),
        )?)
    }

    /// The newest file that waits to be read, noted as begun. Its words are noted by
    /// [`Register::note_file_words`].
    pub fn begin_file(&mut self, act: &Act<'_>) -> Result<Option<UnreadFile>, RegisterError> {
        let begun = self.transact(act, "read-file", |recorder| {
            let connection = recorder.connection();
            let next = next(connection)?;
            if let Some((sha256, ..)) = &next {
                connection
                    .prepare_cached("UPDATE file_text SET begun = begun + 1 WHERE file = ?1")?
                    .execute([sha256])?;
            }
            Ok(next)
        })?;
        Ok(begun.value.map(|(sha256, extension, size)| UnreadFile {
            path: self.folder().join(place_of(&sha256, &extension)),
            sha256,
            size,
        }))
    }

    /// Notes what came of reading a file; from now on its papers are found by its words.
    pub fn note_file_words(
        &mut self,
        act: &Act<'_>,
        file: &UnreadFile,
        words: &FileWords,
    ) -> Result<Done<()>, RegisterError> {
        let folded = match words {
            FileWords::Read(text) => fold(text),
            _ => String::new(),
        };
        self.transact(act, "read-file", |recorder| {
            let at = recorder.act().moment();
            recorder
                .connection()
                .prepare_cached(
                    "UPDATE file_text SET fold = ?2, outcome = ?3, read_at = ?4 WHERE file = ?1",
                )?
                .execute(params![file.sha256, folded, words.outcome(), at])?;
            Ok(())
        })
    }
}

fn next(connection: &Connection) -> Result<Option<(String, String, u64)>, RegisterError> {
    Ok(connection
        .prepare_cached(
            "SELECT sha256, extension, size
             FROM file_text JOIN stored_file ON sha256 = file
             WHERE outcome = 'waiting' AND begun < ?1
             ORDER BY file_text.id DESC LIMIT 1",
        )?
        .query_row([BEGUN_AT_MOST], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?)
}
