//! Files of the office, each stored once under the name of what is in it:
//! `attachments/ab/<sha256>.<ext>`.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::journal::{Noun, Recorder, hex};
use crate::{Act, AttachmentId, Done, DraftId, EntryId, Register, RegisterError};

/// What a file is to its paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AttachmentRole {
    /// A scan of the paper.
    Scan,
    /// The digitally signed file: the original. It is never changed.
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

/// A file that belongs to an entry or a draft.
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
    Draft(DraftId),
}

impl Register {
    /// The files of an entry, the paper itself first.
    pub fn attachments(&self, entry: EntryId) -> Result<Vec<Attachment>, RegisterError> {
        self.attached("entry", entry.0)
    }

    /// The files of a draft.
    pub fn draft_attachments(&self, draft: DraftId) -> Result<Vec<Attachment>, RegisterError> {
        self.attached("draft", draft.0)
    }

    /// One file, to open or copy it.
    pub fn attachment(&self, id: AttachmentId) -> Result<Attachment, RegisterError> {
        let missing = RegisterError::NotFound {
            noun: "attachment",
            key: id.0,
        };
        self.attached("id", id.0)?.pop().ok_or(missing)
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
            note(recorder, Owner::Entry(entry), &staged)
        })
    }

    /// Attaches files to a draft.
    pub fn attach_to_draft(
        &mut self,
        act: &Act<'_>,
        draft: DraftId,
        files: &[NewFile],
    ) -> Result<Done<()>, RegisterError> {
        let staged = self.stage(files)?;
        self.transact(act, "attach", |recorder| {
            note(recorder, Owner::Draft(draft), &staged)
        })
    }

    /// Takes a file off its paper. The file itself stays in the folder, and the journal tells.
    pub fn detach(&mut self, act: &Act<'_>, id: AttachmentId) -> Result<Done<()>, RegisterError> {
        self.transact(act, "detach", |recorder| {
            let at = recorder.act().moment();
            recorder.update(
                Noun::Attachment,
                id.0,
                "UPDATE attachment SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL",
                params![id, at],
            )
        })
    }

    fn attached(&self, owner: &str, key: i64) -> Result<Vec<Attachment>, RegisterError> {
        let sql = format!(
            "SELECT attachment.id, name, role, main, sha256, size, extension
             FROM attachment JOIN stored_file ON sha256 = file
             WHERE attachment.{owner} = ?1 AND removed_at IS NULL
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

/// Where a stored file lies below the folder of the office.
pub(crate) fn place_of(sha256: &str, extension: &str) -> PathBuf {
    let mut name = sha256.to_owned();
    if !extension.is_empty() {
        name = format!("{name}.{extension}");
    }
    let shelf = sha256.get(..2).unwrap_or_default();
    Path::new("attachments").join(shelf).join(name)
}

/// SHA-256 of a file, read piece by piece.
pub(crate) fn hash_of(path: &Path) -> io::Result<String> {
    let mut hasher = Hasher::default();
    io::copy(&mut File::open(path)?, &mut hasher)?;
    Ok(hex(&hasher.0.finalize()))
}

/// A file that lies in the folder of the office and is not noted at a paper yet.
pub(crate) struct Staged<'f> {
    file: &'f NewFile,
    sha256: String,
    extension: String,
    size: u64,
}

impl Register {
    /// Stores files before an act begins, so that nobody waits for a slow stick behind the lock
    /// of the register. A file that is never noted, because the act fails, harms nobody: the
    /// next one with the same bytes finds it there.
    pub(crate) fn stage<'f>(&self, files: &'f [NewFile]) -> Result<Vec<Staged<'f>>, RegisterError> {
        self.must_be_writable()?;
        files
            .iter()
            .map(|file| stage(self.connection(), self.folder(), file))
            .collect()
    }
}

/// Copies a file to a temporary name, flushes it to the disk, and renames it: a power cut leaves
/// either the whole file or none under its name.
pub(crate) fn stage<'f>(
    connection: &Connection,
    folder: &Path,
    file: &'f NewFile,
) -> Result<Staged<'f>, RegisterError> {
    let attachments = folder.join("attachments");
    let unwritten = |error| RegisterError::of_file(&attachments, error);
    fs::create_dir_all(&attachments).map_err(unwritten)?;
    let mut copy = tempfile::NamedTempFile::new_in(&attachments).map_err(unwritten)?;
    let (sha256, size) = fill_from(&mut copy, &file.source, &attachments)?;
    copy.as_file().sync_all().map_err(unwritten)?;
    // The same bytes under another ending are the same file.
    let extension =
        known_extension(connection, &sha256)?.unwrap_or_else(|| extension_of(&file.name));
    settle(copy, &folder.join(place_of(&sha256, &extension)))?;
    Ok(Staged {
        file,
        sha256,
        extension,
        size,
    })
}

/// Notes staged files at their owner.
pub(crate) fn note(
    recorder: &mut Recorder<'_>,
    owner: Owner,
    files: &[Staged<'_>],
) -> Result<(), RegisterError> {
    let (entry, draft) = match owner {
        Owner::Entry(entry) => (Some(entry), None),
        Owner::Draft(draft) => (None, Some(draft)),
    };
    for staged in files {
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
            "INSERT INTO attachment (uuid, entry, draft, file, name, role, main, added_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                uuid,
                entry,
                draft,
                staged.sha256,
                staged.file.name,
                staged.file.role.word(),
                staged.file.main,
                at
            ],
        )?;
    }
    Ok(())
}

impl Staged<'_> {
    pub(crate) fn sha256(&self) -> &str {
        &self.sha256
    }
}

fn known_extension(connection: &Connection, sha256: &str) -> Result<Option<String>, RegisterError> {
    Ok(connection
        .prepare_cached("SELECT extension FROM stored_file WHERE sha256 = ?1")?
        .query_row([sha256], |row| row.get(0))
        .optional()?)
}

fn fill_from(
    copy: &mut impl Write,
    source: &FileSource,
    attachments: &Path,
) -> Result<(String, u64), RegisterError> {
    let (mut bytes, mut file);
    let (reader, path): (&mut dyn Read, &Path) = match source {
        FileSource::Bytes(whole) => {
            bytes = whole.as_slice();
            (&mut bytes, attachments)
        }
        FileSource::Path(path) => {
            let unread = |error| RegisterError::File {
                path: path.clone(),
                error,
            };
            file = File::open(path).map_err(unread)?;
            if file.metadata().map_err(unread)?.is_dir() {
                return Err(unread(io::ErrorKind::IsADirectory.into()));
            }
            (&mut file, path)
        }
    };
    fill(copy, reader, path, attachments)
}

/// Moves the copy to its place and makes the move itself last.
fn settle(copy: tempfile::NamedTempFile, place: &Path) -> Result<(), RegisterError> {
    let shelf = place.parent().unwrap_or(place);
    let failed = |error| RegisterError::of_file(place, error);
    fs::create_dir_all(shelf).map_err(failed)?;
    // Renaming over a file of the same name mends one that was damaged.
    copy.persist(place).map_err(|error| failed(error.error))?;
    sync_folder(shelf).map_err(failed)
}

#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows keeps its folders itself; they cannot be opened for flushing.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Copies everything and tells hash and size. Which side failed decides whose name is told.
fn fill(
    target: &mut impl Write,
    source: &mut dyn Read,
    named: &Path,
    attachments: &Path,
) -> Result<(String, u64), RegisterError> {
    let mut hasher = Sha256::new();
    let mut size = 0;
    let mut piece = vec![0; 64 * 1024];
    loop {
        let length = source
            .read(&mut piece)
            .map_err(|error| RegisterError::File {
                path: named.to_owned(),
                error,
            })?;
        if length == 0 {
            return Ok((hex(&hasher.finalize()), size));
        }
        let read = &piece[..length];
        hasher.update(read);
        target
            .write_all(read)
            .map_err(|error| RegisterError::of_file(attachments, error))?;
        size += length as u64;
    }
}

#[derive(Default)]
struct Hasher(Sha256);

impl Write for Hasher {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The ending of a name in small ASCII letters; none when it is no plain ending.
fn extension_of(name: &str) -> String {
    Path::new(name)
        .extension()
        .and_then(|extension| extension.to_str())
        .filter(|ending| ending.len() <= 10 && ending.chars().all(|c| c.is_ascii_alphanumeric()))
        .map(str::to_ascii_lowercase)
        .unwrap_or_default()
}
