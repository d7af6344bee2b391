//! One file for the whole office, to be carried away on a stick: `….vanthu-backup` is a ZIP with
//! `manifest.json`, `office.db` and the attachments.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{BackupReport, Counted, Stored, proven_copy_in, stored_files, target};
use crate::{Act, Progress, Register, RegisterError, attachments, migrations};

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
    /// before it gets its name; only an older backup is replaced by it. An attachment that is
    /// missing or damaged is reported and does not stop the copy. The progress counts bytes.
    pub fn backup_to(
        &self,
        act: &Act<'_>,
        file: &Path,
        progress: &mut Progress<'_>,
    ) -> Result<BackupReport, RegisterError> {
        let folder = &target::folder_for(file, self.folder())?;
        let unwritten = |error| RegisterError::of_file(file, error);
        let stored = stored_files(self.connection())?;
        progress.expect(self.bytes_to_move(&stored)?);
        let (database, counted) = proven_copy_in(self.connection(), folder, file, progress)?;
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
        let (whole, missing) = self.whole_files(stored, progress)?;
        let mut zip = Packer::begin(archive.as_file(), &manifest).map_err(unwritten)?;
        let packed = zip.add(DATABASE, database.path()).map_err(unwritten)?;
        progress.advance(packed)?;
        for stored in &whole {
            let name = archive_name(&stored.place);
            let path = self.folder().join(&stored.place);
            progress.advance(zip.add(&name, &path).map_err(unwritten)?)?;
        }
        zip.end().map_err(unwritten)?;
        let packed = archive.reopen().map_err(unwritten)?;
        read_back(packed, whole.len() + 2, file, progress)?;
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

    /// Every byte is read once to prove it, packed once and read back once; the database is copied
    /// where an attachment is proved.
    fn bytes_to_move(&self, stored: &[Stored]) -> Result<u64, RegisterError> {
        let pragma = |name| {
            self.connection()
                .pragma_query_value(None, name, |row| row.get::<_, u64>(0))
        };
        let database = pragma("page_count")? * pragma("page_size")?;
        let files: u64 = stored.iter().map(|stored| stored.size).sum();
        Ok(3 * (database + files))
    }

    /// Stored files that are as their name says, and the paths of those that are not.
    fn whole_files(
        &self,
        stored: Vec<Stored>,
        progress: &mut Progress<'_>,
    ) -> Result<(Vec<Stored>, Vec<PathBuf>), RegisterError> {
        let (mut whole, mut missing) = (vec![], vec![]);
        for stored in stored {
            progress.advance(stored.size)?;
            let path = self.folder().join(&stored.place);
            match attachments::hash_of(&path) {
                Ok(hash) if hash == stored.sha256 => whole.push(stored),
                Ok(_) | Err(_) => missing.push(path),
            }
        }
        Ok((whole, missing))
    }
}

/// Writes the archive file by file.
struct Packer<'f> {
    zip: ZipWriter<&'f File>,
    options: SimpleFileOptions,
}

impl<'f> Packer<'f> {
    fn begin(archive: &'f File, manifest: &Manifest) -> io::Result<Packer<'f>> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .large_file(true);
        let mut zip = ZipWriter::new(archive);
        zip.start_file(MANIFEST, options)?;
        zip.write_all(&serde_json::to_vec_pretty(manifest)?)?;
        Ok(Packer { zip, options })
    }

    /// Answers how many bytes the file has.
    fn add(&mut self, name: &str, path: &Path) -> io::Result<u64> {
        self.zip.start_file(name, self.options)?;
        io::copy(&mut File::open(path)?, &mut self.zip)
    }

    fn end(self) -> io::Result<()> {
        self.zip.finish()?;
        Ok(())
    }
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
fn read_back(
    archive: impl Read + Seek,
    expected: usize,
    named: &Path,
    progress: &mut Progress<'_>,
) -> Result<(), RegisterError> {
    let bad = |error: io::Error| RegisterError::BadBackup {
        file: named.to_owned(),
        detail: error.to_string(),
    };
    let mut zip = ZipArchive::new(archive).map_err(|error| bad(error.into()))?;
    if zip.len() != expected {
        return Err(bad(io::ErrorKind::UnexpectedEof.into()));
    }
    for index in 0..zip.len() {
        let read = zip
            .by_index(index)
            .map_err(io::Error::from)
            .and_then(|mut file| io::copy(&mut file, &mut io::sink()))
            .map_err(bad)?;
        progress.advance(read)?;
    }
    Ok(())
}
