//! Báo cáo tình hình giải quyết văn bản đến, văn bản đi (Phụ lục VI, mục II.1.d): the papers of a
//! period, one by one, each in exactly one state. Whoever adds them up by anything gets the same
//! sums.

pub(crate) mod incoming;
pub(crate) mod outgoing;

use chrono::{NaiveDate, NaiveTime};
use document::Period;

use crate::journal::vietnam;
use crate::{BodyId, Moment, SeriesId, When};

/// Whose papers; an absent field asks for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportScope {
    pub body: Option<BodyId>,
    pub series: Option<SeriesId>,
}

/// The days of a report, and when its states are judged: at the end of its last day, or now where
/// that has not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportSpan {
    pub from: NaiveDate,
    pub until: When,
}

impl ReportSpan {
    /// Nothing for a period that has not begun.
    pub fn of(period: Period, now: Moment) -> Option<ReportSpan> {
        let now = now.with_timezone(&vietnam()).naive_local();
        let end = period.last_day().and_time(last_minute());
        let until = end.min(now);
        (period.first_day() <= until.date()).then_some(ReportSpan {
            from: period.first_day(),
            until: When {
                on: until.date(),
                at: Some(until.time()),
            },
        })
    }
}

fn last_minute() -> NaiveTime {
    NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default()
}
