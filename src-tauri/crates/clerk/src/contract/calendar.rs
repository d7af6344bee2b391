//! The working calendar as its screen shows it, and terms counted in it.

use chrono::NaiveDate;
use document::calendar::DayKind;
pub use document::calendar::Hours;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The special days of a year: those of the office, and what is proposed beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarYear {
    pub year: i32,
    /// The laws the proposals come from.
    pub source: String,
    pub days: Vec<SpecialDay>,
    /// Of every working day of any year: those of the office, else those that are proposed.
    pub hours: Vec<Hours>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpecialDay {
    pub day: NaiveDate,
    pub kind: DayKind,
    pub name: String,
    pub state: SpecialDayState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SpecialDayState {
    /// Entered or confirmed by the office.
    Confirmed,
    /// The law names this very day.
    ByLaw,
    /// Fixed anew every year: wants a look. It counts until the office says otherwise.
    Proposed,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarDayForm {
    pub day: NaiveDate,
    pub kind: DayKind,
    pub name: String,
}

/// Which day is so many working days after another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkingDaysAfter {
    pub from: NaiveDate,
    pub days: u16,
}
