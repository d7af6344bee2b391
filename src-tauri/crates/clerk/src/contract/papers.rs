//! Small papers of the desk: slips, sheets, envelopes, labels. The ending of the file says whether
//! a listing becomes a PDF or a spreadsheet.

use std::path::PathBuf;

use chrono::NaiveDate;
use document::dispatch::Medium;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::WorkScope;

/// Phiếu giải quyết of an incoming document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintSlip {
    pub entry: i64,
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// Phiếu chuyển giao of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintHandOvers {
    pub day: NaiveDate,
    /// None: everybody who got something.
    pub receiver: Option<String>,
    /// A sheet for each receiver, not one for all.
    pub apart: bool,
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// Bì: one envelope for every receiver of an outgoing document that goes by post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintEnvelopes {
    pub entry: i64,
    /// Receivers; none: all.
    pub recipients: Option<Vec<i64>>,
    /// One of the sizes of `paper_choices`; none: the first.
    pub size: Option<String>,
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// What paper there is to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PaperChoices {
    /// Sizes of envelopes by their names.
    pub envelopes: Vec<String>,
    /// Sheets of labels as they are sold.
    pub labels: Vec<LabelSheet>,
}

/// Labels on a sheet A4; millimetres.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LabelSheet {
    pub name: String,
    pub columns: u32,
    pub rows: u32,
    /// Of one label.
    pub width: f64,
    pub height: f64,
    /// From the edges of the paper to the first label.
    pub left: f64,
    pub top: f64,
    /// Between two labels.
    pub across: f64,
    pub down: f64,
}

/// Nhãn dán bì for the receivers of an outgoing document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PrintLabels {
    pub entry: i64,
    /// Receivers; none: all.
    pub recipients: Option<Vec<i64>>,
    /// Number and symbol of the paper stand on each label.
    pub symbol: bool,
    pub sheet: LabelSheet,
    /// Labels at the beginning of the first sheet that are used up.
    pub skip: u32,
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// Nhãn dấu đến. The decree knows an engraved stamp (Phụ lục IV, mẫu V).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PrintStampLabels {
    /// Of this paper.
    pub entry: i64,
    /// And of every other one of its book that arrived on the same day.
    pub whole_day: bool,
    pub sheet: LabelSheet,
    pub skip: u32,
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// Sổ cái số of a series, as it is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintLedger {
    pub series: i64,
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// Whose work is to be reminded of: what is overdue, or due within so many working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemindersAsked {
    pub scope: WorkScope,
    pub within: u32,
}

/// Somebody to be reminded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReminderReceiver {
    /// Empty: papers nobody was given yet.
    pub receiver: String,
    pub papers: u32,
    /// Those of them that are overdue.
    pub overdue: u32,
}

/// Phiếu nhắc việc, a sheet for each receiver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintReminders {
    pub asked: RemindersAsked,
    /// None: everybody.
    pub receiver: Option<String>,
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// A registered copy, with the paper it was made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintCopy {
    pub entry: i64,
    /// On paper (Mẫu 3.1) or as a file (Mẫu 3.2).
    pub medium: Medium,
    #[ts(as = "String")]
    pub path: PathBuf,
}
