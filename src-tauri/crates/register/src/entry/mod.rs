//! A line of a book: how it comes to be, how it is corrected, how it is read.

pub(crate) mod correct;
pub(crate) mod duplicates;
pub(crate) mod issue;
mod line;
pub(crate) mod number;
pub(crate) mod paper;
pub(crate) mod receive;
pub(crate) mod row;
mod void;

use document::dispatch::Number;
use serde::{Deserialize, Serialize};

pub(crate) use line::{Line, unit_named, unit_of};
pub(crate) use paper::{text, urgency_word};
pub use row::{EntryFacts, EntryRow, Facts};
pub(crate) use row::{due, paper_date, rows_of};

use crate::{EntryId, SeriesId};

/// Where every number of a series ended up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// Văn bản đi.
    Issued,
    /// Văn bản đến.
    Received,
    /// Taken over from a file of an old register.
    Imported,
    /// Of the paper book that was kept before.
    PaperBook,
    /// Given out without a paper yet.
    Reserved,
    /// Hủy, with its reason.
    Void,
}

impl Fate {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Fate::Issued => "issued",
            Fate::Received => "received",
            Fate::Imported => "imported",
            Fate::PaperBook => "paper-book",
            Fate::Reserved => "reserved",
            Fate::Void => "void",
        }
    }

    pub(crate) fn from_word(word: &str) -> Fate {
        match word {
            "issued" => Fate::Issued,
            "received" => Fate::Received,
            "imported" => Fate::Imported,
            "paper-book" => Fate::PaperBook,
            "reserved" => Fate::Reserved,
            _ => Fate::Void,
        }
    }
}

/// A line that was just written, with the number it got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entered {
    pub entry: EntryId,
    pub uuid: String,
    pub series: SeriesId,
    /// Số đến, or số of an outgoing paper.
    pub number: Number,
    /// Number and symbol as on the paper; of an incoming paper its own, not the số đến.
    pub written: String,
}
