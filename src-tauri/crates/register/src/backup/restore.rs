//! Phục hồi: an office out of its backup, into a new folder. What is in use is never overwritten.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::result::ZipError;

use super::archive::{DATABASE, FORMAT, MANIFEST};
use super::{BackupReport, Counted, archive, prove, stored_files};
use crate::{RegisterError, attachments, folder, migrations};

/// Unpacks a backup beside the folder, proves it, and only then moves it into place. The folder
/// must not exist yet or be empty.
pub fn restore(file: &Path, folder: &Path) -> Result<BackupReport, RegisterError> {
    folder::must_be_local(folder)?;
    let occupied = || RegisterError::OfficeExists {
        folder: folder.to_owned(),
    };
    if folder.exists() {
        let mut inside = fs::read_dir(folder).map_err(|_| occupied())?;
        if inside.next().is_some() {
            return Err(occupied());
        }
    }
    let parent = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let unwritten = |error| RegisterError::of_file(folder, error);
    fs::create_dir_all(parent).map_err(unwritten)?;
    let unpacked = tempfile::Builder::new()
        .prefix(".restore")
        .tempdir_in(parent)
        .map_err(unwritten)?;
    let promised = unpack(file, unpacked.path())?;
    let report = proven(file, unpacked.path(), folder, &promised)?;
    fs::create_dir_all(unpacked.path().join("backups")).map_err(unwritten)?;
    if folder.exists() {
        fs::remove_dir(folder).map_err(unwritten)?;
    }
    fs::rename(unpacked.path(), folder).map_err(unwritten)?;
    attachments::sync_folder(parent).map_err(unwritten)?;
    Ok(report)
}

fn bad(file: &Path, detail: impl Into<String>) -> RegisterError {
    RegisterError::BadBackup {
        file: file.to_owned(),
        detail: detail.into(),
    }
}

fn unpack(file: &Path, folder: &Path) -> Result<Counted, RegisterError> {
    let archive = attachments::open_file(file)?;
    let broken = |error: ZipError| bad(file, error.to_string());
    let mut zip = ZipArchive::new(archive).map_err(broken)?;
    let manifest = archive::manifest_of(&mut zip).map_err(|error| bad(file, error.to_string()))?;
    if manifest.format > FORMAT || manifest.schema > migrations::newest() {
        return Err(RegisterError::NewerProgram {
            found: manifest.schema,
            known: migrations::newest(),
        });
    }
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).map_err(broken)?;
        let name = entry.name().map_err(broken)?.into_owned();
        if name == MANIFEST {
            continue;
        }
        let place =
            lawful_place(&name).ok_or_else(|| bad(file, format!("{name} does not belong here")))?;
        let target = folder.join(place);
        let unwritten = |error| RegisterError::of_file(&target, error);
        fs::create_dir_all(target.parent().unwrap_or(folder)).map_err(unwritten)?;
        let mut copy = File::create_new(&target).map_err(unwritten)?;
        io::copy(&mut entry, &mut copy).map_err(|error| match error.kind() {
            // The archive is broken, not the disk it is unpacked on.
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
                bad(file, error.to_string())
            }
            _ => RegisterError::of_file(&target, error),
        })?;
        copy.sync_all()
            .map_err(|error| RegisterError::of_file(&target, error))?;
    }
    Ok(manifest.rows)
}

/// An archive that was tampered with must not write elsewhere.
fn lawful_place(name: &str) -> Option<PathBuf> {
    let plain = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
            && part != ".."
    };
    match name.split('/').collect::<Vec<_>>().as_slice() {
        [DATABASE] => Some(PathBuf::from(DATABASE)),
        ["attachments", shelf, stored] if plain(shelf) && plain(stored) => {
            Some(Path::new("attachments").join(shelf).join(stored))
        }
        _ => None,
    }
}

/// Checks the unpacked office through; attachments the backup itself was without are told.
fn proven(
    file: &Path,
    unpacked: &Path,
    folder: &Path,
    promised: &Counted,
) -> Result<BackupReport, RegisterError> {
    let database = unpacked.join(DATABASE);
    if !database.is_file() {
        return Err(bad(file, "no office.db"));
    }
    let counted = prove(&database, file)?;
    if counted != *promised {
        return Err(bad(file, "row counts differ from the manifest"));
    }
    let connection = rusqlite::Connection::open(&database)?;
    let mut missing = vec![];
    for stored in stored_files(&connection)? {
        match attachments::hash_of(&unpacked.join(&stored.place)) {
            Ok(hash) if hash == stored.sha256 => {}
            Ok(_) => return Err(bad(file, format!("{} is damaged", stored.place.display()))),
            Err(_) => missing.push(folder.join(stored.place)),
        }
    }
    Ok(BackupReport {
        file: file.to_owned(),
        entries: counted.rows("entry"),
        files: counted.rows("stored_file"),
        missing,
    })
}

#[cfg(test)]
mod tests {
    use super::lawful_place;

    #[test]
    fn an_archive_writes_nothing_outside_of_its_folder() {
        for name in [
            "../office.db",
            "/etc/passwd",
            "attachments/../../x",
            "attachments/ab/..",
            "attachments/ab/c\\d",
            "backups/x.db",
        ] {
            assert_eq!(lawful_place(name), None, "{name}");
        }
        assert!(lawful_place("attachments/ab/abc.pdf").is_some());
    }
}
