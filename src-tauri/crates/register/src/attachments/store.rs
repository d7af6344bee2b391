//! Files on the disk: whole under their name, or not there.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

use super::{FileSource, NewFile};
use crate::journal::hex;
use crate::{Register, RegisterError};

/// What the name of a file begins with while it is copied.
pub(crate) const COPYING: &str = ".tmp";

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
    pub(super) file: &'f NewFile,
    pub(super) sha256: String,
    pub(super) extension: String,
    /// Bytes.
    pub(super) size: u64,
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
    let mut copy = tempfile::Builder::new()
        .prefix(COPYING)
        .tempfile_in(&attachments)
        .map_err(unwritten)?;
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

impl Staged<'_> {
    pub(crate) fn sha256(&self) -> &str {
        &self.sha256
    }
}

pub(super) fn known_extension(
    connection: &Connection,
    sha256: &str,
) -> Result<Option<String>, RegisterError> {
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
            file = open_file(path)?;
            (&mut file, path)
        }
    };
    fill(copy, reader, path, attachments)
}

/// Opens a file somebody named. Only a regular one is read: a pipe would be waited for without
/// end.
pub(crate) fn open_file(path: &Path) -> Result<File, RegisterError> {
    let unread = |error| RegisterError::File {
        path: path.to_owned(),
        error,
    };
    // Looked at before it is opened, since opening already waits.
    if !fs::metadata(path).map_err(unread)?.is_file() {
        return Err(RegisterError::NotAFile {
            path: path.to_owned(),
        });
    }
    File::open(path).map_err(unread)
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
