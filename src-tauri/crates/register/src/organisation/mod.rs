//! The office after its first run: bodies, units and signers come, are renamed, and end. What the
//! books hold keeps the names it was written under: a new name is a new row behind the old one.

mod bodies;
mod signers;
mod units;

use chrono::{Days, NaiveDate};
use rusqlite::params;

pub use bodies::{BodyForm, BodyRenamed, NumbersAfterRenaming};
pub use signers::{CapacityForm, SignerForm};

use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::{MissingFact, RegisterError};

/// Ends a row with its last day.
fn end(
    recorder: &mut Recorder<'_>,
    noun: Noun,
    key: i64,
    last: NaiveDate,
) -> Result<(), RegisterError> {
    recorder.must_be_there(noun, key)?;
    let table = noun.table();
    let from: Option<NaiveDate> = recorder.connection().query_row(
        &format!("SELECT valid_from FROM {table} WHERE id = ?1"),
        [key],
        |row| row.get(0),
    )?;
    if from.is_some_and(|from| last < from) {
        return Err(RegisterError::ValidityReversed);
    }
    recorder.update(
        noun,
        key,
        &format!("UPDATE {table} SET valid_to = ?2 WHERE id = ?1"),
        params![key, last],
    )
}

fn day_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

/// A text that must not be blank; `fact` names it.
fn needed(value: &str, fact: MissingFact) -> Result<String, RegisterError> {
    match text(value) {
        blank if blank.is_empty() => Err(RegisterError::FactMissing { fact }),
        written => Ok(written),
    }
}
