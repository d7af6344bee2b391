//! From when to when something of the office holds.

use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::RegisterError;

/// First and last day; an open end has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Validity {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl Validity {
    pub fn holds_on(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && !self.ended_by(day)
    }

    /// Whether its last day lies before `day`.
    pub fn ended_by(self, day: NaiveDate) -> bool {
        self.to.is_some_and(|to| to < day)
    }

    pub(crate) fn checked(self) -> Result<Validity, RegisterError> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if to < from => Err(RegisterError::ValidityReversed),
            _ => Ok(self),
        }
    }

    pub(crate) fn of(row: &Row<'_>) -> rusqlite::Result<Validity> {
        Ok(Validity {
            from: row.get("valid_from")?,
            to: row.get("valid_to")?,
        })
    }
}
