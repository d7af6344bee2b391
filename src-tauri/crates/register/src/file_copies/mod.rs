//! Sổ sử dụng bản lưu (Phụ lục IV, mẫu IV): who used the file copy of a paper, and whether it came
//! back.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

use crate::entry::{rows_of, text};
use crate::handling::when::must_have_come;
use crate::journal::Noun;
use crate::recipients::standing_document_of;
use crate::{Act, Done, EntryId, EntryRow, FileCopyUseId, MissingFact, Register, RegisterError};

/// A file copy that goes out to be used.
#[derive(Clone, Copy, Debug)]
pub struct UseRequest<'a> {
    pub entry: EntryId,
    pub used_on: NaiveDate,
    pub user: &'a str,
    pub allowed_by: &'a str,
    /// Số và ký hiệu hồ sơ; may be empty.
    pub case_file: &'a str,
    pub note: &'a str,
}

/// A line of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileCopyUse {
    pub id: FileCopyUseId,
    pub row: EntryRow,
    pub used_on: NaiveDate,
    pub user: String,
    pub case_file: String,
    pub allowed_by: String,
    /// Ngày trả; none while it is out.
    pub returned_on: Option<NaiveDate>,
    pub note: String,
}

impl Register {
    /// Notes that somebody uses the file copy of a paper, with leave.
    pub fn use_file_copy(
        &mut self,
        act: &Act<'_>,
        request: &UseRequest<'_>,
    ) -> Result<Done<FileCopyUseId>, RegisterError> {
        for (words, fact) in [
            (request.user, MissingFact::User),
            (request.allowed_by, MissingFact::AllowedBy),
        ] {
            if words.trim().is_empty() {
                return Err(RegisterError::FactMissing { fact });
            }
        }
        must_have_come(act, request.used_on)?;
        self.transact(act, "use-file-copy", |recorder| {
            standing_document_of(recorder.connection(), request.entry)?;
            let uuid = recorder.new_uuid();
            recorder
                .insert(
                    Noun::FileCopyUse,
                    "INSERT INTO file_copy_use
                         (uuid, entry, used_on, user, case_file, allowed_by, note)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    params![
                        uuid,
                        request.entry,
                        request.used_on,
                        text(request.user),
                        text(request.case_file),
                        text(request.allowed_by),
                        text(request.note)
                    ],
                )
                .map(FileCopyUseId)
        })
    }

    /// Notes the day a file copy came back; none takes the return back.
    pub fn return_file_copy(
        &mut self,
        act: &Act<'_>,
        used: FileCopyUseId,
        on: Option<NaiveDate>,
    ) -> Result<Done<()>, RegisterError> {
        on.map_or(Ok(()), |on| must_have_come(act, on))?;
        self.transact(act, "return-file-copy", |recorder| {
            let there = recorder.connection().query_row(
                "SELECT used_on FROM file_copy_use WHERE id = ?1",
                [used],
                |row| row.get(0),
            );
            let used_on = there.optional()?.ok_or(RegisterError::NotFound {
                noun: "file_copy_use",
                key: used.0,
            })?;
            if on.is_some_and(|on| on < used_on) {
                return Err(RegisterError::BeforeItWasLent { used_on });
            }
            recorder.update(
                Noun::FileCopyUse,
                used.0,
                "UPDATE file_copy_use SET returned_on = ?2 WHERE id = ?1",
                params![used, on],
            )
        })
    }

    /// The book of a year, in the order it was written.
    pub fn file_copy_uses(&self, year: i32) -> Result<Vec<FileCopyUse>, RegisterError> {
        self.uses("CAST(strftime('%Y', used_on) AS INTEGER) = ?1", year)
    }

    /// The file copies that went out until the end of a year and have not come back.
    pub fn file_copies_out(&self, year: i32) -> Result<Vec<FileCopyUse>, RegisterError> {
        self.uses(
            "CAST(strftime('%Y', used_on) AS INTEGER) <= ?1 AND returned_on IS NULL",
            year,
        )
    }

    fn uses(&self, condition: &str, year: i32) -> Result<Vec<FileCopyUse>, RegisterError> {
        let sql = format!("SELECT * FROM file_copy_use WHERE {condition} ORDER BY used_on, id");
        let mut statement = self.connection().prepare_cached(&sql)?;
        let mut rows = statement.query([year])?;
        let mut uses = vec![];
        while let Some(row) = rows.next()? {
            let entry: EntryId = row.get("entry")?;
            let Some(line) = rows_of(self.connection(), &[entry])?.pop() else {
                continue;
            };
            uses.push(FileCopyUse {
                id: row.get("id")?,
                row: line,
                used_on: row.get("used_on")?,
                user: row.get("user")?,
                case_file: row.get("case_file")?,
                allowed_by: row.get("allowed_by")?,
                returned_on: row.get("returned_on")?,
                note: row.get("note")?,
            });
        }
        Ok(uses)
    }
}
