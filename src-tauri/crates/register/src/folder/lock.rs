//! `LOCK`: one window for each office. The system frees it when the window dies.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::RegisterError;

pub(super) const FILE: &str = "LOCK";

/// Held as long as it lives.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    pub(super) fn take(folder: &Path) -> Result<Lock, RegisterError> {
        let path = folder.join(FILE);
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| RegisterError::of_file(&path, error))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(RegisterError::OpenElsewhere {
                folder: folder.to_owned(),
            }),
            Err(TryLockError::Error(error)) => Err(RegisterError::of_file(&path, error)),
        }
    }
}
