//! Numbers: which one a document gets, and what became of all of them.

use chrono::NaiveDate;
use document::Kind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Direction;

/// Which number a document gets, and why it is not simply the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NumberWish {
    pub choice: NumberChoice,
    /// One line; empty in the normal path.
    pub reason: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "choice", rename_all = "kebab-case")]
pub enum NumberChoice {
    #[default]
    Next,
    /// One that was reserved before, by its line.
    Reserved { entry: i64 },
    /// Chèn số: `12a` behind 12.
    Inserted { behind: u32, approved_by: String },
}

/// Giữ số.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReserveNumbers {
    pub series: i64,
    pub count: u32,
    pub approved_by: String,
    pub reason: String,
}

/// "Sổ giấy đã dùng đến số …"
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenSeries {
    pub series: i64,
    pub paper_book: u32,
}

/// A further series of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddSeries {
    pub body: i64,
    pub direction: Direction,
    pub year: i32,
    pub name: String,
    /// Empty: every kind that has no series of its own.
    pub kinds: Vec<Kind>,
    pub paper_book: u32,
    /// The system that gives the numbers; empty where this office does.
    pub mirrored: String,
    /// The decision that set the series up.
    pub policy: String,
}

/// Sổ cái số of one series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ledger {
    pub lines: Vec<LedgerLine>,
    /// Reserved numbers that wait for a paper: the book cannot be closed before.
    pub reserved: u32,
    /// Numbers of a mirror that nobody told of.
    pub missing: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "line", rename_all = "kebab-case")]
pub enum LedgerLine {
    /// Used up in the paper book, both ends included.
    PaperBook {
        from: String,
        to: String,
    },
    Missing {
        from: String,
        to: String,
    },
    Given(LedgerNumber),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LedgerNumber {
    pub entry: i64,
    pub number: String,
    pub fate: NumberFate,
    /// The day it was given.
    pub on: NaiveDate,
    pub reason: String,
    pub approved_by: String,
    pub written: String,
    pub date: Option<NaiveDate>,
    pub subject: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum NumberFate {
    Issued,
    Received,
    Imported,
    PaperBook,
    Reserved,
    Void,
}
