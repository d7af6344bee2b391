//! Files of the office, each stored once under the name of what is in it:
//! `attachments/ab/<sha256>.<ext>`.

mod original;
mod store;

use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use crate::journal::{Noun, Recorder};
use crate::{Act, AttachmentId, Done, EntryId, ReceiptId, Register, RegisterError};
use store::known_extension;
pub(crate) use store::{COPYING, Staged, hash_of, open_file, place_of, stage, sync_folder};

/// What a file is to its paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AttachmentRole {
    /// A scan of the paper.
    Scan,
    /// Bản gốc: the digitally signed file, or the scan of the sheet signed by hand. It is never
    /// changed and never taken off.
    SignedOriginal,
    /// The page this program made of a draft.
    OwnPdf,
    /// What it was made from: a Word file.
    Source,
    /// What goes with it.
    Annex,
}

impl AttachmentRole {
    const ALL: [AttachmentRole; 5] = [
        AttachmentRole::Scan,
        AttachmentRole::SignedOriginal,
        AttachmentRole::OwnPdf,
        AttachmentRole::Source,
        AttachmentRole::Annex,
    ];

    fn word(self) -> &'static str {
        match self {
            AttachmentRole::Scan => "scan",
            AttachmentRole::SignedOriginal => "signed-original",
            AttachmentRole::OwnPdf => "own-pdf",
            AttachmentRole::Source => "source",
            AttachmentRole::Annex => "annex",
        }
    }

    fn from_word(word: &str) -> AttachmentRole {
        AttachmentRole::ALL
            .into_iter()
            .find(|role| role.word() == word)
            .unwrap_or(AttachmentRole::Annex)
    }
}

/// A file to be attached.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// As the user knows it; its ending names the form.
    pub name: String,
    pub role: AttachmentRole,
    /// Whether it is the paper itself.
    pub main: bool,
    pub source: FileSource,
}

#[derive(Clone, Debug)]
pub enum FileSource {
    Path(PathBuf),
    Bytes(Vec<u8>),
}

impl NewFile {
    /// A scan or other file from the disk, under its own name.
    pub fn from_path(path: &Path, role: AttachmentRole, main: bool) -> NewFile {
        let name = path.file_name().unwrap_or_default();
        NewFile {
            name: name.to_string_lossy().into_owned(),
            role,
            main,
            source: FileSource::Path(path.to_owned()),
        }
    }
}

/// A file that belongs to an entry, or to what waits in the tray.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attachment {
    pub id: AttachmentId,
    pub name: String,
    pub role: AttachmentRole,
    pub main: bool,
    /// In hexadecimal figures.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// Where it lies.
    pub path: PathBuf,
}

/// What a file is attached to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    Entry(EntryId),
    /// What waits in the tray.
    Receipt(ReceiptId),
}

impl Register {
    /// The files of an entry, the paper itself first.
    pub fn attachments(&self, entry: EntryId) -> Result<Vec<Attachment>, RegisterError> {
        self.attached("attachment.entry = ?1", entry.0)
    }

    /// The files of what waits in the tray, found by the index over lines: they have none.
    pub(crate) fn receipt_attachments(
        &self,
        receipt: ReceiptId,
    ) -> Result<Vec<Attachment>, RegisterError> {
        self.attached(
            "attachment.entry IS NULL AND attachment.receipt = ?1",
            receipt.0,
        )
    }

    /// One file, to open or copy it.
    pub fn attachment(&self, id: AttachmentId) -> Result<Attachment, RegisterError> {
        let missing = RegisterError::NotFound {
            noun: "attachment",
            key: id.0,
        };
        self.attached("attachment.id = ?1", id.0)?
            .pop()
            .ok_or(missing)
    }

    /// The entry a file is attached to; none for one of the tray.
    pub fn entry_of(&self, id: AttachmentId) -> Result<Option<EntryId>, RegisterError> {
        let entry = self
            .connection()
            .prepare_cached("SELECT entry FROM attachment WHERE id = ?1")?
            .query_row([id], |row| row.get(0))
            .optional()?;
        Ok(entry.flatten())
    }

    /// Attaches files to an entry.
    pub fn attach(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
        files: &[NewFile],
    ) -> Result<Done<()>, RegisterError> {
        let staged = self.stage(files)?;
        self.transact(act, "attach", |recorder| {
            recorder.must_be_there(Noun::Entry, entry.0)?;
            note(recorder, Owner::Entry(entry), &staged)
        })
    }

    /// Takes a file off its paper. The file itself stays in the folder, and the journal tells. An
    /// original stays, and so does the page of an issued draft. The next file is then the paper
    /// itself.
    pub fn detach(&mut self, act: &Act<'_>, id: AttachmentId) -> Result<Done<()>, RegisterError> {
        self.transact(act, "detach", |recorder| {
            let there = recorder.connection().query_row(
                "SELECT role, main, entry FROM attachment WHERE id = ?1 AND removed_at IS NULL",
                [id],
                |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?)),
            );
            let there: Option<(String, bool, Option<EntryId>)> = there.optional()?;
            let (role, main, entry) = there.ok_or(RegisterError::NotFound {
                noun: "attachment",
                key: id.0,
            })?;
            match AttachmentRole::from_word(&role) {
                AttachmentRole::SignedOriginal => return Err(RegisterError::OriginalStays),
                AttachmentRole::OwnPdf => return Err(RegisterError::IssuedPageStays),
                AttachmentRole::Scan | AttachmentRole::Source | AttachmentRole::Annex => {}
            }
            let at = recorder.act().moment();
            recorder.update(
                Noun::Attachment,
                id.0,
                "UPDATE attachment SET removed_at = ?2, main = 0 WHERE id = ?1",
                params![id, at],
            )?;
            match (main, entry) {
                (true, Some(entry)) => next_is_main(recorder, entry),
                _ => Ok(()),
            }
        })
    }

    fn attached(&self, owned: &str, key: i64) -> Result<Vec<Attachment>, RegisterError> {
        let sql = format!(
            "SELECT attachment.id, name, role, main, sha256, size, extension
             FROM attachment JOIN stored_file ON sha256 = file
             WHERE {owned} AND removed_at IS NULL
             ORDER BY main DESC, attachment.id"
        );
        let mut statement = self.connection().prepare_cached(&sql)?;
        let found = statement
            .query_map([key], |row| {
                let role: String = row.get("role")?;
                let sha256: String = row.get("sha256")?;
                let extension: String = row.get("extension")?;
                Ok(Attachment {
                    id: row.get("id")?,
                    name: row.get("name")?,
                    role: AttachmentRole::from_word(&role),
                    main: row.get("main")?,
                    size: row.get("size")?,
                    path: self.folder().join(place_of(&sha256, &extension)),
                    sha256,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(found)
    }
}

fn next_is_main(recorder: &mut Recorder<'_>, entry: EntryId) -> Result<(), RegisterError> {
    let next: Option<i64> = recorder.connection().query_row(
        "SELECT min(id) FROM attachment WHERE entry = ?1 AND removed_at IS NULL",
        [entry],
        |row| row.get(0),
    )?;
    match next {
        Some(next) => recorder.update(
            Noun::Attachment,
            next,
            "UPDATE attachment SET main = 1 WHERE id = ?1",
            [next],
        ),
        None => Ok(()),
    }
}

/// Notes staged files at their owner. What came first as the paper itself stays it.
pub(crate) fn note(
    recorder: &mut Recorder<'_>,
    owner: Owner,
    files: &[Staged<'_>],
) -> Result<(), RegisterError> {
    let (entry, receipt) = match owner {
        Owner::Entry(entry) => (Some(entry), None),
        Owner::Receipt(receipt) => (None, Some(receipt)),
    };
    if files.is_empty() {
        return Ok(());
    }
    let mut has_main: bool = recorder.connection().query_row(
        "SELECT EXISTS (SELECT 1 FROM attachment
                        WHERE entry IS ?1 AND receipt IS ?2 AND main AND removed_at IS NULL)",
        params![entry, receipt],
        |row| row.get(0),
    )?;
    for staged in files {
        let main = staged.file.main && !has_main;
        has_main |= main;
        if known_extension(recorder.connection(), &staged.sha256)?.is_none() {
            recorder.connection().execute(
                "INSERT INTO stored_file (sha256, extension, size) VALUES (?1, ?2, ?3)",
                params![staged.sha256, staged.extension, staged.size],
            )?;
        }
        let uuid = recorder.new_uuid();
        let at = recorder.act().moment();
        recorder.insert(
            Noun::Attachment,
            "INSERT INTO attachment (uuid, entry, receipt, file, name, role, main, added_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                uuid,
                entry,
                receipt,
                staged.sha256,
                staged.file.name,
                staged.file.role.word(),
                main,
                at
            ],
        )?;
    }
    Ok(())
}
