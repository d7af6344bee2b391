//! Sao lưu: copies that were opened and counted before they are called copies.

use std::path::Path;

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn back_up(&self, wish: BackUp) -> Result<(), Failure> {
        self.write(|register, act| Ok(register.backup_to(act, &wish.path).map(drop)?))
    }

    /// Makes the backup of the day unless it is there. The day's work goes on when it fails; the
    /// sentence to show is returned.
    pub(crate) fn back_up_daily(&self) -> Option<String> {
        let made = self.write(|register, act| Ok(register.back_up_daily(act)?));
        made.err()
            .map(|failure| format!("Chưa sao lưu được sổ hôm nay: {}", failure.sentence))
    }
}

/// Puts an office back from a backup into an empty folder.
pub fn restore(file: &Path, folder: &Path) -> Result<(), Failure> {
    Ok(register::restore(file, folder).map(drop)?)
}
