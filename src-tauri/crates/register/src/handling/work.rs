//! The lists a desk works off.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::standing::{HandlingState, Standing};
use super::when::When;
use super::words::words;
use crate::{BodyId, EntryId, Moment, OpenList, Register, RegisterError};

words! {
    /// A list of papers that wait for the same thing. What waits for its số đến is the tray.
    WorkList {
        /// Chờ trình.
        ToBePresented = "to-be-presented",
        /// Chờ nhập ý kiến.
        AwaitsDirection = "awaits-direction",
        /// Chờ chuyển.
        ToBePassedOn = "to-be-passed-on",
        /// Đang giải quyết, the overdue ones among them.
        InWork = "in-work",
        /// Quá hạn: behind their deadline, whatever they wait for.
        Overdue = "overdue",
        /// Chờ bản chính, ended or not.
        AwaitsOriginal = "awaits-original",
    }
}

/// Whose work, and how far back; an absent field asks for nothing. Without a first year every
/// book there ever was is looked through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WorkFilter {
    pub body: Option<BodyId>,
    pub from_year: Option<i32>,
}

/// How much waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkCounts {
    /// Chờ vào sổ: in the tray.
    pub to_be_registered: u32,
    pub to_be_presented: u32,
    pub awaits_direction: u32,
    pub to_be_passed_on: u32,
    /// The overdue ones among them.
    pub in_work: u32,
    /// Behind their deadline, whatever they wait for.
    pub overdue: u32,
    pub awaits_original: u32,
}

impl Register {
    /// The papers of a work list, the oldest first; overdue ones by their deadline.
    pub fn work_list(
        &self,
        list: WorkList,
        filter: &WorkFilter,
        now: Moment,
    ) -> Result<OpenList, RegisterError> {
        if list == WorkList::AwaitsOriginal {
            return Ok(OpenList::of(self.awaiting_original(filter)?));
        }
        let mut open = self.open_work(filter, now)?;
        open.retain(|standing| belongs(standing, list));
        if list == WorkList::Overdue {
            // A day ends behind its hours.
            open.sort_by_key(|standing| standing.due.map(When::ends));
        }
        Ok(OpenList::of(
            open.into_iter().map(|standing| standing.entry).collect(),
        ))
    }

    /// How long each work list is.
    pub fn work_counts(
        &self,
        filter: &WorkFilter,
        now: Moment,
    ) -> Result<WorkCounts, RegisterError> {
        let open = self.open_work(filter, now)?;
        let count = |list| {
            open.iter()
                .filter(|standing| belongs(standing, list))
                .count() as u32
        };
        Ok(WorkCounts {
            to_be_registered: self.tray_count()?,
            to_be_presented: count(WorkList::ToBePresented),
            awaits_direction: count(WorkList::AwaitsDirection),
            to_be_passed_on: count(WorkList::ToBePassedOn),
            in_work: count(WorkList::InWork),
            overdue: count(WorkList::Overdue),
            awaits_original: self.awaiting_original(filter)?.len() as u32,
        })
    }

    /// How the work stands that has not ended, in the order of the books.
    pub fn open_work(
        &self,
        filter: &WorkFilter,
        now: Moment,
    ) -> Result<Vec<Standing>, RegisterError> {
        let values = params![filter.body, When::of(now), filter.from_year];
        self.standings_of(include_str!("open.sql"), values)
    }

    fn awaiting_original(&self, filter: &WorkFilter) -> Result<Vec<EntryId>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("awaits_original.sql"))?;
        let keys = statement
            .query_map(params![filter.body, filter.from_year], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(keys)
    }
}

fn belongs(standing: &Standing, list: WorkList) -> bool {
    match list {
        WorkList::ToBePresented => standing.state == HandlingState::ToBePresented,
        WorkList::AwaitsDirection => standing.state == HandlingState::AwaitsDirection,
        WorkList::ToBePassedOn => standing.state == HandlingState::ToBePassedOn,
        WorkList::InWork => matches!(
            standing.state,
            HandlingState::InWork | HandlingState::Overdue
        ),
        WorkList::Overdue => standing.late,
        WorkList::AwaitsOriginal => false,
    }
}
