//! In sổ: the printed books of Phụ lục IV and other papers that leave the printer.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A book the decree has a form for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BookName {
    Incoming,
    Outgoing,
    FollowUp,
    Postal,
    FileCopies,
}

/// Prints a book to a PDF, or lays it out as a spreadsheet: the ending of the file tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintBook {
    pub book: BookName,
    /// Of the incoming, outgoing and follow-up books; the other two have a year.
    pub series: Option<i64>,
    pub year: i32,
    pub what: PrintWhat,
    /// A3 turned instead of A4 turned.
    pub a3: bool,
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// What of a book is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum PrintWhat {
    /// The whole book as it is now, for reading; nothing is noted.
    #[default]
    All,
    /// In tiếp: what was not printed yet, on pages behind those that were.
    New,
    /// What is new, and the closing page: the volume is bound.
    Closing,
    /// In lại: the pages `from..=to` as they should read now.
    Again { from: u32, to: u32, reason: String },
}

/// How far a book is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BookPrinted {
    /// Quyển số.
    pub volume: u32,
    /// Last printed page; 0 before the first.
    pub pages: u32,
    /// Lines that are not on paper yet.
    pub new: u32,
    /// Printed lines that read otherwise now, by their page.
    pub changed: Vec<ChangedLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangedLine {
    pub entry: i64,
    pub number: String,
    /// A page of a volume before the open one is bound: it is corrected by hand.
    pub volume: u32,
    pub page: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BookAsked {
    pub book: BookName,
    pub series: i64,
}

/// What was printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Printed {
    pub lines: u32,
    /// First and last page; none in a spreadsheet or a Word file.
    pub pages: Option<(u32, u32)>,
    /// Sentences that want a look.
    pub warnings: Vec<String>,
}

/// Writes an open list; the ending of the file tells the form: xlsx, docx, pdf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportList {
    pub token: u32,
    /// Stands above the table: what was looked for.
    pub title: String,
    #[ts(as = "String")]
    pub path: PathBuf,
}
