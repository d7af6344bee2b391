//! Hủy số: the number and its line stay in the book, with the reason.

use rusqlite::params;

use super::paper::text;
use super::{Fate, rows_of};
use crate::handling::endings;
use crate::journal::Noun;
use crate::{Act, Done, EntryId, Register, RegisterError, series};

impl Register {
    /// Makes a number void. The act's reason goes into the line, so it cannot be empty. The
    /// number is never given again.
    pub fn void(&mut self, act: &Act<'_>, entry: EntryId) -> Result<Done<()>, RegisterError> {
        let old = rows_of(self.connection(), &[entry])?
            .pop()
            .ok_or(RegisterError::NotFound {
                noun: "entry",
                key: entry.0,
            })?;
        if act.reason.trim().is_empty() {
            return Err(RegisterError::ReasonMissing);
        }
        if old.fate == Fate::Void {
            return Err(RegisterError::AlreadyVoid);
        }
        self.transact(act, "void", |recorder| {
            recorder
                .update(
                    Noun::Entry,
                    entry.0,
                    "UPDATE entry SET fate = 'void', void_reason = ?2 WHERE id = ?1",
                    params![entry, text(act.reason)],
                )
                .map_err(|error| series::worded(error, &old.series_name, old.year))?;
            endings::ends_nothing(recorder, entry)
        })
    }
}
