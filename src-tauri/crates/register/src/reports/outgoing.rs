use chrono::NaiveDate;
use document::calendar::Calendar;
use document::dispatch::Urgency;
use document::entry::Original;
use rusqlite::{Row, params};

use super::{ReportScope, ReportSpan};
use crate::entry::row::urgency;
use crate::{EntryId, Register, RegisterError};

/// A number given in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenNumber {
    pub entry: EntryId,
    pub kind_name: String,
    /// Đơn vị soạn thảo; empty: not noted.
    pub unit: String,
    pub signer: String,
    pub urgency: Option<Urgency>,
    pub original: Original,
    pub fate: GivenFate,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenFate {
    Void,
    Issued(Sent),
}

/// When an issued paper was dispatched: on the day it was signed, at the latest on the next
/// working day, and at once where it is urgent (Điều 18).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    InTime,
    Late,
    /// Not yet, and there is time.
    Waiting,
    /// Not yet, and the day has passed.
    Overdue,
    /// A line of an old register that does not say.
    NotKept,
}

/// What later papers of the office did to earlier ones in a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Revisions {
    pub replaced: u32,
    pub corrected: u32,
    pub recalled: u32,
}

/// Papers that wanted a reply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RepliesWanted {
    /// Of those issued in the period.
    pub wanted: u32,
    /// Came in the period, to papers of any time.
    pub came: u32,
    /// Not there at its end, to papers of any time.
    pub outstanding: u32,
    /// Behind the day they were wanted by.
    pub overdue: u32,
}

impl Register {
    /// The numbers given to papers dated in a period, voided ones among them.
    pub fn given_numbers(
        &self,
        scope: &ReportScope,
        span: &ReportSpan,
    ) -> Result<Vec<GivenNumber>, RegisterError> {
        let calendar = self.calendar()?;
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("outgoing.sql"))?;
        let values = params![span.from, span.until.on, scope.body, scope.series];
        let numbers = statement
            .query_map(values, |row| given_of(row, span, &calendar))?
            .collect::<Result<_, _>>()?;
        Ok(numbers)
    }

    /// Replaced, corrected and recalled by papers dated in a period.
    pub fn revisions(
        &self,
        scope: &ReportScope,
        span: &ReportSpan,
    ) -> Result<Revisions, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("revisions.sql"))?;
        let values = params![span.from, span.until.on, scope.body, scope.series];
        let revisions = statement.query_row(values, |row| {
            Ok(Revisions {
                replaced: row.get("replaced")?,
                corrected: row.get("corrected")?,
                recalled: row.get("recalled")?,
            })
        })?;
        Ok(revisions)
    }

    /// Replies wanted, come and outstanding in a period.
    pub fn replies_wanted(
        &self,
        scope: &ReportScope,
        span: &ReportSpan,
    ) -> Result<RepliesWanted, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("replies.sql"))?;
        let values = params![span.from, span.until.on, scope.body, scope.series];
        let replies = statement.query_row(values, |row| {
            Ok(RepliesWanted {
                wanted: row.get("wanted")?,
                came: row.get("came")?,
                outstanding: row.get("outstanding")?,
                overdue: row.get("overdue")?,
            })
        })?;
        Ok(replies)
    }
}

fn given_of(
    row: &Row<'_>,
    span: &ReportSpan,
    calendar: &Calendar,
) -> rusqlite::Result<GivenNumber> {
    let original: String = row.get("original")?;
    let word: Option<String> = row.get("urgency")?;
    let fate: String = row.get("fate")?;
    let signed: NaiveDate = row.get("signed")?;
    let dispatched: Option<NaiveDate> = row.get("dispatched_on")?;
    let urgency = word.as_deref().and_then(urgency);
    let latest = calendar.latest_to_send(signed, urgency);
    let sent = match dispatched.filter(|&day| day <= span.until.on) {
        Some(day) if day <= latest => Sent::InTime,
        Some(_) => Sent::Late,
        None if fate != "issued" => Sent::NotKept,
        None if span.until.on <= latest => Sent::Waiting,
        None => Sent::Overdue,
    };
    Ok(GivenNumber {
        entry: row.get("id")?,
        kind_name: row.get("kind_name")?,
        unit: row.get("unit")?,
        signer: row.get("signer")?,
        urgency,
        original: Original::from_id(&original).unwrap_or_default(),
        fate: match fate.as_str() {
            "void" => GivenFate::Void,
            _ => GivenFate::Issued(sent),
        },
    })
}
