//! Sao lưu: copies that were opened and counted before they are called copies.

use std::path::Path;

use register::BackupReport;

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn back_up(&self, wish: BackUp) -> Result<Vec<String>, Failure> {
        self.back_up_to(&wish.path)
    }

    /// Copies the whole office into one file. Attachments that are no longer whole do not stop it;
    /// the sentences about them are returned.
    pub fn back_up_to(&self, file: &Path) -> Result<Vec<String>, Failure> {
        let report = self.write(|register, act| Ok(register.backup_to(act, file)?))?;
        Ok(left_out(&report))
    }

    /// Makes the backup of the day unless it is there. The day's work goes on when it fails.
    pub fn back_up_daily(&self, _: ()) -> Result<Option<String>, Failure> {
        let made = self.write(|register, act| Ok(register.back_up_daily(act)?));
        let failed = made.err();
        Ok(failed.map(|failure| format!("Chưa sao lưu được sổ hôm nay: {}", failure.sentence)))
    }
}

/// Puts an office back from a backup into an empty folder. As with [`Clerk::back_up_to`],
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
