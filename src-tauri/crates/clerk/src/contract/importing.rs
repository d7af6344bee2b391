//! Nhập sổ cũ: what a spreadsheet holds, and what came of it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Direction;

/// A spreadsheet, and what the clerk said of it; what is absent is found by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportFile {
    #[ts(as = "String")]
    pub path: PathBuf,
    /// None: as the last file was, where the headings are the same.
    pub mapping: Option<ImportMapping>,
}

/// Which column is which, to be shown, changed and given again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportMapping {
    pub sheet: Option<String>,
    pub direction: Option<Direction>,
    /// First row of the headings, from 1.
    pub heading_row: Option<u32>,
    /// Headings in plain words, and the field of each: `number-and-symbol`.
    pub fields: BTreeMap<String, String>,
    /// Whether days stand before months in figures such as 04/05/2025.
    pub day_first: Option<bool>,
    pub year: Option<i32>,
}

/// What would be taken over. Nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPreview {
    /// The sheets of the file that hold anything, in its order.
    pub sheets: Vec<String>,
    pub mapping: ImportMapping,
    pub columns: Vec<ImportColumn>,
    /// Rows that can be taken.
    pub ready: u32,
    /// Rows that stand in the books already and say the same: they are passed over.
    pub known: u32,
    /// Rows that cannot, with the reasons.
    pub refused: Vec<ImportedRow>,
    /// Rows that can be taken and deserve a look.
    pub doubtful: Vec<ImportedRow>,
    /// What the clerk should know of the file as a whole.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// `A`, `B` … as the spreadsheet names it.
    pub letters: String,
    pub heading: String,
    /// In plain words, as the mapping knows it.
    pub plain: String,
    pub field: String,
    /// Nothing was known of the heading: the column goes to the note.
    pub unknown: bool,
}

/// A row of the spreadsheet by its number at the edge, with sentences about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportedRow {
    pub row: u32,
    pub sentences: Vec<String>,
}

/// Takes the ready rows over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportBook {
    pub file: ImportFile,
    /// Where the rows that could not be taken are written, to be corrected and brought again.
    #[ts(as = "Option<String>")]
    pub rejected: Option<PathBuf>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportDone {
    /// None when nothing new came in.
    pub import: Option<i64>,
    pub taken: u32,
    /// Rows that stood in the books already and were passed over.
    pub known: u32,
    pub refused: Vec<ImportedRow>,
    /// Where the rejected rows were written, if there were any and a place was given.
    pub rejected: Option<String>,
}

/// An import of before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PastImport {
    pub import: i64,
    pub file_name: String,
    /// RFC 3339, +07:00.
    pub at: String,
    pub taken: u32,
    pub refused: u32,
    /// When it was taken back, if it was.
    pub withdrawn: Option<String>,
}
