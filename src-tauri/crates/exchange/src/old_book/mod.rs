//! An old register, kept in a spreadsheet for years, as rows of facts.
//!
//! First the table is found ([`find`]): which sheet, the row of headings under titles, which column
//! is which field, which of the two books it is. Then every row is read by what its whole column
//! says ([`recognise`]): it is ready to be imported, or it is told why not and what to do. Nothing
//! of a row is lost: what has no field of its own goes to its note.
//!
//! Merged cells: a date, an author, a kind, a signer or a receiver written once for several rows
//! holds for each of them; a number or a subject does not, since each paper has its own.

mod columns;
mod dates;
mod doubles;
mod entry;
mod headings;
mod numbers;
mod recognise;
mod rows;
mod sentences;
mod subject;
mod table;
mod voids;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use document::Kind;
use document::dispatch::Number;
use document::entry::{Incoming, Outgoing};
use document::office::Direction;
use serde::{Deserialize, Serialize};

pub use headings::{Field, Sureness};
pub use recognise::{NoTable, direction, recognise};
pub use table::{Column, Table, find};

/// What the clerk has said, and may say again of next year's file. What is absent is found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mapping {
    /// Name of the tab.
    pub sheet: Option<String>,
    pub direction: Option<Direction>,
    /// First row of the headings, from 1.
    pub heading_row: Option<u32>,
    /// Headings in plain words ([`document::fold::plain`]), so that columns may change places.
    pub fields: BTreeMap<String, Field>,
    /// Whether days stand before months in figures such as 04/05/2025.
    pub day_first: Option<bool>,
    /// Year of the book.
    pub year: Option<i32>,
}

/// Names of the kinds of papers that incoming books hold and the decree does not know, the more
/// frequent first.
pub fn other_kinds() -> &'static [String] {
    &headings::HEADINGS.other_kinds
}

/// A sheet, understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Recognised {
    pub table: Table,
    /// Everything decided, to be shown, changed and given again.
    pub mapping: Mapping,
    /// In the order of the sheet; empty rows, repeated heads and feet are left out.
    pub rows: Vec<Row>,
    /// What the clerk should know of the sheet as a whole, one sentence each.
    pub notes: Vec<String>,
}

/// One row of the old book.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// At the edge of its sheet, from 1.
    pub row: u32,
    /// Facts, or at least one reason why not.
    pub read: Result<Box<Ready>, Vec<Reason>>,
    /// What is taken and yet worth a look, one sentence each.
    pub doubts: Vec<String>,
}

/// A row that can be imported. Its number in the book stands beside the facts, with its letter,
/// and not in them.
#[derive(Clone, Debug, PartialEq)]
pub struct Ready {
    pub number: Number,
    pub facts: Facts,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    Incoming(Incoming),
    Outgoing(Outgoing),
    Void(Voided),
}

/// A number the old book calls void: there is no paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Voided {
    pub direction: Direction,
    /// What stands of the paper that was meant.
    pub kind: Option<Kind>,
    pub symbol: String,
    pub day: Option<NaiveDate>,
    /// In the words of the book; never empty.
    pub reason: String,
}

/// Why a row cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The cell to look at; none where the whole row is meant.
    pub column: Option<u32>,
    /// What is wrong and what to do.
    pub sentence: String,
}

#[cfg(test)]
mod tests;
