//! Giải quyết văn bản đến: from the tray to the end of the work. A table for each idea, none of
//! them part of the frozen book: handling goes on after the book is closed.

pub(crate) mod attached;
pub(crate) mod deadlines;
pub(crate) mod duties;
pub(crate) mod endings;
pub(crate) mod follow_up;
pub(crate) mod hand_overs;
pub(crate) mod lead;
pub(crate) mod passing;
pub(crate) mod receipts;
pub(crate) mod roles;
pub(crate) mod standing;
pub(crate) mod steps;
pub(crate) mod tray;
mod turns;
pub(crate) mod when;
pub(crate) mod words;
pub(crate) mod work;

use rusqlite::{Connection, OptionalExtension};

use crate::{EntryId, RegisterError};

/// Only a paper that arrived is handled, and not under a number that was voided.
pub(crate) fn must_be_incoming(
    connection: &Connection,
    entry: EntryId,
) -> Result<(), RegisterError> {
    let handled: Option<bool> = connection
        .prepare_cached(
            "SELECT direction = 'incoming' AND fate NOT IN ('void', 'reserved')
             FROM entry JOIN series ON series.id = entry.series
             WHERE entry.id = ?1",
        )?
        .query_row([entry], |row| row.get(0))
        .optional()?;
    match handled {
        Some(true) => Ok(()),
        Some(false) => Err(RegisterError::NotHandled),
        None => Err(RegisterError::NotFound {
            noun: "entry",
            key: entry.0,
        }),
    }
}
