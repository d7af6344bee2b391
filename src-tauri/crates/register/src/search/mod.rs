//! Tìm: every line by its words, newest first, with or without marks.

mod index;
mod query;
mod together;
mod words;

use document::office::Direction;
use rusqlite::params;

pub(crate) use index::{index, index_new, says_its_words};
pub(crate) use together::Together;
pub use words::highlight;
pub(crate) use words::holds_words;

use crate::entry::rows_of;
use crate::{EntryId, EntryRow, Register, RegisterError, directory};
use index::year_range;
use query::Query;

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct SearchRequest<'a> {
    pub words: &'a str,
    /// Year of arrival, or of an outgoing paper's date.
    pub year: Option<i32>,
    pub direction: Option<Direction>,
    /// At most so many.
    pub limit: u32,
}

/// A line that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub row: EntryRow,
    pub met: Met,
}

/// Where the words were met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// In the line, with their marks.
    Exact,
    /// In the line, without marks.
    Folded,
    /// In one of its files, without marks.
    InFile,
}

impl Register {
    /// Lines that hold all the words, in any order; the last word may be only begun. Words typed
    /// with marks are first looked for as they are, then without, then inside the files; each
    /// newest first. `20/NQ-HĐND` and `20 nq hdnd` find the same. The whole name of a body that
    /// took over from another, or that another took over from, finds the papers of both.
    pub fn search(&self, request: &SearchRequest<'_>) -> Result<Vec<Found>, RegisterError> {
        let Some(query) = Query::read(request.words) else {
            return Ok(vec![]);
        };
        let query = query.or(&directory::other_names(self.connection(), request.words)?);
        let mut ids: Vec<EntryId> = vec![];
        let mut exact = 0;
        let (lines, files) = (include_str!("match.sql"), include_str!("in_files.sql"));
        if let Some(words) = query.exact() {
            self.fill(&mut ids, lines, &words, request)?;
            exact = ids.len();
        }
        let words = query.folded();
        self.fill(&mut ids, lines, &words, request)?;
        let folded = ids.len();
        self.fill(&mut ids, files, &words, request)?;
        let met = |place| match place {
            place if place < exact => Met::Exact,
            place if place < folded => Met::Folded,
            _ => Met::InFile,
        };
        let rows = rows_of(self.connection(), &ids)?.into_iter().enumerate();
        Ok(rows
            .map(|(place, row)| Found {
                row,
                met: met(place),
            })
            .collect())
    }

    /// Adds the lines a statement finds, each once, up to the limit.
    fn fill(
        &self,
        ids: &mut Vec<EntryId>,
        statement: &str,
        words: &str,
        request: &SearchRequest<'_>,
    ) -> Result<(), RegisterError> {
        let (from, to) = match request.year {
            Some(year) => year_range(year),
            None => (i64::MIN, i64::MAX),
        };
        let mut statement = self.connection().prepare_cached(statement)?;
        let direction = request.direction.map(Direction::id);
        let mut rows = statement.query(params![words, from, to, direction])?;
        while ids.len() < request.limit as usize {
            let Some(row) = rows.next()? else {
                break;
            };
            let id = row.get(0)?;
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Ok(())
    }
}

/// The words of a filter as a question to the index, which other texts answer as well; none when
/// nothing that could be found was typed.
pub(crate) fn matching_folded(words: &str, others: &[String]) -> Option<String> {
    Query::read(words).map(|query| query.or(others).folded())
}
