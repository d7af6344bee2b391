//! One file for the whole office, to be carried away on a stick: `….vanthu-backup` is a ZIP with
//! `manifest.json`, `office.db` and the attachments.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{BackupReport, Counted, Stored, proven_copy_in, stored_files, target};
use crate::{Act, Register, RegisterError, attachments, migrations};

pub(super) const MANIFEST: &str = "manifest.json";
pub(super) const DATABASE: &str = "office.db";
pub(super) const FORMAT: u32 = 1;

/// What the archive says of itself.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub format: u32,
    pub schema: u32,
    pub made_at: String,
    pub office: String,
    /// Rows of every table.
    pub rows: Counted,
}

impl Register {
    /// Copies the whole office into one file `….vanthu-backup`, which is read back and checked
    /// before it gets its name; only an older backup is replaced by it. An attachment that is missing or damaged is reported and does not stop the copy.
    pub fn backup_to(&self, act: &Act<'_>, file: &Path) -> Result<BackupReport, RegisterError> {
        let folder = &target::folder_for(file, self.folder())?;
        let unwritten = |error| RegisterError::of_file(file, error);
        let (database, counted) = proven_copy_in(self.connection(), folder, file)?;
        let archive = tempfile::Builder::new()
            .prefix(".backup")
            .tempfile_in(folder)
            .map_err(unwritten)?;
        let manifest = Manifest {
            format: FORMAT,
            schema: migrations::newest(),
            made_at: act.moment(),
            office: self.office_name()?,
            rows: counted.clone(),
        };
        let stored = stored_files(self.connection())?;
        let (whole, missing) = self.whole_files(stored);
        pack(
            archive.as_file(),
            &manifest,
            database.path(),
            self.folder(),
            &whole,
        )
        .map_err(unwritten)?;
        read_back(archive.reopen().map_err(unwritten)?, whole.len() + 2).map_err(|error| {
            RegisterError::BadBackup {
                file: file.to_owned(),
                detail: error.to_string(),
            }
        })?;
        archive.as_file().sync_all().map_err(unwritten)?;
        archive
            .persist(file)
            .map_err(|error| unwritten(error.error))?;
        attachments::sync_folder(folder).map_err(unwritten)?;
        Ok(BackupReport {
            file: file.to_owned(),
            entries: counted.rows("entry"),
            files: counted.rows("stored_file"),
            missing,
        })
    }

    /// Stored files that are as their name says, and the paths of those that are not.
    fn whole_files(&self, stored: Vec<Stored>) -> (Vec<Stored>, Vec<PathBuf>) {
        let path = |stored: &Stored| self.folder().join(&stored.place);
        let (whole, broken): (Vec<_>, Vec<_>) = stored.into_iter().partition(|stored| {
            attachments::hash_of(&path(stored)).is_ok_and(|hash| hash == stored.sha256)
        });
        let missing = broken.iter().map(path).collect();
        (whole, missing)
    }
}

fn pack(
    archive: &File,
    manifest: &Manifest,
    database: &Path,
    office: &Path,
    files: &[Stored],
) -> io::Result<()> {
    let mut zip = ZipWriter::new(archive);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .large_file(true);
    zip.start_file(MANIFEST, options)?;
    zip.write_all(&serde_json::to_vec_pretty(manifest)?)?;
    zip.start_file(DATABASE, options)?;
    io::copy(&mut File::open(database)?, &mut zip)?;
    for stored in files {
        zip.start_file(archive_name(&stored.place), options)?;
        io::copy(&mut File::open(office.join(&stored.place))?, &mut zip)?;
    }
    zip.finish()?;
    Ok(())
}

/// Whether a file is a backup, of whatever office.
pub(super) fn is_backup(file: &Path) -> bool {
    let zip = attachments::open_file(file)
        .ok()
        .and_then(|archive| ZipArchive::new(archive).ok());
    zip.is_some_and(|mut zip| manifest_of(&mut zip).is_ok() && zip.by_name(DATABASE).is_ok())
}

pub(super) fn manifest_of(zip: &mut ZipArchive<File>) -> io::Result<Manifest> {
    let manifest = zip.by_name(MANIFEST)?;
    Ok(serde_json::from_reader(manifest)?)
}

/// Names in a ZIP have slashes on every system.
fn archive_name(place: &Path) -> String {
    let parts: Vec<_> = place.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Reads every byte back against its checksum.
fn read_back(archive: impl Read + Seek, expected: usize) -> io::Result<()> {
    let mut zip = ZipArchive::new(archive)?;
    if zip.len() != expected {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    for index in 0..zip.len() {
        io::copy(&mut zip.by_index(index)?, &mut io::sink())?;
    }
    Ok(())
}
