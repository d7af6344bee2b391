//! Bản gốc: the file that is the paper itself, signed. Once it is one it stays.

use document::dispatch::Medium;
use document::entry::Original;
use document::office::Direction;
use rusqlite::params;

use super::{AttachmentRole, NewFile, Owner, note};
use crate::entry::rows_of;
use crate::journal::{Noun, Recorder};
use crate::{Act, AttachmentId, Done, EntryId, Register, RegisterError};

impl Register {
    /// Attaches the original of a paper: the signed file, or the scan of the signed sheet. A
    /// second one needs the act's reason.
    pub fn attach_original(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
        file: &NewFile,
        medium: Medium,
    ) -> Result<Done<()>, RegisterError> {
        let file = NewFile {
            role: AttachmentRole::SignedOriginal,
            main: true,
            ..file.clone()
        };
        let files = [file];
        let staged = self.stage(&files)?;
        self.transact(act, "original", |recorder| {
            becomes_original(recorder, entry, medium)?;
            note(recorder, Owner::Entry(entry), &staged)
        })
    }

    /// Makes a file that is attached already the original of its paper.
    pub fn mark_original(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
        file: AttachmentId,
        medium: Medium,
    ) -> Result<Done<()>, RegisterError> {
        let attached = self.attachments(entry)?;
        let found = attached.into_iter().find(|attached| attached.id == file);
        let found = found.ok_or(RegisterError::NotFound {
            noun: "attachment",
            key: file.0,
        })?;
        self.transact(act, "original", |recorder| {
            if found.role == AttachmentRole::SignedOriginal {
                return Ok(());
            }
            becomes_original(recorder, entry, medium)?;
            recorder.update(
                Noun::Attachment,
                file.0,
                "UPDATE attachment SET role = ?2, main = 1 WHERE id = ?1",
                params![file, AttachmentRole::SignedOriginal.word()],
            )
        })
    }
}

/// Makes room for an original: the files before it are no longer the paper itself, and a line of
/// ours says what its original is.
fn becomes_original(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    medium: Medium,
) -> Result<(), RegisterError> {
    let row = rows_of(recorder.connection(), &[entry])?
        .pop()
        .ok_or(RegisterError::NotFound {
            noun: "entry",
            key: entry.0,
        })?;
    let there_is_one: bool = recorder.connection().query_row(
        "SELECT EXISTS (SELECT 1 FROM attachment
                        WHERE entry = ?1 AND role = ?2 AND removed_at IS NULL)",
        params![entry, AttachmentRole::SignedOriginal.word()],
        |row| row.get(0),
    )?;
    if there_is_one && recorder.act().reason.trim().is_empty() {
        return Err(RegisterError::ReasonMissing);
    }
    let mains: Vec<i64> = recorder
        .connection()
        .prepare_cached("SELECT id FROM attachment WHERE entry = ?1 AND main")?
        .query_map([entry], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for main in mains {
        recorder.update(
            Noun::Attachment,
            main,
            "UPDATE attachment SET main = 0 WHERE id = ?1",
            [main],
        )?;
    }
    if row.direction == Direction::Incoming {
        return Ok(());
    }
    let word: String = recorder.connection().query_row(
        "SELECT original FROM entry WHERE id = ?1",
        [entry],
        |row| row.get(0),
    )?;
    let before = Original::from_id(&word).filter(|_| there_is_one);
    recorder.update(
        Noun::Entry,
        entry.0,
        "UPDATE entry SET original = ?2 WHERE id = ?1",
        params![entry, with(before, medium).id()],
    )
}

fn with(before: Option<Original>, medium: Medium) -> Original {
    let added = match medium {
        Medium::Giay => Original::Giay,
        Medium::DienTu => Original::DienTu,
    };
    match before {
        Some(before) if before != added => Original::CaHai,
        _ => added,
    }
}
