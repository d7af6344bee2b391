//! Hồ sơ (Điều 28-31): the plan of a year, its files, and the papers that lie in them.

mod copy;
mod facts;
mod filing;
mod find;
mod life;
mod notation;
mod papers;
mod plan;

use std::cmp::Reverse;

pub use facts::{CaseFile, CaseFileFacts};
pub use filing::OtherPaper;
pub use papers::FiledPaper;
pub use plan::{CaseFilePlan, Heading, HeadingFacts, Numbering};

use crate::{BodyId, CaseFileId, EntryId, Register, RegisterError};

/// Why a case file, or a heading of its plan, does not let itself be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseFileRefusal {
    /// Its papers stay as they were when it was closed; it may be opened again.
    Closed,
    /// Only a closed file is handed over.
    NotClosed,
    /// The archive has it.
    HandedOver,
    /// Papers lie in it, or files and headings stand under it.
    NotEmpty,
    /// Another file of the body and year has this number and symbol.
    NotationTaken,
    /// The year has files already: nothing is copied into it.
    PlanBegun,
}

impl CaseFileRefusal {
    /// `what` is the file's number and symbol, the heading, or the year.
    fn of(self, what: impl Into<String>) -> RegisterError {
        RegisterError::CaseFile {
            what: what.into(),
            refusal: self,
        }
    }
}

impl Register {
    /// The files of a body and year in the order of their plan; those without a heading last.
    pub fn case_files(&self, body: BodyId, year: i32) -> Result<Vec<CaseFile>, RegisterError> {
        let mut files = facts::read(
            self.connection(),
            "case_file.body = ?1 AND case_file.year = ?2",
            (body, year),
        )?;
        let places = plan::places(self.connection(), body, year)?;
        files.sort_by_cached_key(|file| {
            let heading = file.facts.heading;
            let place = heading.and_then(|heading| places.get(&heading).copied());
            (
                place.is_none(),
                place,
                notation::order(&file.facts.notation),
            )
        });
        Ok(files)
    }

    pub fn case_file(&self, id: CaseFileId) -> Result<CaseFile, RegisterError> {
        facts::one(self.connection(), id)
    }

    /// The files that are not closed, of all years: those a paper was put into last stand first.
    pub fn open_case_files(&self) -> Result<Vec<CaseFile>, RegisterError> {
        let mut files = facts::read(self.connection(), "case_file.closed_on IS NULL", ())?;
        files.sort_by_cached_key(|file| notation::order(&file.facts.notation));
        let used = |file: &CaseFile| (file.last_filed_at.clone(), file.year);
        files.sort_by_key(|file| Reverse(used(file)));
        Ok(files)
    }

    /// The files a paper lies in, in the order of their years.
    pub fn case_files_of(&self, entry: EntryId) -> Result<Vec<CaseFile>, RegisterError> {
        let mut files = facts::read(
            self.connection(),
            "case_file.id IN (SELECT filed.case_file FROM filed
                              JOIN entry ON entry.document = filed.document
                              WHERE entry.id = ?1)",
            [entry],
        )?;
        files.sort_by_cached_key(|file| (file.year, notation::order(&file.facts.notation)));
        Ok(files)
    }

    /// Years of a body that have a plan or a file, newest first.
    pub fn case_file_years(&self, body: BodyId) -> Result<Vec<i32>, RegisterError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT year FROM case_file WHERE body = ?1
             UNION SELECT year FROM case_file_plan WHERE body = ?1 ORDER BY year DESC",
        )?;
        let years = statement
            .query_map([body], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(years)
    }
}
