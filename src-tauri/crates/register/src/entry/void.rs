//! Hủy số: the number and its line stay in the book, with the reason.

use rusqlite::params;

use super::paper::text;
use super::{EntryRow, Fate, rows_of};
use crate::handling::endings;
use crate::journal::Noun;
use crate::{Act, Done, EntryId, Register, RegisterError, series};

impl Register {
    /// Makes a number void. The act's reason goes into the line, so it cannot be empty. The
    /// number is never given again.
    pub fn void(&mut self, act: &Act<'_>, entry: EntryId) -> Result<Done<()>, RegisterError> {
        self.void_where(act, entry, |_| Ok(()))
    }

    /// As [`Register::void`], for a number that is only held: one that got its paper meanwhile
    /// stays.
    pub fn void_reserved(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
    ) -> Result<Done<()>, RegisterError> {
        self.void_where(act, entry, |line| match line.fate {
            Fate::Reserved => Ok(()),
            _ => Err(RegisterError::NotReserved {
                series: line.series_name.clone(),
            }),
        })
    }

    fn void_where(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
        lawful: impl FnOnce(&EntryRow) -> Result<(), RegisterError>,
    ) -> Result<Done<()>, RegisterError> {
        if act.reason.trim().is_empty() {
            return Err(RegisterError::ReasonMissing);
        }
        self.transact(act, "void", |recorder| {
            let line = rows_of(recorder.connection(), &[entry])?.pop();
            let line = line.ok_or(RegisterError::NotFound {
                noun: "entry",
                key: entry.0,
            })?;
            if line.fate == Fate::Void {
                return Err(RegisterError::AlreadyVoid);
            }
            lawful(&line)?;
            recorder
                .update(
                    Noun::Entry,
                    entry.0,
                    "UPDATE entry SET fate = 'void', void_reason = ?2 WHERE id = ?1",
                    params![entry, text(act.reason)],
                )
                .map_err(|error| series::worded(error, &line.series_name, line.year))?;
            endings::ends_nothing(recorder, entry)
        })
    }
}
