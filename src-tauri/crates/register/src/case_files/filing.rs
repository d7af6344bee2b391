//! Papers go into a file, change their order in it, and leave it again until it is closed.

use document::entry::Paper;
use rusqlite::{OptionalExtension, params};

use super::life::still_open;
use crate::entry::paper::Written;
use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::recipients::document_of;
use crate::{Act, CaseFileId, Done, EntryId, FiledId, Register, RegisterError};

/// A paper that stands in no book and belongs to the file all the same (Điều 29.2).
#[derive(Clone, Copy, Debug)]
pub struct OtherPaper<'a> {
    /// Số of the paper; may be empty.
    pub number: &'a str,
    pub paper: &'a Paper,
}

impl Register {
    /// Đưa vào hồ sơ: many papers at once, behind those that lie there. A paper that is in the
    /// file stays where it is. A planned file opens with its first paper. Tells how many were new.
    pub fn file_entries(
        &mut self,
        act: &Act<'_>,
        file: CaseFileId,
        entries: &[EntryId],
    ) -> Result<Done<u32>, RegisterError> {
        self.transact(act, "file-papers", |recorder| {
            still_open(recorder, file)?;
            let mut new = 0;
            for entry in entries {
                let document = document_of(recorder.connection(), *entry)?;
                new += u32::from(put(recorder, file, document)?.is_some());
            }
            Ok(new)
        })
    }

    /// Puts a paper into the file that no book knows.
    pub fn file_other_paper(
        &mut self,
        act: &Act<'_>,
        file: CaseFileId,
        other: &OtherPaper<'_>,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "file-papers", |recorder| {
            still_open(recorder, file)?;
            let written = Written {
                paper: other.paper,
                number: other.number.to_owned(),
                author: &other.paper.agency,
                body: None,
            };
            let document = written.insert(recorder)?;
            put(recorder, file, document)?;
            Ok(())
        })
    }

    /// Takes a paper out; those behind it close up. A paper that no book knows is gone with it.
    pub fn take_out_of_file(
        &mut self,
        act: &Act<'_>,
        filed: FiledId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "take-out-of-file", |recorder| {
            let (file, document) = whose(recorder, filed)?;
            still_open(recorder, file)?;
            recorder.delete(Noun::Filed, filed.0)?;
            let rest = in_order(recorder, file)?;
            number(recorder, &rest)?;
            let known: bool = recorder.connection().query_row(
                "SELECT EXISTS (SELECT 1 FROM entry WHERE document = ?1)
                     OR EXISTS (SELECT 1 FROM filed WHERE document = ?1)
                     OR (SELECT part_of IS NOT NULL FROM document WHERE id = ?1)",
                [document],
                |row| row.get(0),
            )?;
            match known {
                true => Ok(()),
                false => recorder.delete(Noun::Document, document),
            }
        })
    }

    /// Puts the papers of a file in another order; `order` names all of them.
    pub fn arrange_case_file(
        &mut self,
        act: &Act<'_>,
        file: CaseFileId,
        order: &[FiledId],
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "arrange-case-file", |recorder| {
            still_open(recorder, file)?;
            let mut there = in_order(recorder, file)?;
            let mut named = order.to_vec();
            there.sort_unstable();
            named.sort_unstable();
            if let Some((_, missing)) = there.iter().zip(&named).find(|(one, other)| one != other) {
                return Err(no_such(*missing));
            }
            if there.len() != named.len() {
                return Err(RegisterError::NotFound {
                    noun: Noun::CaseFile.table(),
                    key: file.0,
                });
            }
            number(recorder, order)
        })
    }

    /// Tờ số, trang số of papers of one file; an empty text takes them away.
    pub fn note_sheets(
        &mut self,
        act: &Act<'_>,
        file: CaseFileId,
        sheets: &[(FiledId, String)],
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "note-sheets", |recorder| {
            still_open(recorder, file)?;
            for (filed, sheets) in sheets {
                if whose(recorder, *filed)?.0 != file {
                    return Err(no_such(*filed));
                }
                recorder.update(
                    Noun::Filed,
                    filed.0,
                    "UPDATE filed SET sheets = ?2 WHERE id = ?1",
                    params![filed, text(sheets)],
                )?;
            }
            Ok(())
        })
    }
}

/// Puts a paper behind the others; none when it is there.
fn put(
    recorder: &mut Recorder<'_>,
    file: CaseFileId,
    document: i64,
) -> Result<Option<FiledId>, RegisterError> {
    let there: bool = recorder.connection().query_row(
        "SELECT EXISTS (SELECT 1 FROM filed WHERE case_file = ?1 AND document = ?2)",
        params![file, document],
        |row| row.get(0),
    )?;
    if there {
        return Ok(None);
    }
    let day = recorder.act().day();
    recorder.update(
        Noun::CaseFile,
        file.0,
        "UPDATE case_file SET opened_on = coalesce(opened_on, ?2) WHERE id = ?1",
        params![file, day],
    )?;
    let at = recorder.act().moment();
    let id = recorder.insert(
        Noun::Filed,
        "INSERT INTO filed (case_file, document, ordinal, filed_at)
         SELECT ?1, ?2, 1 + coalesce(max(ordinal), 0), ?3 FROM filed WHERE case_file = ?1",
        params![file, document, at],
    )?;
    Ok(Some(FiledId(id)))
}

/// The file and the paper of a place in a file.
fn whose(recorder: &Recorder<'_>, filed: FiledId) -> Result<(CaseFileId, i64), RegisterError> {
    recorder
        .connection()
        .prepare_cached("SELECT case_file, document FROM filed WHERE id = ?1")?
        .query_row([filed], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or(no_such(filed))
}

fn no_such(filed: FiledId) -> RegisterError {
    RegisterError::NotFound {
        noun: Noun::Filed.table(),
        key: filed.0,
    }
}

fn in_order(recorder: &Recorder<'_>, file: CaseFileId) -> Result<Vec<FiledId>, RegisterError> {
    let mut statement = recorder
        .connection()
        .prepare_cached("SELECT id FROM filed WHERE case_file = ?1 ORDER BY ordinal, id")?;
    let filed = statement
        .query_map([file], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(filed)
}

/// Numbers the papers of a file from 1.
fn number(recorder: &mut Recorder<'_>, order: &[FiledId]) -> Result<(), RegisterError> {
    for (filed, ordinal) in order.iter().zip(1_u32..) {
        recorder.update(
            Noun::Filed,
            filed.0,
            "UPDATE filed SET ordinal = ?2 WHERE id = ?1",
            params![filed, ordinal],
        )?;
    }
    Ok(())
}
