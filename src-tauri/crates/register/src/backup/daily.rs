//! The copy of every day, beside the office, from its first day.
//!
//! Attachments are never changed nor deleted, so the copy needs only the database: it names every
//! file by its hash.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use super::{BackupReport, copy_proven, stored_files};
use crate::{Act, Register, RegisterError};

/// So many days are kept.
const DAYS: usize = 30;

impl Register {
    /// Makes the copy of the act's day, `backups/2026-11-23.db`, unless it is there; then nothing
    /// is returned. Older copies than the last thirty are cleared away.
    pub fn back_up_daily(&self, act: &Act<'_>) -> Result<Option<BackupReport>, RegisterError> {
        let backups = self.folder().join("backups");
        let file = backups.join(format!("{}.db", act.day()));
        if file.exists() {
            return Ok(None);
        }
        let counted = copy_proven(self.connection(), &file)?;
        clear_old(&backups).map_err(|error| RegisterError::of_file(&file, error))?;
        let stored = stored_files(self.connection())?;
        let missing = stored
            .iter()
            .map(|stored| (self.folder().join(&stored.place), stored.size))
            .filter(|(path, size)| fs::metadata(path).map(|there| there.len()).ok() != Some(*size))
            .map(|(path, _)| path)
            .collect();
        Ok(Some(BackupReport {
            file,
            entries: counted.rows("entry"),
            files: counted.rows("stored_file"),
            missing,
        }))
    }
}

fn clear_old(backups: &Path) -> std::io::Result<()> {
    let days = days_of(backups)?;
    let old = days.len().saturating_sub(DAYS);
    for day in &days[..old] {
        fs::remove_file(backups.join(format!("{day}.db")))?;
    }
    Ok(())
}

/// The days that have a copy, in their order. Other files of the folder are not ours to clear.
fn days_of(backups: &Path) -> std::io::Result<Vec<NaiveDate>> {
    let mut days: Vec<NaiveDate> = fs::read_dir(backups)?
        .filter_map(|entry| {
            let name = entry.ok()?.file_name().into_string().ok()?;
            name.strip_suffix(".db")?.parse().ok()
        })
        .collect();
    days.sort_unstable();
    Ok(days)
}
