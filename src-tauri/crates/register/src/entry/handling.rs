//! Giải quyết: who gets a paper and by when. Handling goes on after the book is closed.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use super::paper::text;
use super::row;
use crate::journal::{Noun, Recorder};
use crate::{Act, Done, EntryId, Register, RegisterError};

impl Register {
    /// Notes who leads the work on an incoming paper and by when, also in a closed book.
    pub fn hand_to(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
        assignee: &str,
        due: Option<NaiveDate>,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "hand-to", |recorder| {
            write(recorder, entry, assignee, due)
        })
    }
}

/// The last deadline counts; a new one does not rub out the old.
pub(crate) fn write(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    assignee: &str,
    due: Option<NaiveDate>,
) -> Result<(), RegisterError> {
    write_lead(recorder, entry, &text(assignee))?;
    let Some(due) = due else {
        return Ok(());
    };
    if row::due(recorder.connection(), entry)? != Some(due) {
        let set_at = recorder.act().moment();
        let set_by = recorder.act().actor.0.clone();
        recorder.insert(
            Noun::Deadline,
            "INSERT INTO deadline (entry, due, source, set_by, set_at)
             VALUES (?1, ?2, 'leader', ?3, ?4)",
            params![entry, due, set_by, set_at],
        )?;
    }
    Ok(())
}

fn write_lead(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    assignee: &str,
) -> Result<(), RegisterError> {
    let lead: Option<i64> = recorder
        .connection()
        .query_row(
            "SELECT id FROM assignment WHERE entry = ?1 AND role = 'lead'",
            [entry],
            |row| row.get(0),
        )
        .optional()?;
    match lead {
        Some(lead) if assignee.is_empty() => recorder.delete(Noun::Assignment, lead),
        Some(lead) => recorder.update(
            Noun::Assignment,
            lead,
            "UPDATE assignment SET assignee = ?2 WHERE id = ?1",
            params![lead, assignee],
        ),
        None if assignee.is_empty() => Ok(()),
        None => recorder
            .insert(
                Noun::Assignment,
                "INSERT INTO assignment (entry, ordinal, role, assignee)
                 SELECT ?1, 1 + coalesce(max(ordinal), 0), 'lead', ?2
                 FROM assignment WHERE entry = ?1",
                params![entry, assignee],
            )
            .map(drop),
    }
}
