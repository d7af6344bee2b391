use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{ReportScope, ReportSpan};
use crate::handling::deadlines::with_due_known_on;
use crate::{EntryId, Register, RegisterError, When};

/// An incoming paper the office had to do with in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingWork {
    pub entry: EntryId,
    pub kind_name: String,
    pub electronic: bool,
    /// Who leads; empty: nobody yet.
    pub unit: String,
    /// The leader who gave the direction, or to whom it was presented; empty: nobody yet.
    pub leader: String,
    pub came: Came,
    pub work: Work,
}

/// When it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// Tồn đầu kỳ: before the period, and its work had not ended.
    Before,
    /// Đến trong kỳ.
    InPeriod,
}

/// How its work stood when the period was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Đã giải quyết.
    Ended(Time),
    /// Tồn cuối kỳ.
    Open(Time),
}

/// Against the deadline that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    InTime,
    Late,
    NoDeadline,
}

impl Register {
    /// The incoming papers of a period: what came in it, and what was open when it began. An
    /// ending that was taken back never ended anything; an extension granted later does not count.
    /// Voided lines are left out, and lines of an old register nobody worked on.
    pub fn incoming_work(
        &self,
        scope: &ReportScope,
        span: &ReportSpan,
    ) -> Result<Vec<IncomingWork>, RegisterError> {
        let sql = with_due_known_on(include_str!("incoming.sql"), "?2");
        let mut statement = self.connection().prepare_cached(&sql)?;
        let values = params![span.from, span.until.on, scope.body, scope.series];
        let papers = statement
            .query_map(values, |row| work_of(row, span))?
            .collect::<Result<_, _>>()?;
        Ok(papers)
    }
}

impl Register {
    /// How many papers of a period stand in an old register nobody worked on, and in no report.
    pub fn untold_arrivals(
        &self,
        scope: &ReportScope,
        span: &ReportSpan,
    ) -> Result<u32, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("untold.sql"))?;
        let values = params![span.from, span.until.on, scope.body, scope.series];
        Ok(statement.query_row(values, |row| row.get(0))?)
    }
}

fn work_of(row: &Row<'_>, span: &ReportSpan) -> rusqlite::Result<IncomingWork> {
    let arrived: NaiveDate = row.get("entered_on")?;
    let ended: Option<When> = row.get("ended")?;
    let due: Option<When> = row.get("due")?;
    let time = |at| match due {
        None => Time::NoDeadline,
        Some(due) if due.is_over(at) => Time::Late,
        Some(_) => Time::InTime,
    };
    Ok(IncomingWork {
        entry: row.get("id")?,
        kind_name: row.get("kind_name")?,
        electronic: row.get("electronic")?,
        unit: row.get("unit")?,
        leader: row.get("leader")?,
        came: match arrived < span.from {
            true => Came::Before,
            false => Came::InPeriod,
        },
        work: match ended.filter(|ended| ended.on <= span.until.on) {
            Some(ended) => Work::Ended(time(ended)),
            None => Work::Open(time(span.until)),
        },
    })
}
