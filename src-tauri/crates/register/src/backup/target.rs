//! Where a backup may be written: never over anything but an older backup.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::archive;
use crate::RegisterError;

const ENDING: &str = "vanthu-backup";

/// The folder a backup is to be made in, when its name and place can be taken.
pub(super) fn folder_for(file: &Path, office: &Path) -> Result<PathBuf, RegisterError> {
    let named = file.extension();
    if !named.is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING)) {
        return Err(RegisterError::BackupName {
            file: file.to_owned(),
        });
    }
    let folder = match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let unread = |error| RegisterError::File {
        path: folder.to_owned(),
        error,
    };
    // With links followed, so that no other way into the office is missed.
    let real = folder.canonicalize().map_err(unread)?;
    if !real.is_dir() {
        return Err(unread(io::ErrorKind::NotFound.into()));
    }
    let office = office
        .canonicalize()
        .map_err(|error| RegisterError::of_file(office, error))?;
    if real.starts_with(&office) {
        return Err(RegisterError::BackupInOffice {
            file: file.to_owned(),
        });
    }
    // A link that leads nowhere is there too.
    if fs::symlink_metadata(file).is_ok() && !archive::is_backup(file) {
        return Err(RegisterError::NotABackup {
            file: file.to_owned(),
        });
    }
    Ok(folder.to_owned())
}
