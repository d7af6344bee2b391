//! Lists of a book: which lines, in which order, and where they go.

use chrono::NaiveDate;
use document::Kind;
use document::dispatch::Urgency;
use document::entry::{Channel, Original, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Direction, NumberFate};

/// Which rows a list shows and in which order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListRequest {
    pub filter: ListFilter,
    pub sort: Sort,
}

/// An absent field asks for nothing; what is asked for must all be so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListFilter {
    /// Words anywhere in the line, in any order, with or without marks.
    pub words: String,
    /// None: both books.
    pub direction: Option<Direction>,
    /// None: every body of the office.
    pub body: Option<i64>,
    pub year: Option<i32>,
    pub series: Option<i64>,
    pub kind: Option<Kind>,
    pub urgency: Option<Urgency>,
    pub fate: Option<NumberFate>,
    /// Ngày đến, or the day the number was given.
    pub entered: DaySpan,
    pub dated: DaySpan,
    pub due: DaySpan,
    /// Ngày ký.
    #[serde(default)]
    #[ts(optional, as = "Option<DaySpan>")]
    pub signed: DaySpan,
    /// Ngày chuyển of a paper of ours.
    #[serde(default)]
    #[ts(optional, as = "Option<DaySpan>")]
    pub dispatched: DaySpan,
    /// Hạn trả lời the paper asks for.
    #[serde(default)]
    #[ts(optional, as = "Option<DaySpan>")]
    pub reply_by: DaySpan,
    /// What the original of a paper of ours is.
    #[serde(default)]
    #[ts(optional)]
    pub original: Option<Original>,
    /// A way a paper came in.
    #[serde(default)]
    #[ts(optional)]
    pub channel: Option<Channel>,
    /// What came in at least once.
    #[serde(default)]
    #[ts(optional)]
    pub value: Option<Value>,
    /// With a file attached, or without.
    pub files: Option<bool>,
    /// In a case file, or in none yet.
    pub filed: Option<bool>,
    pub texts: Vec<FieldWords>,
}

/// First and last day, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DaySpan {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// Words that must stand in one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldWords {
    pub field: TextField,
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TextField {
    Kind,
    Author,
    Symbol,
    Subject,
    Signer,
    Recipients,
    Assignee,
    Note,
    Position,
    Language,
    Drafter,
    Unit,
    FileCopy,
    OutsideCode,
    CaseFile,
    Directions,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sort {
    pub by: SortBy,
    pub descending: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SortBy {
    /// By year and number.
    Number,
    Dated,
    Author,
    Kind,
    Subject,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListOpened {
    pub token: u32,
    pub count: u32,
}
