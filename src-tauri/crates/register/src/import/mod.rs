//! Nhập sổ cũ: lines of an old register, or of the evening list of another system, taken over with
//! the numbers they have.
//!
//! First every line is looked at ([`Register::plan_import`]): which series it belongs to, and
//! whether it can be taken. Then what can be taken is written in one transaction
//! ([`Register::import`]), and may be taken back as a whole until a later number is given
//! ([`Register::withdraw_import`]).

mod known;
mod place;

mod withdraw;
mod write;

use chrono::NaiveDate;
use document::Kind;
use document::dispatch::Number;
use document::entry::{Incoming, Outgoing, PaperDate};
use document::office::Direction;
use serde::Serialize;

use crate::{Act, Done, ImportId, MissingFact, Progress, Register, RegisterError};
use place::Places;

/// A line of an old register with the number it has there.
#[derive(Clone, Copy, Debug)]
pub struct ImportRow<'a> {
    pub number: &'a Number,
    pub facts: ImportFacts<'a>,
}

#[derive(Clone, Copy, Debug)]
pub enum ImportFacts<'a> {
    Incoming(&'a Incoming),
    Outgoing(&'a Outgoing),
    Void(VoidNumber<'a>),
}

/// A number that was void in the old book: it has a line, and no paper.
#[derive(Clone, Copy, Debug)]
pub struct VoidNumber<'a> {
    pub direction: Direction,
    /// What stands of the paper that was meant, to find its series.
    pub kind: Option<Kind>,
    pub symbol: &'a str,
    pub day: Option<NaiveDate>,
    /// Never empty.
    pub reason: &'a str,
}

/// Why a line cannot be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportRefusal {
    /// Neither the line nor the office tells whose it is.
    WhichBody {
        bodies: Vec<String>,
    },
    NoSuchBody {
        body: String,
    },
    /// A line without a date belongs to no year.
    NoYear,
    /// The body has no series that could hold such a line, in any year.
    NoSeries,
    WhichSeries {
        series: Vec<String>,
    },
    SeriesClosed {
        series: String,
        year: i32,
    },
    /// The number is held for a paper to come.
    Taken {
        series: String,
        year: i32,
    },
    /// A line before has the number in the same series.
    Twice {
        series: String,
        year: i32,
        number: Number,
        /// Its place among the lines.
        before: usize,
    },
    /// The line stands in the book already, with this number and the same paper: nothing is left
    /// to do.
    Known {
        series: String,
        year: i32,
    },
    /// The number stands in the book with another paper.
    SaysOtherwise {
        series: String,
        year: i32,
        number: Number,
        /// At least one.
        says: Vec<BookSays>,
    },
    /// The office has given numbers of its own already, and this one is not of the paper book.
    BehindOurs {
        series: String,
        opening: u32,
    },
    FactMissing {
        fact: MissingFact,
    },
}

/// What the book says of a paper where a line says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookSays {
    Void,
    /// Number and symbol as on the paper.
    Written(String),
    Date(PaperDate),
    Author(String),
    Subject(String),
}

/// What is taken over.
#[derive(Clone, Debug)]
pub struct ImportRequest<'a> {
    pub file_name: &'a str,
    /// SHA-256 of the file, and of the sheet where it has several: none is taken over twice.
    pub file: &'a str,
    /// Which column was which, as JSON, to be remembered.
    pub mapping: &'a str,
    /// Lines of the file that are not among the rows.
    pub refused: u32,
    pub rows: &'a [ImportRow<'a>],
}

/// An import that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    pub id: ImportId,
    pub taken: u32,
}

/// An import of before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PastImport {
    pub id: ImportId,
    pub file_name: String,
    pub imported_at: String,
    pub taken: u32,
    pub refused: u32,
    /// When it was taken back.
    pub withdrawn_at: Option<String>,
}

impl Register {
    /// The imports so far, the newest first.
    pub fn imports(&self) -> Result<Vec<PastImport>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT * FROM import ORDER BY id DESC")?;
        let imports = statement
            .query_map([], |row| {
                Ok(PastImport {
                    id: row.get("id")?,
                    file_name: row.get("file_name")?,
                    imported_at: row.get("imported_at")?,
                    taken: row.get("taken")?,
                    refused: row.get("refused")?,
                    withdrawn_at: row.get("withdrawn_at")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(imports)
    }

    /// Looks at every line and writes nothing: why it cannot be taken over, if it cannot.
    pub fn plan_import(
        &self,
        rows: &[ImportRow<'_>],
    ) -> Result<Vec<Option<ImportRefusal>>, RegisterError> {
        let mut places = Places::new(self.connection())?;
        rows.iter()
            .map(|row| Ok(places.of(self.connection(), row)?.err()))
            .collect()
    }

    /// Takes over all the rows, or none: a row that cannot be taken stops the whole. The progress
    /// counts rows.
    pub fn import(
        &mut self,
        act: &Act<'_>,
        request: &ImportRequest<'_>,
        progress: &mut Progress<'_>,
    ) -> Result<Done<Imported>, RegisterError> {
        self.transact(act, "import", |recorder| {
            write::write(recorder, request, progress)
        })
    }

    /// The mappings clerks settled for the files so far, the newest first.
    pub fn import_mappings(&self) -> Result<Vec<String>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT mapping FROM import ORDER BY id DESC LIMIT 100")?;
        let mappings = statement
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(mappings)
    }
}
