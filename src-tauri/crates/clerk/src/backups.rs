//! Sao lưu: copies that were opened and counted before they are called copies.

use std::path::Path;

use register::BackupReport;

use crate::contract::*;
use crate::{Clerk, Job};

impl Clerk {
    /// Copies the whole office into one file, beside the writer. Attachments that are no longer
    /// whole do not stop it; the sentences about them are returned.
    pub fn back_up(&self, wish: BackUp, job: &Job<'_>) -> Result<Vec<String>, Failure> {
        let copied = self.read(|register| {
            let act = self.act();
            Ok(job.run(|progress| register.backup_to(&act, &wish.path, progress))?)
        });
        copied.map(|report| left_out(&report))
    }

    /// Makes the backup of the day unless it is there. The day's work goes on when it fails.
    pub fn back_up_daily(&self, _: ()) -> Result<Option<String>, Failure> {
        let made = self.read(|register| Ok(register.back_up_daily(&self.act())?));
        let failed = made.err();
        Ok(failed.map(|failure| format!("Chưa sao lưu được sổ hôm nay: {}", failure.sentence)))
    }
}

/// Puts an office back from a backup into an empty folder. As with [`Clerk::back_up`],
/// attachments the backup does not hold are told.
pub fn restore(file: &Path, folder: &Path) -> Result<Vec<String>, Failure> {
    Ok(left_out(&register::restore(file, folder)?))
}

fn left_out(report: &BackupReport) -> Vec<String> {
    let missing = report.missing.iter().map(|path| {
        format!(
            "Tệp đính kèm “{}” bị mất hoặc đã bị sửa nên không có trong bản sao lưu; hãy tìm lại \
             tệp này.",
            path.display()
        )
    });
    missing.collect()
}
