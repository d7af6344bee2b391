//! Lines of the books as data for other programs: the keys of ENTRY.toml, dates as ISO.

use chrono::NaiveDate;
use document::Kind;
use document::dispatch::Urgency;
use document::entry::{PaperDate, written};
use document::office::Direction as Way;
use register::{EntryRow, Fate, ListFilter};
use serde::Serialize;

use crate::Clerk;
use crate::contract::{Direction, Failure};

/// Lines read at a time: a book of any length passes through.
const AT_ONCE: usize = 500;

/// A line of a book. What a paper does not have is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    pub direction: Direction,
    /// Year of the book.
    pub year: i32,
    #[serde(flatten)]
    pub number: RecordNumber,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub symbol: String,
    /// Số, ký hiệu as on the paper: `07/UBND-VP`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub written: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// A date that is incomplete, as on the paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_written: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kind_name: String,
    pub agency: String,
    pub subject: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub signer: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Urgency>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub assignee: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// The hour of that day, `14:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copies: Option<u32>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub file_copy: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// How many files are attached.
    pub files: u32,
    /// Why the number was voided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub void: Option<String>,
}

/// The number of a line. Of a paper that arrived `number` is the paper's own, as written, and
/// `arrival_number` ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum RecordNumber {
    Arrived {
        arrival_number: u32,
        /// `a` of 12a.
        #[serde(skip_serializing_if = "String::is_empty")]
        arrival_suffix: String,
        arrived: NaiveDate,
        number: String,
    },
    Given {
        number: u32,
        #[serde(skip_serializing_if = "String::is_empty")]
        suffix: String,
    },
}

/// Found lines, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub records: Vec<Record>,
    /// More lines match than were asked for.
    pub more: bool,
}

impl Clerk {
    /// Hands out every line of a book, newest first. `each` ends the reading by an error.
    pub fn each_record<E: From<Failure>>(
        &self,
        direction: Direction,
        year: Option<i32>,
        mut each: impl FnMut(Record) -> Result<(), E>,
    ) -> Result<(), E> {
        let filter = ListFilter {
            direction: Some(direction.into()),
            year,
            ..ListFilter::default()
        };
        let newest_first = register::Sort::NEWEST_FIRST;
        let list = self.read(|register| Ok(register.open_list(&filter, newest_first)?))?;
        for from in (0..list.count()).step_by(AT_ONCE) {
            let rows = self.read(|register| Ok(register.list_rows(&list, from, AT_ONCE)?))?;
            rows.into_iter().map(Record::of).try_for_each(&mut each)?;
        }
        Ok(())
    }

    /// As the search of the window, as data.
    pub fn find_records(
        &self,
        words: &str,
        year: Option<i32>,
        limit: u32,
    ) -> Result<Found, Failure> {
        let asked = register::SearchRequest {
            words,
            year,
            direction: None,
            limit: limit.saturating_add(1),
        };
        let mut found = self.read(|register| Ok(register.search(&asked)?))?;
        let more = found.len() > limit as usize;
        found.truncate(limit as usize);
        let records = found.into_iter().map(|found| Record::of(found.row));
        Ok(Found {
            records: records.collect(),
            more,
        })
    }
}

impl Record {
    fn of(row: EntryRow) -> Record {
        let (number, symbol) = written::split(&row.written);
        let (date, date_written) = match row.date {
            PaperDate::Day(day) => (Some(day), None),
            PaperDate::Written(text) => (None, Some(text)),
            PaperDate::Absent => (None, None),
        };
        Record {
            number: match row.direction {
                Way::Incoming => RecordNumber::Arrived {
                    arrival_number: row.number.value,
                    arrival_suffix: row.number.suffix,
                    arrived: row.entered_on,
                    number,
                },
                Way::Outgoing => RecordNumber::Given {
                    number: row.number.value,
                    suffix: row.number.suffix,
                },
            },
            direction: row.direction.into(),
            year: row.year,
            symbol,
            written: row.written,
            date,
            date_written,
            kind: row.kind,
            kind_name: row.kind_name,
            agency: row.author,
            subject: row.subject,
            signer: row.signer,
            urgency: row.urgency,
            recipients: match row.recipients.as_str() {
                "" => vec![],
                joined => joined.split("; ").map(str::to_owned).collect(),
            },
            assignee: row.assignee,
            due: row.due.map(|due| due.on),
            due_at: row
                .due
                .and_then(|due| due.at)
                .map(|at| at.format("%H:%M").to_string()),
            copies: row.copies,
            file_copy: row.file_copy,
            note: row.note,
            files: row.files,
            void: (row.fate == Fate::Void).then_some(row.void_reason),
        }
    }
}
