//! Giữ số: numbers given out before their papers are there. An exception that is always told why
//! (Điều 15.2: the number comes after the signature).

use document::dispatch::Number;
use rusqlite::params;

use super::{by_id, take, worded};
use crate::journal::Noun;
use crate::{Act, Done, EntryId, Register, RegisterError, SeriesId};

impl Register {
    /// Reserves the next `count` numbers of a series. The act's reason goes into each line, so it
    /// cannot be empty; who allowed it may be. Each must be used or made void before the book is
    /// closed.
    pub fn reserve(
        &mut self,
        act: &Act<'_>,
        series: SeriesId,
        count: u32,
        approved_by: &str,
    ) -> Result<Done<Vec<(EntryId, Number)>>, RegisterError> {
        if act.reason.trim().is_empty() {
            return Err(RegisterError::ReasonMissing);
        }
        self.transact(act, "reserve", |recorder| {
            let series = by_id(recorder.connection(), series)?;
            let first = take(&series, None)?.value;
            (first..first.saturating_add(count))
                .map(|number| {
                    let uuid = recorder.new_uuid();
                    let day = recorder.act().day();
                    let reason = recorder.act().reason;
                    let entry = recorder
                        .insert(
                            Noun::Entry,
                            "INSERT INTO entry (uuid, series, number, fate, entered_on,
                                                approved_by, exception_reason)
                             VALUES (?1, ?2, ?3, 'reserved', ?4, ?5, ?6)",
                            params![
                                uuid,
                                series.id,
                                number,
                                day,
                                approved_by.trim(),
                                reason.trim()
                            ],
                        )
                        .map_err(|error| worded(error, &series.name, series.year))?;
                    Ok((EntryId(entry), Number::new(number)))
                })
                .collect()
        })
    }
}
